"""The rules, targets and settings of a pack as its fields hold them."""

from collections.abc import Sequence
from datetime import date

from cpdesk.domain.dated import Dated
from cpdesk.domain.exchange.fields import DamagedDataError, Fields
from cpdesk.domain.exchange.rules import rule_from_json, rule_to_json
from cpdesk.domain.json_value import JsonValue, json_number
from cpdesk.domain.measure_target import MeasureTarget
from cpdesk.domain.rating import Boundary, RatedOn, RatingRule, RatingSetting

DatedRules = tuple[Dated[RatingRule], ...]
DatedTargets = tuple[Dated[MeasureTarget], ...]


def rules_to_json(entries: Sequence[Dated[RatingRule]]) -> JsonValue:
    """Return dated rules as a field holds them: a list, oldest first."""
    return [{"from": _day(entry.since), "rule": rule_to_json(entry.value)} for entry in entries]


def rules_from_json(value: object) -> DatedRules:
    """Return the dated rules that a field holds; raise DamagedDataError for what can be none."""
    return tuple(Dated(_rule(entry), _since(entry)) for entry in _entries(value))


def targets_to_json(entries: Sequence[Dated[MeasureTarget]]) -> JsonValue:
    """Return dated targets as a field holds them: a list, oldest first."""
    return [{"from": _day(entry.since), **_target_to_json(entry.value)} for entry in entries]


def targets_from_json(value: object) -> DatedTargets:
    """Return the dated targets that a field holds; raise DamagedDataError for what can be none."""
    return tuple(Dated(_target(entry), _since(entry)) for entry in _entries(value))


def setting_to_json(setting: RatingSetting) -> JsonValue:
    """Return the setting as its field holds it."""
    return {"rated_on": setting.rated_on.value, "boundary": setting.boundary.value}


def setting_from_json(value: object) -> RatingSetting:
    """Return the setting that a field holds; raise DamagedDataError for what is none."""
    said = Fields.of(value, "rating/setting")
    return RatingSetting(said.choice("rated_on", RatedOn), said.choice("boundary", Boundary))


def _entries(value: object) -> tuple[Fields, ...]:
    return Fields({"entries": value}, "rules").each("entries")


def _rule(entry: Fields) -> RatingRule:
    rule = rule_from_json(entry.inner("rule"))
    if rule is None:
        raise DamagedDataError(f"{entry.where}.rule", "names no kind")
    return rule


def _target_to_json(target: MeasureTarget) -> dict[str, JsonValue]:
    profile = {code: json_number(number) for code, number in target.profile.items()}
    return {"value": json_number(target.value), "floor": json_number(target.floor), "profile": profile}


def _target(entry: Fields) -> MeasureTarget:
    profile = entry.inner("profile")
    parts = {code: profile.number(code) for code in profile.data}
    known = {code: number for code, number in parts.items() if number is not None}
    return MeasureTarget(entry.number("value"), entry.number("floor"), known)


def _since(entry: Fields) -> date | None:
    said = entry.optional_text("from")
    try:
        return date.fromisoformat(said) if said is not None else None
    except ValueError as cause:
        raise DamagedDataError(f"{entry.where}.from", f"cannot be the day “{said}”") from cause


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
