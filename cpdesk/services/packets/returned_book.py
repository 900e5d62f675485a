"""What a packet says that comes back as a workbook: rows moved, left out or half filled in are no trouble."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.folded import folded
from cpdesk.domain.grid import SheetGrid, WorkbookGrid
from cpdesk.excel.workbook import open_workbook
from cpdesk.services.packets.packet_book import COMMENTARY, KEY, MARK, MARKS, MEASURE, REF, STATE, TEXT

_MOST_ABOVE = 30
"""Rows that somebody may have put in above the headings."""


@dataclass(frozen=True)
class ReturnedRow:
    """One row of a returned packet: `marks` are the records that its words were handed out with; None if unknown."""

    row: int
    ref: str
    measure: str
    lines: str
    state: str
    key: str = ""
    marks: frozenset[str] | None = None


@dataclass(frozen=True)
class ReturnedBook:
    """The rows of a returned packet, with the name of its file."""

    name: str
    rows: tuple[ReturnedRow, ...] = ()


def read_book(path: Path, password: str | None = None) -> ReturnedBook:
    """Return what a returned workbook says; raise CpdeskError where it cannot be read or is no packet."""
    grid = open_workbook(path, password=password, makes_cells=True)
    sheet, at, columns = _commentary_table(grid)
    known = _marks(grid)
    return ReturnedBook(grid.name, tuple(_rows(sheet, at, columns, known)))


def _commentary_table(grid: WorkbookGrid) -> tuple[SheetGrid, int, Mapping[str, int]]:
    """Return the sheet with the words, the row of its headings, and its columns by their headings.

    A scorecard has such columns too. So the sheet that a packet has for cpdesk tells, or, where somebody took that out,
    the name of the sheet with all four columns of a packet.
    """
    has_marks = any(sheet.name == MARKS for sheet in grid.sheets)
    for sheet in sorted(grid.sheets, key=lambda sheet: not _is_named(sheet)):
        wanted = {name.casefold() for name in ((TEXT, MEASURE) if has_marks else (REF, MEASURE, TEXT, STATE))}
        for row in range(1, min(sheet.last_row, _MOST_ABOVE) + 1):
            columns = _headings(sheet, row)
            if wanted <= columns.keys() and (has_marks or _is_named(sheet)):
                return sheet, row, columns
    raise CpdeskError(
        f"This workbook is no packet: it has no sheet {COMMENTARY} with the columns {REF}, {MEASURE}, {TEXT}, {STATE}.",
        "Choose the workbook that came back. A scorecard is brought in with new, or in the window.",
    )


def _is_named(sheet: SheetGrid) -> bool:
    return folded(sheet.name).casefold() == COMMENTARY.casefold()


def _headings(sheet: SheetGrid, row: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for column in range(1, sheet.last_column + 1):
        text = folded(sheet.text(row, column)).casefold()
        if text:
            found.setdefault(text, column)
    return found


def _rows(
    sheet: SheetGrid, at: int, columns: Mapping[str, int], known: "Mapping[tuple[str, str], _Known]"
) -> Iterator[ReturnedRow]:
    def text(row: int, heading: str) -> str:
        column = columns.get(heading.casefold())
        return sheet.text(row, column) if column else ""

    for row in range(at + 1, sheet.last_row + 1):
        ref, measure = text(row, REF), text(row, MEASURE)
        if not ref and not measure:
            continue
        mark = known.get((folded(ref), folded(measure))) or _Known()
        yield ReturnedRow(row, ref, measure, text(row, TEXT), text(row, STATE), mark.key, mark.marks)


@dataclass(frozen=True)
class _Known:
    key: str = ""
    marks: frozenset[str] | None = None


def _marks(grid: WorkbookGrid) -> dict[tuple[str, str], _Known]:
    """Return what the packet's own sheet says of each measure; nothing where somebody took it out."""
    sheet = next((sheet for sheet in grid.sheets if sheet.name == MARKS), None)
    if sheet is None:
        return {}
    heading = next((row for row in range(1, _MOST_ABOVE) if KEY.casefold() in _headings(sheet, row)), 0)
    columns = _headings(sheet, heading) if heading else {}
    if not {KEY.casefold(), MARK.casefold(), MEASURE.casefold()} <= columns.keys():
        return {}
    ref, measure, key, mark = (columns.get(name.casefold(), 0) for name in (REF, MEASURE, KEY, MARK))
    return {
        (folded(sheet.text(row, ref)), folded(sheet.text(row, measure))): _Known(
            sheet.text(row, key), frozenset(sheet.text(row, mark).split())
        )
        for row in range(heading + 1, sheet.last_row + 1)
    }
