"""Changes to the XML of a good paper."""

import re
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from io import BytesIO

from cpdesk.branding import load_branding
from cpdesk.report.compose import compose
from cpdesk.report.word import write_word
from sample_packs import sample_pack

BODY, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"
CORE, FOOTER, RELATIONS = "docProps/core.xml", "word/footer1.xml", "word/_rels/document.xml.rels"
Change = Callable[[dict[str, str]], None]


@cache
def good_paper() -> bytes:
    """Return a paper that keeps all rules."""
    return write_word(compose(sample_pack()), load_branding())


def changed(*changes: Change, document: bytes | None = None, extra: Mapping[str, bytes] | None = None) -> bytes:
    """Return the good paper with changes to the text of its XML, and with parts more."""
    with zipfile.ZipFile(BytesIO(document or good_paper())) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    texts = {name: content.decode() for name, content in held.items() if name.endswith((".xml", ".rels"))}
    for change in changes:
        before = dict(texts)
        change(texts)
        assert texts != before, "the change changed nothing"
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**held, **{name: text.encode() for name, text in texts.items()}, **(extra or {})}.items():
            archive.writestr(name, content)
    return written.getvalue()


def finished(texts: dict[str, str]) -> None:
    """Put words in the place of all that the good paper says is still to come."""
    waiting = (
        r"Draft: nobody has confirmed this \w+\.|Draft: this commentary has not been confirmed\."
        r"|Commentary to be supplied\.|To be completed before publication\.|Still to clear this paper: [^<]*"
    )
    texts[BODY] = re.sub(waiting, "All is said.", texts[BODY])


def swap(part: str, old: str, new: str, count: int = 1) -> Change:
    """Return the change of some text of a part into another."""

    def change(texts: dict[str, str]) -> None:
        texts[part] = texts[part].replace(old, new, count)

    return change


def rewrite(part: str, pattern: str, new: str, count: int = 1) -> Change:
    """Return the change of what a pattern matches in a part."""

    def change(texts: dict[str, str]) -> None:
        texts[part] = re.sub(pattern, new, texts[part], count=count, flags=re.DOTALL)

    return change


def said(words: str) -> Change:
    """Return the change of the first words of the introduction."""
    return rewrite(BODY, r"This report updates", f"{words} updates")


def paragraph(xml: str) -> Change:
    """Return the putting of XML before the last heading of the paper's body, in its section on implications."""
    return rewrite(BODY, r"(<w:p><w:pPr><w:pStyle w:val=\"NumberedParagraph2\"/>)", xml.replace("\\", r"\\") + r"\1")


def looks(properties: str, words: str = "This report updates") -> Change:
    """Return the giving of properties to the run that begins with these words."""
    return rewrite(BODY, rf"<w:r>(<w:t xml:space=\"preserve\">{words})", rf"<w:r><w:rPr>{properties}</w:rPr>\1")


def text_paragraph(words: str, run: str = "", properties: str = "") -> Change:
    """Return the putting in of a paragraph."""
    looks = f"<w:rPr>{run}</w:rPr>" if run else ""
    plain = f'<w:p><w:pPr>{properties}</w:pPr><w:r>{looks}<w:t xml:space="preserve">{words}</w:t></w:r></w:p>'
    return paragraph(plain)


def linked(words: str, target: str = "https://example.org/") -> tuple[Change, ...]:
    """Return the putting in of a link."""
    entry = (
        '<Relationship Id="rIdBad" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"'
        f' Target="{target}" TargetMode="External"/></Relationships>'
    )
    link = f'<w:hyperlink r:id="rIdBad"><w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:hyperlink>'
    return (
        paragraph(f'<w:p><w:r><w:t xml:space="preserve">Words. </w:t></w:r>{link}</w:p>'),
        swap(RELATIONS, "</Relationships>", entry),
    )


def related(kind: str, target: str, *, outside: bool = False) -> Change:
    """Return the change that makes the document refer to something."""
    mode = ' TargetMode="External"' if outside else ""
    address = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"
    entry = f'<Relationship Id="rIdMore" Type="{address}" Target="{target}"{mode}/></Relationships>'
    return swap(RELATIONS, "</Relationships>", entry)


def lot_of_words(texts: dict[str, str]) -> None:
    """Take out the table of contents of a paper that is long enough to need one."""
    body = texts[BODY]
    body = re.sub(r"<w:p><w:pPr><w:pStyle w:val=\"TOC\d\"/>.*?</w:p>", "", body, flags=re.DOTALL)
    texts[BODY] = body
