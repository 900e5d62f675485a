"""The charts and tables that a text asks for, as blocks of the paper."""

from collections.abc import Iterator
from typing import TypeVar

from cpdesk.domain.insert import Insert, InsertKind
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.outline import OutlineBlock
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview
from cpdesk.domain.table import DataTable
from cpdesk.domain.tracker_line import TrackerLine
from cpdesk.report.data_tables import table_blocks
from cpdesk.report.measure_entry import figure_blocks
from cpdesk.report.narrative import plain
from cpdesk.report.paper import Paper
from cpdesk.report.tracker_table import line_blocks

_Found = TypeVar("_Found")


def insert_blocks(paper: Paper, insert: Insert, number_level: int) -> Iterator[OutlineBlock]:
    """Yield the chart with its figures, or the table, that a text asks for; what the pack has not is said so."""
    asked = find_insert(paper.pack, paper.review, insert)
    match asked:
        case MeasureReview():
            yield from figure_blocks(asked, number_level, has_chart=insert.kind is InsertKind.CHART)
        case DataTable():
            yield from table_blocks(asked)
        case tuple():
            yield from line_blocks(asked, paper.pack.details.meeting_date, insert.about)
        case _:
            yield plain(
                paper.words.sentence("insert_missing", kind=insert.kind.value, about=insert.about), number_level
            )


def find_insert(
    pack: BoardPack, review: PackReview, insert: Insert
) -> MeasureReview | DataTable | tuple[TrackerLine, ...] | None:
    """Return what of the pack a text asks for; None where there is no such thing, or several are called so."""
    name = insert.about.casefold()
    if insert.kind in (InsertKind.CHART, InsertKind.FIGURES):
        exact = review.measures.get(insert.about)
        return exact or _only([item for item in review.measures.values() if _is_called(item, name)])
    if insert.kind is InsertKind.TABLE:
        tables = [table for workbook in pack.current for table in workbook.tables]
        return _only([table for table in tables if name in _names(table)])
    return tuple(line for line in pack.tracker if line.place and line.place.sheet.casefold() == name) or None


def _is_called(review: MeasureReview, name: str) -> bool:
    measure = review.measure
    return name in (measure.ref.casefold(), f"{measure.place.sheet}!{measure.ref}".casefold(), measure.title.casefold())


def _names(table: DataTable) -> tuple[str, str]:
    return " ".join(table.title.split()).casefold(), f"{table.place.sheet}!{table.place.cell}".casefold()


def _only(found: list[_Found]) -> _Found | None:
    return found[0] if len(found) == 1 else None
