"""What an edit of rules would change."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.dated import Dated
from cpdesk.domain.edits import RuleScope, SetRating, SetRule, SetTarget, SeveralEdits
from cpdesk.domain.errors import CancelledError
from cpdesk.domain.measure_target import MeasureTarget
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rating import (
    BandsRule,
    FloorRule,
    ImprovementRule,
    JudgedRule,
    RagRating,
    RatingOverride,
    RatingRule,
    ToleranceKind,
    ToleranceRule,
)
from cpdesk.domain.review import review_pack
from cpdesk.domain.rule_preview import rule_preview
from cpdesk.domain.rule_subject import RuleSubject, ruled_measures
from pack_builders import PLEDGES, applied, measure, pack_of, scorecard, workbook

AMOUNTS = st.integers(0, 60).map(Decimal)
RULES: st.SearchStrategy[RatingRule] = st.one_of(
    st.builds(ToleranceRule.of, AMOUNTS, st.sampled_from(ToleranceKind)),
    st.builds(ImprovementRule, AMOUNTS, st.sampled_from(ToleranceKind)),
    st.just(ToleranceRule()),
    st.just(FloorRule()),
    st.just(BandsRule.of(Decimal(10), Decimal(20))),
    st.just(JudgedRule()),
)
SUBJECTS = st.sampled_from(
    [
        RuleSubject(RuleScope.PACK),
        RuleSubject(RuleScope.PLEDGE, (PLEDGES[1],)),
        RuleSubject(RuleScope.MEASURE, ("1.1",)),
        RuleSubject(RuleScope.MEASURE, ("1.1", "3.1")),
    ]
)
PACK = pack_of(
    workbook(
        [
            scorecard(
                [
                    measure("1.1", "One", [10, 12, 17], "15"),
                    measure("1.2", "Two", [10, 30, 28], "15", row=22),
                    measure("3.1", "Three", [10, 12, 14], "15", pledge=PLEDGES[2], row=23),
                    measure("3.2", "Four", [10, 12, 14], pledge=PLEDGES[2], row=24, supplied=RagRating.AMBER),
                ]
            )
        ]
    )
)


def ratings(pack: BoardPack) -> dict[str, RagRating | None]:
    return {key: item.rating.rag for key, item in review_pack(pack).measures.items()}


@given(SUBJECTS, RULES)
def test_the_preview_is_what_the_edit_then_does(subject: RuleSubject, rule: RatingRule) -> None:
    edit = SeveralEdits("rule", subject.rule_edits(rule, None))
    preview = rule_preview(PACK, edit)
    before, after = ratings(PACK), ratings(applied(PACK, edit))
    told = {name: (move.before.rag, move.after.rag) for move in preview.moves for name in move.names}
    assert told == {key: (before[key], after[key]) for key in before if before[key] is not after[key]}
    assert preview.measures == len(subject.keys(PACK))


def test_the_moves_are_told_in_words_most_measures_first() -> None:
    edit = SetRule(RuleScope.PACK, "", Dated(ToleranceRule.of(Decimal(20), ToleranceKind.POINTS)))
    assert ratings(PACK) == {
        "1.1": RagRating.RED,
        "1.2": RagRating.RED,
        "3.1": RagRating.GREEN,
        "3.2": RagRating.AMBER,
    }
    assert rule_preview(PACK, edit).sentence() == "2 measures get another rating: 2 red to amber (1.1, 1.2)."
    only = SetTarget("1.1", Dated(MeasureTarget(Decimal(20))))
    assert rule_preview(PACK, only).sentence() == "1 measure gets another rating: 1 red to green (1.1)."
    none = SetRule(RuleScope.PACK, "", Dated(ToleranceRule.of(Decimal(10), ToleranceKind.RELATIVE)))
    assert rule_preview(PACK, none).sentence() == "No measure gets another rating."


def test_an_officers_own_rating_stays_whatever_the_rule() -> None:
    pack = applied(PACK, SetRating("1.1", RatingOverride(RagRating.RED, "Known", "Jo")))
    edit = SetRule(RuleScope.MEASURE, "1.1", Dated(ToleranceRule.of(Decimal(20), ToleranceKind.POINTS)))
    assert rule_preview(pack, edit).moves == ()


def test_a_preview_that_nobody_waits_for_stops() -> None:
    edit = SetRule(RuleScope.PACK, "", Dated(ToleranceRule()))
    with pytest.raises(CancelledError):
        rule_preview(PACK, edit, lambda: True)


def test_a_subject_knows_its_measures_by_name() -> None:
    words = [
        RuleSubject(RuleScope.MEASURE, ("1.1",)).words(PACK),
        RuleSubject(RuleScope.MEASURE, ("1.1", "3.1")).words(PACK),
        RuleSubject(RuleScope.PLEDGE, (PLEDGES[1],)).words(PACK),
        RuleSubject(RuleScope.PACK).words(PACK),
    ]
    assert words == ["Measure 1.1", "2 chosen measures", PLEDGES[1], "The whole pack"]
    ruled = ruled_measures(PACK, ("1.1", "3.2"))
    assert [(item.name, item.target) for item in ruled] == [("1.1", Decimal(15)), ("3.2", None)]


@given(SUBJECTS, RULES)
def test_taking_the_rule_away_lets_the_key_decide_again(subject: RuleSubject, rule: RatingRule) -> None:
    held = applied(PACK, *subject.rule_edits(rule, None))
    assert subject.held(held)
    again = applied(held, *subject.rule_edits(None, None))
    assert not subject.held(again)
    assert ratings(again) == ratings(PACK)
