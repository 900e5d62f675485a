"""The sentences on counts, periods and paragraphs that papers share."""

from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.domain.plain_english import capitalised, count_words, in_one_style, joined
from cpdesk.domain.rating import RagRating
from cpdesk.domain.review import RatingCounts
from cpdesk.domain.share import ROUNDED, percent

_BEST_FIRST = tuple(reversed(RagRating))


def ratings_sentence(counts: RatingCounts, what: str = "") -> str:
    """Return how many of the measures have each rating, with percentages, always out of those that are rated.

    Such as `Of the 46 rated measures, 38 (83%) are green and 8 (17%) are red; 4 are not rated.` The percentages
    are rounded each for itself, and need not come to 100: see `rounding_note`. `what` says which measures: ` under this
    pledge`.
    """
    said = _ratings(counts, what)
    if not counts.withheld:
        return said
    return f"{said} {_withheld(counts, what)}" if counts.total else _withheld(counts, what)


def _withheld(counts: RatingCounts, what: str) -> str:
    """Return how many of all measures are withheld, which are in no other count."""
    every = counts.total + counts.withheld
    if not counts.total:
        subject = "The one measure" if every == 1 else f"All {count_words(every)} measures"
        return f"{subject}{what} {'is' if every == 1 else 'are'} withheld."
    are = "is" if counts.withheld == 1 else "are"
    which = f"{count_words(counts.withheld)} {are} withheld and not counted here"
    return f"There are {count_words(every)} measures{what}, of which {which}."


def _ratings(counts: RatingCounts, what: str) -> str:
    by_rating = {rating.value: counts.of(rating) for rating in _BEST_FIRST if counts.of(rating)}
    if not counts.total:
        return f"There are no measures{what}."
    if counts.total == 1:
        only = next(iter(by_rating), "")
        return f"The one measure{what} {f'is rated {only}' if only else 'is not rated'}."
    total, rated, unrated, *each = in_one_style(counts.total, counts.rated, counts.not_rated, *by_rating.values())
    if not by_rating:
        return f"{'Neither' if counts.total == 2 else 'None'} of the {total} measures{what} is rated."
    if len(by_rating) == 1:
        return _all_alike(counts, next(iter(by_rating)), what)
    one_by_one = [
        f"{number} ({percent_of(count, counts.rated)}) {'is' if count == 1 else 'are'} {name}"
        for number, (name, count) in zip(each, by_rating.items(), strict=True)
    ]
    rest = f"; {unrated} {'is' if counts.not_rated == 1 else 'are'} not rated" if counts.not_rated else ""
    return f"Of the {rated} rated measures{what}, {joined(one_by_one)}{rest}."


def _all_alike(counts: RatingCounts, name: str, what: str) -> str:
    """Return the sentence where all that are rated have one rating."""
    rated, unrated = in_one_style(counts.rated, counts.not_rated)
    all_of = {1: "The one rated measure", 2: "Both rated measures"}.get(counts.rated, f"All {rated} rated measures")
    rest = f"; {unrated} {'is' if counts.not_rated == 1 else 'are'} not rated" if counts.not_rated else ""
    return f"{all_of}{what} {'is' if counts.rated == 1 else 'are'} {name}{rest}."


def rounding_note(*counted: RatingCounts) -> str:
    """Return what to say once where the percentages of any of the counts do not come to 100; else nothing."""
    sums = (sum(percent(count, counts.rated) for count in counts.by_rating.values()) for counts in counted)
    return ROUNDED if any(total not in (0, 100) for total in sums) else ""


def percent_of(count: int, whole: int) -> str:
    """Return a count as a whole percentage, halves rounded up: 83%."""
    return f"{percent(count, whole)}%"


def period_name(period: ReportingPeriod) -> str:
    """Return a period as a heading leads with it: Quarter 1, June 2019, 2019/20, 31 March 2020, Autumn term 2019/20.

    A quarter goes without its year, as councils title a quarter's scorecard; the sentences below give the year.
    """
    if period.kind is PeriodKind.QUARTER:
        return f"Quarter {period.number}"
    return capitalised(period.label)
