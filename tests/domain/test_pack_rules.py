"""The rules, targets and settings that a pack itself holds."""

from datetime import date
from decimal import Decimal

import pytest

from cpdesk.domain import field as fields
from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.dated import Dated
from cpdesk.domain.exchange.pack_rules import (
    rules_from_json,
    rules_to_json,
    setting_to_json,
    targets_from_json,
    targets_to_json,
)
from cpdesk.domain.field_check import suits
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.measure_target import MeasureTarget
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.pack_rules import PackRules
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import (
    BandsRule,
    Boundary,
    Cut,
    FloorRule,
    ImprovementRule,
    JudgedRule,
    Limit,
    RagRating,
    RatedOn,
    RatingRule,
    RatingSetting,
    ToleranceKind,
    ToleranceRule,
    TwoSidedRule,
)
from cpdesk.domain.rating.two_sided import Side

TEN = ToleranceRule.of(Decimal(10), ToleranceKind.RELATIVE)
RULES: tuple[RatingRule, ...] = (
    ToleranceRule(),
    TEN,
    ToleranceRule(
        (Limit(RagRating.AMBER_GREEN, Decimal("2.5")), Limit(RagRating.AMBER_RED, Decimal(5))),
        ToleranceKind.POINTS,
        includes_boundary=False,
        exceeding=Limit(RagRating.BLUE, Decimal(5)),
    ),
    FloorRule(),
    BandsRule.of(Decimal(90), Decimal("79.5"), includes_amber=False),
    BandsRule((Cut(Decimal(3)),), (RagRating.RED, RagRating.BLUE), Unit.DAYS, rates_without_target=True),
    BandsRule((Cut(Decimal(3)),), (RagRating.RED, RagRating.BLUE), None),
    TwoSidedRule(Side(Decimal(1), Decimal(2)), Side(Decimal(3), Decimal(4)), includes_boundary=False),
    ImprovementRule(Decimal(10), ToleranceKind.RELATIVE),
    JudgedRule(),
    JudgedRule(TEN),
)


@pytest.mark.parametrize("rule", RULES)
def test_every_kind_of_rule_is_kept_with_its_day(rule: RatingRule) -> None:
    entries = (Dated(rule), Dated(rule, date(2019, 7, 1)))
    assert rules_from_json(rules_to_json(entries)) == entries
    assert suits(fields.PACK_RULES, rules_to_json(entries))


def test_a_target_is_kept_with_its_floor_and_its_profile() -> None:
    target = MeasureTarget(Decimal("20.5"), Decimal(15), {"2019-20 Q1": Decimal(5)})
    entries = (Dated(MeasureTarget()), Dated(target, date(2019, 4, 1)))
    assert targets_from_json(targets_to_json(entries)) == entries


@pytest.mark.parametrize(
    "value",
    [
        "tolerance",
        [{"from": None}],
        [{"from": None, "rule": {"kind": None}}],
        [{"from": "tomorrow", "rule": {"kind": "floor"}}],
        [{"from": None, "rule": {"kind": "guess"}}],
        [{"from": None, "rule": {"kind": "two-sided", "tolerance": "points"}}],
        [{"from": None, "rule": {"kind": "judged", "beside": {"kind": "judged"}}}],
        [{"from": None, "rule": {"kind": "bands", "bands": {"cuts": [], "ratings": [], "without_target": False}}}],
    ],
)
def test_what_is_no_list_of_rules_cannot_stand_in_its_field(value: JsonValue) -> None:
    assert not suits(fields.PACK_RULES, value)
    assert not suits(fields.pledge("Pledge 1", "rule"), value)
    assert not suits(fields.measure("2.6", "rule"), value)


@pytest.mark.parametrize(
    ("field", "good", "bad"),
    [
        (
            fields.RATING_SETTING,
            {"rated_on": "stored", "boundary": "worse"},
            {"rated_on": "guessed", "boundary": "rule"},
        ),
        (fields.RERATES, True, "yes"),
        (fields.measure("2.6", "basis"), "cumulative", "often"),
        (fields.measure("2.6", "polarity"), "low", "down"),
        (fields.measure("2.6", "target"), [{"from": None, "value": 5, "floor": None, "profile": {}}], [{"value": 5}]),
    ],
)
def test_each_field_holds_what_it_is_for(field: str, good: JsonValue, bad: JsonValue) -> None:
    assert suits(field, good)
    assert not suits(field, bad)


def test_a_pack_reads_its_rules_from_its_fields() -> None:
    pack = BoardPack().with_fields(
        {
            fields.PACK_RULES: rules_to_json((Dated(TEN),)),
            fields.pledge("Pledge 1: Home / family", "rule"): rules_to_json((Dated(FloorRule()),)),
            fields.measure("Sheet!2/6", "rule"): rules_to_json((Dated(JudgedRule()),)),
            fields.measure("2.6", "target"): targets_to_json((Dated(MeasureTarget(Decimal(5))),)),
            fields.measure("2.6", "basis"): "cumulative",
            fields.measure("2.6", "polarity"): "low",
            fields.RATING_SETTING: setting_to_json(RatingSetting(RatedOn.STORED, Boundary.WORSE)),
            fields.RERATES: True,
        }
    )
    assert pack.rules == PackRules(
        RatingSetting(RatedOn.STORED, Boundary.WORSE),
        rerates=True,
        for_pack=(Dated(TEN),),
        by_pledge={"Pledge 1: Home / family": (Dated(FloorRule()),)},
        by_measure={"Sheet!2/6": (Dated(JudgedRule()),)},
        targets={"2.6": (Dated(MeasureTarget(Decimal(5))),)},
        bases={"2.6": MeasureBasis.CUMULATIVE},
        polarities={"2.6": Polarity.LOW},
    )


def test_an_edit_of_anything_else_leaves_the_rules_as_they_were_worked_out() -> None:
    pack = BoardPack().with_fields({fields.PACK_RULES: rules_to_json((Dated(TEN),))})
    known = pack.rules
    assert pack.with_fields({fields.detail("title"): "A paper"}).rules is known
    assert pack.with_fields({fields.PACK_RULES: None}).rules == PackRules()
