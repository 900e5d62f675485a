"""The sentences on counts, periods and paragraphs that papers share, with the small change they are made of."""

import re

from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.domain.plain_english import (
    capitalised,
    count_words,
    counted,
    in_one_style,
    joined,
    plural,
    sentence,
    sentence_end,
    uncapitalised,
)
from cpdesk.domain.rating import RagRating
from cpdesk.domain.review import RatingCounts

__all__ = [
    "capitalised",
    "count_words",
    "counted",
    "in_one_style",
    "joined",
    "paragraphs_words",
    "period_name",
    "plural",
    "ratings_sentence",
    "sentence",
    "sentence_end",
    "uncapitalised",
]

_BEST_FIRST = tuple(reversed(RagRating))


def ratings_sentence(counts: RatingCounts, what: str = "") -> str:
    """Return how many of the measures have each rating, always out of those that are rated.

    `what` says which measures, such as ` under this pledge`.
    """
    if counts.total == 1:
        only = next((rating.value for rating in _BEST_FIRST if counts.of(rating)), "")
        return f"The one measure{what} {f'is rated {only}' if only else 'is not rated'}."
    by_rating = {rating.value: counts.of(rating) for rating in _BEST_FIRST if counts.of(rating)}
    total, rated, unrated, *each = in_one_style(counts.total, counts.rated, counts.not_rated, *by_rating.values())
    if not counts.rated:
        return f"{'Neither' if counts.total == 2 else 'None'} of the {total} measures{what} is rated."
    one_by_one = joined([f"{number} {name}" for number, name in zip(each, by_rating, strict=True)])
    ratings = f" {next(iter(by_rating))}" if len(by_rating) == 1 else f": {one_by_one}"
    if not counts.not_rated:
        return f"{'Both' if counts.total == 2 else f'All {total}'} measures{what} are rated{ratings}."
    verb = "is" if counts.rated == 1 else "are"
    others = "The other is not rated." if counts.not_rated == 1 else f"The other {unrated} are not rated."
    return f"Of the {total} measures{what}, {rated} {verb} rated{ratings}. {others}"


def period_name(period: ReportingPeriod) -> str:
    """Return a period as a heading leads with it: Quarter 1, June 2019, 2019/20, 31 March 2020, Autumn term 2019/20.

    A quarter goes without its year, as councils title a quarter's scorecard; the sentences below give the year.
    """
    if period.kind is PeriodKind.QUARTER:
        return f"Quarter {period.number}"
    return capitalised(period.label)


def paragraphs_words(exempt: str) -> str:
    """Return paragraphs of Schedule 12A as a sentence names them: `2` is paragraph 2, `1, 2` paragraphs 1 and 2."""
    numbers = list(dict.fromkeys(re.findall(r"\d+[A-Za-z]?", exempt)))
    if not numbers:
        return f"paragraph {exempt.strip()}"
    return f"paragraph{'s' if len(numbers) > 1 else ''} {joined(numbers)}"
