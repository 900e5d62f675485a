"""The edit that gives a place of the pack a text."""

import re
from collections.abc import Mapping
from dataclasses import replace

from cpdesk.domain import field as fields
from cpdesk.domain.edits.commentary import SetAction, WriteCommentary
from cpdesk.domain.edits.details import SetDetail
from cpdesk.domain.edits.edit import Edit, SetFields
from cpdesk.domain.edits.measure import SetRating
from cpdesk.domain.edits.narrative import WriteSection
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.section_id import report_of, within_report
from cpdesk.domain.text_place import TextKind, TextPlace
from cpdesk.domain.typed_date import read_day

_MEETING = "meeting_date"
_ACTION = re.compile(
    r"(?:Action:\s*(?P<text>.*?))?\s*(?:Owner:\s*(?P<owner>.*?))?\s*(?:By:\s*(?P<due>.*?))?", re.DOTALL | re.IGNORECASE
)


def edit_of_text(pack: BoardPack, place: TextPlace, text: RichText) -> Edit | None:
    """Return the edit; None where the place cannot do without words, or with these."""
    key, line = place.subject, " ".join(text.plain.split())
    match place.kind:
        case TextKind.COMMENTARY:
            return WriteCommentary(key, text)
        case TextKind.SECTION:
            return WriteSection(key, text)
        case TextKind.DETAIL:
            return _with_detail(key, line)
        case TextKind.HEADING:
            return _with_heading(pack, key, line)
        case TextKind.REASON:
            return _with_reason(pack, key, line)
        case TextKind.ACTION:
            return _with_action(pack, key, line)
        case TextKind.ACTION_LINE:
            return _with_action_line(pack, key, line)


def read_action(line: str) -> RequiredAction | None:
    """Return the action that a line says as papers print it; None for a line that says it otherwise, or no day."""
    found = _ACTION.fullmatch(line.strip())
    if found is None:
        return None
    said = {name: (words or "").strip() for name, words in found.groupdict().items()}
    due = said["due"].rstrip(".")
    day = read_day(due) if due else None
    if due and day is None:
        return None
    return RequiredAction(said["text"], said["owner"].removesuffix("."), day)


def _with_action(pack: BoardPack, key: str, line: str) -> Edit | None:
    serving = pack.commentary_by_measure.get(key)
    return SetAction(key, replace(serving.action, text=line)) if serving is not None and line else None


def _with_action_line(pack: BoardPack, key: str, line: str) -> Edit | None:
    """Return the edit of an action; a full stop that the paper itself put behind its words is none of them."""
    action = read_action(line)
    if action is None:
        return None
    serving = pack.commentary_by_measure.get(key)
    was = serving.action if serving is not None else RequiredAction()
    text = action.text if was.text.endswith(".") else action.text.removesuffix(".")
    return SetAction(key, replace(action, text=text))


def _with_detail(key: str, line: str) -> Edit | None:
    name = within_report(key)
    if name != _MEETING:
        return SetDetail(name, line, report_of(key))
    day = read_day(line)
    return SetDetail(name, day, report_of(key)) if day is not None or not line else None


def _with_heading(pack: BoardPack, section_id: str, line: str) -> Edit | None:
    field = fields.section(section_id, "what")
    what = pack.fields.get(field)
    return SetFields("heading", {field: {**what, "heading": line}}) if isinstance(what, Mapping) and line else None


def _with_reason(pack: BoardPack, key: str, line: str) -> Edit | None:
    override = pack.override(key)
    return None if override is None or not line else SetRating(key, replace(override, reason=line))
