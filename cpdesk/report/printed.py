"""The paragraphs that a paper prints, each with the text that it comes from."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from cpdesk.domain.outline import FigureBlock, Heading, ListItem, Outline, OutlineBlock, Paragraph, Table
from cpdesk.domain.rich_text import Block, Run
from cpdesk.domain.text_place import TextSource
from cpdesk.report.links import is_safe_link
from cpdesk.report.printed_text import printed_line, printed_text


class PrintedKind(StrEnum):
    """What a printed paragraph is."""

    WORDS = "words"
    HEADING = "heading"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class PrintedParagraph:
    """A paragraph as it stands in the paper, in looks and as a list item or none; `source` is None for cpdesk's own."""

    block: Block
    source: TextSource | None = None
    kind: PrintedKind = PrintedKind.WORDS

    @property
    def words(self) -> str:
        """Return what it says."""
        return self.block.plain


def printed_paragraphs(outline: Outline) -> tuple[PrintedParagraph, ...]:
    """Return the paragraphs in the order of the paper, from its title to its end; tables and contents are none.

    A caption has the number that it is printed with: that of the whole paper where the outline says so, else the next.
    """
    blocks = (block for part in outline.parts for block in part.blocks)
    counts = {"Figure": 0, "Table": 0}
    return (*_front(outline), *(_printed(block, counts) for block in blocks))


def printed_rows(outline: Outline) -> tuple[tuple[str, ...], ...]:
    """Return the rows of all tables, their headers too, as texts."""
    tables = (block for part in outline.parts for block in part.blocks if isinstance(block, Table))
    return tuple(
        row for table in tables for row in (table.header, *(tuple(cell.text for cell in row) for row in table.rows))
    )


def _front(outline: Outline) -> Iterator[PrintedParagraph]:
    sources = outline.sources or (None,) * (1 + len(outline.front))
    if outline.marking:
        yield _line(outline.marking)
    yield _line(outline.title, sources[0], PrintedKind.HEADING)
    if outline.kind:
        yield _line(outline.kind)
    for (label, text), source in zip(outline.front, sources[1:], strict=True):
        yield _line(f"{label}: {text}", source)
    if outline.has_contents:
        yield _line("Contents", kind=PrintedKind.HEADING)


def _line(text: str, source: TextSource | None = None, kind: PrintedKind = PrintedKind.WORDS) -> PrintedParagraph:
    return PrintedParagraph(Block((Run(printed_line(text)),)), source, kind)


def _printed(block: OutlineBlock, counts: dict[str, int]) -> PrintedParagraph:
    match block:
        case Heading(text=text, source=source):
            return _line(text, source, PrintedKind.HEADING)
        case Paragraph(runs=runs, source=source):
            return PrintedParagraph(Block(_as_printed(runs)), source)
        case ListItem(runs=runs, kind=kind, level=level, source=source):
            return PrintedParagraph(Block(_as_printed(runs), kind, level), source)
        case FigureBlock(caption=caption, number=number):
            return _caption("Figure", caption, number, counts)
        case Table(caption=caption, number=number):
            return _caption("Table", caption, number, counts)


def _caption(label: str, caption: str, number: int, counts: dict[str, int]) -> PrintedParagraph:
    counts[label] = number or counts[label] + 1
    return _line(f"{label} {counts[label]}: {caption}", kind=PrintedKind.CAPTION)


def _as_printed(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    links = (run.link if is_safe_link(run.link) else "" for run in runs)
    return tuple(
        Run(printed_text(run.text), run.bold, run.italic, run.underline, link)
        for run, link in zip(runs, links, strict=True)
    )
