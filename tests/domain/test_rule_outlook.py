"""What stands in the form of a rule, looked at against the whole pack."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from cpdesk.domain.dated import Dated
from cpdesk.domain.edits import RuleScope, SetRatingSetting, SetRule, SetTarget
from cpdesk.domain.errors import CancelledError
from cpdesk.domain.measure_target import MeasureTarget
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RatedOn, RatingSetting, ToleranceKind, ToleranceRule
from cpdesk.domain.rating.draft import RuleDraft, RuleKind, draft_of
from cpdesk.domain.rule_outlook import RuleOutlook, RuleRequest, rule_outlook, starting_rule
from cpdesk.domain.rule_starts import rule_starts, usual_start
from cpdesk.domain.rule_subject import RuleSubject
from overview_books import two_quarters
from pack_builders import PLEDGES, TEN_PER_CENT, applied, measure, pack_of, scorecard, workbook

POINTS = ToleranceRule.of(Decimal(20), ToleranceKind.POINTS)
APRIL = date(2019, 4, 1)
WHOLE = RuleSubject(RuleScope.PACK)
PACK = pack_of(
    workbook(
        [scorecard([measure("1.1", "One", [10, 12, 17], "15"), measure("1.2", "Two", [1, 2, 3], "0", row=22)])],
    )
)


def outlook(request: RuleRequest) -> RuleOutlook:
    return rule_outlook(PACK, request)


def test_a_key_that_nobody_changes_is_not_found_fault_with() -> None:
    assert outlook(RuleRequest(WHOLE, draft_of(TEN_PER_CENT))) == RuleOutlook((), TEN_PER_CENT)
    stored = SetRatingSetting(RatingSetting(RatedOn.STORED))
    found = outlook(RuleRequest(WHOLE, draft_of(TEN_PER_CENT), others=(stored,)))
    assert found.edit is not None
    assert applied(PACK, found.edit).rules.for_pack == ()


def test_a_key_in_percentage_points_stays_one_where_only_a_target_is_changed() -> None:
    key = ToleranceRule.of(Decimal(10), ToleranceKind.POINTS, unit=Unit.PERCENT)
    aim = SetTarget("1.1", Dated(MeasureTarget(Decimal(85))))
    request = RuleRequest(RuleSubject(RuleScope.MEASURE, ("1.1",)), draft_of(key), None, (aim,))
    pack = applied(PACK, SetRule(RuleScope.PACK, "", Dated(key)))
    found = rule_outlook(pack, request)
    assert found.edit is not None
    assert list(found.edit.changes(pack)) == ["measure/1.1/target"]


def test_a_new_rule_has_to_fit_every_measure_of_its_subject() -> None:
    draft = draft_of(ToleranceRule.of(Decimal(20), ToleranceKind.RELATIVE))
    assert [fault.part for fault in outlook(RuleRequest(WHOLE, draft)).faults] == ["tolerance"]
    first = RuleSubject(RuleScope.MEASURE, ("1.1",))
    found = outlook(RuleRequest(first, draft, APRIL))
    assert found.preview is not None
    assert found.preview.sentence() == "1 measure gets another rating: 1 red to amber (1.1)."


def test_a_measure_with_a_rule_of_its_own_is_not_under_that_of_the_pack() -> None:
    own = applied(PACK, *RuleSubject(RuleScope.MEASURE, ("1.2",)).rule_edits(POINTS, None))
    draft = draft_of(ToleranceRule.of(Decimal(20), ToleranceKind.RELATIVE))
    assert rule_outlook(own, RuleRequest(WHOLE, draft)).faults == ()
    later = RuleRequest(WHOLE, draft, date(2020, 4, 1))
    assert [fault.part for fault in rule_outlook(PACK, later).faults] == ["tolerance"]


def test_a_floor_that_is_set_in_the_same_step_has_to_fit_its_target() -> None:
    subject = RuleSubject(RuleScope.MEASURE, ("1.1",))
    good, bad = (SetTarget("1.1", Dated(MeasureTarget(Decimal(15), Decimal(floor)))) for floor in (18, 12))
    draft = RuleDraft(RuleKind.FLOOR)
    assert [fault.part for fault in outlook(RuleRequest(subject, draft, others=(bad,))).faults] == ["floor"]
    found = outlook(RuleRequest(subject, draft, others=(good,)))
    assert found.preview is not None
    assert found.preview.sentence() == "1 measure gets another rating: 1 red to amber (1.1)."


@pytest.mark.parametrize(
    "aim",
    [
        Dated(MeasureTarget(Decimal(20), None, {"2019-20 Q3": Decimal(0)})),
        Dated(MeasureTarget(Decimal(0)), date(2019, 10, 1)),
    ],
)
def test_a_zero_target_of_a_quarter_to_come_is_refused_under_a_percentage(aim: Dated[MeasureTarget]) -> None:
    subject = RuleSubject(RuleScope.MEASURE, ("1.1",))
    draft = draft_of(ToleranceRule.of(Decimal(20), ToleranceKind.RELATIVE))
    found = outlook(RuleRequest(subject, draft, None, (SetTarget("1.1", aim),)))
    assert [fault.part for fault in found.faults] == ["tolerance"]


def test_a_zero_target_of_a_quarter_that_is_over_is_not() -> None:
    aim = Dated(MeasureTarget(Decimal(20), None, {"2018-19 Q4": Decimal(0)}))
    subject = RuleSubject(RuleScope.MEASURE, ("1.1",))
    draft = draft_of(ToleranceRule.of(Decimal(20), ToleranceKind.RELATIVE))
    assert outlook(RuleRequest(subject, draft, None, (SetTarget("1.1", aim),))).faults == ()


def test_another_day_is_a_change_of_a_rule_that_is_set() -> None:
    held = applied(PACK, *WHOLE.rule_edits(POINTS, None))
    start = starting_rule(held, WHOLE)
    assert start == Dated(POINTS)
    assert rule_outlook(held, RuleRequest(WHOLE, draft_of(POINTS))).edit is None
    found = rule_outlook(held, RuleRequest(WHOLE, draft_of(POINTS), APRIL))
    assert found.edit is not None
    assert applied(held, found.edit).rules.for_pack == (Dated(POINTS), Dated(POINTS, APRIL))


def test_the_form_begins_with_what_holds_for_its_subject() -> None:
    pledge, one = RuleSubject(RuleScope.PLEDGE, (PLEDGES[1],)), RuleSubject(RuleScope.MEASURE, ("1.1",))
    assert [starting_rule(PACK, subject) for subject in (WHOLE, pledge, one)] == [Dated(TEN_PER_CENT)] * 3
    held = applied(PACK, *pledge.rule_edits(POINTS, APRIL))
    assert starting_rule(held, WHOLE) == Dated(TEN_PER_CENT)
    assert starting_rule(held, pledge) == Dated(POINTS, APRIL)
    assert starting_rule(held, one) == Dated(POINTS)


def test_what_nobody_waits_for_any_more_stops() -> None:
    with pytest.raises(CancelledError):
        rule_outlook(PACK, RuleRequest(WHOLE, draft_of(POINTS)), lambda: True)


def test_the_days_to_begin_on_are_those_of_periods() -> None:
    starts = rule_starts(PACK, ("1.1",), date(2019, 5, 9))
    assert [start.words for start in starts] == [
        "Always",
        "From Q1 2019/20",
        "From 9 May 2019",
        "From Q2 2019/20",
        "From Q3 2019/20",
        "From Q4 2019/20",
        "From Q1 2020/21",
    ]
    undated = pack_of(workbook([replace(scorecard([measure("1.1", "One", [1, 2, 3], "15")]), current_period=None)]))
    assert [start.words for start in rule_starts(undated, ("1.1",), None)] == ["Always"]


def test_a_rule_that_is_set_for_later_is_told_among_the_days() -> None:
    july = date(2019, 7, 1)
    held = applied(PACK, *WHOLE.rule_edits(POINTS, july), *WHOLE.rule_edits(TEN_PER_CENT, APRIL))
    assert WHOLE.days(held) == {APRIL, july}
    words = [item.words for item in rule_starts(held, ("1.1",), APRIL, WHOLE.days(held))]
    assert words[:3] == ["Always", "From Q1 2019/20", "From Q2 2019/20, when another rule begins"]


def test_another_rule_holds_from_the_current_period_on_and_the_first_of_a_new_pack_always() -> None:
    assert usual_start(PACK, ("1.1",), None, is_held=False) is None
    assert usual_start(PACK, ("1.1",), None, is_held=True) == APRIL
    assert usual_start(PACK, ("1.1",), date(2019, 5, 9), is_held=True) == date(2019, 5, 9)
    assert usual_start(two_quarters().pack, ("2.6",), None, is_held=False) == date(2019, 7, 1)


def test_a_rule_of_a_period_to_come_says_that_nothing_changes_now_and_from_when_it_holds() -> None:
    july = date(2019, 7, 1)
    found = outlook(RuleRequest(WHOLE, draft_of(POINTS), july))
    assert found.preview is not None
    assert found.preview.sentence() == "No rating changes now. The rule holds only from Q2 2019/20."
    setting = SetRatingSetting(RatingSetting(RatedOn.STORED))
    beside = outlook(RuleRequest(WHOLE, draft_of(TEN_PER_CENT), july, (setting,), is_day_chosen=False))
    assert beside.preview is not None
    assert beside.preview.sentence() == "No measure gets another rating."


def test_a_target_of_a_period_to_come_says_so_too() -> None:
    aim = SetTarget("1.1", Dated(MeasureTarget(Decimal(30)), date(2019, 7, 9)))
    subject = RuleSubject(RuleScope.MEASURE, ("1.1",))
    found = outlook(RuleRequest(subject, draft_of(TEN_PER_CENT), date(2019, 7, 9), (aim,), is_day_chosen=False))
    assert found.preview is not None
    assert found.preview.sentence() == "No rating changes now. The target holds only from 9 July 2019."


def test_a_rule_that_holds_ahead_for_some_says_for_how_many() -> None:
    july = date(2019, 7, 1)
    later = scorecard(
        [measure("3.1", "Later", [10, 12, 17], "15")], "Quarter 2", current=ReportingPeriod.quarter(2019, 2)
    )
    pack = pack_of(*PACK.workbooks, workbook([later], name="q2.xlsx", sha256="c" * 64))
    found = rule_outlook(pack, RuleRequest(WHOLE, draft_of(POINTS), july))
    assert found.preview is not None
    assert found.preview.sentence().endswith("The rule holds for two measures only from Q2 2019/20.")


def test_a_rule_that_holds_in_the_current_period_is_not_told_to_be_ahead() -> None:
    found = outlook(RuleRequest(WHOLE, draft_of(POINTS), date(2019, 6, 30)))
    assert found.preview is not None
    assert found.preview.ahead == ""
