"""One figure of a measure for each period: what is left where a workbook has two columns for the same one."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from cpdesk.domain.measure import Measure
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.value import Comparator, MeasureValue
from cpdesk.domain.value_class import changed

_Item = TypeVar("_Item")


def with_one_a_period(workbook: SuppliedWorkbook) -> SuppliedWorkbook:
    """Return the workbook with one figure for each period of a measure; the workbook itself where it has no two.

    A “Latest” column beside that of the quarter that it stands for would else be a second point in every chart, and a
    figure taken back as soon as the next workbook's stands for another quarter.
    """
    cards = []
    for card in workbook.scorecards:
        measures = tuple(map(measure_with_one, card.measures))
        is_same = all(new is old for new, old in zip(measures, card.measures, strict=True))
        cards.append(card if is_same else replace(card, measures=measures))
    is_same = all(new is old for new, old in zip(cards, workbook.scorecards, strict=True))
    return workbook if is_same else replace(workbook, scorecards=tuple(cards))


def measure_with_one(measure: Measure) -> Measure:
    """Return the measure with one figure for each period, its own as somebody else's; itself where it has no two."""
    values, comparators = _own(measure.values), _others(measure.comparators)
    if len(values) == len(measure.values) and len(comparators) == len(measure.comparators):
        return measure
    return changed(measure, values=values, comparators=comparators)


def _own(values: Sequence[MeasureValue]) -> Sequence[MeasureValue]:
    return _first([(value.period, value, value) for value in values])


def _others(comparators: Sequence[Comparator]) -> Sequence[Comparator]:
    named = [((item.name, item.value.period) if item.value.period else None, item.value, item) for item in comparators]
    return _first(named)


def _first(named: Iterable[tuple[object, MeasureValue, _Item]]) -> tuple[_Item, ...]:
    """Return the first item of each name, a figure before what stands for none; what has no name stays."""
    kept: list[tuple[object, MeasureValue, _Item]] = []
    places: dict[object, int] = {}
    for item in named:
        at = places.get(item[0]) if item[0] is not None else None
        if at is None:
            places[item[0]] = len(kept)
            kept.append(item)
        elif kept[at][1].shown is None and item[1].shown is not None:
            kept[at] = item
    return tuple(item for _, _, item in kept)
