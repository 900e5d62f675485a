"""A key that says 5% is taken for percentage points where the workbook's own ratings are given by those."""

import pytest

from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.rating import ToleranceKind, ToleranceRule
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook

_HEADINGS: list[Content] = ["Ref", "Measure", "Good is", "Target", "Q1 2019/20", "RAG"]
_BARE, _OF_TARGET = "Amber: within 5%", "Amber: within 5% of target"
_OPEN = "within 5% of target or within 5 percentage points of target"


def _supplied(key: str, *ratings: str, more: tuple[list[Content], ...] = (), answer: str = "") -> SuppliedWorkbook:
    figures = (("90%", "85%"), ("50%", "46%"), ("50%", "41%"))
    rows: list[list[Content]] = [
        [str(at), f"% of {name}", "High", target, value, rag]
        for at, (name, (target, value), rag) in enumerate(zip("abc", figures, ratings, strict=True), 1)
    ]
    profile = ImportProfile()
    if answer:
        profile = ImportProfile(answers=(ImportAnswer(AnswerKind.KEY_TOLERANCE, _OPEN, answer),))
    return understand(workbook(sheet([_HEADINGS, *rows, *more, [], ["Green: target met"], [key]])), profile)


def _kinds(supplied: SuppliedWorkbook) -> list[ToleranceKind | None]:
    (card,) = supplied.scorecards
    rules = [card.rule_for(measure) for measure in card.measures]
    return [rule.tolerance for rule in rules if isinstance(rule, ToleranceRule)]


def _codes(supplied: SuppliedWorkbook) -> list[str]:
    return [question.code for question in supplied.questions]


@pytest.mark.parametrize("key", [_BARE, _OF_TARGET])
def test_ratings_that_only_points_give_settle_it(key: str) -> None:
    supplied = _supplied(key, "A", "A", "R")
    force = supplied.scorecards[0].rule_in_force

    assert set(_kinds(supplied)) == {ToleranceKind.POINTS}
    assert (force.agrees, force.rated) == (3, 3)
    assert _codes(supplied) == []
    assert [found.code for found in supplied.findings] == ["key-tolerances"]


@pytest.mark.parametrize("key", [_BARE, _OF_TARGET])
def test_ratings_that_only_a_share_gives_settle_it(key: str) -> None:
    supplied = _supplied(key, "R", "R", "R")

    assert set(_kinds(supplied)) == {ToleranceKind.RELATIVE}
    assert (_codes(supplied), supplied.findings) == ([], ())


@pytest.mark.parametrize(
    ("key", "ratings", "codes"),
    [
        (_BARE, ("", "", ""), ["key-tolerances"]),
        (_BARE, ("A", "R", "R"), ["key-tolerances"]),
        (_OF_TARGET, ("A", "R", "R"), ["key-tolerances"]),
        (_OF_TARGET, ("A", "", "R"), ["key-tolerances"]),
        (_OF_TARGET, ("", "", ""), []),
        ("Amber: within 5 percentage points of target", ("R", "R", "R"), []),
        ("Amber: 95% of target or more", ("A", "A", "R"), []),
    ],
)
def test_it_is_asked_where_the_ratings_do_not_decide(key: str, ratings: tuple[str, ...], codes: list[str]) -> None:
    assert _codes(_supplied(key, *ratings)) == codes


def test_the_answer_settles_it_whatever_the_ratings_say() -> None:
    asked = _supplied(_BARE, "", "", "").questions[0]
    assert asked.choices == ("within 5% of target", "within 5 percentage points of target")

    answered = _supplied(_BARE, "R", "R", "R", answer=asked.choices[1])
    assert (set(_kinds(answered)), _codes(answered)) == ({ToleranceKind.POINTS}, [])


def test_other_measures_keep_the_share_of_their_target() -> None:
    supplied = _supplied(_BARE, "A", "A", "R", more=(["4", "Number of visits", "High", 200, 192, "A"],))

    assert [*_kinds(supplied)] == [ToleranceKind.POINTS] * 3 + [ToleranceKind.RELATIVE]


_FIVE: tuple[list[Content], ...] = (
    ["Green", "Target met"],
    ["Amber-Green", "Within 2%"],
    ["Amber", "Within 4%"],
    ["Amber-Red", "Within 6%"],
    ["Red", "More than 6% off"],
)


def _five(*ratings: str) -> SuppliedWorkbook:
    rows: list[list[Content]] = [
        [str(at), f"% of {name}", "High", "50%", value, rag]
        for at, (name, value, rag) in enumerate(zip("abc", ("49%", "48.5%", "46.5%"), ratings, strict=True), 1)
    ]
    return understand(workbook(sheet([_HEADINGS, *rows, [], ["Key"], *_FIVE])))


def test_a_key_of_five_is_read_as_its_ratings_show_and_the_finding_says_how_many_do() -> None:
    supplied = _five("AG", "AG", "A")
    (found,) = supplied.findings

    assert set(_kinds(supplied)) == {ToleranceKind.POINTS}
    assert "amber-red is within 6% of target or within 6 percentage points" in found.text
    assert "2 can tell which, and 2 of them follow the second" in found.text


def test_a_key_of_five_is_asked_about_by_the_rating_that_reaches_furthest() -> None:
    (question,) = _five("", "", "").questions

    assert question.text.startswith("Does the key mean that amber-red is within 6% of target or within 6 percentage")
