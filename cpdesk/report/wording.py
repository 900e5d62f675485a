"""The small change of sentences."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.domain.quantity import round_half_away
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
    return sentence_end(capitalised(text))


def sentence_end(text: str) -> str:
    """Return the text with a stop, unless it ends as a sentence does."""
    text = text.strip()
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def uncapitalised(text: str) -> str:
    """Return a sentence that begins with a common word as it goes on behind a colon."""
    return text[:1].lower() + text[1:]


def counted(counts: Mapping[str, int]) -> str:
    """Return a list of counts in one style, words or, where any is over nine, figures: 24 green, 12 amber and 7 red."""
    return joined([f"{number} {what}" for number, what in zip(in_one_style(*counts.values()), counts, strict=True)])


def in_one_style(*counts: int) -> tuple[str, ...]:
    """Return counts that stand in one statement: all as words, or all as figures where any is over nine."""
    are_words = all(count < len(_NUMBERS) for count in counts)
    return tuple(count_words(count) if are_words else f"{count:,}" for count in counts)


def ratings_sentence(counts: RatingCounts, what: str = "") -> str:
    """Return how many of the measures have each rating, with percentages, always out of those that are rated.

    Such as `38 of the 46 rated measures (83%) are green and eight (17%) are red; four are not rated.` The percentages
    are rounded each for itself, and need not come to 100. `what` says which measures: ` under this pledge`.
    """
    by_rating = {rating.value: counts.of(rating) for rating in _BEST_FIRST if counts.of(rating)}
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
    first, *others = one_by_one
    number, _, words = first.partition(" ")
    rest = f"; {unrated} {'is' if counts.not_rated == 1 else 'are'} not rated" if counts.not_rated else ""
    return f"{capitalised(number)} of the {rated} rated measures{what} {joined([words, *others])}{rest}."


def _all_alike(counts: RatingCounts, name: str, what: str) -> str:
    """Return the sentence where all that are rated have one rating."""
    rated, unrated = in_one_style(counts.rated, counts.not_rated)
    all_of = {1: "The one rated measure", 2: "Both rated measures"}.get(counts.rated, f"All {rated} rated measures")
    rest = f"; {unrated} {'is' if counts.not_rated == 1 else 'are'} not rated" if counts.not_rated else ""
    return f"{all_of}{what} {'is' if counts.rated == 1 else 'are'} {name}{rest}."


def percent_of(count: int, whole: int) -> str:
    """Return a count as a whole percentage, halves rounded up: 83%."""
    return f"{round_half_away(Decimal(100 * count) / whole, 0)}%"


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
