"""Which printed paragraph each paragraph of a returned paper is, and which text it belongs to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from cpdesk.domain.returned_edit import HowFound
from cpdesk.domain.returned_paper import Region, ReturnedPaper, ReturnedParagraph
from cpdesk.domain.text_place import TextPlace
from cpdesk.domain.text_tag import place_mark, read_tag
from cpdesk.report.printed import PrintedParagraph
from cpdesk.services.returning.alignment import likenesses
from cpdesk.services.returning.displaced import join_halves, pair_moved, settle_moved
from cpdesk.services.returning.pairing import Found, Pairing

_LEAST_IN_CONTROL = 35
_LEAST = 60
"""How alike words are at least, in per cent, to be the same: within a control, in the same order."""


def match(printed: Sequence[PrintedParagraph], paper: ReturnedPaper) -> tuple[Found, ...]:
    """Return what each paragraph of a returned paper is: by its control, else by its words in order, else moved.

    Halves of a paragraph that was split are known together, and what was moved into another text is that text's.
    What is left is known by its position where it stands between two paragraphs of one text, and asked about otherwise.
    """
    work = Pairing(printed, paper.paragraphs)
    within = _by_control(printed, paper.paragraphs)
    printed_of = _printed_of(printed)
    for place, inside in within.items():
        work.align(printed_of[place], inside, _LEAST_IN_CONTROL, HowFound.CONTROL)
    controlled = {at: place for place, inside in within.items() for at in inside}
    outside = [at for at, item in enumerate(paper.paragraphs) if at not in controlled and item.region is Region.BODY]
    rest = [at for at, item in enumerate(printed) if item.source is None or item.source.place not in within]
    _align_outside(work, rest, outside)
    join_halves(work, outside)
    moved = pair_moved(work, work.left(range(len(printed))), work.unknown(outside))
    for at, place in controlled.items():
        work.found.setdefault(at, Found(None, place, HowFound.CONTROL))
    settle_moved(work, moved)
    _place_rest(work)
    return tuple(work.found[at] for at in range(len(paper.paragraphs)))


def _printed_of(printed: Sequence[PrintedParagraph]) -> Mapping[TextPlace, list[int]]:
    found: dict[TextPlace, list[int]] = defaultdict(list)
    for at, item in enumerate(printed):
        if item.source is not None:
            found[item.source.place].append(at)
    return found


def _by_control(
    printed: Sequence[PrintedParagraph], returned: Sequence[ReturnedParagraph]
) -> Mapping[TextPlace, list[int]]:
    """Return the paragraphs that stand in a control of each text."""
    marks = {place_mark(item.source.place): item.source.place for item in printed if item.source is not None}
    found: dict[TextPlace, list[int]] = defaultdict(list)
    for at, item in enumerate(returned):
        tag = read_tag(item.tag)
        if tag is not None and tag.place in marks:
            found[marks[tag.place]].append(at)
    return found


def _align_outside(work: Pairing, printed: Sequence[int], returned: Sequence[int]) -> None:
    """Pair what stands in no control of ours by its words.

    Some word processors keep of a control but its title, round its first paragraph: that says what it begins.
    """
    names: dict[str, list[int]] = defaultdict(list)
    for at in printed:
        source = work.printed[at].source
        if source is not None and source.name and (not names[source.name] or _same_place(work, names[source.name], at)):
            names[source.name].append(at)
    work.align(printed, returned, _LEAST, HowFound.LIKENESS)
    for at in work.unknown(returned):
        left = work.left(names.get(work.returned[at].title, ()))
        if left:
            work.pair(left[0], at, HowFound.CONTROL, int(likenesses([work.ours[left[0]]], [work.theirs[at]], 0)[0][0]))


def _same_place(work: Pairing, known: Sequence[int], at: int) -> bool:
    ours, first = work.printed[at].source, work.printed[known[0]].source
    return ours is not None and first is not None and ours.place == first.place


def _place_rest(work: Pairing) -> None:
    """Place what is left where it can only stand for one text; of anything else a person is asked."""
    known = dict(work.found)
    befores = _neighbours(known, range(len(work.returned)))
    behinds = _neighbours(known, reversed(range(len(work.returned))))
    for at, item in enumerate(work.returned):
        if at in known:
            continue
        before, behind = befores[at], behinds[at]
        place = _only_place(work, before, behind) if item.region is Region.BODY and not item.level else None
        if place is not None:
            work.found[at] = Found(None, place, HowFound.POSITION)
        else:
            places = (found.place for found in (before, behind) if found is not None)
            work.found[at] = Found(suggested=next((one for one in places if one is not None and one.is_rich), None))


def _neighbours(known: Mapping[int, Found], order: Iterable[int]) -> Mapping[int, Found | None]:
    """Return for each paragraph that is not known the last in that order that is."""
    found: dict[int, Found | None] = {}
    last: Found | None = None
    for at in order:
        if at in known:
            last = known[at]
        else:
            found[at] = last
    return found


def _only_place(work: Pairing, before: Found | None, behind: Found | None) -> TextPlace | None:
    """Return the text that words between two known paragraphs belong to; None where it may be any or none.

    It is the one that both belong to, else the only one of which the paper printed something between them that came
    back nowhere: what stood there was written anew.
    """
    if before is not None and behind is not None and before.place == behind.place and before.place is not None:
        return before.place if before.place.is_rich else None
    start = before.printed if before is not None else -1
    end = behind.printed if behind is not None else len(work.printed)
    if start is None or end is None:
        return None
    gone = (work.printed[at].source for at in work.left(range(start + 1, end)))
    places = {source.place for source in gone if source is not None and source.place.is_rich}
    return next(iter(places)) if len(places) == 1 else None
