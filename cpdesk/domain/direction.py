"""The direction of travel that a board is shown: judged only where the two figures can be compared."""

from collections.abc import Callable
from dataclasses import replace
from decimal import ROUND_DOWN, Decimal

from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.measure import Measure
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.period_step import is_years_apart
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit, decimals_of, round_half_away
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.symbol import SymbolMeaning
from cpdesk.domain.target import Target
from cpdesk.domain.trend import Basis, DirectionOfTravel, Judgement, direction_of_travel, is_part_of_whole
from cpdesk.domain.value import MeasureValue
from cpdesk.domain.year_kind import is_other_year

_PERCENT = Decimal(100)
_COUNTED = (Unit.NUMBER, Unit.CURRENCY)
_ADDS_UP = (MeasureBasis.IN_PERIOD, MeasureBasis.EVENTS, MeasureBasis.CUMULATIVE)


def board_direction(
    card: Scorecard,
    measure: Measure,
    basis: MeasureBasis | None,
    compared: Basis | None = None,
    target_of: Callable[[ReportingPeriod], Target | None] | None = None,
) -> DirectionOfTravel:
    """Return the direction for the measure, refused where its basis forbids the comparison.

    It compares with what the scorecard does, unless `compared` says otherwise. Where being on plan is best, nearer to
    plan is better: each figure to the target of its own period, which `target_of` tells.
    A change smaller than the dead band is none: a percentage moves by less than one child where others joined or left
    the group that it is of. `children` is how many of the group, as it is now, the change comes to.
    """
    if measure.is_withheld:
        there = direction_of_travel(measure.values, card.current_period, compared or card.basis, None)
        return DirectionOfTravel(None, there.basis, there.earlier)
    direction = direction_of_travel(measure.values, card.current_period, compared or card.basis, measure.polarity)
    now, earlier = card.current_value(measure), direction.earlier
    if now is None or earlier is None or (change := direction.change) is None:
        return replace(direction, refusal=_symbol_words(now, earlier))
    refusal = _refusal(direction, measure, basis, card.current_period)
    if refusal:
        return replace(direction, judgement=Judgement.NOT_COMPARABLE, change=None, refusal=refusal)
    if measure.polarity is Polarity.PLAN:
        direction = replace(direction, judgement=_judge_by_plan(now, earlier, measure, target_of))
    band = dead_band(now, earlier, measure.unit)
    is_within = direction.judgement in (Judgement.BETTER, Judgement.WORSE) and abs(change) < band
    return replace(
        direction,
        judgement=Judgement.SAME if is_within else direction.judgement,
        dead_band=band,
        children=_children(change, now, measure.unit),
    )


def _judge_by_plan(
    now: MeasureValue,
    earlier: MeasureValue,
    measure: Measure,
    target_of: Callable[[ReportingPeriod], Target | None] | None,
) -> Judgement | None:
    """Return whether a figure is nearer to plan than the earlier one was; None where no target is a number.

    A figure that moved from one side of plan as far to the other is neither; one that stays is the same.
    """
    then = target_of(earlier.period) if target_of is not None and earlier.period is not None else measure.target
    far, was = _off_plan(now, measure.target), _off_plan(earlier, then)
    if far is None or was is None:
        return None
    if far == was:
        return Judgement.SAME if now.shown == earlier.shown else None
    return Judgement.BETTER if far < was else Judgement.WORSE


def _off_plan(value: MeasureValue, target: Target | None) -> Decimal | None:
    aim = target.value if target is not None else None
    return abs(value.shown - aim) if aim is not None and value.shown is not None else None


def dead_band(now: MeasureValue, earlier: MeasureValue, unit: Unit) -> Decimal:
    """Return the least change that counts, in the measure's unit: the last place shown, or one child's worth if more.

    One of 131 young people is 0.76 points, one of nine 11 points; of two groups the smaller counts. A child's worth is
    cut to the places shown, as the difference of two figures that were rounded may fall short of it.
    """
    places = min(decimals_of(value.shown) for value in (now, earlier) if value.shown is not None)
    last_place = Decimal(1).scaleb(-places)
    groups = [value.denominator for value in (now, earlier) if value.denominator]
    if unit is not Unit.PERCENT or not groups:
        return last_place
    return max(last_place, (_PERCENT / min(groups)).quantize(last_place, rounding=ROUND_DOWN))


def _children(change: Decimal, now: MeasureValue, unit: Unit) -> Decimal | None:
    if unit is not Unit.PERCENT or not now.denominator:
        return None
    return round_half_away(abs(change) * now.denominator / _PERCENT, 0)


def is_forbidden(direction: DirectionOfTravel, basis: MeasureBasis | None, current: ReportingPeriod | None) -> bool:
    """Return whether what the figures count forbids to compare the two."""
    then = direction.earlier.period if direction.earlier is not None else None
    apart = then is not None and current is not None and is_years_apart(then, current)
    return basis is not None and not basis.allows(direction.basis, is_years_apart=apart)


def _symbol_words(now: MeasureValue | None, earlier: MeasureValue | None) -> str:
    """Return which of two figures is none, and what stands for it; empty where both are there, or one was not given."""
    if now is None or earlier is None:
        return ""
    said = []
    for value, whose in ((now, "the figure"), (earlier, _earlier_words(earlier))):
        if value.shown is None:
            meaning = value.symbol.meaning if value.symbol is not None else SymbolMeaning.UNKNOWN
            marker = f" ({value.text.strip()})" if value.text.strip() else ""
            said.append(f"{whose} {_STANDS[meaning]}{marker}")
    return " and ".join(said)


def _earlier_words(earlier: MeasureValue) -> str:
    return f"that of {earlier.period.label}" if earlier.period is not None else "the earlier one"


_STANDS = {
    SymbolMeaning.SUPPRESSED: "is suppressed",
    SymbolMeaning.NOT_APPLICABLE: "does not apply",
    SymbolMeaning.NOT_DUE: "was not due",
    SymbolMeaning.NOT_IMPORTED: "is not imported yet",
    SymbolMeaning.UNDATED: "names no period",
    SymbolMeaning.NOT_AVAILABLE: "is not available",
    SymbolMeaning.NEGLIGIBLE: "is too small to be shown",
    SymbolMeaning.ERROR: "is an error in the workbook",
    SymbolMeaning.UNKNOWN: "is no number",
}


def _refusal(
    direction: DirectionOfTravel, measure: Measure, basis: MeasureBasis | None, current: ReportingPeriod | None
) -> str:
    """Return why the figures cannot be compared, to stand behind "not comparable:"; empty where they can."""
    if basis is not None and is_forbidden(direction, basis, current):
        return f"figures {basis.words} are not compared with {direction.basis.words}"
    then = direction.earlier.period if direction.earlier is not None else None
    if current is not None and then is not None and is_other_year(then, current):
        return f"{then.label} is of another kind of year"
    if measure.unit in _COUNTED and basis in _ADDS_UP and is_part_of_whole(current, direction.earlier):
        return "a count is for a period of another length"
    return ""
