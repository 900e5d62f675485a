"""Rating rules as they stand in the JSON of `inspect --json`."""

from cpdesk.domain.bands import Bands
from cpdesk.domain.exchange.fields import DamagedDataError, Fields
from cpdesk.domain.json_value import JsonValue, json_number
from cpdesk.domain.rating import RatingRule, RuleSource, ToleranceKind

JsonObject = dict[str, JsonValue]


def rule_to_json(rule: RatingRule | None, source: RuleSource, agrees: int, rated: int) -> JsonObject:
    """Return a rule with where it is from, and how many of the workbook's own ratings it agrees with."""
    return {
        "kind": _rule_kind(rule),
        "amber": json_number(rule.amber) if rule is not None else None,
        "tolerance": rule.tolerance.value if rule is not None and rule.tolerance is not None else None,
        "agrees": agrees,
        "rated": rated,
        "source": source.value,
        **(_rule_extras(rule) if rule is not None else {}),
    }


def _rule_kind(rule: RatingRule | None) -> str | None:
    if rule is None:
        return None
    if rule.bands is not None:
        return "bands"
    return "tolerance" if rule.limits else "target"


def _rule_extras(rule: RatingRule) -> JsonObject:
    """Return what few rules have, under keys that the others do without."""
    extras: JsonObject = {}
    if rule.green is not None:
        extras["green"] = json_number(rule.green)
    if rule.yellow is not None:
        extras["yellow"] = json_number(rule.yellow)
    if not rule.includes_boundary:
        extras["boundary"] = "out"
    if rule.bands is not None:
        extras["bands"] = {
            "green": json_number(rule.bands.green),
            "amber": json_number(rule.bands.amber),
            "includes_green": rule.bands.includes_green,
            "includes_amber": rule.bands.includes_amber,
            **({} if rule.bands.is_percent else {"is_percent": False}),
        }
    return extras


def rule_from_json(fields: Fields) -> RatingRule | None:
    """Return the rule, or None where none was found; raise DamagedDataError for what can be none."""
    if fields.optional_text("kind") is None:
        return None
    bands = fields.optional_inner("bands")
    return RatingRule(
        amber=fields.number("amber"),
        tolerance=fields.optional_choice("tolerance", ToleranceKind),
        green=fields.number("green"),
        yellow=fields.number("yellow"),
        includes_boundary=fields.optional_text("boundary") != "out",
        bands=_bands(bands) if bands is not None else None,
    )


def _bands(fields: Fields) -> Bands:
    green, amber = fields.number("green"), fields.number("amber")
    if green is None or amber is None:
        raise DamagedDataError(fields.where, "should have both its limits")
    is_percent = "is_percent" not in fields.data or fields.flag("is_percent")
    return Bands(green, amber, fields.flag("includes_green"), fields.flag("includes_amber"), is_percent)
