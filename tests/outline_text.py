"""An outline as the plain lines that a reader would hear."""

from collections.abc import Iterator

from cpdesk.domain.outline import FigureBlock, Heading, ListItem, Outline, Paragraph, Table
from cpdesk.report.numbers import numbered_blocks


def spoken_lines(outline: Outline) -> Iterator[str]:
    """Yield each block of the outline as a line, its number before it."""
    yield from filter(None, (outline.marking, outline.title, outline.kind))
    yield from (f"{label}: {text}" for label, text in outline.front)
    for block, number in numbered_blocks(block for part in outline.parts for block in part.blocks):
        match block:
            case Heading():
                yield f"{number} {block.text}".strip()
            case Paragraph() | ListItem():
                words = "".join(run.text for run in block.runs)
                yield f"{number} {words}".strip()
            case Table():
                yield block.caption
                yield " | ".join(block.header)
                yield from (" | ".join(cell.text for cell in row) for row in block.rows)
            case FigureBlock():
                yield f"{block.caption}: {block.figure.alt_text}"


def spoken(outline: Outline) -> str:
    """Return the outline as one text."""
    return "\n".join(spoken_lines(outline))
