"""The edits that a returned paper comes to, text by text."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from cpdesk.domain.edits.text import edit_of_text
from cpdesk.domain.folded import bare_line
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.returned_edit import HowFound, ReturnedEdit
from cpdesk.domain.returned_paper import ReturnedPaper, ReturnedParagraph
from cpdesk.domain.returned_text import reads_alike
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.text_merge import merged
from cpdesk.domain.text_place import TextPlace, TextSource
from cpdesk.report.printed import PrintedParagraph
from cpdesk.services.returning.pairing import Found
from cpdesk.services.returning.paper_text import PaperText, Survived, came_back, stands_in, survived
from cpdesk.services.returning.texts import text_at

_WEAKEST_FIRST = (HowFound.ASKED, HowFound.POSITION, HowFound.LIKENESS, HowFound.CONTROL)


@dataclass
class Outcome:
    """What became of the texts: the edits that they come to, and how many came to none."""

    edits: list[ReturnedEdit] = field(default_factory=list)
    unchanged: int = 0
    already: int = 0
    absent: list[TextSource] = field(default_factory=list)


@dataclass(frozen=True)
class Comparison:
    """A paper as it was sent and as it came back. `sent` is the pack as it stood then, `now` as it stands.

    `cells` are the lines of the paper's tables, which come back as paragraphs where a table was pasted as text.
    """

    sent: BoardPack
    now: BoardPack
    printed: Sequence[PrintedParagraph]
    paper: ReturnedPaper
    found: Sequence[Found]
    cells: frozenset[str] = frozenset()

    @cached_property
    def survived(self) -> Survived:
        """Return what of the paper's looks came through."""
        return survived([item.block for item in self.printed], [item.block for item in self.paper.paragraphs])


def compare(comparison: Comparison) -> Outcome:
    """Return what the texts of the paper come to, in the order of the paper."""
    outcome = Outcome()
    for text in _texts(comparison).values():
        if not text.returned:
            outcome.absent.append(text.source)
            continue
        _settle(comparison, text, outcome)
    return outcome


def _texts(comparison: Comparison) -> Mapping[TextPlace, PaperText]:
    texts: dict[TextPlace, PaperText] = {}
    for at, item in enumerate(comparison.printed):
        if item.source is not None:
            texts.setdefault(item.source.place, PaperText(item.source)).printed[at] = item
    for paragraph, found in zip(comparison.paper.paragraphs, comparison.found, strict=True):
        if found.place is not None and found.place in texts:
            texts[found.place].returned.append((paragraph, found))
    return texts


def _settle(comparison: Comparison, text: PaperText, outcome: Outcome) -> None:
    """Add the edit that a text comes to, or count it among those that come to none."""
    place = text.source.place
    sent = _sent(comparison, text)
    came = came_back(text, sent, comparison.survived)
    now = text_at(comparison.now, place)
    if reads_alike(came, sent):
        outcome.unchanged += 1
    elif now is not None and reads_alike(came, now):
        outcome.already += 1
    else:
        outcome.edits.append(_edit(comparison.now, text, sent, came, now))


def _sent(comparison: Comparison, text: PaperText) -> RichText:
    """Return a text as it was sent; what cpdesk drafted for a paper and nobody kept is known by the paper alone."""
    kept = text_at(comparison.sent, text.source.place)
    if kept is not None:
        return kept
    return RichText(tuple(item.block for item in text.printed.values() if not stands_in(item)))


def _edit(pack: BoardPack, text: PaperText, sent: RichText, came: RichText, now: RichText | None) -> ReturnedEdit:
    """Return the edit of a text; `now` is None where the pack has no such text any more."""
    source, here = text.source, now if now is not None else RichText()
    changed_here = now is not None and not reads_alike(now, sent)
    together = merged(sent, here, came) if changed_here and source.place.is_rich else None
    after = came if not changed_here else together if together is not None else came
    edit = ReturnedEdit(
        number=0,
        place=source.place,
        name=source.name,
        before=here,
        after=after,
        sent=sent,
        returned=came,
        how=_weakest(text),
        likeness=min((found.likeness for _, found in text.returned), default=100),
        words=tuple(item.words for item, _ in text.returned),
        comments=tuple(comment for item, _ in text.returned for comment in item.comments),
        changed_here=changed_here,
        is_torn=changed_here and together is None,
    )
    if now is None:
        remark = f"The pack has no “{source.name}” any more."
        return replace(edit, place=None, how=HowFound.ASKED, remark=remark)
    if edit_of_text(pack, source.place, after) is None:
        return replace(edit, how=HowFound.ASKED, remark="These words can't be taken as they are. Change them first.")
    return edit


def _weakest(text: PaperText) -> HowFound:
    hows = {found.how for _, found in text.returned}
    return next(how for how in _WEAKEST_FIRST if how in hows)


def asked(comparison: Comparison) -> Iterator[ReturnedEdit]:
    """Yield the paragraphs of which a person has to say where they belong, those that stand together as one.

    What already stands in a text of the pack word for word was placed before.
    """
    held: list[tuple[ReturnedParagraph, Found]] = []
    known = known_lines(comparison)
    for item, found in zip(comparison.paper.paragraphs, comparison.found, strict=True):
        is_open = found.place is None and found.printed is None
        goes_on = held and is_open and held[-1][1].suggested == found.suggested and not item.level
        if held and not goes_on:
            yield _asked(held)
            held = []
        if is_asked(item, found, known):
            held.append((item, found))
    if held:
        yield _asked(held)


def is_asked(item: ReturnedParagraph, found: Found, known: Container[str]) -> bool:
    """Return whether a person is asked where a paragraph belongs: nothing tells, and the pack has no such line yet."""
    return found.place is None and found.printed is None and bare_line(item.words) not in known


def known_lines(comparison: Comparison) -> frozenset[str]:
    """Return the lines that the pack or the paper's tables hold, as they are compared."""
    places = {item.source.place for item in comparison.printed if item.source is not None}
    texts = (text_at(comparison.now, place) for place in places)
    return comparison.cells | {bare_line(block.plain) for text in texts if text is not None for block in text.blocks}


def _asked(held: Sequence[tuple[ReturnedParagraph, Found]]) -> ReturnedEdit:
    came = RichText(tuple(item.block for item, _ in held)).tidied()
    return ReturnedEdit(
        number=0,
        place=None,
        name="New words",
        before=RichText(),
        after=came,
        returned=came,
        how=HowFound.ASKED,
        words=tuple(item.words for item, _ in held),
        comments=tuple(comment for item, _ in held for comment in item.comments),
        suggested=held[0][1].suggested,
    )
