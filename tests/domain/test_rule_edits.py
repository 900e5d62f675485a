"""Edits of what measures are rated by."""

from datetime import date
from decimal import Decimal

from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.dated import Dated
from cpdesk.domain.edits import (
    Edit,
    RateHistory,
    RuleScope,
    SetBasis,
    SetPolarity,
    SetRatingSetting,
    SetRule,
    SetTarget,
)
from cpdesk.domain.measure_target import MeasureTarget
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.pack_rules import PackRules
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating import FloorRule, RatedOn, RatingSetting, ToleranceRule

FLOOR, BARE = Dated(FloorRule()), Dated(ToleranceRule(), date(2019, 7, 1))


def after(*edits: Edit) -> PackRules:
    pack = BoardPack()
    for edit in edits:
        pack = pack.with_fields(edit.changes(pack))
    return pack.rules


def test_a_rule_is_set_for_a_measure_a_pledge_or_the_pack() -> None:
    rules = after(
        SetRule(RuleScope.MEASURE, "2.6", FLOOR),
        SetRule(RuleScope.PLEDGE, "One / two", BARE),
        SetRule(RuleScope.PACK, "", FLOOR),
    )
    assert (rules.by_measure, rules.by_pledge, rules.for_pack) == ({"2.6": (FLOOR,)}, {"One / two": (BARE,)}, (FLOOR,))


def test_a_rule_from_a_day_on_leaves_the_one_before_it() -> None:
    assert after(SetRule(RuleScope.PACK, "", FLOOR), SetRule(RuleScope.PACK, "", BARE)).for_pack == (FLOOR, BARE)


def test_taking_a_rule_away_takes_all_that_were_set_there() -> None:
    edits = (SetRule(RuleScope.PACK, "", FLOOR), SetRule(RuleScope.PACK, "", BARE), SetRule(RuleScope.PACK, "", None))
    assert after(*edits) == PackRules()


def test_a_target_is_set_from_a_day_on_and_taken_away() -> None:
    year, half = Dated(MeasureTarget(Decimal(20))), Dated(MeasureTarget(Decimal(25)), date(2019, 10, 1))
    assert after(SetTarget("2.6", year), SetTarget("2.6", half)).targets == {"2.6": (year, half)}
    assert after(SetTarget("2.6", year), SetTarget("2.6", None)).targets == {}


def test_basis_polarity_and_setting_are_set_and_left_to_the_workbook_again() -> None:
    setting = RatingSetting(RatedOn.STORED)
    edits = (
        SetBasis("1", MeasureBasis.COHORT),
        SetPolarity("1", Polarity.PLAN),
        SetRatingSetting(setting),
        RateHistory(True),
    )
    assert after(*edits) == PackRules(
        setting, rerates=True, bases={"1": MeasureBasis.COHORT}, polarities={"1": Polarity.PLAN}
    )
    back = (SetBasis("1", None), SetPolarity("1", None), SetRatingSetting(RatingSetting()), RateHistory(False))
    assert after(*edits, *back) == PackRules()


def test_each_edit_says_what_it_does() -> None:
    edits: tuple[Edit, ...] = (
        SetRule(RuleScope.MEASURE, "2.6", None),
        SetRule(RuleScope.PLEDGE, "Pledge 2", None),
        SetRule(RuleScope.PACK, "", None),
        SetTarget("2.6", None),
        SetBasis("2.6", None),
        SetPolarity("2.6", None),
        SetRatingSetting(RatingSetting()),
        RateHistory(True),
    )
    assert [edit.label for edit in edits] == [
        "rating rule of 2.6",
        "rating rule of “Pledge 2”",
        "rating rule of the pack",
        "target of 2.6",
        "what 2.6 counts",
        "which way is good for 2.6",
        "what is rated",
        "ratings of earlier periods",
    ]
