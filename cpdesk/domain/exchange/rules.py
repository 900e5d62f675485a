"""Rating rules as JSON: in `inspect --json`, and in the fields of a pack."""

from decimal import Decimal

from cpdesk.domain.exchange.fields import DamagedDataError, Fields
from cpdesk.domain.json_value import JsonValue, json_number
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import (
    BandsRule,
    Cut,
    FloorRule,
    ImprovementRule,
    JudgedRule,
    Limit,
    RagRating,
    RatingRule,
    RuleInForce,
    ToleranceKind,
    ToleranceRule,
    TwoSidedRule,
)
from cpdesk.domain.rating.two_sided import Side

JsonObject = dict[str, JsonValue]
_USUAL = (RagRating.GREEN, RagRating.YELLOW, RagRating.AMBER)


def rule_in_force_to_json(force: RuleInForce) -> JsonObject:
    """Return a rule with where it is from, and how many of the workbook's own ratings it agrees with."""
    earlier = {"earlier_agrees": force.earlier_agrees, "earlier_rated": force.earlier_rated}
    return {
        **rule_to_json(force.rule),
        "agrees": force.agrees,
        "rated": force.rated,
        **(earlier if force.earlier_rated else {}),
        "source": force.source.value,
    }


def rule_to_json(rule: RatingRule | None) -> JsonObject:
    """Return a rule: its kind, its limits where it has any, and under keys of their own what few rules have."""
    common: JsonObject = {"kind": None, "amber": None, "tolerance": None}
    match rule:
        case None:
            return common
        case ToleranceRule():
            return common | _tolerance_to_json(rule)
        case BandsRule():
            return common | {"kind": "bands", "bands": _bands_to_json(rule)}
        case FloorRule():
            return common | {"kind": "floor"}
        case TwoSidedRule(below, above, tolerance, includes_boundary):
            sides: JsonObject = {"below": _side_to_json(below), "above": _side_to_json(above)}
            return common | {
                "kind": "two-sided",
                "tolerance": tolerance.value,
                **sides,
                **_boundary(is_in=includes_boundary),
            }
        case ImprovementRule(green, tolerance, includes_boundary):
            said: JsonObject = {"kind": "improvement", "green": json_number(green), "tolerance": tolerance.value}
            return common | said | _boundary(is_in=includes_boundary)
        case JudgedRule(beside):
            return common | {"kind": "judged", "beside": rule_to_json(beside) if beside is not None else None}


def _tolerance_to_json(rule: ToleranceRule) -> JsonObject:
    """Return the limits by the names of their ratings; those of four- and five-point keys beside the usual ones."""
    limits: JsonObject = {limit.rating.value: json_number(limit.amount) for limit in rule.limits}
    exceeding = rule.exceeding
    return {
        "kind": "tolerance" if rule.limits or exceeding is not None else "target",
        "tolerance": rule.tolerance.value if rule.tolerance is not None else None,
        **limits,
        **({"exceeding": {exceeding.rating.value: json_number(exceeding.amount)}} if exceeding is not None else {}),
        **_boundary(is_in=rule.includes_boundary),
        **({"unit": rule.unit.value} if rule.unit is not None else {}),
    }


def _boundary(*, is_in: bool) -> JsonObject:
    return {} if is_in else {"boundary": "out"}


def _bands_to_json(rule: BandsRule) -> JsonObject:
    return {
        "cuts": [{"at": json_number(cut.at), "in": "upper" if cut.is_in_upper else "lower"} for cut in rule.cuts],
        "ratings": [rating.value for rating in rule.ratings],
        "unit": rule.unit.value if rule.unit is not None else None,
        "without_target": rule.rates_without_target,
    }


def _side_to_json(side: Side) -> JsonObject:
    return {"green": json_number(side.green), "amber": json_number(side.amber)}


def rule_from_json(fields: Fields) -> RatingRule | None:
    """Return the rule, or None where none was found; raise DamagedDataError for what can be none."""
    kind = fields.optional_text("kind")
    try:
        return None if kind is None else _rule(kind, fields)
    except DamagedDataError:
        raise
    except ValueError as cause:
        raise DamagedDataError(fields.where, f"is no rule: {cause}") from cause


def _rule(kind: str, fields: Fields) -> RatingRule:
    includes_boundary = fields.optional_text("boundary") != "out"
    match kind:
        case "target" | "tolerance":
            return _tolerance(fields, includes_boundary=includes_boundary)
        case "bands":
            return _bands(fields.inner("bands"))
        case "floor":
            return FloorRule()
        case "two-sided":
            sides = _side(fields.inner("below")), _side(fields.inner("above"))
            return TwoSidedRule(*sides, fields.choice("tolerance", ToleranceKind), includes_boundary)
        case "improvement":
            tolerance = fields.choice("tolerance", ToleranceKind)
            return ImprovementRule(_needed(fields, "green"), tolerance, includes_boundary)
        case "judged":
            beside = fields.optional_inner("beside")
            rule = rule_from_json(beside) if beside is not None else None
            if isinstance(rule, JudgedRule):
                raise DamagedDataError(fields.where, "cannot be judged beside a judgement")
            return JudgedRule(rule)
        case _:
            raise DamagedDataError(f"{fields.where}.kind", f"cannot be “{kind}”")


def _tolerance(fields: Fields, *, includes_boundary: bool) -> ToleranceRule:
    best_first = sorted(RagRating, key=lambda rating: -rating.place)
    amounts = [(rating, fields.number(rating.value)) for rating in best_first]
    limits = tuple(Limit(rating, amount) for rating, amount in amounts if amount is not None)
    return ToleranceRule(
        limits,
        fields.optional_choice("tolerance", ToleranceKind),
        includes_boundary,
        _exceeding(fields, best_first),
        fields.optional_choice("unit", Unit),
    )


def _exceeding(fields: Fields, ratings: list[RagRating]) -> Limit | None:
    inner = fields.optional_inner("exceeding")
    said = [(rating, inner.number(rating.value)) for rating in ratings] if inner is not None else []
    return next((Limit(rating, amount) for rating, amount in said if amount is not None), None)


def _bands(fields: Fields) -> BandsRule:
    """Return the bands; packs of the first versions kept two limits with the ratings understood."""
    if "cuts" not in fields.data:
        return BandsRule.of(
            _needed(fields, "green"),
            _needed(fields, "amber"),
            includes_green=fields.flag("includes_green"),
            includes_amber=fields.flag("includes_amber"),
        )
    cuts = tuple(Cut(_needed(cut, "at"), cut.text("in") == "upper") for cut in fields.each("cuts"))
    ratings = tuple(map(RagRating, fields.texts("ratings")))
    return BandsRule(cuts, ratings, fields.optional_choice("unit", Unit), fields.flag("without_target"))


def _side(fields: Fields) -> Side:
    return Side(_needed(fields, "green"), _needed(fields, "amber"))


def _needed(fields: Fields, name: str) -> Decimal:
    number = fields.number(name)
    if number is None:
        raise DamagedDataError(f"{fields.where}.{name}", "is missing")
    return number
