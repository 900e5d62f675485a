"""What must be known of rates: of which year's population they are, and whether that is the same for all."""

from collections.abc import Iterable, Iterator, Mapping

from cpdesk.domain.comparator_about import ComparatorAbout, population_said
from cpdesk.domain.compared_figure import about_in_workbook
from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.history import HistoryLine
from cpdesk.domain.measure import Measure
from cpdesk.domain.plain_english import joined
from cpdesk.domain.population import heading_population, is_population_rate, own_population
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.showing import PackShowing
from cpdesk.domain.value import Comparator, MeasureValue

_ADVICE = "The two are of different numbers of people, so part of what parts them may be no change at all."
_MOST_NAMED = 6


def population_findings(
    cards: Iterable[Scorecard], history: Iterable[HistoryLine], showing: PackShowing
) -> tuple[Finding, ...]:
    """Return the findings of those scorecards: what is not known of the population of rates, what differs.

    The Office for National Statistics revises its estimates, which gives earlier rates another basis.
    """
    before = {
        measure.key: own_population(card, measure, card.current_value(measure), {})
        for line in history
        if line.before is not None
        for card in line.before.scorecards
        for measure in card.measures
        if is_population_rate(measure)
    }
    return tuple(finding for card in cards for finding in _of_card(card, before, showing))


def _of_card(card: Scorecard, before: Mapping[str, str], showing: PackShowing) -> Iterator[Finding]:
    rates = [measure for measure in card.measures if is_population_rate(measure) and card.current_value(measure)]
    has_headed = any(population_said(column.heading) for column in card.columns)
    unknown: dict[str, list[Measure]] = {}
    for measure in rates:
        abouts = showing.of(measure.key).abouts
        value = card.current_value(measure)
        own = own_population(card, measure, value, abouts)
        if not own:
            unknown.setdefault("the council's own", []).append(measure)
        for other in _latest(measure):
            theirs = _theirs(card, other, abouts)
            if not theirs:
                unknown.setdefault(other.name, []).append(measure)
            elif own and theirs != own:
                yield _differs(card, measure, other, own, theirs)
        if own and has_headed:
            yield from _earlier(card, measure, value, own)
        last = before.get(measure.key, "")
        if own and last and last != own:
            text = f"{_name(measure)} is per head of the mid-{own} population, in the workbook before of mid-{last}."
            yield Finding(Severity.NOTE, "population-differs", measure.place, f"{text} {_ADVICE}")
    if unknown:
        yield _unknown(unknown)


def _theirs(card: Scorecard, other: Comparator, abouts: Mapping[str, ComparatorAbout]) -> str:
    said = abouts.get(other.name, ComparatorAbout())
    return said.over(about_in_workbook(card, other)).population


def _differs(card: Scorecard, measure: Measure, other: Comparator, own: str, theirs: str) -> Finding:
    """Return that a comparator's population is of another year, which is graver where the periods are the same."""
    is_same_period = other.value.period is None or other.value.period == card.current_period
    text = f"{other.name} is per head of the mid-{theirs} population, {_name(measure)} of that of mid-{own}. {_ADVICE}"
    return Finding(Severity.WARNING if is_same_period else Severity.NOTE, "population-differs", other.value.place, text)


def _earlier(card: Scorecard, measure: Measure, now: MeasureValue | None, own: str) -> Iterator[Finding]:
    """Yield that an earlier figure of the council's own is of another year's population, as its heading says."""
    said = ((value, heading_population(card, value)) for value in measure.values if value is not now)
    others = {year: value for value, year in said if year and year != own}
    if others:
        value = next(iter(others.values()))
        years = joined([f"mid-{year}" for year in others])
        text = f"{_name(measure)} is per head of the mid-{own} population, and earlier of that of {years}. {_ADVICE}"
        yield Finding(Severity.NOTE, "population-differs", value.place, text)


def _unknown(unknown: Mapping[str, list[Measure]]) -> Finding:
    said = joined([f"{whose} ({_names(measures)})" for whose, measures in unknown.items()])
    first = next(iter(unknown.values()))[0]
    return Finding(
        Severity.NOTE,
        "population-unknown",
        first.place,
        f"Nothing says of which year's population these rates are: {said}. Estimates are revised, and rates with them."
        " Write it into a heading or a note, such as “mid-2018 population”, or under About these comparisons.",
    )


def _latest(measure: Measure) -> Iterator[Comparator]:
    """Yield the last figure of each comparator, the undated before the dated."""
    latest: dict[str, Comparator] = {}
    for other in measure.comparators:
        known = latest.get(other.name)
        if (
            known is None
            or known.value.period is None
            or (other.value.period is not None and known.value.period.order < other.value.period.order)
        ):
            latest[other.name] = other
    yield from latest.values()


def _names(measures: list[Measure]) -> str:
    shown = measures if len(measures) <= _MOST_NAMED else measures[: _MOST_NAMED - 1]
    more = len(measures) - len(shown)
    listed = [measure.ref or measure.title for measure in shown]
    return f"measure{'s' if len(measures) > 1 else ''} {', '.join(listed)}" + (f" and {more} more" if more else "")


def _name(measure: Measure) -> str:
    return f"Measure {measure.ref}" if measure.ref else f"“{measure.title}”"
