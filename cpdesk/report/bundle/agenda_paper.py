"""The agenda as a paper."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cpdesk.domain.agenda import Meeting, meeting_of
from cpdesk.domain.exemption import paragraphs_words
from cpdesk.domain.outline import Heading, Outline, OutlineBlock, OutlinePart, Paragraph
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import format_date
from cpdesk.domain.rich_text import Run
from cpdesk.report.bound import AgendaPaper
from cpdesk.report.bundle.agenda_words import AgendaWords, agenda_words
from cpdesk.report.bundle.listed import ListedItem, grounds_in, grounds_of_item


@dataclass
class _Blocks:
    """The blocks so far, with what is to be known of some by their place."""

    blocks: list[OutlineBlock] = field(default_factory=list)
    pages_after: dict[int, str] = field(default_factory=dict)
    own_marks: set[int] = field(default_factory=set)

    def say(self, text: str) -> None:
        for line in filter(None, map(str.strip, text.splitlines())):
            self.blocks.append(Paragraph((Run(line),)))

    def head(self, text: str, level: int) -> None:
        self.blocks.append(Heading(text, level, is_numbered=False))


def agenda_paper(pack: BoardPack, listed: Sequence[ListedItem], *, shows_exempt: bool) -> AgendaPaper:
    """Return the agenda of a pack's meeting; the public one says of an exempt item no more than that there is one.

    That is its public title, else its own, with the paragraphs of Schedule 12A. Page numbers are left to whoever
    binds the papers.
    """
    words, meeting = agenda_words(), meeting_of(pack.fields)
    open_items = [one for one in listed if not one.item.is_exempt]
    closed = [one for one in listed if one.item.is_exempt]
    made = _Blocks()
    made.head(words.say("part_1"), 1)
    made.say(words.say("part_1_note") if open_items else words.say("nothing"))
    for one in open_items:
        _put_item(made, one, words, shows_exempt=shows_exempt)
    made.head(words.say("part_2"), 1)
    grounds = paragraphs_words(grounds_in(listed))
    made.say(words.say("part_2_note", paragraphs=grounds) if closed else words.say("part_2_none"))
    for one in closed:
        _put_item(made, one, words, shows_exempt=shows_exempt)
    has_exempt = shows_exempt and any(one.item.is_exempt or one.is_partly_exempt for one in listed)
    outline = Outline(
        title=agenda_title(meeting, words),
        kind=words.title if meeting.committee else "",
        front=tuple(_front(meeting, words)),
        parts=(OutlinePart(tuple(made.blocks)),),
        author=meeting.clerk,
        created=meeting.day,
        marking=words.say("agenda_marking") if has_exempt else "",
        has_contents=False,
    )
    return AgendaPaper(outline, made.pages_after, frozenset(made.own_marks), words.say("at_pages"))


def agenda_title(meeting: Meeting, words: AgendaWords) -> str:
    """Return what the agenda is called: by its committee, where that is known."""
    return meeting.committee or words.title


def shown_title(one: ListedItem, words: AgendaWords, *, shows_exempt: bool) -> str:
    """Return the title of an item as that part of the papers may show it."""
    if shows_exempt or not one.item.is_exempt:
        return one.title
    said = " ".join((one.item.public_title or one.item.title).split())
    return said or words.say("withheld_title")


def _put_item(made: _Blocks, one: ListedItem, words: AgendaWords, *, shows_exempt: bool) -> None:
    is_withheld = one.item.is_exempt and not shows_exempt
    brings_paper = one.brings_paper and not is_withheld
    if not brings_paper:
        made.own_marks.add(len(made.blocks))
    title = shown_title(one, words, shows_exempt=shows_exempt)
    made.head(words.say("item", number=one.number, title=title), 2)
    if not is_withheld:
        made.say(one.item.words)
    if one.item.is_exempt:
        which = ("withheld" if one.brings_paper else "withheld_words") if is_withheld else "exempt_item"
        interest = one.item.exemption.interest_sentence if one.item.exemption is not None else ""
        made.say(f"{words.say(which, paragraphs=_ground(one))} {interest}")
    elif one.is_partly_exempt and not shows_exempt:
        made.say(words.say("partly_withheld", paragraphs=_grounds_within(one)))
    if brings_paper:
        made.pages_after[len(made.blocks) - 1] = one.number


def _ground(one: ListedItem) -> str:
    return paragraphs_words(one.item.exempt)


def _grounds_within(one: ListedItem) -> str:
    """Return the paragraphs that parts of an open paper are exempt under."""
    numbers = grounds_of_item(one)
    return paragraphs_words(" ".join(numbers)) if numbers else "Schedule 12A"


def _front(meeting: Meeting, words: AgendaWords) -> Iterator[tuple[str, str]]:
    """Yield the lines at the head; one without which nobody could come says that it is to be completed."""
    for name, label in words.front.items():
        if name == "committee" and meeting.committee:
            continue  # it is the title
        value = getattr(meeting, name)
        said = format_date(value) if name == "day" and value else str(value or "").strip()
        if said or name in {"day", "time", "place"}:
            yield label, said or words.say("to_come")
