"""Values by period as long tables, each value with the cell that it came from."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import overload

from cpdesk.domain.data_book import DataCell, DataColumn, DataRow, DataSheet
from cpdesk.domain.measure_words import NOT_APPLICABLE, NOT_AVAILABLE
from cpdesk.services.data_book.cells import denominator_cell, earlier_cell, figure_cell, numerator_cell, text_cell
from cpdesk.services.long_table import LongFigure

VALUES = "Values by period"
OTHERS = "Figures of others"


@dataclass(frozen=True)
class _Column:
    """A column with what it says of a figure; `has_matter` says whether it is wanted for the sake of one."""

    heading: str
    width: int
    cell: Callable[[LongFigure], DataCell]
    is_figures: bool = False
    has_matter: Callable[[LongFigure], object] = bool


def _period(figure: LongFigure) -> DataCell:
    """Return the period in full, or the heading of a column that names none."""
    place = figure.value.place
    if figure.value.period is not None:
        return figure.value.period.label
    column = figure.review.scorecard.column_of(place.cell) if not place.workbook else None
    return text_cell(column.heading) if column is not None else NOT_AVAILABLE


def _symbol(figure: LongFigure) -> DataCell:
    return text_cell(figure.value.symbol.marker) if figure.value.symbol is not None else NOT_APPLICABLE


def _symbol_means(figure: LongFigure) -> DataCell:
    return figure.value.symbol.meaning.value.replace("-", " ") if figure.value.symbol is not None else NOT_APPLICABLE


def _revised_from(figure: LongFigure) -> DataCell:
    return earlier_cell(figure.value, figure.review.measure.unit)


def _status(figure: LongFigure) -> DataCell:
    return figure.value.status.value if figure.value.status is not None else NOT_AVAILABLE


def _publication(figure: LongFigure) -> str:
    return figure.about.publication


def _published(figure: LongFigure) -> str:
    return figure.about.published


def _group(figure: LongFigure) -> str:
    return figure.about.group


_COLUMNS = (
    _Column("Ref", 9, lambda figure: text_cell(figure.review.measure.ref), False, lambda f: f.review.measure.ref),
    _Column("Measure", 60, lambda figure: text_cell(figure.review.measure.title)),
    _Column("Group", 32, lambda f: text_cell(f.review.measure.pledge or ""), False, lambda f: f.review.measure.pledge),
    _Column("Whose figure", 18, lambda figure: figure.whose, False, lambda figure: not figure.is_own),
    _Column("Period", 18, _period),
    _Column("Value", 13, lambda figure: figure_cell(figure.value, figure.review.measure.unit), is_figures=True),
    _Column("Symbol", 12, _symbol),
    _Column("Symbol means", 18, _symbol_means),
    _Column("Status", 14, _status),
    _Column("Numerator", 13, lambda figure: numerator_cell(figure.value), is_figures=True),
    _Column("Denominator", 15, lambda figure: denominator_cell(figure.value), is_figures=True),
    _Column("Unit", 12, lambda figure: figure.review.measure.unit.value),
    _Column("Revised from", 14, _revised_from, True, lambda figure: figure.value.superseded),
    _Column("Publication", 20, lambda figure: text_cell(_publication(figure)), False, _publication),
    _Column("Published", 16, lambda figure: text_cell(_published(figure)), False, _published),
    _Column("Neighbour group", 18, lambda figure: text_cell(_group(figure)), False, _group),
    _Column("Workbook", 30, lambda figure: text_cell(figure.workbook)),
    _Column("Sheet", 22, lambda figure: text_cell(figure.value.place.sheet)),
    _Column("Cell", 9, lambda figure: figure.value.place.cell),
)


class _Rows(Sequence[DataRow]):
    """The rows of the table, each made when it is asked for: a large pack has several hundred thousand."""

    def __init__(self, figures: Sequence[LongFigure], columns: Sequence[_Column]) -> None:
        self._figures = figures
        self._columns = columns
        self._cells = tuple(column.cell for column in columns)

    def __len__(self) -> int:
        return len(self._figures)

    @overload
    def __getitem__(self, at: int) -> DataRow: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[DataRow]: ...
    def __getitem__(self, at: int | slice) -> DataRow | Sequence[DataRow]:
        if isinstance(at, slice):
            return _Rows(self._figures[at], self._columns)
        figure = self._figures[at]
        return tuple(cell(figure) for cell in self._cells)


def values_sheets(figures: Iterable[LongFigure]) -> Iterator[DataSheet]:
    """Yield the council's own figures, then those of others, which nobody is to take for its own."""
    listed = tuple(figures)
    own = tuple(figure for figure in listed if figure.is_own)
    others = tuple(figure for figure in listed if not figure.is_own)
    if own:
        yield _sheet(VALUES, "Values by period, with the cell that each came from", own)
    if others:
        yield _sheet(OTHERS, "Figures of others, to compare with, with the cell that each came from", others)


def _sheet(name: str, title: str, figures: Sequence[LongFigure]) -> DataSheet:
    """Return a sheet; what only some packs have, such as revised figures, has a column where there is some."""
    columns = [column for column in _COLUMNS if column.has_matter is bool or any(map(column.has_matter, figures))]
    return DataSheet(
        name=name,
        title=title,
        columns=tuple(DataColumn(column.heading, column.width, column.is_figures) for column in columns),
        rows=_Rows(figures, columns),
        notes=(
            "This sheet holds one table: a row for each figure.",
            "Shorthand such as [c] and [x] is explained on the sheet Notes.",
        ),
    )
