"""What is in force for a measure in a period."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.dated import Dated
from cpdesk.domain.measure import Measure, OtherCell
from cpdesk.domain.measure_target import MeasureTarget
from cpdesk.domain.pack_rules import PackRules
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import (
    Boundary,
    FloorRule,
    ImprovementRule,
    JudgedRule,
    RatedOn,
    RatingRule,
    RatingSetting,
    RuleInForce,
    RuleSource,
    ToleranceKind,
    ToleranceRule,
)
from cpdesk.domain.ruling import RuleOrigin, ruling
from cpdesk.domain.scorecard import Column, ColumnRole, Scorecard
from cpdesk.domain.target import Target
from cpdesk.domain.value import MeasureValue

PLACE = CellPlace("Scorecard", "B2")
Q1, Q2, LAST_Q2 = (ReportingPeriod.quarter(*when) for when in ((2019, 1), (2019, 2), (2018, 2)))
JULY = date(2019, 7, 1)
TEN, FIVE, TWO, ONE = (ToleranceRule.of(Decimal(amount), ToleranceKind.POINTS) for amount in (10, 5, 2, 1))


def figure(period: ReportingPeriod, shown: str, held: str | None = None) -> MeasureValue:
    return MeasureValue(period, PLACE, shown, Decimal(held or shown), Decimal(shown))


MEASURE = Measure(
    "1",
    PLACE,
    "1",
    "% of care leavers in touch",
    unit=Unit.PERCENT,
    polarity=Polarity.HIGH,
    target=Target(Decimal(90), "90%", CellPlace("Scorecard", "J2")),
    values=(figure(LAST_Q2, "80"), figure(Q1, "86"), figure(Q2, "84")),
)
KEYED = RuleInForce(TEN, RuleSource.KEY)


def card_of(measure: Measure = MEASURE, force: RuleInForce = KEYED) -> Scorecard:
    return Scorecard(PLACE, "", (1,), (), (measure,), Q2, force)


def always(rule: RatingRule) -> tuple[Dated[RatingRule], ...]:
    return (Dated(rule),)


def rating(rules: PackRules, measure: Measure = MEASURE, period: ReportingPeriod = Q2) -> str:
    rated = ruling(rules, card_of(measure), measure, "Pledge 1", period).rates(measure, period)
    return rated.rag.value if rated.rag else rated.reason.value if rated.reason else ""


@pytest.mark.parametrize(
    ("rules", "own", "rule", "origin"),
    [
        (PackRules(), None, TEN, RuleOrigin.KEY),
        (PackRules(for_pack=always(FIVE)), None, FIVE, RuleOrigin.SET_FOR_PACK),
        (PackRules(for_pack=always(FIVE), by_pledge={"Pledge 1": always(TWO)}), None, TWO, RuleOrigin.SET_FOR_PLEDGE),
        (PackRules(by_pledge={"Pledge 2": always(TWO)}), None, TEN, RuleOrigin.KEY),
        (PackRules(by_pledge={"Pledge 1": always(TWO)}), ONE, ONE, RuleOrigin.WORKBOOKS_MEASURE),
        (PackRules(by_measure={"1": always(FIVE)}), ONE, FIVE, RuleOrigin.SET_FOR_MEASURE),
        (PackRules(by_measure={"2": always(FIVE)}), None, TEN, RuleOrigin.KEY),
    ],
)
def test_the_nearest_rule_goes_first(
    rules: PackRules, own: RatingRule | None, rule: RatingRule, origin: RuleOrigin
) -> None:
    measure = replace(MEASURE, rule=own)
    found = ruling(rules, card_of(measure), measure, "Pledge 1", Q2)
    assert (found.rule, found.origin) == (rule, origin)
    assert found.origin.is_councils


def test_a_rule_that_was_worked_out_is_a_guess_and_none_is_none() -> None:
    guessed = ruling(PackRules(), card_of(force=RuleInForce(TEN, RuleSource.INFERRED)), MEASURE, "", Q2)
    none = ruling(PackRules(), card_of(force=RuleInForce()), MEASURE, "", Q2)
    assert [(one.origin, one.origin.is_councils) for one in (guessed, none)] == [
        (RuleOrigin.INFERRED, False),
        (RuleOrigin.NONE, False),
    ]


CHANGED = PackRules(by_measure={"1": (Dated(TEN), Dated(ONE, JULY))})


def test_a_rule_changed_in_mid_year_leaves_the_quarter_before_as_it_was_rated() -> None:
    assert [rating(CHANGED, period=period) for period in (Q1, Q2)] == ["amber", "red"]


def test_history_is_rated_anew_on_request() -> None:
    assert [rating(replace(CHANGED, rerates=True), period=period) for period in (Q1, Q2)] == ["red", "red"]


def test_a_rule_from_a_day_on_leaves_what_was_before_to_the_key() -> None:
    rules = PackRules(by_measure={"1": (Dated(ONE, JULY),)})
    found = [ruling(rules, card_of(), MEASURE, "", period) for period in (Q1, Q2)]
    assert [(one.origin, one.since) for one in found] == [
        (RuleOrigin.KEY, None),
        (RuleOrigin.SET_FOR_MEASURE, JULY),
    ]


def targets(*entries: Dated[MeasureTarget]) -> Mapping[str, tuple[Dated[MeasureTarget], ...]]:
    return {"1": entries}


def test_a_target_that_is_set_counts_from_its_day_and_is_marked_as_set() -> None:
    rules = PackRules(targets=targets(Dated(MeasureTarget(Decimal(80)), JULY)))
    found = [ruling(rules, card_of(), MEASURE, "", period) for period in (Q1, Q2)]
    assert [(one.target.text if one.target else "", one.is_target_set) for one in found] == [
        ("90%", False),
        ("80%", True),
    ]
    assert [rating(rules, period=period) for period in (Q1, Q2)] == ["amber", "green"]


def test_a_profiled_target_has_a_figure_for_each_quarter_and_the_years_for_the_rest() -> None:
    profile = MeasureTarget(Decimal(90), profile={Q2.code: Decimal(84)})
    rules = PackRules(targets=targets(Dated(profile)))
    assert [rating(rules, period=period) for period in (Q1, Q2)] == ["amber", "green"]


def test_the_floor_is_that_of_the_target_in_force() -> None:
    rules = PackRules(for_pack=always(FloorRule()), targets=targets(Dated(MeasureTarget(Decimal(90), Decimal(85)))))
    assert [rating(rules, period=period) for period in (Q1, Q2)] == ["amber", "red"]


def test_improvement_is_on_the_same_quarter_of_last_year() -> None:
    rules = PackRules(for_pack=always(ImprovementRule(Decimal(2), ToleranceKind.POINTS)))
    assert rating(rules) == "amber"
    assert rating(rules, period=Q1) == "no-year-ago"


def test_what_is_rated_is_displayed_or_held_as_the_pack_sets_it() -> None:
    measure = replace(MEASURE, values=(figure(Q2, "90", "89.6"),))
    stored = PackRules(setting=RatingSetting(RatedOn.STORED))
    assert [rating(rules, measure) for rules in (PackRules(), stored)] == ["green", "amber"]


@pytest.mark.parametrize(
    ("cell", "text", "shown", "ratings"),
    [
        ("89.5", "90%", "89.5", ["amber", "green"]),  # members see 89.5% against 90%
        ("90.4", "90%", "90", ["green", "amber"]),
        ("90", "90%", "90", ["green", "green"]),
        ("90.4", "≥ 90.4%", "90", ["amber", "amber"]),
    ],
)
def test_the_target_goes_by_the_same_setting_as_the_figure(
    cell: str, text: str, shown: str, ratings: list[str]
) -> None:
    target = Target(Decimal(cell), text, CellPlace("Scorecard", "J2"))
    measure = replace(MEASURE, target=target, values=(figure(Q2, shown),))
    stored = PackRules(setting=RatingSetting(RatedOn.STORED))
    assert [rating(rules, measure) for rules in (PackRules(), stored)] == ratings


def test_a_figure_on_a_limit_is_rated_as_the_pack_sets_it() -> None:
    measure = replace(MEASURE, values=(figure(Q2, "80"),))
    boundaries = [PackRules(setting=RatingSetting(boundary=boundary)) for boundary in Boundary]
    assert [rating(rules, measure) for rules in boundaries] == ["amber", "amber", "red"]


def test_a_polarity_set_in_the_pack_goes_before_the_workbooks() -> None:
    rules = PackRules(polarities={"1": Polarity.LOW})
    found = ruling(rules, card_of(), MEASURE, "", Q2)
    assert found.applied(MEASURE).polarity is Polarity.LOW
    assert rating(rules) == "green"


def test_where_nothing_is_set_the_measure_stays_the_very_same() -> None:
    assert ruling(PackRules(), card_of(), MEASURE, "", Q2).applied(MEASURE) is MEASURE


def test_what_an_officer_judges_is_rated_by_the_rule_beside_it() -> None:
    assert rating(PackRules(for_pack=always(JudgedRule(ONE)))) == "red"
    assert rating(PackRules(for_pack=always(JudgedRule()))) == "not-judged"


@pytest.mark.parametrize(
    ("changes", "basis"),
    [
        ({}, None),
        ({"title": "Adoptions (cumulative)"}, MeasureBasis.CUMULATIVE),
        ({"other": (OtherCell("Data Period", "R12M", PLACE),)}, MeasureBasis.ROLLING_YEAR),
        ({"other": (OtherCell("Wards", "Q", PLACE),)}, None),
        ({"values": (figure(ReportingPeriod.year_to_date(2019), "5"),)}, MeasureBasis.CUMULATIVE),
    ],
)
def test_the_basis_is_read_from_the_measures_own_cells_its_wording_or_its_periods(
    changes: dict[str, object], basis: MeasureBasis | None
) -> None:
    measure = replace(MEASURE, **changes)  # type: ignore[arg-type]
    assert ruling(PackRules(), card_of(measure), measure, "", Q2).basis is basis
    assert ruling(PackRules(bases={"1": MeasureBasis.COHORT}), card_of(measure), measure, "", Q2).basis is (
        MeasureBasis.COHORT
    )


@pytest.mark.parametrize(
    ("blank", "basis"), [((), MeasureBasis.ANNUAL), ((Q1,), None), ((Q1, Q2), MeasureBasis.ANNUAL)]
)
def test_one_blank_quarter_beside_yearly_figures_does_not_say_that_they_are_yearly(
    blank: tuple[ReportingPeriod, ...], basis: MeasureBasis | None
) -> None:
    years = tuple(map(ReportingPeriod.financial_year, (2017, 2018)))
    columns = tuple(Column("C", period.label, ColumnRole.VALUE, period) for period in (*years, *blank))
    values = tuple(MeasureValue(period, PLACE, "21", Decimal(21), Decimal(21)) for period in years)
    measure = Measure("2.7", PLACE, "2.7", "Average Attainment 8 score", values=values)
    card = Scorecard(PLACE, "Scorecard", (1,), columns, (measure,), Q1)

    assert ruling(PackRules(), card, measure, "", Q1).basis is basis


def test_a_target_with_a_profile_says_nothing_of_the_years_before_unless_asked() -> None:
    profile = MeasureTarget(Decimal(95), floor=Decimal(80), profile={Q2.code: Decimal(84)})
    for rerates in (False, True):
        held = ruling(PackRules(rerates=rerates, targets=targets(Dated(profile))), card_of(), MEASURE, "", LAST_Q2)
        assert (held.is_target_set, held.floor) == ((True, Decimal(80)) if rerates else (False, None))
