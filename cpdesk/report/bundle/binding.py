"""The binding of an agenda's papers into one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cpdesk.domain.agenda import meeting_of
from cpdesk.domain.exemption import paragraphs_words
from cpdesk.domain.outline import Outline, OutlinePart, Paragraph
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import format_date
from cpdesk.domain.plain_english import plural
from cpdesk.domain.rich_text import Run
from cpdesk.report.bound import BoundPaper, Bundle
from cpdesk.report.bundle.agenda_paper import agenda_paper
from cpdesk.report.bundle.agenda_words import AgendaWords, agenda_words
from cpdesk.report.bundle.listed import ListedItem, grounds_of_item


def bind(pack: BoardPack, listed: Sequence[ListedItem], *, shows_exempt: bool) -> Bundle:
    """Return the bundle of a part; the public one holds nothing of what is exempt, the other says where it stands."""
    words, meeting = agenda_words(), meeting_of(pack.fields)
    agenda = agenda_paper(pack, listed, shows_exempt=shows_exempt)
    day = f", {format_date(meeting.day)}" if meeting.day else ""
    named = f"{meeting.committee}{day}" if meeting.committee else f"{words.title}{day}"
    return Bundle(
        title=named,
        agenda=agenda,
        papers=tuple(_papers(listed, words, shows_exempt=shows_exempt)),
        author=meeting.clerk,
        created=meeting.day,
    )


def bound_outline(one: ListedItem, *, shows_exempt: bool) -> Outline | None:
    """Return an item's paper in that part, marked where it is exempt; None where it has none there."""
    if one.item.is_exempt and not shows_exempt:
        return None
    outline = one.whole if shows_exempt else one.public
    if outline is None:
        return None
    return replace(outline, marking=marking_of(one) or outline.marking)


def marking_of(one: ListedItem) -> str:
    """Return the notice on the pages of an item of Part 2; empty for one of Part 1."""
    if not one.item.is_exempt:
        return ""
    return agenda_words().say("marking", paragraphs=paragraphs_words(" ".join(grounds_of_item(one))))


def _papers(listed: Sequence[ListedItem], words: AgendaWords, *, shows_exempt: bool) -> Iterator[BoundPaper]:
    for one in listed:
        running = words.say("item", number=one.number, title=one.title)
        outline = bound_outline(one, shows_exempt=shows_exempt)
        if outline is not None:
            yield BoundPaper(one.number, replace(outline, title=running), running)
        elif one.outside is not None and (shows_exempt or not one.item.is_exempt):
            yield BoundPaper(one.number, _cover(one, running, words), running, one.outside)


def _cover(one: ListedItem, title: str, words: AgendaWords) -> Outline:
    """Return the sheet before a file that was made elsewhere, by its title: what the file is called is nobody's."""
    if one.outside is None:
        raise ValueError(one.number)
    pages = plural(len(one.outside.sheets), "page")
    note = words.say("outside_note", title=one.title, pages=pages)
    part = OutlinePart((Paragraph((Run(note),)),))
    return Outline(title, "", (), (part,), marking=marking_of(one), has_contents=False)
