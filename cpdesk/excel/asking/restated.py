"""Figures that one workbook gives twice for the same measure and period, and not alike."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.measure import Measure
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.value import MeasureValue, ValueStatus
from cpdesk.excel.words.wording import plain


def restated_figures(cards: Sequence[Scorecard]) -> Iterator[Finding]:
    """Return a finding for each earlier figure that a later scorecard of the workbook gives otherwise.

    A scorecard is later whose current period is; those of one period are of different areas, say, and nothing follows
    from their figures not being alike.
    """
    if len({card.current_period.order for card in cards if card.current_period is not None}) < 2:
        return
    for pairs in _like_measures(cards).values():
        for first, second in _sharing_a_period([measure for _, measure in pairs]):
            (card, measure), (other_card, other) = pairs[first], pairs[second]
            period, other_period = card.current_period, other_card.current_period
            if period is None or other_period is None or period.order == other_period.order:
                continue
            later, earlier = (measure, other) if period.order > other_period.order else (other, measure)
            yield from _restated(later, earlier)


def _sharing_a_period(measures: Sequence[Measure]) -> list[tuple[int, int]]:
    """Return the places of each two measures that have figures for one period, in order; of very many few have."""
    at: dict[ReportingPeriod, list[int]] = defaultdict(list)
    for place, measure in enumerate(measures if len(measures) > 1 else ()):
        for period in {value.period for value in measure.values if value.period is not None}:
            at[period].append(place)
    return sorted({pair for places in at.values() for pair in combinations(places, 2)})


def figures_twice(card: Scorecard) -> Iterator[Finding]:
    """Return a finding for each period that two columns of a scorecard are for, where a measure's figures differ."""
    told: set[ReportingPeriod] = set()
    unlike: set[tuple[int, ...]] = set()  # rows of periods without doubles, met before: most rows have the same
    for measure in card.measures:
        row = tuple([id(value.period) for value in measure.values])
        if row in unlike:
            continue
        periods = [value.period for value in measure.values if value.period is not None]
        if len(set(periods)) == len(periods):
            unlike.add(row)
            continue
        firsts: dict[ReportingPeriod, MeasureValue] = {}
        for value in measure.values:
            period = value.period
            first = firsts.setdefault(period, value) if period is not None else value
            if period is None or first is value or period in told or _are_alike(first, value):
                continue
            if ValueStatus.REVISED in (first.status, value.status):
                continue
            told.add(period)
            yield Finding(
                Severity.WARNING,
                "period-twice",
                value.place,
                f"{measure.name}: two cells are for {period.label}, {first.place.cell} with {first.text} and"
                f" {value.place.cell} with {value.text}. The first was taken. Say in the headings what each is.",
            )


def _like_measures(cards: Sequence[Scorecard]) -> dict[tuple[str, str], list[tuple[Scorecard, Measure]]]:
    found: dict[tuple[str, str], list[tuple[Scorecard, Measure]]] = defaultdict(list)
    for card in cards:
        for measure in card.measures:
            found[plain(measure.ref), plain(measure.title)].append((card, measure))
    return found


def _restated(later: Measure, earlier: Measure) -> Iterator[Finding]:
    before = {value.period: value for value in reversed(earlier.values)}
    for value in later.values:
        old, period = before.get(value.period), value.period
        if old is None or period is None or _are_alike(value, old) or value.number is None or old.number is None:
            continue
        yield Finding(
            Severity.NOTE,
            "revised",
            value.place,
            f"{later.name}: {value.text} for {period.label}, but {old.text} at {old.place}. If it was revised, say in"
            " the commentary what it was before.",
        )


def _are_alike(value: MeasureValue, other: MeasureValue) -> bool:
    """Return whether two cells say the same, as held or as displayed."""
    return value.number == other.number or (value.shown is not None and value.shown == other.shown)
