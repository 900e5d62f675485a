"""Minuting: what a person can do to the items of the last minutes, with what may answer them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from cpdesk.domain.clean_text import clean_text
from cpdesk.domain.edits import OrderMinutes
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.minute import AnswerKind, AnswerLink, MinuteItem, MinuteKind
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import format_date
from cpdesk.domain.plain_english import plural, uncapitalised
from cpdesk.domain.section_id import section_id
from cpdesk.domain.shortened import shortened

KIND_WORDS: Mapping[MinuteKind, str] = {
    MinuteKind.DISCUSSED: "Discussed",
    MinuteKind.DECIDED: "Decided",
    MinuteKind.ASKED: "Asked for",
}
_MOST_IN_ID = 40
_MOST_WORDS = 70
_MARK = re.compile(r"^(?:[-–—•*·▪]|\(?(?P<number>\d{1,3}[a-z]?|[ivx]{1,5}|[a-z])[.)])\s+")
"""The mark before an item of a list: a dash or a bullet; a number, a letter or a Roman number with a stop."""


@dataclass(frozen=True, slots=True)
class AnswerOffer:
    """Something of the pack that may answer an item: what it is called, with what it is about."""

    link: AnswerLink
    name: str
    about: str = ""


def new_item(pack: BoardPack, kind: MinuteKind, meeting: date | None, text: str = "", number: str = "") -> MinuteItem:
    """Return an item to be put in; it is of the meeting that the last one was of unless a day is given."""
    taken = {item.id for item in pack.minutes}
    words = f"{number} {text[:_MOST_IN_ID]}".strip() or f"item {len(taken) + 1}"
    return MinuteItem(section_id("minute", words, taken), kind, text, number, meeting or last_meeting(pack))


def last_meeting(pack: BoardPack) -> date | None:
    """Return the day of the meeting that the last dated item is of."""
    days = [item.meeting for item in pack.minutes if item.meeting is not None]
    return days[-1] if days else None


def pasted_items(pack: BoardPack, pasted: str, kind: MinuteKind, meeting: date | None) -> tuple[MinuteItem, ...]:
    """Return an item for each line that was pasted and says something; a number before it is its own number."""
    taken = {item.id for item in pack.minutes}
    items = []
    for line in clean_text(pasted).splitlines():
        words = " ".join(line.replace("\t", " ").split())
        mark = _MARK.match(words)
        number = (mark["number"] or "") if mark else ""
        text = words[mark.end() :] if mark else words
        if text:
            item_id = section_id("minute", f"{number} {text[:_MOST_IN_ID]}", taken)
            taken.add(item_id)
            items.append(MinuteItem(item_id, kind, text, number, meeting or last_meeting(pack)))
    return tuple(items)


def item_moved(pack: BoardPack, item_id: str, by: int) -> OrderMinutes | None:
    """Return the edit that moves an item one up (-1) or down (1); None where there is nowhere to go."""
    ids = [item.id for item in pack.minutes]
    if item_id not in ids or not 0 <= ids.index(item_id) + by < len(ids):
        return None
    at = ids.index(item_id)
    ids[at], ids[at + by] = ids[at + by], ids[at]
    return OrderMinutes(tuple(ids))


def next_open(items: tuple[MinuteItem, ...], row: int) -> int:
    """Return the row of the next item behind that row that waits for an answer, around the end; or -1."""
    rows = [*range(row + 1, len(items)), *range(min(row + 1, len(items)))]
    return next((at for at in rows if items[at].is_open), -1)


def answer_offers(pack: BoardPack) -> tuple[AnswerOffer, ...]:
    """Return all that an item can be answered by: sections of all reports, lines of the tracker, measures."""
    return tuple(_offers(pack))


def minutes_sentence(pack: BoardPack) -> str:
    """Return how the items stand, in words, as the head of their list says it."""
    if not pack.minutes:
        return "Nothing of the last minutes is put in yet."
    counted = ", ".join(
        f"{sum(item.kind is kind for item in pack.minutes)} {words}"
        for kind, words in ((MinuteKind.DISCUSSED, "discussed"), (MinuteKind.DECIDED, "decided"))
    )
    asked = [item for item in pack.minutes if item.kind is MinuteKind.ASKED]
    waiting = sum(item.is_open for item in asked)
    state = "" if not asked else f", {waiting} of them not answered" if waiting else ", all of them answered"
    return f"{counted}, {len(asked)} asked for{state}."


def item_sentence(item: MinuteItem, answer: str) -> str:
    """Return an item as it is spoken in a list; `answer` is how it is answered, in words."""
    when = f", meeting of {format_date(item.meeting)}" if item.meeting else ""
    said = item.text or "no words yet"
    is_told = item.kind is MinuteKind.ASKED or item.answer or item.links
    kept = "; kept out of the public paper" if item.exemption is not None else ""
    return f"{item.name}, {item.kind.value}{when}: {said}{f'; {uncapitalised(answer)}' if is_told else ''}{kept}"


def pasted_words(count: int) -> str:
    """Return what was done with lines that were pasted."""
    return f"{plural(count, 'item').capitalize()} {'was' if count == 1 else 'were'} put in. Ctrl+Z takes that back."


def _offers(pack: BoardPack) -> Iterator[AnswerOffer]:
    for section in pack.all_sections:
        about = shortened(" ".join(section.text.plain.split()), _MOST_WORDS)
        yield AnswerOffer(AnswerLink(AnswerKind.SECTION, section.id), f"Section “{section.name}”", about)
    for line in pack.tracker:
        about = shortened(" ".join(line.text.split()), _MOST_WORDS)
        yield AnswerOffer(AnswerLink(AnswerKind.LINE, line.key), line.name, about)
    for key, (_, measure) in pack.measures.items():
        about = shortened(measure.title, _MOST_WORDS)
        yield AnswerOffer(AnswerLink(AnswerKind.MEASURE, key), f"Measure {measure_name(key)}", about)
