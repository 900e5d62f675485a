"""A rule as a form asks for it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import (
    BandsRule,
    FloorRule,
    ImprovementRule,
    JudgedRule,
    Limit,
    RagRating,
    RatingRule,
    ToleranceKind,
    ToleranceRule,
    TwoSidedRule,
)
from cpdesk.domain.rating.draft import RuleDraft, RuleKind, draft_of, read_draft, read_number
from cpdesk.domain.rating.set_up import RuledMeasure
from cpdesk.domain.rating.two_sided import Side

AMOUNTS = st.decimals(0, 500, places=2, allow_nan=False)
KINDS = st.sampled_from(ToleranceKind)
LIMITED = (RagRating.GREEN, RagRating.AMBER_GREEN, RagRating.YELLOW, RagRating.AMBER, RagRating.AMBER_RED)


@st.composite
def tolerances(draw: st.DrawFn) -> ToleranceRule:
    ratings = sorted(draw(st.sets(st.sampled_from(LIMITED), min_size=1)), key=LIMITED.index)
    amounts = sorted(draw(st.sets(AMOUNTS, min_size=len(ratings), max_size=len(ratings))))
    blue = draw(st.none() | st.decimals("0.1", 50, places=1))
    exceeding = Limit(RagRating.BLUE, blue) if blue is not None else None
    limits = tuple(Limit(rating, amount) for rating, amount in zip(ratings, amounts, strict=True))
    unit = draw(st.none() | st.sampled_from(Unit))
    return ToleranceRule(limits, draw(KINDS), draw(st.booleans()), exceeding, unit)


@st.composite
def sides(draw: st.DrawFn) -> Side:
    green, amber = sorted((draw(AMOUNTS), draw(AMOUNTS)))
    return Side(green, amber)


COMPUTED = st.one_of(
    tolerances(),
    st.just(ToleranceRule()),
    st.just(FloorRule()),
    st.just(BandsRule.of(Decimal(90), Decimal(80))),
    st.builds(TwoSidedRule, sides(), sides(), KINDS, st.booleans()),
    st.builds(ImprovementRule, AMOUNTS, KINDS, st.booleans()),
)
RULES = st.one_of(COMPUTED, st.builds(JudgedRule, st.none() | COMPUTED))


@given(RULES)
def test_a_form_filled_with_a_rule_reads_as_that_rule(rule: RatingRule) -> None:
    reading = read_draft(draft_of(rule), [])
    assert (reading.rule, reading.faults) == (rule, ())


@pytest.mark.parametrize(
    ("draft", "part"),
    [
        (RuleDraft(numbers={"amber": "ten"}), "amber"),
        (RuleDraft(RuleKind.IMPROVEMENT), "green"),
        (RuleDraft(RuleKind.IMPROVEMENT, numbers={"green": "-5"}), "green"),
        (
            RuleDraft(
                RuleKind.TWO_SIDED,
                numbers={"green_below": "5", "amber_below": "2", "green_above": "1", "amber_above": "2"},
            ),
            "amber_below",
        ),
        (RuleDraft(RuleKind.BANDS, bands="Green"), "bands"),
        (RuleDraft(numbers={"green": "10", "amber": "5"}), "amber"),
        (RuleDraft(RuleKind.JUDGED, beside=RuleDraft(RuleKind.JUDGED)), "beside"),
    ],
)
def test_what_is_to_be_put_right_is_said_at_its_part(draft: RuleDraft, part: str) -> None:
    reading = read_draft(draft, [])
    assert reading.rule is None
    assert [fault.part for fault in reading.faults] == [part]


def test_a_rule_that_does_not_fit_its_measures_is_no_rule() -> None:
    zero = RuledMeasure("2.5", Decimal(0), Polarity.LOW)
    draft = RuleDraft(tolerance=ToleranceKind.RELATIVE, numbers={"amber": "10"})
    assert read_draft(draft, [zero]).rule is None
    assert read_draft(draft, []).rule == ToleranceRule.of(Decimal(10), ToleranceKind.RELATIVE)


def test_numbers_are_read_with_their_signs() -> None:
    assert [read_number(typed) for typed in ("10", " 2.5% ", "£1,200", "−1.2", "", "ten", "NaN")] == [
        Decimal(10),
        Decimal("2.5"),
        Decimal(1200),
        Decimal("-1.2"),
        None,
        None,
        None,
    ]
