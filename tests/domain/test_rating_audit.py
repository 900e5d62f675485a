"""The audit of ratings."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.dated import Dated
from cpdesk.domain.edits import Edit, RuleScope, SetRating, SetRule
from cpdesk.domain.rating import (
    JudgedRule,
    RagRating,
    RatingOverride,
    RuleInForce,
    RuleSource,
    ToleranceKind,
    ToleranceRule,
)
from cpdesk.domain.rating_audit import AuditLine, has_differences, origin_words, rating_audit
from cpdesk.domain.review import review_pack
from pack_builders import PLEDGES, measure, pack_of, scorecard, workbook

SHOWN = st.none() | st.sampled_from([RagRating.RED, RagRating.AMBER, RagRating.GREEN])


def audit(*edits: Edit, supplied: RagRating | None = None, source: RuleSource = RuleSource.KEY) -> AuditLine:
    card = scorecard([measure("1.1", "One", [10, 12, 17], "15", supplied=supplied)])
    ten = RuleInForce(ToleranceRule.of(Decimal(10), ToleranceKind.RELATIVE), source)
    (line,) = rating_audit(review_pack(pack_of(workbook([replace(card, rule_in_force=ten)]), edits=edits)))
    return line


@given(SHOWN, st.sampled_from([RuleSource.KEY, RuleSource.INFERRED]), st.booleans())
def test_every_line_answers_whose_rating_counts(
    supplied: RagRating | None, source: RuleSource, overridden: bool
) -> None:
    edits = [SetRating("1.1", RatingOverride(RagRating.BLUE, "Why", "Jo"))] if overridden else []
    line = audit(*edits, supplied=supplied, source=source)
    review = line.review
    assert line.differs == (supplied not in (None, RagRating.RED) and source is RuleSource.KEY)
    assert line.is_override == overridden
    if review.rating.rag not in (review.calculated.rag, None) and not overridden:
        assert line.left_why == "nobody states a rule"
    assert has_differences((line,)) == (overridden or line.differs)


def test_a_rule_says_whose_it_is_and_since_when() -> None:
    rule = ToleranceRule()
    assert origin_words(audit().review) == "the workbook's key"
    since = audit(SetRule(RuleScope.PLEDGE, PLEDGES[1], Dated(rule, date(2019, 4, 1))))
    assert since.whose == "set for the pledge, from 1 April 2019"
    assert audit(SetRule(RuleScope.PACK, "", Dated(rule))).whose == "set for the pack"


def test_a_judged_measure_differs_from_no_rule() -> None:
    beside = JudgedRule(ToleranceRule())
    line = audit(SetRule(RuleScope.MEASURE, "1.1", Dated(beside)), supplied=RagRating.AMBER)
    assert not line.differs
    assert line.left_why == "an officer judges it, and the workbook shows how"
    assert line.review.calculated.rag is RagRating.RED
    assert line.review.rating.rag is RagRating.AMBER
