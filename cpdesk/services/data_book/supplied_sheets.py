"""The data tables and trackers of the workbooks, each on a sheet of its own."""

from collections.abc import Iterable, Iterator, Sequence

from cpdesk.domain.data_book import DataCell, DataColumn, DataSheet, Figure
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.table import DataTable
from cpdesk.domain.tracker_line import LineStatus, TrackerLine, lines_by_sheet
from cpdesk.domain.tracker_words import due_text, status_text
from cpdesk.domain.withheld_tables import marked_lines
from cpdesk.report.fixed_words import FixedWords
from cpdesk.report.tracker_table import exempt_lines, line_text, marked_line
from cpdesk.services.data_book.cells import displayed_cell, text_cell

_ONE_TABLE = "This sheet holds one table. [x]: not stated in the workbook."
_LEAST_WIDTH, _MOST_WIDTH = 10, 60
_MEASURED_ROWS = 500


def table_sheets(pack: BoardPack) -> Iterator[DataSheet]:
    """Yield a sheet for each data table that has rows."""
    for workbook in pack.current:
        for table in workbook.tables:
            if table.rows and table.header:
                yield _table_sheet(table, workbook.name)


def tracker_sheets(pack: BoardPack, words: FixedWords) -> Iterator[DataSheet]:
    """Yield a sheet for each tracker, with what officers said of its lines."""
    names = {tracker.sheet: workbook.name for workbook in pack.current for tracker in workbook.trackers}
    for sheet, lines in lines_by_sheet(marked_lines(pack)).items():
        yield _tracker_sheet(sheet, lines, names.get(sheet, ""), words)


def _table_sheet(table: DataTable, workbook: str) -> DataSheet:
    """Return a table with its numbers as numbers; the first column heads the rows and stays as written."""
    rows = tuple((text_cell(row[0]), *map(displayed_cell, row[1:])) for row in table.rows)
    title = text_cell(table.title, table.place.sheet)
    source = f"From {workbook}, sheet {table.place.sheet}, cell {table.place.cell}."
    return DataSheet(
        name=title,
        title=title,
        columns=tuple(
            DataColumn(heading, _width(heading, (row[at] for row in rows[:_MEASURED_ROWS])), _is_figures(rows, at))
            for at, heading in enumerate(table.header)
        ),
        rows=rows,
        notes=(_ONE_TABLE, source, *(text_cell(note) for note in table.notes if note.strip())),
        place=table.place,
    )


def _is_figures(rows: Sequence[tuple[DataCell, ...]], at: int) -> bool:
    return at > 0 and any(isinstance(row[at], Figure) for row in rows)


def _width(heading: str, cells: Iterable[DataCell]) -> int:
    longest = max((len(cell) for cell in cells if isinstance(cell, str)), default=0)
    longest_word = max(map(len, heading.split()), default=0)
    return max(_LEAST_WIDTH, min(_MOST_WIDTH, longest + 2), min(_MOST_WIDTH, longest_word + 3))


def _tracker_sheet(sheet: str, lines: Sequence[TrackerLine], workbook: str, words: FixedWords) -> DataSheet:
    headings = (
        ("Number", 10),
        (lines[0].kind.value.capitalize(), 60),
        ("Progress", 60),
        ("Status", 20),
        ("Owner", 20),
        ("By when", 20),
        ("Cell", 9),
    )
    return DataSheet(
        name=sheet,
        title=f"{text_cell(sheet)}: {lines[0].kind.value}s with what has become of them",
        columns=tuple(DataColumn(heading, width) for heading, width in headings),
        rows=tuple(tuple(text_cell(line_text(line, text, "")) for text in _texts(line, words)) for line in lines),
        notes=(_ONE_TABLE, *([f"From {workbook}, sheet {sheet}."] if workbook else []), *exempt_lines(lines, words)),
    )


def _texts(line: TrackerLine, words: FixedWords) -> tuple[str, ...]:
    status = "" if line.state == LineStatus() else status_text(line)
    due = due_text(line) if line.due or line.due_text else ""
    cell = line.place.cell if line.place is not None else ""
    return line.number, marked_line(line, words), line.progress.plain, status, line.owner, due, cell
