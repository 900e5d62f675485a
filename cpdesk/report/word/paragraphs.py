"""Paragraphs of every style."""

from cpdesk.domain.outline import Heading, ListItem, Paragraph
from cpdesk.domain.rich_text import BlockKind
from cpdesk.report.word.relations import Relations
from cpdesk.report.word.runs import anchor, field, plain_run, text_runs
from cpdesk.report.word.xml import xml_line

PAPER_NUMBERS = 1
BULLETS = 2
NO_NUMBERS = 4
"""The numberings of our base document; the last shows nothing, for a heading whose style would give it a number."""

_DEEPEST = 2
_STEP = 397
"""How far a list item stands in from its list, in twentieths of a point."""


def paragraph(style: str, content: str, properties: str = "") -> str:
    """Return a paragraph; `properties` stand after its style, in the order that the schema asks for."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def numbered(number: int, level: int) -> str:
    """Return the numbering of a paragraph. On the paragraph itself, as Word ignores the level that a style names."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def heading_paragraph(heading: Heading, bookmark: tuple[int, str] | None) -> str:
    """Return a built-in heading, within the bookmark that the contents lead to."""
    words = anchor(heading.anchor, f'<w:r><w:t xml:space="preserve">{xml_line(heading.text)}</w:t></w:r>')
    if bookmark is not None:
        number, name = bookmark
        words = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{words}<w:bookmarkEnd w:id="{number}"/>'
    if not heading.is_numbered:
        indent = '<w:ind w:left="0" w:firstLine="0"/>'
        return paragraph(f"Heading{heading.level}", words, numbered(NO_NUMBERS, 0) + indent)
    return paragraph(f"Heading{heading.level}", words, numbered(PAPER_NUMBERS, heading.level - 1))


def title_paragraph(text: str) -> str:
    """Return the paper's own title: a Heading 1 in larger type, as what Word calls Title is no heading to a reader."""
    words = f'<w:r><w:rPr><w:sz w:val="48"/><w:szCs w:val="48"/></w:rPr><w:t>{xml_line(text)}</w:t></w:r>'
    spacing = '<w:spacing w:before="0" w:after="120"/>'
    return paragraph("Heading1", words, f'{numbered(NO_NUMBERS, 0)}{spacing}<w:ind w:left="0" w:firstLine="0"/>')


def text_paragraph(block: Paragraph, relations: Relations, *, follows_table: bool = False, keeps: bool = False) -> str:
    """Return a paragraph of text, with the paper's own number where it has one, clear of a table above it.

    One that `keeps` stays on the page of what is after it.
    """
    words = text_runs(block.runs, relations)
    keep = "<w:keepNext/>" if keeps else ""
    if not block.number_level:
        return paragraph("Normal", words, keep + ('<w:spacing w:before="160"/>' if follows_table else ""))
    style = f"NumberedParagraph{block.number_level}"
    return paragraph(style, words, keep + numbered(PAPER_NUMBERS, block.number_level - 1))


def list_paragraph(item: ListItem, number: int, relations: Relations, *, is_flush: bool) -> str:
    """Return a list item; `number` is the numbering of its list.

    A flush one begins at the margin: on pages without numbered paragraphs nothing stands to its left.
    """
    level = min(item.level, _DEEPEST)
    name = "ListBullet" if item.kind is BlockKind.BULLET else "ListNumber"
    style = f"{name}{level + 1 if level else ''}"
    indent = f'<w:ind w:left="{_STEP * (level + 1)}" w:hanging="{_STEP}"/>' if is_flush else ""
    return paragraph(style, text_runs(item.runs, relations), numbered(number, level) + indent)


def cell_paragraph(block: Paragraph, relations: Relations, keep: str) -> str:
    """Return one of several paragraphs in a cell, with room below it; `keep` holds it to the row after it."""
    return paragraph("TableText", text_runs(block.runs, relations), f'{keep}<w:spacing w:after="80"/>')


def cell_item(item: ListItem, number: int, relations: Relations, keep: str) -> str:
    """Return an item of a list in a cell, which begins at the cell's edge."""
    level = min(item.level, _DEEPEST)
    indent = f'<w:spacing w:after="80"/><w:ind w:left="{_STEP * (level + 1)}" w:hanging="{_STEP}"/>'
    return paragraph("TableText", text_runs(item.runs, relations), keep + numbered(number, level) + indent)


def caption(label: str, number: int, text: str, *, stays_with_next: bool, begins: bool = False) -> str:
    """Return a caption whose number is a field of its own sequence, as Word's own captions have it.

    One that `begins` the sequence anew at its number stays right when Word counts the fields afresh.
    """
    keep = "<w:keepNext/>" if stays_with_next else ""
    anew = f" \\r {number}" if begins else ""
    words = plain_run(f"{label} ") + field(f"SEQ {label} \\* ARABIC{anew}", str(number))
    return paragraph("Caption", f'{words}<w:r><w:t xml:space="preserve">: {xml_line(text)}</w:t></w:r>', keep)
