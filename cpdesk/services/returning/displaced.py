"""Paragraphs that stand elsewhere than they were printed: halves of one that was split, and what was moved."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cpdesk.domain.returned_edit import HowFound
from cpdesk.domain.text_place import TextPlace
from cpdesk.services.returning.alignment import likenesses
from cpdesk.services.returning.pairing import Found, Pairing

_SAME = 100
_LEAST_MOVED = 80
_LEAST_HELD = 90
"""How alike words are at least, in per cent, to be the same: moved as a whole, or held in others."""

_FEWEST_LETTERS_MOVED = 20
"""What is shorter is alike by chance, and is not taken for something that was moved."""


def join_halves(work: Pairing, returned: Sequence[int]) -> None:
    """Give what is not known to the text of its neighbour where both together are what was printed as one paragraph."""
    groups = {at: [at] for at in returned if at in work.found}
    left = work.unknown(returned)
    is_growing = True
    while is_growing:
        is_growing = False
        for head, group in groups.items():
            for at in (at for at in (group[0] - 1, group[-1] + 1) if at in left):
                if _joins(work, head, sorted((*group, at)), at):
                    group[:] = sorted((*group, at))
                    left.remove(at)
                    is_growing = True


def _joins(work: Pairing, head: int, together: Sequence[int], at: int) -> bool:
    """Return whether a paragraph with those that were joined before is more like the printed one than without."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only where a paper comes back

    found = work.found[head]
    if found.printed is None or found.place is None or not found.place.is_rich or found.likeness == _SAME:
        return False
    ours, theirs = work.ours[found.printed], " ".join(work.theirs[one] for one in together)
    likeness = int(fuzz.ratio(ours, theirs))
    if likeness <= found.likeness or fuzz.partial_ratio(work.theirs[at], ours) < _LEAST_HELD:
        return False
    work.found[head] = replace(found, likeness=likeness)
    work.found[at] = Found(None, found.place, HowFound.LIKENESS, likeness)
    return True


def pair_moved(work: Pairing, printed: Sequence[int], returned: Sequence[int]) -> tuple[int, ...]:
    """Pair what was moved to another place, the most alike first; return which of the returned paragraphs that are.

    A heading is short, and is known by its very words.
    """
    headings = {work.ours[at]: at for at in printed}
    for at in returned:
        heading = headings.pop(work.theirs[at], None) if work.returned[at].level else None
        if heading is not None:
            work.pair(heading, at, HowFound.LIKENESS, _SAME)
    returned, printed = work.unknown(returned), work.left(printed)
    left = [at for at in returned if len(work.theirs[at]) >= _FEWEST_LETTERS_MOVED]
    ours = [at for at in printed if len(work.ours[at]) >= _FEWEST_LETTERS_MOVED]
    if not left or not ours or len(left) * len(ours) > 1_000_000:
        return ()
    scores = likenesses([work.ours[at] for at in ours], [work.theirs[at] for at in left], _LEAST_MOVED)
    pairs = [(float(scores[i][j]), -i, -j) for i, j in zip(*scores.nonzero(), strict=True)]
    found = []
    for score, i, j in sorted(pairs, reverse=True):
        if ours[-i] not in work.taken and left[-j] not in work.found:
            work.pair(ours[-i], left[-j], HowFound.LIKENESS, int(score))
            found.append(left[-j])
    return tuple(found)


def settle_moved(work: Pairing, moved: Iterable[int]) -> None:
    """Give what was moved into another text to that; note what stands where nobody can tell whether it is to.

    What came along with its own heading, or with others of its text, is at home wherever that stands.
    """
    for together in _runs(work, sorted(moved)):
        home = work.found[together[0]].place
        if home is None or not home.is_rich or _is_at_home(work, home, together):
            continue
        target = _text_around(work, work.found.get(together[0] - 1), work.found.get(together[-1] + 1))
        for at in together:
            found = work.found[at]
            if target is None or found.printed is None:
                work.found[at] = replace(found, has_moved=True)
            else:
                work.taken.discard(found.printed)
                work.found[at] = Found(None, target, HowFound.POSITION)


def _runs(work: Pairing, moved: Iterable[int]) -> Iterator[list[int]]:
    """Yield those of one text that stand together."""
    run: list[int] = []
    for at in moved:
        if run and (run[-1] != at - 1 or work.found[run[-1]].place != work.found[at].place):
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _is_at_home(work: Pairing, home: TextPlace, together: Sequence[int]) -> bool:
    """Return whether paragraphs have by them what they were printed by: others of their text, or a heading above."""
    above = together[0] - 1
    before, behind = work.found.get(above), work.found.get(together[-1] + 1)
    if any(one is not None and one.place == home for one in (before, behind)):
        return True
    if before is None:
        return above >= 0 and work.returned[above].level > 0
    printed = work.found[together[0]].printed
    return before.printed is not None and printed is not None and before.printed == printed - 1


def _text_around(work: Pairing, before: Found | None, behind: Found | None) -> TextPlace | None:
    """Return the text that something stands in, at its beginning or its end; None where it may be any."""
    if before is None or behind is None:
        return None
    begins = before.printed is not None and work.place_of(before.printed + 1) == behind.place
    ends = behind.printed is not None and work.place_of(behind.printed - 1) == before.place
    if before.place == behind.place or (begins and not _is_text(before)):
        return behind.place if _is_text(behind) else None
    return before.place if ends and not _is_text(behind) and _is_text(before) else None


def _is_text(found: Found) -> bool:
    return found.place is not None and found.place.is_rich
