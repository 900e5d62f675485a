"""Red, amber and green."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import (
    BandsRule,
    NotRated,
    RagRating,
    RatedFigure,
    Rating,
    RatingRule,
    ToleranceKind,
    ToleranceRule,
    rate,
)
from cpdesk.domain.symbol import Symbol, SymbolMeaning
from cpdesk.domain.target import Target

TEN_PER_CENT = ToleranceRule.of(Decimal(10), ToleranceKind.RELATIVE)
TEN_POINTS = ToleranceRule.of(Decimal(10), ToleranceKind.POINTS)
NO_TOLERANCE = ToleranceRule()
WORST_FIRST = [RagRating.RED, RagRating.AMBER, RagRating.GREEN]


def target(number: str | None, text: str | None = None) -> Target:
    words = text if text is not None else number or ""
    return Target(Decimal(number) if number is not None else None, words, CellPlace("S", "J1"))


def rag(value: str, goal: str, polarity: Polarity, rule: RatingRule = TEN_PER_CENT) -> str | None:
    rating = rate(RatedFigure(Decimal(value), target(goal), polarity, Unit.PERCENT), rule)
    return rating.rag.value if rating.rag else rating.reason.value if rating.reason else None


NUMBERS = st.decimals(-1000, 1000, places=2)
TOLERANCES = st.decimals(0, 50, places=1)
RULES = st.builds(ToleranceRule.of, TOLERANCES, st.sampled_from(ToleranceKind)) | st.just(NO_TOLERANCE)


@given(NUMBERS, NUMBERS, NUMBERS, st.sampled_from([Polarity.HIGH, Polarity.LOW, Polarity.PLAN]), RULES)
def test_a_rating_never_improves_as_a_value_worsens(
    one: Decimal, other: Decimal, goal: Decimal, polarity: Polarity, rule: RatingRule
) -> None:
    aim = target(str(goal))
    better, worse = sorted((one, other), key=lambda value: aim.gap(value, polarity))
    ratings = [rate(RatedFigure(value, aim, polarity), rule) for value in (better, worse)]
    if all(rating.rag for rating in ratings):
        order = [WORST_FIRST.index(rating.rag) for rating in ratings if rating.rag]
        assert order[0] >= order[1]
    else:
        assert goal == 0
        assert isinstance(rule, ToleranceRule)
        assert rule.tolerance is ToleranceKind.RELATIVE


@given(NUMBERS, NUMBERS, st.sampled_from(Polarity), RULES | st.none())
def test_there_is_a_rating_or_a_reason_never_both(
    value: Decimal, goal: Decimal, polarity: Polarity, rule: RatingRule | None
) -> None:
    rating = rate(RatedFigure(value, target(str(goal)), polarity), rule)
    assert (rating.rag is None) is not (rating.reason is None)


@pytest.mark.parametrize(
    ("value", "goal", "polarity", "expected"),
    [
        ("95", "95", Polarity.HIGH, "green"),
        ("94", "95", Polarity.HIGH, "amber"),
        ("85.5", "95", Polarity.HIGH, "amber"),
        ("85.4", "95", Polarity.HIGH, "red"),
        ("15", "15", Polarity.LOW, "green"),
        ("16.5", "15", Polarity.LOW, "amber"),
        ("16.6", "15", Polarity.LOW, "red"),
        ("-1.1", "-1", Polarity.HIGH, "amber"),
        ("-1.2", "-1", Polarity.HIGH, "red"),
        ("-0.9", "-1", Polarity.HIGH, "green"),
        ("100", "100", Polarity.PLAN, "green"),
        ("110", "100", Polarity.PLAN, "amber"),
        ("90", "100", Polarity.PLAN, "amber"),
        ("89.9", "100", Polarity.PLAN, "red"),
        ("0", "0", Polarity.LOW, "green"),
        ("1", "0", Polarity.LOW, "zero-target"),
        ("1", "0", Polarity.HIGH, "green"),
    ],
)
def test_within_ten_per_cent_of_target_is_amber_the_boundary_included(
    value: str, goal: str, polarity: Polarity, expected: str
) -> None:
    assert rag(value, goal, polarity) == expected


@pytest.mark.parametrize(
    ("value", "goal", "expected"),
    [("15", "5", "amber"), ("15.1", "5", "red"), ("10", "0", "amber"), ("11", "0", "red")],
)
def test_points_are_of_the_measure_not_of_its_target(value: str, goal: str, expected: str) -> None:
    assert rag(value, goal, Polarity.LOW, TEN_POINTS) == expected


def test_a_rule_with_no_tolerance_is_green_or_red() -> None:
    assert [rag(value, "90", Polarity.HIGH, NO_TOLERANCE) for value in ("90", "89.9")] == ["green", "red"]


@pytest.mark.parametrize(
    ("meaning", "reason"),
    [
        (SymbolMeaning.SUPPRESSED, NotRated.SUPPRESSED),
        (SymbolMeaning.NOT_APPLICABLE, NotRated.NOT_APPLICABLE),
        (SymbolMeaning.NOT_DUE, NotRated.NOT_DUE),
        (SymbolMeaning.NOT_AVAILABLE, NotRated.NO_DATA),
        (SymbolMeaning.NEGLIGIBLE, NotRated.NO_DATA),
        (SymbolMeaning.ERROR, NotRated.NO_DATA),
        (SymbolMeaning.UNKNOWN, NotRated.NO_DATA),
    ],
)
def test_a_symbol_is_the_reason_whatever_else_is_missing(meaning: SymbolMeaning, reason: NotRated) -> None:
    assert rate(RatedFigure(Symbol("c", meaning)), None) == Rating(reason=reason)


@pytest.mark.parametrize(
    ("aim", "polarity", "rule", "reason"),
    [
        (None, None, None, NotRated.NO_TARGET),
        (target(None, " "), Polarity.HIGH, TEN_PER_CENT, NotRated.NO_TARGET),
        (target(None, "Better than baseline"), None, None, NotRated.TEXT_TARGET),
        (target("5"), None, None, NotRated.POLARITY_UNKNOWN),
        (target("5"), Polarity.NEUTRAL, TEN_PER_CENT, NotRated.CONTEXTUAL),
        (target("5"), Polarity.HIGH, None, NotRated.NO_RULE),
    ],
)
def test_the_first_reason_that_holds_is_given(
    aim: Target | None, polarity: Polarity | None, rule: RatingRule | None, reason: NotRated
) -> None:
    assert rate(RatedFigure(Decimal(1), aim, polarity), rule) == Rating(reason=reason)
    assert rate(RatedFigure(None, aim, polarity), rule) == Rating(reason=NotRated.NO_DATA)


def test_a_rating_is_printed_with_word_and_letter() -> None:
    assert [Rating(rag=found).words for found in (RagRating.RED, RagRating.AMBER_GREEN)] == [
        "Red (R)",
        "Amber-green (AG)",
    ]
    assert Rating(reason=NotRated.NO_TARGET).words == "Not rated: no target"
    assert Rating().words == "Not rated"


def test_a_measure_of_which_nobody_says_what_is_good_is_not_called_one_for_context() -> None:
    silent, neutral = (
        rate(RatedFigure(Decimal(1), target("5"), polarity), TEN_PER_CENT) for polarity in (None, Polarity.NEUTRAL)
    )
    assert silent.words == "Not rated: the workbook does not say whether high or low is good"
    assert neutral.words == "Not rated: for context only"
    assert [found.reason.code for found in (silent, neutral) if found.reason] == ["contextual", "contextual"]


def test_every_reason_has_words() -> None:
    assert all(reason.words for reason in NotRated)


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        (
            TEN_PER_CENT,
            "Green: on or better than target. Amber: within 10% of target. Red: more than 10% worse than target.",
        ),
        (
            ToleranceRule.of(Decimal("1.0"), ToleranceKind.POINTS),
            (
                "Green: on or better than target. Amber: within 1 point of target."
                " Red: more than 1 point worse than target."
            ),
        ),
        (NO_TOLERANCE, "Green: on or better than target. Red: target not met."),
        (
            ToleranceRule.of(Decimal(1), ToleranceKind.POINTS, includes_boundary=False),
            (
                "Green: on or better than target. Amber: less than 1 point worse than target."
                " Red: 1 point or more worse than target."
            ),
        ),
        (
            ToleranceRule.of(Decimal(10), ToleranceKind.RELATIVE, green=Decimal(2), yellow=Decimal(5)),
            (
                "Green: within 2% of target. Yellow: within 5% of target. Amber: within 10% of target."
                " Red: more than 10% worse than target."
            ),
        ),
        (
            BandsRule.of(Decimal(90), Decimal(80), includes_amber=False),
            "Green: 90% or more. Amber: more than 80% and less than 90%. Red: 80% or less.",
        ),
        (
            BandsRule.of(Decimal(5), Decimal(10), includes_green=False),
            "Green: less than 5%. Amber: 5% or more and 10% or less. Red: more than 10%.",
        ),
        (
            BandsRule.of(Decimal(5), Decimal(10), unit=None),
            "Green: 5 or less. Amber: more than 5 and 10 or less. Red: more than 10.",
        ),
    ],
)
def test_a_rule_is_stated_as_the_key_of_a_paper(rule: RatingRule, sentence: str) -> None:
    assert rule.sentence() == sentence


@pytest.mark.parametrize(
    ("rule", "ratings"),
    [
        (TEN_PER_CENT, ["green", "amber", "amber", "red"]),
        (
            ToleranceRule.of(Decimal(10), ToleranceKind.RELATIVE, includes_boundary=False),
            ["green", "amber", "red", "red"],
        ),
        (ToleranceRule.of(None, ToleranceKind.RELATIVE, green=Decimal(10)), ["green", "green", "green", "red"]),
        (ToleranceRule.of(Decimal(10), ToleranceKind.RELATIVE, yellow=Decimal(5)), ["green", "yellow", "amber", "red"]),
        (BandsRule.of(Decimal(48), Decimal(45)), ["green", "amber", "amber", "red"]),
        (BandsRule.of(Decimal(48), Decimal(45), includes_amber=False), ["green", "amber", "red", "red"]),
    ],
)
def test_a_rule_may_leave_its_limit_out_reach_below_the_target_or_have_more_colours(
    rule: RatingRule, ratings: list[str]
) -> None:
    assert [rag(value, "50", Polarity.HIGH, rule) for value in ("50", "47.5", "45", "44")] == ratings


def test_bands_rate_only_measures_whose_good_direction_is_theirs() -> None:
    rule = BandsRule.of(Decimal(5), Decimal(10))

    assert [rag(value, "1", Polarity.LOW, rule) for value in ("1", "5", "10", "11")] == [
        "green",
        "green",
        "amber",
        "red",
    ]
    assert rag("11", "20", Polarity.HIGH, rule) == "no-rule"
