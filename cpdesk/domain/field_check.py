"""Checking that the value of a field is what the field is for."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import TypeGuard

from cpdesk.domain import field as fields
from cpdesk.domain.arrow_language import ArrowLanguage
from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.exchange.pack_rules import rules_from_json, setting_from_json, targets_from_json
from cpdesk.domain.exchange.showing import abouts_from_json, rebases_from_json
from cpdesk.domain.meeting import ReportDetails
from cpdesk.domain.minute import MinuteKind, links_from_json
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating import RagRating
from cpdesk.domain.rich_text import BlockKind
from cpdesk.domain.tracker_line import LineKind, LineStatus

_Check = Callable[[object], bool]


def suits(field: str, value: object) -> bool:
    """Return whether a value can stand in a field; None always can, as it unsets the field.

    A field that is none of those in `cpdesk.domain.field` holds whatever it likes: nothing reads it.
    """
    if value is None:
        return True
    family, subject, aspect = fields.parts(field)
    if family == "details":
        return subject not in ReportDetails.names() or _is_detail(subject, value)
    if family == "report" and aspect in ReportDetails.names():
        return _is_detail(aspect, value)
    if family == "word":
        return value is True
    check = _WHOLE.get(field) or _CHECKS.get((family, aspect))
    return check is None or check(value)


def _is_detail(name: str, value: object) -> bool:
    return _is_day(value) if name == "meeting_date" else isinstance(value, str)


def _is_day(value: object) -> bool:
    if not isinstance(value, str):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


def _is_list(value: object) -> TypeGuard[list[object] | tuple[object, ...]]:
    return isinstance(value, list | tuple)


def _is_list_of_texts(value: object) -> bool:
    return _is_list(value) and all(isinstance(item, str) for item in value)


def _is_workbook(value: object) -> bool:
    return (
        isinstance(value, Mapping)
        and isinstance(value.get("name"), str)
        and _is_count(value.get("order"))
        and isinstance(value.get("follows", ""), str)
        and _is_texts_by_name(value.get("measures", {}))
        and isinstance(value.get("rolled", False), bool)
    )


def _is_texts_by_name(value: object) -> bool:
    return isinstance(value, Mapping) and all(isinstance(text, str) for text in value.values())


def _is_mark(value: object) -> bool:
    """Return whether a value says what was found ready; packs of the first version kept the hash of the text alone."""
    if isinstance(value, str):
        return True
    return (
        isinstance(value, Mapping)
        and isinstance(value.get("text"), str)
        and _is_texts_by_name(value.get("about"))
        and isinstance(value.get("name", ""), str)
        and _is_day_or_empty(value.get("date", ""))
    )


def _is_approval(value: object) -> bool:
    """Return whether a value says what was approved: nobody approves without a name."""
    return isinstance(value, Mapping) and _is_mark(value) and bool(str(value.get("name") or "").strip())


def _has_texts(value: object, *names: str) -> TypeGuard[Mapping[str, object]]:
    return isinstance(value, Mapping) and all(isinstance(value.get(name, ""), str) for name in names)


def _is_action(value: object) -> bool:
    return _has_texts(value, "text", "owner") and _is_day_or_empty(value.get("due", ""))


def _is_last(value: object) -> bool:
    return (
        _has_texts(value, "period", "exempt")
        and _is_rich_text(value.get("text"))
        and ("action" not in value or _is_action(value["action"]))
    )


def _is_day_or_empty(value: object) -> bool:
    return value == "" or _is_day(value)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_override(value: object) -> bool:
    return (
        isinstance(value, Mapping)
        and value.get("rating") in list(RagRating)
        and isinstance(value.get("reason"), str)
        and isinstance(value.get("name"), str)
        and isinstance(value.get("period", ""), str)
    )


def _reads(read: Callable[[object], object]) -> _Check:
    """Return the check that a value can be read."""

    def can_be_read(value: object) -> bool:
        try:
            read(value)
        except ValueError:
            return False
        return True

    return can_be_read


def _is_what(value: object) -> bool:
    return _has_texts(value, "part", "heading", "pledge", "under") and bool(str(value.get("part", "")).strip())


def _is_clearance(value: object) -> bool:
    is_whole = _has_texts(value, "role", "name", "comment") and _is_day_or_empty(value.get("date", ""))
    return is_whole and isinstance(value, Mapping) and bool(str(value.get("role", "")).strip())


def _is_issue(value: object) -> bool:
    return (
        isinstance(value, Mapping)
        and isinstance(value.get("version"), str)
        and _is_day(value.get("date"))
        and isinstance(value.get("by"), str)
        and (value.get("meeting") is None or _is_day(value["meeting"]))
        and isinstance(marks := value.get("measures"), Mapping)
        and all(map(_is_list_of_texts, marks.values()))
        and _is_texts_by_name(value.get("sections"))
    )


def _is_line(value: object) -> bool:
    return (
        isinstance(value, Mapping)
        and value.get("kind") in list(LineKind)
        and all(isinstance(value.get(name), str) for name in ("number", "text"))
        and _is_day_or_empty(value.get("since", ""))
    )


def _is_minute(value: object) -> bool:
    return (
        isinstance(value, Mapping)
        and value.get("kind") in list(MinuteKind)
        and all(isinstance(value.get(name), str) for name in ("number", "text"))
        and _is_day_or_empty(value.get("meeting", ""))
    )


def _is_said(check: _Check) -> _Check:
    """Return the check of what was said of a line of the tracker, with the mark of what it stands over."""

    def suits_with_mark(value: object) -> bool:
        return isinstance(value, Mapping) and isinstance(value.get("over"), str) and check(value.get("said"))

    return suits_with_mark


def _is_rich_text(value: object) -> bool:
    return _is_list(value) and all(map(_is_block, value))


def _is_block(value: object) -> bool:
    return (
        isinstance(value, Mapping)
        and value.get("kind", "paragraph") in list(BlockKind)
        and _is_count(value.get("level", 0))
        and _is_list(runs := value.get("runs"))
        and all(map(_is_run, runs))
    )


def _is_run(value: object) -> bool:
    return (
        isinstance(value, Mapping)
        and isinstance(value.get("text"), str)
        and isinstance(value.get("link", ""), str)
        and all(isinstance(value.get(look, False), bool) for look in ("bold", "italic", "underline"))
    )


_CHECKS: Mapping[tuple[str, str], _Check] = MappingProxyType(
    {
        ("workbook", ""): _is_workbook,
        ("commentary", "measures"): _is_list_of_texts,
        ("commentary", "text"): _is_rich_text,
        ("commentary", "pledge"): _is_text,
        ("commentary", "ready"): _is_mark,
        ("commentary", "approved"): _is_approval,
        ("commentary", "action"): _is_action,
        ("commentary", "last"): _is_last,
        ("commentary", "exempt"): _is_text,
        ("measure", "override"): _is_override,
        ("measure", "earlier-override"): _is_override,
        ("measure", "lead"): _is_text,
        ("measure", "rule"): _reads(rules_from_json),
        ("measure", "target"): _reads(targets_from_json),
        ("measure", "basis"): _reads(lambda value: MeasureBasis(str(value))),
        ("measure", "polarity"): _reads(lambda value: Polarity(str(value))),
        ("measure", "limits"): _is_flag,
        ("measure", "rebases"): _reads(rebases_from_json),
        ("measure", "comparators"): _reads(abouts_from_json),
        ("comparator", "about"): _reads(lambda value: abouts_from_json({"about": value})),
        ("pledge", "rule"): _reads(rules_from_json),
        ("section", "what"): _is_what,
        ("section", "text"): _is_rich_text,
        ("section", "exempt"): _is_text,
        ("section", "drafted"): _is_text,
        ("section", "accepted"): _is_text,
        ("section", "last"): _is_last,
        ("person", ""): _is_text,
        ("issued", ""): _is_issue,
        ("clearance", ""): _is_clearance,
        ("kind", ""): _is_text,
        (fields.SECTIONS, ""): _is_list_of_texts,
        (fields.LEFT_OUT, ""): _is_list_of_texts,
        (fields.REPORTS, ""): _is_list_of_texts,
        (fields.TRACKER, ""): _is_list_of_texts,
        (fields.MINUTES, ""): _is_list_of_texts,
        ("minute", "what"): _is_minute,
        ("minute", "answer"): _reads(links_from_json),
        ("tracker", "what"): _is_line,
        ("tracker", "progress"): _is_said(_is_rich_text),
        ("tracker", "status"): _is_said(_reads(LineStatus.from_json)),
        ("tracker", "owner"): _is_said(_is_text),
        ("tracker", "due"): _is_said(_is_day_or_empty),
        ("report", "kind"): _is_text,
        ("report", "sections"): _is_list_of_texts,
        ("report", "left-out"): _is_list_of_texts,
        (fields.PACK_RULES, ""): _reads(rules_from_json),
    }
)
_WHOLE: Mapping[str, _Check] = MappingProxyType(
    {
        fields.RATING_SETTING: _reads(setting_from_json),
        fields.RERATES: _is_flag,
        fields.CONTROL_LIMITS: _is_flag,
        fields.BOTH_DIRECTIONS: _is_flag,
        fields.ARROWS: _reads(lambda value: ArrowLanguage(str(value))),
    }
)
