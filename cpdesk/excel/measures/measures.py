"""One measure, put together from the cells of its row."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property, partial

from cpdesk.domain.grid import GridCell
from cpdesk.domain.measure import Measure, OtherCell, SuppliedRating
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import BandsRule, RatingRule
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.target import Target
from cpdesk.domain.value import MeasureValue, ValueStatus
from cpdesk.excel.columns.columns import BlockColumn
from cpdesk.excel.key.directions import DirectionCell
from cpdesk.excel.measures.current import nearness
from cpdesk.excel.measures.mark_meanings import MarkMeanings
from cpdesk.excel.measures.marked_figures import with_statuses
from cpdesk.excel.measures.own_rules import own_rule, threshold_rule
from cpdesk.excel.measures.period_cells import one_for_each_period
from cpdesk.excel.measures.rating_cells import RatingColumns, read_rating
from cpdesk.excel.measures.row_directions import RowDirections
from cpdesk.excel.measures.row_figures import FIGURES, RowFigures, first_text
from cpdesk.excel.measures.row_polarities import row_polarity, uses_signs
from cpdesk.excel.measures.row_targets import row_target
from cpdesk.excel.measures.row_values import RowValues
from cpdesk.excel.measures.struck_cells import struck_cells
from cpdesk.excel.measures.understood_cells import MAY_BE_UNREAD, is_understood
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.told import Told
from cpdesk.excel.words.absences import with_absence
from cpdesk.excel.words.cells import percent_factor
from cpdesk.excel.words.markers import Meanings
from cpdesk.excel.words.money import ONE

_SCALED = (ColumnRole.VALUE, ColumnRole.COMPARATOR, ColumnRole.TARGET)
_COUNTS = (ColumnRole.NUMERATOR, ColumnRole.DENOMINATOR)
_FACTORS = {"fractions": Decimal(100)}
_CHOSEN_BY_PERIOD = (ColumnRole.TARGET, ColumnRole.COMMENTARY, ColumnRole.DIRECTION)


@dataclass(frozen=True)
class MeasureReader:
    """Reads the rows of one scorecard, all in the same light.

    `holds_points` says that bare percentages of the sheet are points, `statuses` what its footnote marks stand for,
    `marks` what stands beside its figures.
    """

    view: SheetView
    columns: Sequence[BlockColumn]
    current: ReportingPeriod | None
    meanings: Meanings
    ratings: RatingColumns
    groups: Mapping[int, str]
    holds_points: bool = False
    told: Told = Told()
    are_italics_last_years: bool = False
    statuses: Mapping[str, ValueStatus] = field(default_factory=dict)
    marks: MarkMeanings = MarkMeanings()

    def read(self, found: RowFigures) -> tuple[Measure, DirectionCell | None]:
        """Return the measure, with what its direction cell shows: that is judged once all rows are read."""
        factor = self.factor(found)
        target = row_target(self.view, self.columns, self._column(ColumnRole.TARGET), self.current, found, factor)
        direction = self._directions.read(found)
        values, passed = self._values(found, factor)
        rating = self._rating(found)
        bands = threshold_rule(self.columns, found, target, factor, self._cell) if self._has_thresholds else None
        measure = Measure(
            key="",
            place=self.view.place(found.row.at, self._wording_column),
            ref=self._ref(found),
            title=found.row.wording,
            pledge=self.groups.get(found.row.row) or found.row.group,
            unit=found.unit,
            polarity=self._polarity(found, target, bands),
            target=target,
            values=values,
            comparators=self._row_values.comparators(found, factor),
            supplied_rating=rating,
            rule=bands or self._own_rule(found, target, factor),
            lead=self._text(ColumnRole.LEAD, found),
            commentary=self._commentary(found) or found.row.remark,
            other=(*passed, *self._other(found, direction, rating, has_bands=bands is not None)),
        )
        return with_absence(with_statuses(measure, self.statuses), self.current), direction

    def _values(self, found: RowFigures, factor: Decimal) -> tuple[tuple[MeasureValue, ...], tuple[OtherCell, ...]]:
        """Return the results, one cell counting where several are for one period, with what that leaves over."""
        values = self._row_values.results(found, factor)
        if self.marks.has_marks:
            values = tuple(map(self.marks.settled, values))
        if not self._row_values.has_twins:
            return values, ()
        values, passed = one_for_each_period(values)
        headings = self._row_values.headings(found.row.row) if passed else {}
        return values, tuple(OtherCell(headings[one.place.cell], one.text, one.place) for one in passed)

    @cached_property
    def _chosen(self) -> Mapping[ColumnRole, BlockColumn]:
        """Return the one column of each role; of several by period, the current, else its year's, else the undated."""
        chosen: dict[ColumnRole, BlockColumn] = {}
        for column in self.columns:
            best = chosen.get(column.role)
            if best is None or (
                column.role in _CHOSEN_BY_PERIOD
                and nearness(column.period, self.current) > nearness(best.period, self.current)
            ):
                chosen[column.role] = column
        return chosen

    @property
    def direction_heading(self) -> str:
        """Return the heading of the column whose arrows are read; empty where there is none."""
        column = self._column(ColumnRole.DIRECTION)
        return column.heading if column is not None else ""

    def _column(self, role: ColumnRole) -> BlockColumn | None:
        return self._chosen.get(role)

    def _number(self, role: ColumnRole) -> int | None:
        column = self._column(role)
        return column.number if column is not None else None

    def _text(self, role: ColumnRole, found: RowFigures) -> str:
        column = self._chosen.get(role)
        return first_text(self.view, found.row, column) if column is not None else ""

    def _cell(self, column: BlockColumn | None, found: RowFigures) -> GridCell | None:
        """Return the cell that shows something in the column in the first of the measure's rows that has one."""
        for row in found.row.rows if column is not None else ():
            cell = self.view.spread_cell(row, column.number) if column is not None else None
            if cell is not None and not cell.is_blank:
                return cell
        return None

    def _ref(self, found: RowFigures) -> str:
        column = self._chosen.get(ColumnRole.REF)
        if column is None:
            return ""
        texts = (self.view.text(row, column.number) for row in (found.row.at, *found.row.rows))
        return next(filter(None, texts), "")

    @cached_property
    def _wording_column(self) -> int:
        """Return the column in which the measures are named."""
        return self._number(ColumnRole.MEASURE) or self.columns[0].number

    def _rating(self, found: RowFigures) -> SuppliedRating:
        """Return the rating of the result's row, else that of another of its rows in a column of ratings."""
        rating = read_rating(self.view, found.row.row, self.ratings)
        if len(found.row.rows) == 1 or not self._has_rating_column or rating != SuppliedRating():
            return rating
        others = (read_rating(self.view, row, self.ratings) for row in found.row.rows[1:])
        return next((other for other in others if other != SuppliedRating()), rating)

    @cached_property
    def _has_rating_column(self) -> bool:
        """Return whether the ratings stand in a column of ratings."""
        return any(column.number == self.ratings.current and column.role is ColumnRole.RAG for column in self.columns)

    def _commentary(self, found: RowFigures) -> str:
        column = self._chosen.get(ColumnRole.COMMENTARY)
        cell = self._cell(column, found) if column is not None else None
        return cell.text.strip() if cell is not None else ""

    def factor(self, found: RowFigures) -> Decimal:
        """Return what turns the bare numbers of a measure of percentages into points."""
        if found.unit is not Unit.PERCENT:
            return ONE
        said = self.told.percent_scale(found.row.wording)
        if said is not None:
            return _FACTORS.get(said, ONE)
        figures = found.figures
        scaled = [figures[number] for number in self._scaled if number in figures]
        scaled.extend(found.targets.values())
        return percent_factor(scaled, sheet_holds_points=self.holds_points)

    @cached_property
    def _scaled(self) -> tuple[int, ...]:
        return tuple(column.number for column in self.columns if column.role in _SCALED)

    def _polarity(self, found: RowFigures, target: Target | None, bands: RatingRule | None) -> Polarity | None:
        said = self._text(ColumnRole.POLARITY, found)
        stated = row_polarity(said, found.row.wording, target, self.told, has_signs=self._has_signs)
        return stated or (bands.polarity if isinstance(bands, BandsRule) else None)

    @cached_property
    def _has_thresholds(self) -> bool:
        return any(column.band is not None and column.role is ColumnRole.TOLERANCE for column in self.columns)

    @cached_property
    def _has_signs(self) -> bool:
        return uses_signs(self.view, self.columns, self.view.rows)

    @cached_property
    def _row_values(self) -> RowValues:
        return RowValues(self.view, self.columns, self.current, self.meanings, self.are_italics_last_years)

    def _own_rule(self, found: RowFigures, target: Target | None, factor: Decimal) -> RatingRule | None:
        return own_rule(self._column(ColumnRole.TOLERANCE), found, target, factor, self._cell)

    @cached_property
    def _directions(self) -> RowDirections:
        return RowDirections(
            self.view, self.columns, self._column(ColumnRole.DIRECTION), self.current, self.ratings.own
        )

    def _other(
        self, found: RowFigures, direction: DirectionCell | None, rating: SuppliedRating, *, has_bands: bool
    ) -> Iterable[OtherCell]:
        """Return the cells that no role takes up: columns without one, second ones of a role, words not understood."""
        if len(found.figures) < self._most_figures:
            yield from struck_cells(self.view, self.columns, found)
        is_pair = len(found.row.rows) > 1
        for column, is_chosen in self._columns_left:
            is_taken = has_bands if column.band is not None and column.role is ColumnRole.TOLERANCE else is_chosen
            if is_pair and column.is_label:
                continue
            if is_taken and is_understood(column.role, partial(self._text, column.role, found), direction, rating):
                continue
            cell = self._cell(column, found)
            if cell is not None:
                row = cell.row if is_pair else found.row.row
                yield OtherCell(column.heading, cell.text.strip(), self.view.place(row, column.number))

    @cached_property
    def _most_figures(self) -> int:
        return sum(column.role in FIGURES for column in self.columns)

    @cached_property
    def _columns_left(self) -> tuple[tuple[BlockColumn, bool], ...]:
        """Return the columns whose cells may be left over, each with whether its role was taken from it."""
        return tuple(
            (column, is_chosen)
            for column in self.columns
            if column.role not in (ColumnRole.VALUE, ColumnRole.COMPARATOR, *_COUNTS)
            and not ((is_chosen := self._is_chosen(column)) and column.role not in MAY_BE_UNREAD and not column.band)
        )

    def _is_chosen(self, column: BlockColumn) -> bool:
        if column.role in (ColumnRole.OTHER, ColumnRole.BASELINE):
            return False
        if column.role is ColumnRole.RAG:
            return column.number == self.ratings.current or column.number in self.ratings.ticks
        return column is self._column(column.role)
