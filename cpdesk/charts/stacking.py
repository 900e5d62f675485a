"""Bars of parts that are stacked: their rest, the smallest drawn as one, the words that go with them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from cpdesk.charts.wording import MOST_CHARACTERS, plain_number
from cpdesk.domain.figure import Bar, BarFigure, BarPart
from cpdesk.domain.measure_words import NOT_AVAILABLE
from cpdesk.domain.plain_english import joined
from cpdesk.domain.quantity import Unit, decimals_of, format_quantity
from cpdesk.domain.shortened import shortened

MOST_PARTS = 8
"""More parts of one whole are not told apart."""

REST = "None of these"
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Stack:
    """A bar's label with its figures, None where there is none, and the texts that stand for them."""

    label: str
    values: tuple[Decimal | None, ...]
    texts: tuple[str, ...]


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
        slack = slack_of(stacks)
        if any(sum_of(stack) > HUNDRED + slack for stack in stacks):
            return None
        if any(sum_of(stack) < HUNDRED - slack for stack in stacks):
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
        whole=max((*map(sum_of, stacks), HUNDRED)) if unit is Unit.PERCENT else None,
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


def sum_of(stack: Stack) -> Decimal:
    """Return what the parts of a bar come to."""
    return sum((value for value in stack.values if value is not None), Decimal(0))


def rounding_of(values: Sequence[Decimal]) -> Decimal:
    """Return how far rounded percentages may be from 100 together: half a unit of the last place each."""
    places = max(map(decimals_of, values), default=0)
    return max(Decimal(1).scaleb(-places), Decimal(len(values)) / 2 * Decimal(1).scaleb(-places))


def slack_of(stacks: Sequence[Stack]) -> Decimal:
    """Return how far the bars may be from their whole because their figures are rounded."""
    return max(rounding_of([value for value in stack.values if value is not None]) for stack in stacks)


def _has_rest(stack: Stack, slack: Decimal) -> bool:
    """Return whether something is left of the whole; a bar with a figure kept back says nothing of that."""
    return None not in stack.values and sum_of(stack) < HUNDRED - slack


def _with_rest(stack: Stack, unit: Unit, slack: Decimal) -> Stack:
    """Return the bar with what is left of the whole, as far as it may be told."""
    if None in stack.values and sum_of(stack) < HUNDRED - slack:
        return replace(stack, values=(*stack.values, None), texts=(*stack.texts, NOT_AVAILABLE))
    rest = max(HUNDRED - sum_of(stack), Decimal(0))
    return replace(stack, values=(*stack.values, rest), texts=(*stack.texts, format_quantity(rest, unit)))


def _rest_words(stacks: Sequence[Stack], unit: Unit, slack: Decimal) -> str:
    """Return how much of a whole is in none of the parts, of the bar that lacks most."""
    known = [stack for stack in stacks if _has_rest(stack, slack)]
    if not known:
        return "The parts do not add up to the whole, as not every figure is given."
    stack = min(known, key=sum_of)
    said, rest = sum_of(stack), HUNDRED - sum_of(stack)
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
