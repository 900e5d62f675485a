"""Runs of text."""

from collections.abc import Iterable

from cpdesk.domain.rich_text import Run
from cpdesk.report.links import is_safe_link
from cpdesk.report.word.relations import Relations
from cpdesk.report.word.xml import xml_text

_FIRST_ANCHOR = 1_000_000
"""The numbers of bookmarks that links lead to begin here, clear of those of the contents."""


def text_runs(runs: Iterable[Run], relations: Relations) -> str:
    """Return the runs; a link becomes a real hyperlink where its address is one for the public."""
    return "".join(_led(run, relations) for run in runs if run.text)


def inner_runs(runs: Iterable[Run]) -> str:
    """Return the runs of a cell of cpdesk's own, whose links lead within the paper."""
    return "".join(_inner(run) if run.leads_to else _run(run) for run in runs if run.text)


def anchor(name: str, words: str) -> str:
    """Return words that links of the paper lead to; without a name the words alone."""
    if not name:
        return words
    number = _FIRST_ANCHOR + int(name.rpartition("_")[2])
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{words}<w:bookmarkEnd w:id="{number}"/>'


def plain_run(text: str, properties: str = "") -> str:
    """Return one run; a line break in the text is Word's own within the paragraph."""
    if not text:
        return ""
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    lines = (f'<w:t xml:space="preserve">{line}</w:t>' for line in xml_text(text).split("\n"))
    return f"<w:r>{looks}{'<w:br/>'.join(lines)}</w:r>"


def _run(run: Run, style: str = "") -> str:
    properties = f'<w:rStyle w:val="{style}"/>' if style else ""
    properties += "<w:b/><w:bCs/>" if run.bold else ""
    properties += "<w:i/><w:iCs/>" if run.italic else ""
    properties += '<w:u w:val="single"/>' if run.underline and not style else ""
    return plain_run(run.text, properties)


def _led(run: Run, relations: Relations) -> str:
    if run.leads_to:
        return _inner(run)
    return _linked(run, relations) if is_safe_link(run.link) else _run(run)


def _inner(run: Run) -> str:
    return f'<w:hyperlink w:anchor="{run.leads_to}" w:history="1">{_run(run, "Hyperlink")}</w:hyperlink>'


def _linked(run: Run, relations: Relations) -> str:
    return f'<w:hyperlink r:id="{relations.of_link(run.link.strip())}">{_run(run, "Hyperlink")}</w:hyperlink>'


def field(instruction: str, shown: str) -> str:
    """Return a field with what it showed last; Word works it out anew when asked to."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{plain_run(shown)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
