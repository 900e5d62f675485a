"""Giving other words to a line of the tracker, an item of the minutes or a clearance, wherever they stand in it."""

from dataclasses import replace

from cpdesk.domain import field as fields
from cpdesk.domain.clearance import Clearance
from cpdesk.domain.edits.clearance import GiveClearance
from cpdesk.domain.edits.edit import Edit
from cpdesk.domain.edits.minute import AnswerMinute, PutMinute
from cpdesk.domain.edits.tracker import PutLine, SayOfLine
from cpdesk.domain.minute import MinuteItem
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.section_id import report_of
from cpdesk.domain.text_place import TextKind, TextPlace
from cpdesk.domain.tracker_line import LineStatus, TrackerLine


def line_edit(pack: BoardPack, place: TextPlace, text: RichText) -> Edit | None:
    """Return the edit that gives such a place a text; None where it is gone or cannot do without words."""
    words = " ".join(text.plain.split())
    if place.kind is TextKind.CLEARANCE:
        held = pack.fields.get(fields.clearance(place.subject))
        given = replace(Clearance.from_json(held), comment=words) if held is not None else None
        return GiveClearance(given, report_of(place.subject)) if given is not None else None
    if place.kind.is_of_minutes:
        item = next((item for item in pack.minutes if item.id == place.subject), None)
        return _of_item(item, place.kind, words) if item is not None else None
    line = next((line for line in pack.tracker if line.key == place.subject), None)
    return _of_line(line, place.kind, text, words) if line is not None else None


def _of_item(item: MinuteItem, kind: TextKind, words: str) -> Edit | None:
    if kind is TextKind.ANSWER:
        return AnswerMinute(item.id, words, item.links)
    return PutMinute(replace(item, text=words)) if words else None


def _of_line(line: TrackerLine, kind: TextKind, text: RichText, words: str) -> Edit | None:
    match kind:
        case TextKind.PROGRESS:
            return SayOfLine(line.key, text)
        case TextKind.NOTE:
            return SayOfLine(line.key, LineStatus(line.state.status, words))
        case TextKind.OWNER:
            return SayOfLine(line.key, words)
        case _:
            return PutLine(replace(line, text=words)) if words and line.place is None else None
