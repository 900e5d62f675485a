"""Tables of the tracker: a line each with what has become of it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cpdesk.charts.letters import line_count
from cpdesk.domain.measure_words import NOT_AVAILABLE
from cpdesk.domain.outline import Heading, ListItem, OutlineBlock, OutlinePart, Paragraph, Table, TableCell
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.shortened import shortened
from cpdesk.domain.tracker_line import WITHHELD_STATE, LineKind, TrackerLine, lines_by_sheet
from cpdesk.domain.tracker_words import age_text, due_text, status_text
from cpdesk.report.exempt_sentence import exempt_sentence, marked_words
from cpdesk.report.fitting import PADDING, PAGE, UPRIGHT, Slice, slices_of
from cpdesk.report.fixed_words import FixedWords
from cpdesk.report.inner_links import line_anchor
from cpdesk.report.narrative import narrative_blocks, plain

_MOST_CAPTION = 100
_NOT_STATED = "Not stated"
_TALLEST = 8
"""A row of more lines on an upright page is read down a narrow column, for which the page is turned."""
_BOTH = 0.58
_LEAST = 0.33
"""The width that the two columns of text share, with the least part of it that either has."""


def tracker_appendix(
    lines: Sequence[TrackerLine], meeting: date | None, heading: str, words: FixedWords
) -> OutlinePart:
    """Return the lines, a table for each sheet that they came from and one for those put in by hand."""
    blocks: list[OutlineBlock] = [Heading(heading, 1, is_numbered=False)]
    for caption, together in lines_by_sheet(lines).items():
        blocks += line_blocks(together, meeting, caption, words)
    return OutlinePart(tuple(blocks), is_landscape=True)


def line_blocks(
    lines: Sequence[TrackerLine], meeting: date | None, caption: str, words: FixedWords
) -> Iterator[OutlineBlock]:
    """Yield the table of lines, on a page turned sideways where an upright one makes its columns narrow.

    Columns that none of them fills are left out, and none is narrower than its longest word.

    A line that is exempt is marked as such, and said below with why; what is withheld of one is said in words.
    """
    columns = [column for column in _columns(lines, meeting, words) if column.is_needed]
    rows = tuple(tuple(_cells(line, columns)) for line in lines)
    title = shortened(caption, _MOST_CAPTION)
    header = tuple(column.heading for column in columns)
    slices, is_wide = _placed(header, rows, [column.share for column in columns])
    summary = f"{title}: a row each, with what has become of it"
    for piece in slices:
        heads = tuple(header[at] for at in piece.columns)
        cells = tuple(tuple(row[at] for at in piece.columns) for row in rows)
        yield Table(title, heads, cells, piece.shares, summary, is_wide=is_wide)
    if any(line.is_withheld for line in lines):
        yield plain(words.sentence("line_withheld", mark=WITHHELD_STATE.note))
    yield from (plain(sentence) for sentence in exempt_lines(lines, words))


def _placed(
    header: Sequence[str], rows: Sequence[Sequence[TableCell]], shares: Sequence[float]
) -> tuple[tuple[Slice, ...], bool]:
    """Return the slices of a table, with whether they need a page turned sideways: where rows would be tall."""
    texts = [[cell.text for cell in row] for row in rows]

    def made(page: float) -> tuple[Slice, ...]:
        wanted = [share / sum(shares) * page for share in shares]
        return slices_of(header, texts, wanted, [0.0] * len(header), 1, page)

    upright = made(UPRIGHT)
    if len(upright) == 1 and all(_lines(row, upright[0].shares) <= _TALLEST for row in texts):
        return upright, False
    return made(PAGE), True


def _lines(row: Sequence[str], shares: Sequence[float]) -> int:
    """Return how many lines a row takes on an upright page."""
    rooms = (share * UPRIGHT - PADDING for share in shares)
    return max(
        sum(line_count(piece, room) for piece in text.split("\n")) for text, room in zip(row, rooms, strict=True)
    )


def exempt_lines(lines: Sequence[TrackerLine], words: FixedWords) -> Iterator[str]:
    """Yield of each line that the whole paper prints although it is exempt under which paragraphs that is, and why."""
    for line in lines:
        if line.exemption is not None and not line.is_withheld:
            yield exempt_sentence(words, "measure_mark", line.exemption, measure=line.name)


def marked_line(line: TrackerLine, words: FixedWords) -> str:
    """Return the words of a line, with the mark before them where it is exempt."""
    return marked_words(" ".join(line.text.split()), words, None if line.is_withheld else line.exemption)


def line_text(line: TrackerLine, text: str, blank: str) -> str:
    """Return what stands in a cell of a line: `blank` where nobody said, that it is withheld where it is."""
    if text not in ("", NOT_AVAILABLE):
        return text
    return WITHHELD_STATE.note if line.is_withheld else blank


@dataclass(frozen=True)
class _Column:
    """A column: its heading, its share of the width, what a line says in it, whether any line says something."""

    heading: str
    share: float
    text: Callable[[TrackerLine], str | RichText]
    is_needed: bool = True

    def cell(self, line: TrackerLine) -> TableCell:
        """Return what the line says, with the paragraphs and lists of a longer text as they were written."""
        said = self.text(line)
        if isinstance(said, str):
            return TableCell(line_text(line, said, _NOT_STATED))
        blocks = [block for block in narrative_blocks(said, 0) if isinstance(block, Paragraph | ListItem)]
        text = "\n".join(" ".join("".join(run.text for run in block.runs).split()) for block in blocks)
        has_one = len(blocks) == 1 and isinstance(blocks[0], Paragraph)
        return TableCell(line_text(line, text, _NOT_STATED), blocks=() if has_one else tuple(blocks))


def _shares(lines: Sequence[TrackerLine]) -> tuple[float, float]:
    """Return the widths of what was asked for and of its progress, the wider for the one that says more."""
    texts = [line.text for line in lines], [line.progress.plain for line in lines]
    asked, progress = (sum(map(len, column)) ** 0.5 for column in texts)
    share = min(max(asked / (asked + progress or 1), _LEAST), 1 - _LEAST) * _BOTH
    return share, _BOTH - share


def _cells(line: TrackerLine, columns: Sequence[_Column]) -> Iterator[TableCell]:
    """Yield the cells of a line, of which the first is what links lead to it by."""
    first, *others = (column.cell(line) for column in columns)
    yield replace(first, anchor=line_anchor(line.key))
    yield from others


def _columns(lines: Sequence[TrackerLine], meeting: date | None, words: FixedWords) -> tuple[_Column, ...]:
    kinds = {line.kind for line in lines}
    asked, progress = _shares(lines)
    what = next(iter(kinds)).value.capitalize() if len(kinds) == 1 else "Line"
    has_progress = any(not line.progress.is_empty for line in lines) or LineKind.DECISION not in kinds
    return (
        _Column("Number", 0.08, lambda line: line.number),
        _Column(what, asked, lambda line: marked_line(line, words)),
        _Column("Progress", progress, lambda line: line.progress, is_needed=has_progress),
        _Column("Status", 0.13, status_text),
        _Column("Owner", 0.10, lambda line: line.owner, is_needed=any(line.owner for line in lines)),
        _Column("By when", 0.10, due_text, is_needed=any(line.due or line.due_text for line in lines)),
        _Column("Age", 0.09, lambda line: age_text(line, meeting), is_needed=any(line.since for line in lines)),
        _Column(
            "Cell",
            0.07,
            lambda line: line.place.cell if line.place else "",
            is_needed=any(line.place for line in lines),
        ),
    )
