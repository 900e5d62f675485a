"""What a reader meets first: the lines of the cover, and the list of contents."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from cpdesk.domain.data_book import CoverLine, DataColumn, DataSheet, Figure, SheetLink
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.quantity import Unit
from cpdesk.report.fixed_words import FixedWords
from cpdesk.report.front import front_lines
from cpdesk.services.data_book.notes_sheet import NOTES
from cpdesk.services.data_book.sheet_names import is_cut

CONTENTS = "Contents"
_WITH_NOTES = 2
_MOST_CUT = 40


def cover_lines(pack: BoardPack, words: FixedWords, marking: str, sheets: Sequence[DataSheet]) -> Iterator[CoverLine]:
    """Yield what the cover says below its title: the meeting, whom to ask, how the workbook is laid out.

    `sheets` are those behind the contents, the notes first. Names that Excel has no room for are given whole.
    """
    if marking:
        yield CoverLine(marking)
    yield CoverLine("The figures behind the paper, as accessible tables.")
    yield CoverLine("The meeting and its paper", is_heading=True)
    for label, text in front_lines(pack, words):
        yield CoverLine(f"{label}: {text}")
    yield CoverLine("How this workbook is laid out", is_heading=True)
    tables = "one sheet with a table" if len(sheets) == _WITH_NOTES else f"{len(sheets) - 1} sheets with one table each"
    yield CoverLine(f"After this cover come the list of contents with links, notes, and {tables}.")
    yield CoverLine(f"Ratings, shorthand such as [c] and [x], and sources are explained on the sheet {NOTES}.")
    yield CoverLine("No sheet, row or column is hidden, and no cell holds a formula.")
    cut = [sheet for sheet in sheets if is_cut(sheet.name)]
    if cut:
        yield CoverLine("Sheets whose names are cut", is_heading=True)
        yield CoverLine("The name of a sheet has room for 31 characters. Where it is cut, … stands for the rest.")
        yield from (CoverLine(f"{sheet.name}: {sheet.title}") for sheet in cut[:_MOST_CUT])
    if len(cut) > _MOST_CUT:
        yield CoverLine(f"The sheet {CONTENTS} has the other {len(cut) - _MOST_CUT:,} whole.")


def contents_sheet(sheets: Sequence[DataSheet]) -> DataSheet:
    """Return the list of all other sheets with tables, each with a link."""
    return DataSheet(
        name=CONTENTS,
        title="Contents",
        columns=(DataColumn("Sheet", 34), DataColumn("What it holds", 90), DataColumn("Rows", 10, is_figures=True)),
        rows=tuple(
            (SheetLink(sheet.name), sheet.title, Figure(Decimal(len(sheet.rows)), Unit.NUMBER)) for sheet in sheets
        ),
        notes=("This sheet holds one table: a row for each of the sheets after it, with a link.",),
    )
