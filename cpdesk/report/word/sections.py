"""The runs of pages of a document."""

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml.etree import _Element

from cpdesk.domain.outline import Outline
from cpdesk.report.word.contents import CONTENTS_MARK, RANGE
from cpdesk.report.word.paragraphs import paragraph
from cpdesk.report.word.runs import plain_run
from cpdesk.report.word.xml import NAMESPACES


def append_xml(body: _Element, text: str) -> None:
    """Put blocks at the end of a body, each with its parts after it.

    To take one element of ten thousand rows over from another document takes lxml minutes, row by row no time at all.
    """
    for block in list(parse_xml(f"<w:body {NAMESPACES}>{text}</w:body>")):
        parts = list(block)
        for part in parts:
            block.remove(part)
        body.append(block)
        block.extend(parts)


def margin_parts(document: Document, outline: Outline) -> tuple[str, str]:
    """Return the relations of footer and header. Without a notice the header is dropped rather than left empty.

    A notice stands in the body too: converters give a page's header no place in the reading order.
    """
    found = {relation.reltype: relation for relation in document.part.rels.values()}
    footer = found[RELATIONSHIP_TYPE.FOOTER].rId
    header = found[RELATIONSHIP_TYPE.HEADER]
    if not outline.marking:
        document.part.drop_rel(header.rId)
        return footer, ""
    element: _Element = header.target_part.element
    for old in list(element):
        element.remove(old)
    element.extend(list(parse_xml(f"<w:hdr {NAMESPACES}>{paragraph('Header', plain_run(outline.marking))}</w:hdr>")))
    _mark_footer(found[RELATIONSHIP_TYPE.FOOTER].target_part.element, outline.footer_mark)
    return footer, header.rId


def _mark_footer(footer: _Element, mark: str) -> None:
    """Put the notice before the page's number, in its line: a second one would take room from the page."""
    run = plain_run(f"{mark}. ", "<w:b/><w:bCs/>")
    for line in footer.findall(qn("w:p"))[:1]:
        after = line.find(qn("w:pPr"))
        line.insert(0 if after is None else 1, parse_xml(f"<w:p {NAMESPACES}>{run}</w:p>")[0])


def end_section(body: _Element, section: str, *, is_last: bool) -> None:
    """End a run of pages: the last at the end of the body, any other in the properties of its last paragraph."""
    properties = parse_xml(section.replace("<w:sectPr>", f"<w:sectPr {NAMESPACES}>", 1))
    if is_last:
        body.append(properties)
        return
    if len(body) == 0 or body[-1].tag != qn("w:p"):
        append_xml(body, "<w:p><w:pPr/></w:p>")
    for paragraph_properties in body[-1].findall(qn("w:pPr")):
        paragraph_properties.append(properties)


def bookmark_range(body: _Element) -> None:
    """Mark all from the first heading with a number to the end, which is what the contents list."""
    start, end = (
        parse_xml(f'<w:bookmark{which} {NAMESPACES} w:id="1"{name}/>')
        for which, name in (("Start", f' w:name="{RANGE}"'), ("End", ""))
    )
    first = next((at for at, element in enumerate(body) if _has_bookmark(element)), None)
    if first is not None:
        body.insert(first, start)
        body.insert(len(body) - 1, end)


def _has_bookmark(element: _Element) -> bool:
    """Return whether the contents lead to it; other links may lead anywhere."""
    marks = element.findall(qn("w:bookmarkStart"))
    return any(str(mark.get(qn("w:name"))).startswith(CONTENTS_MARK) for mark in marks)
