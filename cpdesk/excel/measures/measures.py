"""One measure, put together from the cells of its row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property

from cpdesk.domain.grid import GridCell
from cpdesk.domain.measure import Measure, OtherCell, SuppliedRating
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import BandsRule, RatingRule
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.target import Target
from cpdesk.domain.value import MeasureValue, ValueStatus
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.key.directions import DirectionCell
from cpdesk.excel.measures.left_over import LeftOver
from cpdesk.excel.measures.mark_meanings import MarkMeanings
from cpdesk.excel.measures.marked_figures import with_statuses
from cpdesk.excel.measures.own_rules import own_rule, threshold_rule
from cpdesk.excel.measures.period_cells import one_for_each_period
from cpdesk.excel.measures.rating_cells import RatingColumns, read_rating
from cpdesk.excel.measures.row_cells import RowCells
from cpdesk.excel.measures.row_directions import RowDirections
from cpdesk.excel.measures.row_figures import RowFigures
from cpdesk.excel.measures.row_polarities import headed_polarity, row_polarity, uses_signs
from cpdesk.excel.measures.row_targets import row_target
from cpdesk.excel.measures.row_values import RowValues
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.told import Told
from cpdesk.excel.words.absences import with_absence
from cpdesk.excel.words.cells import percent_factor
from cpdesk.excel.words.markers import Meanings
from cpdesk.excel.words.money import ONE

_SCALED = (ColumnRole.VALUE, ColumnRole.COMPARATOR, ColumnRole.TARGET)
_FACTORS = {"fractions": Decimal(100)}


@dataclass(frozen=True)
class MeasureReader:
    """Reads the rows of one scorecard, all in the same light.

    `holds_points` says that bare percentages of the sheet are points, `statuses` what its footnote marks stand for,
    `marks` what stands beside its figures; `guidance` are the rows that say how to fill the sheet in.
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
    guidance: tuple[int, ...] = ()

    def read(self, found: RowFigures) -> tuple[Measure, DirectionCell | None]:
        """Return the measure, with what its direction cell shows: that is judged once all rows are read."""
        factor = self.factor(found)
        target = row_target(self.view, self.columns, self._cells.column(ColumnRole.TARGET), self.current, found, factor)
        direction = self._directions.of(found.row)
        values, passed = self._values(found, factor)
        rating = self._rating(found)
        bands = threshold_rule(self.columns, found, target, factor, self._cell) if self._has_thresholds else None
        rule = bands or self._own_rule(found, target, factor)
        measure = Measure(
            key="",
            place=self.view.place(found.row.at, self._cells.naming),
            ref=self._cells.reference(found.row),
            title=found.row.wording,
            pledge=self.groups.get(found.row.row) or found.row.group,
            unit=found.unit,
            polarity=self._polarity(found, target, rule),
            target=target,
            values=values,
            comparators=self._row_values.comparators(found, factor),
            supplied_rating=rating,
            rule=rule,
            lead=self._cells.text(ColumnRole.LEAD, found.row),
            commentary=self._commentary(found) or found.row.remark,
            other=(
                *passed,
                *self._left_over.of(found, direction, rating, has_bands=bands is not None, has_rule=rule is not None),
            ),
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

    @property
    def direction_heading(self) -> str:
        """Return the heading of the column whose arrows are read; empty where there is none."""
        column = self._cells.column(ColumnRole.DIRECTION)
        return column.heading if column is not None else ""

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
        cell = self._cells.cell(self._cells.column(ColumnRole.COMMENTARY), found.row)
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

    def _polarity(self, found: RowFigures, target: Target | None, rule: RatingRule | None) -> Polarity | None:
        said = self._cells.text(ColumnRole.POLARITY, found.row)
        stated = row_polarity(said, found.row.wording, target, self.told, has_signs=self._has_signs)
        return stated or (rule.polarity if isinstance(rule, BandsRule) else None) or self._headed_polarity

    @cached_property
    def _headed_polarity(self) -> Polarity | None:
        return headed_polarity(self.columns)

    @cached_property
    def _cells(self) -> RowCells:
        return RowCells(self.view, self.columns, self.current)

    @cached_property
    def _directions(self) -> RowDirections:
        column = self._cells.column(ColumnRole.DIRECTION)
        return RowDirections(self.view, self.columns, column, self.current, self.ratings)

    @cached_property
    def _left_over(self) -> LeftOver:
        return LeftOver(self._cells, self.ratings)

    @cached_property
    def _has_thresholds(self) -> bool:
        return any(column.band is not None and column.role is ColumnRole.TOLERANCE for column in self.columns)

    @cached_property
    def _has_signs(self) -> bool:
        return uses_signs(self.view, self.columns, self.view.rows)

    @cached_property
    def _row_values(self) -> RowValues:
        return RowValues(self.view, self.columns, self.current, self.meanings, self.are_italics_last_years)

    def _cell(self, column: BlockColumn | None, found: RowFigures) -> GridCell | None:
        return self._cells.cell(column, found.row)

    def _own_rule(self, found: RowFigures, target: Target | None, factor: Decimal) -> RatingRule | None:
        return own_rule(self._tolerance, found, target, factor, self._cell)

    @cached_property
    def _tolerance(self) -> BlockColumn | None:
        """Return the column of tolerances, with what the guidance beneath its heading says of them: +/- points."""
        column = self._cells.column(ColumnRole.TOLERANCE)
        if column is None or column.band is not None:
            return column
        said = " ".join(self.view.text(row, column.number) for row in self.guidance)
        return replace(column, heading=f"{column.heading} {said}".strip())
