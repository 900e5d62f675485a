"""Counts in a text that tell how a withheld measure is rated, as the public counts are others."""

import re
from collections.abc import Iterator

from cpdesk.domain.plain_english import count_words, opening_count
from cpdesk.domain.rating import RagRating
from cpdesk.domain.review import RatingCounts

_MOST = 99
_NUMBERS = {
    **{opening_count(count).casefold(): count for count in range(1, _MOST + 1)},
    **{count_words(count): count for count in range(10)},
    "no": 0,
    "none": 0,
}
_RATING = "|".join(sorted((re.escape(rating.value) for rating in RagRating), key=len, reverse=True))
_RATED = re.compile(rf"(?<![\w-])(?:{_RATING})(?![\w-])", re.IGNORECASE)
_END = re.compile(r"[.;!?](?=\s|$)|\n|\band (?:the|its|their)\b", re.IGNORECASE)
_SAID = "|".join(sorted(map(re.escape, _NUMBERS), key=len, reverse=True))
_COUNT = re.compile(rf"(?<![\w.,/£-])(?:\d{{1,4}}|{_SAID})\b(?![-/]|[.,]\d|\s?%)", re.IGNORECASE)
_BEHIND = re.compile(r"(?:\s+(?:rated\s+)?measures?)?\s*(?:[:=(–-]|is|was|are|were|\s)\s*", re.IGNORECASE)


def telling_counts(words: str, whole: RatingCounts, public: RatingCounts) -> Iterator[tuple[str, RagRating, int]]:
    """Yield each count of a rating that is the whole pack's and not the public one's, as quoted, with the public count.

    Whoever reads both subtracts the one from the other: where all that is withheld is one measure, that has the rating.
    """
    differing = {rating for rating in RagRating if whole.of(rating) != public.of(rating)}
    if not differing:
        return
    start = 0
    for rated in _RATED.finditer(words):
        rating = RagRating(rated[0].casefold())
        if rating in differing:
            quote = _quoted(words, start, rated, whole.of(rating), public.of(rating))
            if quote:
                yield quote, rating, public.of(rating)
        start = rated.end()


def _quoted(words: str, start: int, rated: re.Match[str], whole: int, public: int) -> str:
    """Return the words from the count to its rating, or from the rating to its count; nothing where none tells."""
    ends = [found.end() for found in _END.finditer(words, start, rated.start())]
    before = list(_COUNT.finditer(words, max([start, *ends]), rated.start()))
    counts = {_count(found[0]): found for found in before}
    if whole in counts and public not in counts:
        return " ".join(words[counts[whole].start() : rated.end()].split())
    link = _BEHIND.match(words, rated.end())
    after = _COUNT.match(words, link.end()) if link is not None and not counts else None
    if after is not None and _count(after[0]) == whole:
        return " ".join(words[rated.start() : after.end()].split())
    return ""


def _count(said: str) -> int:
    return int(said) if said.isdigit() else _NUMBERS[said.casefold()]
