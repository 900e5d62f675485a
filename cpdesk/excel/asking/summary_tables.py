"""Measures that a summary sheet repeats of the sheets that hold them with more periods."""

from collections.abc import Iterator, Sequence

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.measure import Measure
from cpdesk.domain.scorecard import Scorecard
from cpdesk.excel.asking.joined_measure import unlike_figures
from cpdesk.excel.asking.named_measures import NamedMeasures, Pair
from cpdesk.excel.asking.same_wording import is_same_wording

_MOST_NAMED = 6


def summary_pairs(named: NamedMeasures) -> Iterator[Pair]:
    """Yield the measures of a summary with those of other sheets that hold the same figures among more of them.

    A summary is a scorecard of which at least two measures, and half, have their only namesake on other sheets, each
    with the very periods that the summary gives of it, and more, and is about the same period now. Sheets of one shape,
    such as one a quarter, are not.
    """
    cards = named.cards
    for number, card in enumerate(cards) if len(cards) > 1 else ():
        found = []
        for at, (measure, name) in enumerate(zip(card.measures, named.names[number], strict=True)):
            first = named.only_other(name, number) if name else None
            is_now = first is not None and cards[first[0]].current_period == card.current_period
            if first is not None and is_now and _is_within(measure, cards[first[0]].measures[first[1]]):
                found.append(Pair(number, at, measure, *first, cards[first[0]].measures[first[1]], True))
        if len(found) > 1 and 2 * len(found) >= len(card.measures):
            yield from found
            return


def _is_within(second: Measure, first: Measure) -> bool:
    """Return whether the first measure, on another sheet, says the same with all periods of the second and more."""
    own, whole = ({value.period for value in measure.values if value.period} for measure in (second, first))
    is_other = second.place.sheet != first.place.sheet
    return is_other and bool(own) and own < whole and is_same_wording(first.title, second.title)


def is_repeated(pair: Pair, cards: Sequence[Scorecard]) -> bool:
    """Return whether a summary says of its measure nothing else than the sheet that it is repeated from."""
    return (
        pair.is_summary
        and all(alike for *_, alike in unlike_figures(pair.first, pair.second))
        and not any(rating_conflicts(pair, cards))
    )


def rating_conflicts(pair: Pair, cards: Sequence[Scorecard]) -> Iterator[Finding]:
    """Yield that the two tables rate the measure otherwise for the same period; the larger one's rating is taken."""
    first, second = pair.first.supplied_rating, pair.second.supplied_rating
    is_now = cards[pair.card].current_period == cards[pair.into].current_period
    if is_now and second.place is not None and None not in (first.rag, second.rag) and first.rag is not second.rag:
        yield Finding(
            Severity.WARNING,
            "second-table",
            second.place,
            f"{pair.first.name}: rated {second.rag} in {second.place}, but {first.rag} in {first.place}. The latter was"
            " taken. Put the same rating in both.",
        )


def repeated_findings(pairs: Sequence[Pair]) -> Iterator[Finding]:
    """Yield one finding of all measures that a summary repeats and says nothing else of."""
    if pairs:
        names = ", ".join(f"“{pair.second.name}”" for pair in pairs[:_MOST_NAMED])
        more = f" and {len(pairs) - _MOST_NAMED} more" if len(pairs) > _MOST_NAMED else ""
        sheets = ", ".join(dict.fromkeys(pair.first.place.sheet for pair in pairs))
        them = "It was" if len(pairs) == 1 else "Each was"
        yield Finding(
            Severity.NOTE,
            "second-table",
            pairs[0].second.place,
            f"The sheet {pairs[0].second.place.sheet} repeats {names}{more}, with the same figures as in {sheets}."
            f" {them} taken as one measure, as it stands there.",
        )
