"""Pairs of measures that may be the same, since something of them agrees, though not all."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from cpdesk.domain.figure_change import is_same_figure
from cpdesk.domain.measure import Measure
from cpdesk.domain.plain_wording import is_mirror, likeness, plain_reference, plain_wording

Placed = tuple[int, Measure]

_LIKE = 0.6
_NEARLY_THE_SAME = 0.8
"""Wordings with no reference to go by must be alike word for word but for a few, before anybody is asked."""
_MOST_ALIKE = 8
"""Of more measures than these under one reference, or in the same words, none can be told from the others by it."""
_MOST_OFFERED = 3
_FEW_FIGURES = 2


@dataclass(frozen=True)
class Candidate:
    """An earlier and a later measure with their places in the two lists; `rank` sorts the likelier before others."""

    there: int
    here: int
    earlier: Measure
    later: Measure
    agrees: str
    rank: tuple[float, ...]
    is_likely: bool


def candidates_of(earlier: Sequence[Placed], later: Sequence[Placed]) -> tuple[Candidate, ...]:
    """Return the pairs whose reference or wording agrees, the likeliest first.

    Where neither measure has a reference, wordings that are nearly the same count as agreeing in part.
    """
    found: dict[tuple[int, int], Candidate] = {}
    words = _remembered(plain_wording)
    for agrees, pairs in (
        ("wording", _sharing(earlier, later, lambda item: words(item.title))),
        ("reference", _sharing(earlier, later, lambda item: plain_reference(item.ref))),
        ("neither", _nearly(earlier, later, words)),
    ):
        for there, here in pairs:
            place = (there[0], here[0])
            if place not in found and (agrees != "neither" or _is_near(there[1], here[1], words)):
                found[place] = _candidate(there, here, agrees, words)
    return tuple(sorted(found.values(), key=lambda item: item.rank))


def _candidate(there: Placed, here: Placed, agrees: str, words: Callable[[str], str]) -> Candidate:
    one, other = words(there[1].title), words(here[1].title)
    alike = likeness(one, other)
    figures = _figures_agree(there[1], here[1])
    if figures is not None:
        is_likely = figures and (agrees != "neither" or not is_mirror(one, other))
    else:
        is_likely = agrees == "wording" or (alike >= _LIKE and not is_mirror(one, other))
    rank = (agrees != "wording", figures is not True, -alike, there[0] + here[0])
    return Candidate(there[0], here[0], there[1], here[1], agrees, rank, is_likely)


def _figures_agree(earlier: Measure, later: Measure) -> bool | None:
    """Return whether the figures for the periods that both have are the same; None where too few can tell."""
    theirs = {value.period: value for value in earlier.values if value.period is not None and value.shown is not None}
    both = [
        (theirs[value.period], value) for value in later.values if value.period in theirs and value.shown is not None
    ]
    same = sum(is_same_figure(one, other) for one, other in both)
    if same >= _FEW_FIGURES and 2 * same > len(both):
        return True
    return False if len(both) > _FEW_FIGURES and same == 0 else None


def _sharing(
    earlier: Sequence[Placed], later: Sequence[Placed], by: Callable[[Measure], str]
) -> Iterator[tuple[Placed, Placed]]:
    theirs: dict[str, list[Placed]] = {}
    for item in earlier:
        theirs.setdefault(by(item[1]), []).append(item)
    count = Counter(by(measure) for _, measure in later)
    for item in later:
        name = by(item[1])
        there = theirs.get(name, [])
        if name and len(there) <= _MOST_ALIKE and count[name] <= _MOST_ALIKE:
            yield from ((other, item) for other in there)


def _nearly(
    earlier: Sequence[Placed], later: Sequence[Placed], words: Callable[[str], str]
) -> Iterator[tuple[Placed, Placed]]:
    """Yield pairs without a reference that share rarer words: for either of the two among those that share most."""
    theirs, ours = ([item for item in items if not item[1].ref.strip()] for items in (earlier, later))
    holding: list[dict[str, list[int]]] = []
    for items in (theirs, ours):
        by_word: dict[str, list[int]] = {}
        for at, item in enumerate(items):
            for word in set(words(item[1].title).split()):
                by_word.setdefault(word, []).append(at)
        holding.append(by_word)
    shared: Counter[tuple[int, int]] = Counter()
    for word, places in holding[0].items():
        others = holding[1].get(word, [])
        if len(places) <= _MOST_ALIKE and len(others) <= _MOST_ALIKE:
            shared.update((there, here) for there in places for here in others)
    best: list[dict[int, list[tuple[int, int]]]] = [{}, {}]
    for pair in sorted(shared, key=lambda item: (-shared[item], sum(item))):
        for side, of_one in enumerate(best):
            of_one.setdefault(pair[side], []).append(pair)
    for there, here in shared:
        if all((there, here) in best[side][at][:_MOST_OFFERED] for side, at in enumerate((there, here))):
            yield theirs[there], ours[here]


def _is_near(earlier: Measure, later: Measure, words: Callable[[str], str]) -> bool:
    return likeness(words(earlier.title), words(later.title)) >= _NEARLY_THE_SAME


def _remembered(say: Callable[[str], str]) -> Callable[[str], str]:
    said: dict[str, str] = {}

    def remembered(text: str) -> str:
        if text not in said:
            said[text] = say(text)
        return said[text]

    return remembered
