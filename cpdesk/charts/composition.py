"""Parts of one whole as stacked bars: measures that add up, or the columns of a table that do."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from cpdesk.charts.wording import MOST_CHARACTERS, plain_number
from cpdesk.domain.figure import Bar, BarFigure, BarPart
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import NOT_AVAILABLE, figure_text
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.plain_english import joined
from cpdesk.domain.quantity import Unit, decimals_of, format_quantity
from cpdesk.domain.shortened import shortened
from cpdesk.domain.trend import value_for
from cpdesk.domain.value import MeasureValue

MOST_PARTS = 8
"""More parts of one whole are not told apart."""

REST = "None of these"
_HUNDRED = Decimal(100)
_MOST_BARS = 6
_NAME = 60


@dataclass(frozen=True, slots=True)
class Stack:
    """A bar's label with its figures, None where there is none, and the texts that stand for them."""

    label: str
    values: tuple[Decimal | None, ...]
    texts: tuple[str, ...]


def are_parts(reviews: Sequence[MeasureReview]) -> bool:
    """Return whether measures are parts of one whole: percentages that add up to 100, but for their rounding."""
    if len(reviews) < 2 or any(review.measure.unit is not Unit.PERCENT for review in reviews):
        return False
    numbers = [review.current.shown for review in reviews if review.current is not None]
    shown = [number for number in numbers if number is not None and number >= 0]
    if len(shown) < 2 or len(shown) * 2 < len(reviews):
        return False
    return abs(sum(shown) - _HUNDRED) <= _rounding(shown)


def composition_figure(reviews: Sequence[MeasureReview]) -> BarFigure | None:
    """Return a bar for each of the latest periods that all have, oldest first, then for others whose figures are there.

    None where nothing adds up in them.

    Counts are stacked as they are. Percentages that leave something of 100 have a part for the rest, which is said;
    those that come to more than 100 are parts of no one whole.
    """
    units = {review.measure.unit for review in reviews}
    if len(reviews) < 2 or len(units) != 1 or not units <= {Unit.PERCENT, Unit.NUMBER, Unit.CURRENCY}:
        return None
    stacks = [_stack(reviews, period) for period in _periods(reviews)]
    if not stacks:
        return None
    own, others = len(stacks), _others(reviews) if units == {Unit.PERCENT} else []
    too_much = [stack for stack in others if _sum(stack) > _HUNDRED + _slack([stack])]
    stacks += [stack for stack in others if stack not in too_much]
    figure = stacked_figure([_name(review) for review in reviews], stacks, units.pop(), own)
    notes = tuple(f"{stack.label}: adds up to {plain_number(_sum(stack))}%, so it is not drawn." for stack in too_much)
    return replace(figure, notes=figure.notes + notes) if figure is not None else None


def stacked_figure(names: Sequence[str], stacks: Sequence[Stack], unit: Unit, own: int = 0) -> BarFigure | None:
    """Return the figure of parts with those names; None where there is nothing to stack.

    The first `own` bars are the council's own in the order of time, of which the last is told; all are unless said.
    """
    if not stacks or any(value is not None and value < 0 for stack in stacks for value in stack.values):
        return None
    if all(value is None for stack in stacks for value in stack.values):
        return None
    parts = [BarPart(name) for name in names]
    notes: list[str] = []
    if unit is Unit.PERCENT:
        slack = _slack(stacks)
        if any(_sum(stack) > _HUNDRED + slack for stack in stacks):
            return None
        if any(_sum(stack) < _HUNDRED - slack for stack in stacks):
            notes.append(_rest_words(stacks, unit, slack))
        if any(_has_rest(stack, slack) for stack in stacks):
            parts.append(BarPart(REST, is_rest=True))
            stacks = [_with_rest(stack, unit, slack) for stack in stacks]
    drawn, kept = _fewest(parts, stacks, unit)
    if len(kept) < len(parts):
        notes.append(f"The smallest parts are drawn as one, {drawn[0][-1].name.lower()}; the table has each of them.")
    return BarFigure(
        title=_title(parts, stacks[own - 1]),
        alt_text=_alternative(parts, stacks, own or len(stacks)),
        unit=unit,
        parts=tuple(drawn[0]),
        bars=tuple(
            Bar(stack.label, stack.values, stack.texts, is_own=0 <= at < own < len(stacks))
            for at, stack in enumerate(drawn[1])
        ),
        header=("Part", *(stack.label for stack in stacks)),
        rows=tuple((part.name, *(stack.texts[at] for stack in stacks)) for at, part in enumerate(parts)),
        whole=max((*map(_sum, stacks), _HUNDRED)) if unit is Unit.PERCENT else None,
        notes=tuple(notes),
    )


def _fewest(
    parts: list[BarPart], stacks: Sequence[Stack], unit: Unit
) -> tuple[tuple[list[BarPart], list[Stack]], list[int]]:
    """Return the parts with the smallest as one where there are too many to tell apart, and which are kept."""
    if len(parts) <= MOST_PARTS:
        return (parts, list(stacks)), list(range(len(parts)))
    by_size = sorted(range(len(parts)), key=lambda at: -(stacks[-1].values[at] or Decimal(0)))
    kept = sorted(by_size[: MOST_PARTS - 1])
    others = [at for at in range(len(parts)) if at not in kept]
    merged = [parts[at] for at in kept] + [BarPart(f"{len(others)} other parts")]
    bars = []
    for stack in stacks:
        total = sum((stack.values[at] or Decimal(0) for at in others), Decimal(0))
        values = (*(stack.values[at] for at in kept), total)
        bars.append(Stack(stack.label, values, (*(stack.texts[at] for at in kept), format_quantity(total, unit))))
    return (merged, bars), kept


def _periods(reviews: Sequence[MeasureReview]) -> list[ReportingPeriod]:
    """Return the latest periods that every measure has something for, up to the current one."""
    current = reviews[0].scorecard.current_period
    held = [{value.period for value in review.measure.values if value.period is not None} for review in reviews]
    shared = set.intersection(*held)
    kind = current.kind if current in shared and current is not None else None
    past = [
        period
        for period in shared
        if (current is None or period.order <= current.order) and (kind is None or period.kind is kind)
    ]
    return sorted(past, key=lambda period: period.order)[-_MOST_BARS:]


def _stack(reviews: Sequence[MeasureReview], period: ReportingPeriod) -> Stack:
    found: list[MeasureValue | None] = [value_for(review.measure.values, period) for review in reviews]
    texts = (
        figure_text(value, review.measure.unit, NOT_AVAILABLE) for value, review in zip(found, reviews, strict=True)
    )
    return Stack(period.label, tuple(value.shown if value else None for value in found), tuple(texts))


def _others(reviews: Sequence[MeasureReview]) -> list[Stack]:
    """Return a bar for each comparator that has a figure for every part, with its own period."""
    found = []
    for name in dict.fromkeys(item.name for item in reviews[0].measure.comparators):
        items = [review.comparator(name) for review in reviews]
        values = [item.value for item in items if item is not None]
        if len(values) < len(reviews) or len({value.period for value in values}) != 1:
            continue
        if sum(value.shown is not None for value in values) < 2:
            continue
        period = values[0].period
        label = f"{name}, {period.label}" if period is not None else name
        texts = tuple(figure_text(value, Unit.PERCENT, NOT_AVAILABLE) for value in values)
        found.append(Stack(label, tuple(value.shown for value in values), texts))
    return found


def _name(review: MeasureReview) -> str:
    return shortened(" ".join(review.measure.title.split()), _NAME)


def _sum(stack: Stack) -> Decimal:
    return sum((value for value in stack.values if value is not None), Decimal(0))


def _rounding(values: Sequence[Decimal]) -> Decimal:
    """Return how far rounded percentages may be from 100 together: half a unit of the last place each."""
    places = max(map(decimals_of, values), default=0)
    return max(Decimal(1).scaleb(-places), Decimal(len(values)) / 2 * Decimal(1).scaleb(-places))


def _slack(stacks: Sequence[Stack]) -> Decimal:
    """Return how far the bars may be from their whole because their figures are rounded."""
    return max(_rounding([value for value in stack.values if value is not None]) for stack in stacks)


def _has_rest(stack: Stack, slack: Decimal) -> bool:
    """Return whether something is left of the whole; a bar with a figure kept back says nothing of that."""
    return None not in stack.values and _sum(stack) < _HUNDRED - slack


def _with_rest(stack: Stack, unit: Unit, slack: Decimal) -> Stack:
    """Return the bar with what is left of the whole, as far as it may be told."""
    if None in stack.values and _sum(stack) < _HUNDRED - slack:
        return replace(stack, values=(*stack.values, None), texts=(*stack.texts, NOT_AVAILABLE))
    rest = max(_HUNDRED - _sum(stack), Decimal(0))
    return replace(stack, values=(*stack.values, rest), texts=(*stack.texts, format_quantity(rest, unit)))


def _rest_words(stacks: Sequence[Stack], unit: Unit, slack: Decimal) -> str:
    """Return how much of a whole is in none of the parts, of the bar that lacks most."""
    known = [stack for stack in stacks if _has_rest(stack, slack)]
    if not known:
        return "The parts do not add up to the whole, as not every figure is given."
    stack = min(known, key=_sum)
    said, rest = _sum(stack), _HUNDRED - _sum(stack)
    parts = format_quantity(plain_number(said), unit)
    return f"The parts add up to {parts} ({stack.label}): {format_quantity(rest, unit)} is none of these."


def _title(parts: Sequence[BarPart], stack: Stack) -> str:
    """Return what the bars show: Foster care is the largest part, 45%, Q1 2019/20."""
    known = [(value, part, text) for value, part, text in zip(stack.values, parts, stack.texts, strict=True) if value]
    named = [item for item in known if not item[1].is_rest]
    if not named:
        return f"None of the parts has a figure, {stack.label}"
    largest = max(named, key=lambda item: item[0])
    equal = [item for item in named if item[0] == largest[0]]
    names = joined([item[1].name for item in equal])
    verb = "is the largest part" if len(equal) == 1 else "are the largest parts"
    return f"{names} {verb}, {largest[2]}{' each' if len(equal) > 1 else ''}, {stack.label}"


def _alternative(parts: Sequence[BarPart], stacks: Sequence[Stack], own: int) -> str:
    first, last = stacks[0], stacks[own - 1]
    words = f"Stacked bars of {len(parts)} parts: {_title(parts, last)}"
    more = [f"; before, {_title(parts, first)}"] if own > 1 else []
    more += [f"; beside {joined([stack.label for stack in stacks[own:]])}"] if len(stacks) > own else []
    for said in more:
        if len(f"{words}{said}.") <= MOST_CHARACTERS:
            words += said
    return shortened(f"{words}.", MOST_CHARACTERS)
