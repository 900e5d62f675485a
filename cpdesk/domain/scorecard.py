"""Scorecards: measures with their values, as one block of a sheet supplies them."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from cpdesk.domain.measure import Measure
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.rating import ImprovementRule, RatedFigure, Rating, RatingRule, RuleInForce, rate
from cpdesk.domain.symbol import Symbol
from cpdesk.domain.trend import Basis, DirectionOfTravel, direction_of_travel, value_for
from cpdesk.domain.value import MeasureValue


class ColumnRole(StrEnum):
    """What the cells under a heading are."""

    REF = "ref"
    MEASURE = "measure"
    GROUP = "group"
    UNIT = "unit"
    POLARITY = "polarity"
    TARGET = "target"
    TOLERANCE = "tolerance"
    BASELINE = "baseline"
    VALUE = "value"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    RAG = "rag"
    FORECAST_RAG = "forecast-rag"
    DIRECTION = "direction"
    COMPARATOR = "comparator"
    LEAD = "lead"
    COMMENTARY = "commentary"
    OTHER = "other"

    __hash__ = str.__hash__  # Enum's own takes four times as long, and roles are looked up for every measure

    @property
    def is_figures(self) -> bool:
        """Return whether the cells are somebody's results, so that the column ought to have a period."""
        return self in (ColumnRole.VALUE, ColumnRole.COMPARATOR)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a scorecard: its letters, its heading (header rows joined by a space), its role and its period.

    A hidden column is understood like any other, but its cells are left out unless someone asks for them. A column that
    someone wants left out is in no measure, not even under its heading. One that `names_periods` has no role: its cells
    say which period the figures of their rows are for.
    """

    column: str
    heading: str
    role: ColumnRole
    period: ReportingPeriod | None = None
    is_hidden: bool = False
    is_left_out: bool = False
    names_periods: bool = False

    @property
    def line(self) -> str:
        """Return what it is on its sheet: a row where measures stand across, known by its number."""
        return "row" if self.column.isdigit() else "column"


@dataclass(frozen=True)
class Scorecard:
    """One block of measures as supplied. `place` is the first cell of its heading block.

    `current_period` is the one that the ratings are about; `basis` what its direction of travel compares with.
    """

    place: CellPlace
    title: str
    header_rows: tuple[int, ...]
    columns: tuple[Column, ...]
    measures: tuple[Measure, ...]
    current_period: ReportingPeriod | None = None
    rule_in_force: RuleInForce = RuleInForce()
    basis: Basis = Basis.PREVIOUS
    notes: tuple[str, ...] = ()

    def column_of(self, cell: str) -> Column | None:
        """Return the column that a cell is in: by its letters or, where measures stand across, by its row."""
        letters = cell.rstrip("0123456789")
        names = (letters, cell.removeprefix(letters))
        return next((column for column in self.columns if column.column in names), None)

    def current_value(self, measure: Measure) -> MeasureValue | None:
        """Return the measure's value for the current period, or None where the workbook has none."""
        return value_for(measure.values, self.current_period)

    def rule_for(self, measure: Measure) -> RatingRule | None:
        """Return the rule that rates the measure: its own, else the scorecard's."""
        return measure.rule or self.rule_in_force.rule

    def has_councils_rule(self, measure: Measure) -> bool:
        """Return whether the council itself states the rule for the measure, so that it goes before a rating shown."""
        return measure.rule is not None or self.rule_in_force.source.is_councils

    def result(self, measure: Measure) -> Decimal | Symbol | None:
        """Return what a rating goes by: the current value as displayed, else its symbol, else why there is none."""
        value = self.current_value(measure)
        result = value.result if value is not None else None
        return result if result is not None else measure.why_no_figure

    def rate(self, measure: Measure) -> Rating:
        """Return the rating by the rule in force of the current value as displayed, or why there is none."""
        rule = self.rule_for(measure)
        return rate(self._figure(measure, rule), rule)

    def figure(self, measure: Measure) -> RatedFigure:
        """Return what the workbook gives to rate: the current value and its target, both as displayed."""
        return self._figure(measure, self.rule_for(measure))

    def _figure(self, measure: Measure, rule: RatingRule | None) -> RatedFigure:
        year_ago = self.year_ago(measure) if isinstance(rule, ImprovementRule) else None
        result, target = self.result(measure), measure.displayed_target
        return RatedFigure(result, target, measure.polarity, measure.unit, None, year_ago)

    def year_ago(self, measure: Measure) -> Decimal | None:
        """Return the figure of the same period last year as displayed, or None."""
        then = value_for(measure.values, self.current_period.year_earlier()) if self.current_period else None
        return then.shown if then is not None else None

    def direction(self, measure: Measure) -> DirectionOfTravel:
        """Return the measure's calculated direction of travel on the scorecard's basis."""
        return direction_of_travel(measure.values, self.current_period, self.basis, measure.polarity)


def undated_headings(card: Scorecard) -> tuple[str, ...]:
    """Return the headings of columns of the council's own figures that name no period, such as Latest."""
    cells = (value.place.cell for measure in card.measures for value in measure.values if value.period is None)
    columns = (card.column_of(cell) for cell in cells)
    return tuple(dict.fromkeys(column.heading.strip() or column.column for column in columns if column is not None))
