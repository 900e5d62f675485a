"""The small change of sentences."""

import re
from collections.abc import Sequence

from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.domain.rating import RagRating
from cpdesk.domain.review import RatingCounts

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_BEST_FIRST = tuple(reversed(RagRating))


def count_words(count: int) -> str:
    """Return a count as running text writes it: words up to nine, figures from 10."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else f"{count:,}"


def plural(count: int, noun: str) -> str:
    """Return a count with its noun: one measure, 12 measures; a noun in -y or -s is not asked for here."""
    return f"{count_words(count)} {noun}" + ("" if count == 1 else "s")


def joined(items: Sequence[str], *, word: str = "and") -> str:
    """Return a list as a sentence has it: a, b and c."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {word} {items[-1]}"


def capitalised(text: str) -> str:
    """Return the text with its first letter large and the rest as it was."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """Return the text with a large first letter and a stop."""
    text = capitalised(text.strip())
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def counts_by_rating(counts: RatingCounts) -> str:
    """Return the counts as words, best first: 24 green, 12 amber and seven red."""
    return joined([f"{count_words(counts.of(rating))} {rating.value}" for rating in _BEST_FIRST if counts.of(rating)])


def ratings_sentence(counts: RatingCounts, what: str = "") -> str:
    """Return how many of the measures have each rating, always out of those that are rated.

    `what` says which measures, such as ` under this pledge`.
    """
    if counts.total == 1:
        rated = f"is rated {counts_by_rating(counts).removeprefix('one ')}" if counts.rated else "is not rated"
        return f"The one measure{what} {rated}."
    if not counts.rated:
        return f"None of the {count_words(counts.total)} measures{what} is rated."
    verb = "is" if counts.rated == 1 else "are"
    if not counts.not_rated:
        return f"All {count_words(counts.total)} measures{what} are rated: {counts_by_rating(counts)}."
    unrated = f"{capitalised(count_words(counts.not_rated))} {'is' if counts.not_rated == 1 else 'are'} not rated."
    first = f"Of the {count_words(counts.total)} measures{what}, {count_words(counts.rated)} {verb} rated"
    return f"{first}: {counts_by_rating(counts)}. {unrated}"


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
