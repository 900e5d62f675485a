"""Checking that the value of a field is what the field is for."""

from collections.abc import Mapping
from types import MappingProxyType

from cpdesk.domain import field as fields
from cpdesk.domain.agenda import AgendaItem
from cpdesk.domain.arrow_language import ArrowLanguage
from cpdesk.domain.attached import AttachedFile
from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.chart_kind import ChartKind
from cpdesk.domain.chart_title import ChartTitle
from cpdesk.domain.exchange.pack_rules import rules_from_json, setting_from_json, targets_from_json
from cpdesk.domain.exchange.showing import abouts_from_json, rebases_from_json
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.json_shape import (
    Check,
    has_texts,
    is_count,
    is_day,
    is_day_or_empty,
    is_flag,
    is_list_of_texts,
    is_rich_text,
    is_text,
    is_texts_by_name,
    reads,
)
from cpdesk.domain.meeting import ReportDetails
from cpdesk.domain.minute import MinuteKind, links_from_json
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating import RagRating
from cpdesk.domain.tracker_line import LineKind, LineStatus


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
    if family == "meeting":
        return _is_detail("meeting_date" if subject == "day" else subject, value)
    if family == "word":
        return value is True
    check = _WHOLE.get(field) or _CHECKS.get((family, aspect))
    return check is None or check(value)


def _is_detail(name: str, value: object) -> bool:
    return is_day(value) if name == "meeting_date" else isinstance(value, str)


def _is_workbook(value: object) -> bool:
    return (
        isinstance(value, Mapping)
        and isinstance(value.get("name"), str)
        and is_count(value.get("order"))
        and isinstance(value.get("follows", ""), str)
        and is_texts_by_name(value.get("measures", {}))
        and isinstance(value.get("rolled", False), bool)
    )


def _is_mark(value: object) -> bool:
    """Return whether a value says what was found ready; packs of the first version kept the hash of the text alone."""
    if isinstance(value, str):
        return True
    return (
        isinstance(value, Mapping)
        and isinstance(value.get("text"), str)
        and is_texts_by_name(value.get("about"))
        and isinstance(value.get("name", ""), str)
        and is_day_or_empty(value.get("date", ""))
    )


def _is_approval(value: object) -> bool:
    """Return whether a value says what was approved: nobody approves without a name."""
    return isinstance(value, Mapping) and _is_mark(value) and bool(str(value.get("name") or "").strip())


def _is_action(value: object) -> bool:
    return has_texts(value, "text", "owner") and is_day_or_empty(value.get("due", ""))


def _is_last(value: object) -> bool:
    return (
        has_texts(value, "period", "exempt")
        and is_rich_text(value.get("text"))
        and ("action" not in value or _is_action(value["action"]))
    )


def _is_override(value: object) -> bool:
    return (
        isinstance(value, Mapping)
        and value.get("rating") in list(RagRating)
        and isinstance(value.get("reason"), str)
        and isinstance(value.get("name"), str)
        and isinstance(value.get("period", ""), str)
    )


def _is_what(value: object) -> bool:
    return has_texts(value, "part", "heading", "pledge", "under") and bool(str(value.get("part", "")).strip())


def _is_clearance(value: object) -> bool:
    is_whole = has_texts(value, "role", "name", "comment") and is_day_or_empty(value.get("date", ""))
    return is_whole and isinstance(value, Mapping) and bool(str(value.get("role", "")).strip())


def _is_template(value: object) -> bool:
    is_whole = has_texts(value, "name", "sha256") and is_texts_by_name(value.get("styles", {}))
    return is_whole and isinstance(value, Mapping) and bool(value.get("name")) and bool(value.get("sha256"))


def _is_issue(value: object) -> bool:
    return (
        isinstance(value, Mapping)
        and isinstance(value.get("version"), str)
        and is_day(value.get("date"))
        and isinstance(value.get("by"), str)
        and (value.get("meeting") is None or is_day(value["meeting"]))
        and isinstance(marks := value.get("measures"), Mapping)
        and all(map(is_list_of_texts, marks.values()))
        and is_texts_by_name(value.get("sections"))
    )


def _is_line(value: object) -> bool:
    return (
        isinstance(value, Mapping)
        and value.get("kind") in list(LineKind)
        and all(isinstance(value.get(name), str) for name in ("number", "text"))
        and is_day_or_empty(value.get("since", ""))
    )


def _is_minute(value: object) -> bool:
    return (
        isinstance(value, Mapping)
        and value.get("kind") in list(MinuteKind)
        and all(isinstance(value.get(name), str) for name in ("number", "text"))
        and is_day_or_empty(value.get("meeting", ""))
    )


def _is_said(check: Check) -> Check:
    """Return the check of what was said of a line of the tracker, with the mark of what it stands over."""

    def suits_with_mark(value: object) -> bool:
        return isinstance(value, Mapping) and isinstance(value.get("over"), str) and check(value.get("said"))

    return suits_with_mark


_CHECKS: Mapping[tuple[str, str], Check] = MappingProxyType(
    {
        ("workbook", ""): _is_workbook,
        ("commentary", "measures"): is_list_of_texts,
        ("commentary", "text"): is_rich_text,
        ("commentary", "pledge"): is_text,
        ("commentary", "ready"): _is_mark,
        ("commentary", "approved"): _is_approval,
        ("commentary", "action"): _is_action,
        ("commentary", "last"): _is_last,
        ("commentary", "exempt"): is_text,
        ("commentary", "interest"): is_text,
        ("measure", "override"): _is_override,
        ("measure", "earlier-override"): _is_override,
        ("measure", "lead"): is_text,
        ("measure", "exempt"): reads(Exemption.from_json),
        ("measure", "rule"): reads(rules_from_json),
        ("measure", "target"): reads(targets_from_json),
        ("measure", "basis"): reads(lambda value: MeasureBasis(str(value))),
        ("measure", "polarity"): reads(lambda value: Polarity(str(value))),
        ("measure", "limits"): is_flag,
        ("measure", "chart"): reads(lambda value: ChartKind(str(value))),
        ("chart", "title"): reads(ChartTitle.from_json),
        ("measure", "rebases"): reads(rebases_from_json),
        ("measure", "comparators"): reads(abouts_from_json),
        ("comparator", "about"): reads(lambda value: abouts_from_json({"about": value})),
        ("pledge", "rule"): reads(rules_from_json),
        ("section", "what"): _is_what,
        ("section", "text"): is_rich_text,
        ("section", "exempt"): is_text,
        ("section", "interest"): is_text,
        ("section", "drafted"): is_text,
        ("section", "accepted"): is_text,
        ("section", "last"): _is_last,
        ("person", ""): is_text,
        ("issued", ""): _is_issue,
        ("clearance", ""): _is_clearance,
        ("kind", ""): is_text,
        (fields.TEMPLATE, ""): _is_template,
        (fields.SECTIONS, ""): is_list_of_texts,
        (fields.LEFT_OUT, ""): is_list_of_texts,
        (fields.REPORTS, ""): is_list_of_texts,
        (fields.TRACKER, ""): is_list_of_texts,
        (fields.MINUTES, ""): is_list_of_texts,
        (fields.AGENDA, ""): is_list_of_texts,
        ("agenda", "what"): reads(lambda value: AgendaItem.from_json("", value)),
        ("attached", ""): reads(AttachedFile.from_json),
        ("minute", "what"): _is_minute,
        ("minute", "exempt"): reads(Exemption.from_json),
        ("minute", "answer"): reads(links_from_json),
        ("tracker", "what"): _is_line,
        ("tracker", "exempt"): reads(Exemption.from_json),
        ("tracker", "progress"): _is_said(is_rich_text),
        ("tracker", "status"): _is_said(reads(LineStatus.from_json)),
        ("tracker", "owner"): _is_said(is_text),
        ("tracker", "due"): _is_said(is_day_or_empty),
        ("report", "kind"): is_text,
        ("report", "sections"): is_list_of_texts,
        ("report", "left-out"): is_list_of_texts,
        (fields.PACK_RULES, ""): reads(rules_from_json),
    }
)
_WHOLE: Mapping[str, Check] = MappingProxyType(
    {
        fields.RATING_SETTING: reads(setting_from_json),
        fields.RERATES: is_flag,
        fields.CONTROL_LIMITS: is_flag,
        fields.BOTH_DIRECTIONS: is_flag,
        fields.ARROWS: reads(lambda value: ArrowLanguage(str(value))),
    }
)
