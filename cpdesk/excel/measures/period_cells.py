"""Which of several cells for one period of a measure counts."""

from collections.abc import Sequence

from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.value import MeasureValue
from cpdesk.domain.value_class import changed


def one_for_each_period(
    values: Sequence[MeasureValue],
) -> tuple[tuple[MeasureValue, ...], tuple[MeasureValue, ...]]:
    """Return the values that count, and the symbols and errors that a figure for the same period stands in for.

    Of alike figures the first counts, with what the other says besides; unlike ones all stay, as a person must choose.
    """
    kept: list[MeasureValue] = []
    passed: list[MeasureValue] = []
    places: dict[ReportingPeriod, int] = {}
    for value in values:
        at = places.get(value.period) if value.period is not None else None
        if at is None:
            if value.period is not None:
                places[value.period] = len(kept)
            kept.append(value)
            continue
        first = kept[at]
        if first.symbol is not None and value.shown is not None:
            passed.append(first)
            kept[at] = value
        elif value.symbol is not None and first.shown is not None:
            passed.append(value)
        elif _are_alike(first, value):
            kept[at] = _together(first, value)
        else:
            kept.append(value)
    return tuple(kept), tuple(passed)


def _are_alike(first: MeasureValue, second: MeasureValue) -> bool:
    """Return whether two cells say the same: the same figure, as held or as displayed, or the same symbol or words."""
    if first.number is not None and second.number is not None:
        return first.number == second.number or first.shown == second.shown
    return first.symbol == second.symbol and first.text == second.text


def _together(first: MeasureValue, second: MeasureValue) -> MeasureValue:
    """Return the first, with the counts and the status of the second where it has none of its own."""
    return changed(
        first,
        numerator=first.numerator if first.numerator is not None else second.numerator,
        denominator=first.denominator if first.denominator is not None else second.denominator,
        status=first.status or second.status,
    )
