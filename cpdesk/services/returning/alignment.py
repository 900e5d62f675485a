"""The alignment of two runs of lines: which line of the one is which of the other, in their order."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

Pairs = list[tuple[int, int, int]]
"""Places in the one and in the other, with how alike the lines are, in per cent."""

_MOST_EXACT = 4_000_000
_MOST_ALIKE = 250_000
"""Products of lengths of two gaps beyond which looking closer would take minutes: such are not one paper any more."""

_SAME = 100


def aligned(one: Sequence[str], other: Sequence[str], least: int) -> Pairs:
    """Return the pairs of lines that are the same, then of those between them that are at least so alike."""
    pairs: Pairs = []
    for start, end, first, last in _gaps(len(one), len(other), _same_lines(one, other)):
        pairs += [
            (start + i, first + j, likeness)
            for i, j, likeness in _alike_lines(one[start:end], other[first:last], least)
        ]
    return sorted([*((i, j, _SAME) for i, j in _same_lines(one, other)), *pairs])


def likenesses(one: Sequence[str], other: Sequence[str], least: int) -> "NDArray[float32]":
    """Return how alike each line of the one is to each of the other, from 0 to 100; 0 for less than `least`."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only where a paper comes back

    return process.cdist(one, other, scorer=fuzz.ratio, score_cutoff=least)


def _same_lines(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Return the pairs of same lines in order: first those that are there once in each, then others between them."""
    anchors = _unique_lines(one, other)
    found = list(anchors)
    for start, end, first, last in _gaps(len(one), len(other), anchors):
        if (end - start) * (last - first) <= _MOST_EXACT:
            matcher = SequenceMatcher(None, one[start:end], other[first:last], autojunk=False)
            for i, j, size in matcher.get_matching_blocks():
                found += [(start + i + at, first + j + at) for at in range(size)]
    return sorted(found)


def _unique_lines(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Return the longest run in order of lines that are there just once in each."""
    counts, others = Counter(one), Counter(other)
    places = {line: at for at, line in enumerate(other) if others[line] == 1}
    pairs = [(at, places[line]) for at, line in enumerate(one) if counts[line] == 1 and line in places]
    ends: list[int] = []
    chain: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(pairs):
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
        chain[at : at + 1] = [number]
        before.append(chain[at - 1] if at else -1)
    found = []
    number = chain[-1] if chain else -1
    while number >= 0:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]


def _gaps(length: int, other: int, pairs: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, int, int]]:
    """Yield the stretches between pairs in which both have lines left."""
    at, there = 0, 0
    for i, j in (*pairs, (length, other)):
        if i > at and j > there:
            yield at, i, there, j
        at, there = i + 1, j + 1


def _alike_lines(one: Sequence[str], other: Sequence[str], least: int) -> Pairs:
    """Return the pairs in order that are most alike in sum."""
    if len(one) * len(other) > _MOST_ALIKE:
        return []
    scores = likenesses(one, other, least).tolist()
    best = [[0.0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i in range(len(one) - 1, -1, -1):
        row, below = scores[i], best[i + 1]
        for j in range(len(other) - 1, -1, -1):
            together = row[j] + below[j + 1] if row[j] else 0.0
            best[i][j] = max(together, below[j], best[i][j + 1])
    pairs: Pairs = []
    i = j = 0
    while i < len(one) and j < len(other):
        if scores[i][j] and best[i][j] == scores[i][j] + best[i + 1][j + 1]:
            pairs.append((i, j, int(scores[i][j])))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs
