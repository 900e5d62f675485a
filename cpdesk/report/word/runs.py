"""Runs of text."""

from collections.abc import Iterable

from cpdesk.domain.rich_text import Run
from cpdesk.report.links import is_safe_link
from cpdesk.report.word.relations import Relations
from cpdesk.report.word.xml import xml_text


def text_runs(runs: Iterable[Run], relations: Relations) -> str:
    """Return the runs; a link becomes a real hyperlink where its address is one for the public."""
    return "".join(_linked(run, relations) if is_safe_link(run.link) else _run(run) for run in runs if run.text)


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
