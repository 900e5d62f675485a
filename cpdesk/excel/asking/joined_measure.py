"""A measure with what a second table of the workbook says of it."""

from collections.abc import Iterator
from dataclasses import replace

from cpdesk.domain.measure import Measure, OtherCell
from cpdesk.domain.value import Comparator, MeasureValue


def joined(first: Measure, second: Measure) -> Measure:
    """Return the first measure with the periods of the second, and what it does not say itself.

    For a period that both have the first one's figure stays. What stands against something of the first's own is kept
    among its other cells.
    """
    own = {value.period for value in first.values if value.period is not None}
    added = tuple(value for value in second.values if value.period is None or value.period not in own)
    return replace(
        first,
        values=(*first.values, *added),
        comparators=(*first.comparators, *_new_comparators(first, second)),
        pledge=first.pledge or second.pledge,
        target=first.target or second.target,
        polarity=first.polarity or second.polarity,
        lead=first.lead or second.lead,
        commentary=first.commentary or second.commentary,
        other=(*first.other, *second.other, *_left_over(first, second)),
    )


def unlike_figures(first: Measure, second: Measure) -> list[tuple[MeasureValue, MeasureValue, bool]]:
    """Return the figures that both give for one period, each pair with whether they are alike."""
    own = {value.period: value for value in reversed(first.values)}
    return [
        (mine, value, _are_alike(mine, value))
        for value in second.values
        if value.period is not None
        if (mine := own.get(value.period)) is not None and value.shown is not None and mine.shown is not None
    ]


def _are_alike(first: MeasureValue, second: MeasureValue) -> bool:
    return first.number == second.number or first.shown == second.shown


def _new_comparators(first: Measure, second: Measure) -> Iterator[Comparator]:
    own = {(item.name, item.value.period) for item in first.comparators}
    yield from (item for item in second.comparators if (item.name, item.value.period) not in own)


def _left_over(first: Measure, second: Measure) -> Iterator[OtherCell]:
    """Yield the target, rating, lead and commentary of the second that are not the first's."""
    sheet = second.place.sheet
    target, rating = second.target, second.supplied_rating
    if target is not None and first.target is not None and target.value != first.target.value:
        yield OtherCell(f"Target ({sheet})", target.text, target.place)
    if rating.rag is not None and rating.place is not None and rating.rag is not first.supplied_rating.rag:
        yield OtherCell(f"Rating ({sheet})", rating.rag.value, rating.place)
    for name, mine, theirs in (
        ("Lead", first.lead, second.lead),
        ("Commentary", first.commentary, second.commentary),
    ):
        if mine and theirs and mine != theirs:
            yield OtherCell(f"{name} ({sheet})", theirs, second.place)
