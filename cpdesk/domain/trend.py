"""Direction of travel: whether a measure got better, judged by which way is good."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum

from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.value import MeasureValue
from cpdesk.domain.value_class import value_class
from cpdesk.domain.year_kind import year_kind_among

_UNEVEN_MONTHS = 4
"""By how many days periods of one kind differ in length: months and quarters have more days or fewer."""


class Judgement(StrEnum):
    """What a change means for the measure."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"
    NOT_COMPARABLE = "not-comparable"

    @property
    def words(self) -> str:
        """Return the judgement as a paper prints it."""
        return {"better": "improved", "worse": "worsened", "same": "no change"}.get(self.value, "not comparable")

    @property
    def arrow(self) -> str:
        """Return the performance arrow: up is better, whichever way the number moved."""
        return {"better": "▲", "worse": "▼", "same": "►"}.get(self.value, "–")


class Basis(StrEnum):
    """What the current value is compared with."""

    PREVIOUS = "previous"
    YEAR_AGO = "year-ago"
    PREVIOUS_YEAR = "previous-year"
    YEAR_START = "year-start"

    @property
    def words(self) -> str:
        """Return the basis as a paper prints it."""
        return {
            "previous": "the previous period",
            "year-ago": "the same period last year",
            "previous-year": "the previous year's outturn",
            "year-start": "the start of the year",
        }[self.value]


@value_class(frozen=True, slots=True)
class SuppliedDirection:
    """What the workbook's own arrow or word means for the measure, with its cell."""

    judgement: Judgement
    place: CellPlace


@value_class(frozen=True, slots=True)
class DirectionOfTravel:
    """The calculated direction: `judgement` None where there is nothing to compare or no good direction.

    `change` is current minus earlier, in the measure's unit, of the values as displayed. `refusal` is why the two are
    not comparable; a change smaller than the `dead_band` counts as none; it comes to so many `children` of the group.
    """

    judgement: Judgement | None
    basis: Basis
    earlier: MeasureValue | None = None
    change: Decimal | None = None
    refusal: str = ""
    dead_band: Decimal | None = None
    children: Decimal | None = None


def direction_of_travel(
    values: Sequence[MeasureValue], current: ReportingPeriod | None, basis: Basis, polarity: Polarity | None
) -> DirectionOfTravel:
    """Return how the value for the `current` period compares, on that basis, with the one before it.

    A symbol on either side makes the two not comparable; a missing figure on either side leaves nothing to judge.
    """
    now = value_for(values, current)
    earlier = earlier_value(values, current, basis)
    if now is None or earlier is None:
        return DirectionOfTravel(None, basis, earlier)
    if now.shown is None or earlier.shown is None:
        return DirectionOfTravel(Judgement.NOT_COMPARABLE, basis, earlier)
    change = now.shown - earlier.shown
    if polarity not in (Polarity.HIGH, Polarity.LOW):
        return DirectionOfTravel(None, basis, earlier, change)
    return DirectionOfTravel(_judge(change, polarity), basis, earlier, change)


def is_part_of_whole(now: ReportingPeriod | None, earlier: MeasureValue | None) -> bool:
    """Return whether the earlier value is for a period of another length: a quarter beside a year, say."""
    if now is None or earlier is None or earlier.period is None:
        return False
    lengths = [(period.end - period.start).days for period in (now, earlier.period)]
    return abs(lengths[0] - lengths[1]) > _UNEVEN_MONTHS


def _judge(change: Decimal, polarity: Polarity) -> Judgement:
    if change == 0:
        return Judgement.SAME
    return Judgement.BETTER if (change > 0) == (polarity is Polarity.HIGH) else Judgement.WORSE


def value_for(values: Sequence[MeasureValue], period: ReportingPeriod | None) -> MeasureValue | None:
    """Return the value for just that period, or None."""
    if period is not None:
        end = period.end
        for value in values:
            other = value.period
            if other is period or (other is not None and other.end == end and other == period):
                return value
    return None


def earlier_value(values: Sequence[MeasureValue], current: ReportingPeriod | None, basis: Basis) -> MeasureValue | None:
    """Return the value that the current period is compared with on that basis, or None where there is none.

    `previous` is the latest earlier value of the same kind of period; `previous-year` the outturn of the year before,
    else the last value within it. The year is the financial one, but for school periods and where only calendar years
    stand beside the figures.
    """
    if current is None:
        return None
    if basis is Basis.YEAR_AGO:
        return value_for(values, current.year_earlier())
    end, kind = current.end, current.kind
    before = [(at, value) for value in values if (at := value.period) is not None and at.end < end]
    same_kind = [item for item in before if item[0].kind is kind]
    if basis is Basis.PREVIOUS:
        return _latest(same_kind)
    year = year_kind_among(current, (value.period for value in values if value.period is not None))
    this = year.year_of(current)
    if basis is Basis.PREVIOUS_YEAR:
        outturn = value_for(values, year.whole(this - 1))
        last_year = [item for item in before if year.year_of(item[0]) == this - 1]
        return outturn if outturn is not None else _latest(last_year)
    this_year = [item for item in same_kind if year.year_of(item[0]) == this]
    return min(this_year, key=_order)[1] if this_year else None


def _latest(dated: Sequence[tuple[ReportingPeriod, MeasureValue]]) -> MeasureValue | None:
    """Return the value of the last period, of two for the same the one that stands last."""
    return max(reversed(dated), key=_order)[1] if dated else None


def _order(dated: tuple[ReportingPeriod, MeasureValue]) -> tuple[date, date]:
    return dated[0].order


def is_series(period: ReportingPeriod, other: ReportingPeriod) -> bool:
    """Return whether two periods belong to one series, so that a line between them means something."""
    return period.kind is other.kind or {period.kind, other.kind} <= {PeriodKind.MONTH, PeriodKind.SNAPSHOT}
