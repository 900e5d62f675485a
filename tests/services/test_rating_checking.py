"""What is checked of the ratings of a pack."""

from decimal import Decimal

from builders import new_session
from cpdesk.domain.check_finding import CheckFamily
from cpdesk.domain.dated import Dated
from cpdesk.domain.edits import Edit, RuleScope, SetRating, SetRule
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rating import JudgedRule, RagRating, RatingOverride, ToleranceKind, ToleranceRule
from cpdesk.domain.review import review_pack
from cpdesk.services.file_checking import check_pack
from cpdesk.services.rating_checking import rating_checks
from history_builders import first_quarter, imported, second_quarter
from pack_builders import measure, pack_of, scorecard, workbook

AMBER = RatingOverride(RagRating.AMBER, "late data", "A Writer")


def pack_with(*edits: Edit, supplied: RagRating | None = RagRating.AMBER, target: str = "15") -> BoardPack:
    item = measure("2.6", "% of pupils", [17, 19, 26], target, supplied=supplied)
    return pack_of(workbook([scorecard([item])]), edits=edits)


def found(pack: BoardPack) -> list[tuple[str, str, str]]:
    return [(one.code, one.place, one.text) for one in rating_checks(review_pack(pack))]


def test_a_rating_that_the_rule_does_not_give_is_told_with_whose_rule_it_is() -> None:
    assert found(pack_with()) == [
        ("rag-disagrees", "measure 2.6", "It is red by the workbook's key, and amber in the workbook.")
    ]
    rule = SetRule(RuleScope.PACK, "", Dated(ToleranceRule.of(Decimal(5), ToleranceKind.POINTS)))
    assert found(pack_with(rule))[0][2] == "It is red by the rule set for the pack, and amber in the workbook."


def test_a_rating_that_both_give_is_not_told() -> None:
    assert found(pack_with(supplied=RagRating.RED)) == []


def test_an_override_answers_with_its_reason() -> None:
    assert found(pack_with(SetRating("2.6", AMBER))) == []


def test_an_override_of_an_earlier_period_is_told_to_count_no_more() -> None:
    session = new_session()
    imported(session, first_quarter())
    session.apply(SetRating("2.6", AMBER))
    assert found(session.pack) == []
    assert found(imported(session, second_quarter())) == [
        ("rating-lapsed", "measure 2.6", "The rating of A Writer was about Q1 2019/20, so it counts no more.")
    ]


def test_a_target_of_zero_that_no_percentage_fits_is_told() -> None:
    told = found(pack_with(supplied=None, target="0"))
    assert [(code, place) for code, place, _ in told] == [("zero-target", "measure 2.6")]


def test_a_measure_that_an_officer_has_yet_to_judge_is_told() -> None:
    judged = SetRule(RuleScope.MEASURE, "2.6", Dated(JudgedRule()))
    assert [code for code, _, _ in found(pack_with(judged, supplied=None))] == ["rating-unjudged"]
    assert found(pack_with(judged, SetRating("2.6", AMBER), supplied=None)) == []


def test_checking_a_pack_tells_of_them() -> None:
    found_of_ratings = [one for one in check_pack(pack_with()) if one.family is CheckFamily.RATING]
    assert [one.code for one in found_of_ratings] == ["rag-disagrees"]
    assert found_of_ratings[0].mend == "Put the workbook or the rule right, or override the rating with a reason."
