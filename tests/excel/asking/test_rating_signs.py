"""Drawn signs under a heading of ratings are asked about, each by itself, and read once somebody or a key says."""

import pytest

from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook


def _read(signs: str, *key: list[Content], profile: ImportProfile = ImportProfile()) -> SuppliedWorkbook:
    headings: list[Content] = ["Measure", "Good to be", "Target", "Q1 2019/20", "RAG"]
    rows: list[list[Content]] = [
        [f"% of {name}", "High", "90%", value, sign]
        for name, value, sign in zip("abcd", ("92%", "88%", "70%", "95%"), signs.split(), strict=True)
    ]
    return understand(workbook(sheet([headings, *rows, [], *key])), profile)


def _ratings(supplied: SuppliedWorkbook) -> list[str | None]:
    return [measure.supplied_rating.rag for measure in supplied.scorecards[0].measures]


@pytest.mark.parametrize("signs", ["😀 😐 ☹ 😀", "✅ ⚠️ ❌ ✅", "★★★ ★★ ★ ★★★", "👍 ✋ 👎 👍"])
def test_each_sign_that_nothing_explains_is_asked_about_and_read_as_answered(signs: str) -> None:
    supplied = _read(signs)
    asked = [question for question in supplied.questions if question.code == "rating-unknown"]

    assert [question.place.cell for question in asked] == ["E2", "E3", "E4"]
    assert _ratings(supplied) == [None] * 4
    answers = tuple(
        question.answered(rating) for question, rating in zip(asked, ("green", "amber", "red"), strict=True)
    )
    again = _read(signs, profile=ImportProfile(answers=answers))
    assert (_ratings(again), again.questions) == (["green", "amber", "red", "green"], ())


def test_a_key_says_what_the_signs_are() -> None:
    supplied = _read("😀 😐 ☹ 😀", ["😀 = on target"], ["😐 = within 5% of target"], ["☹ = more than 5% off target"])

    assert (_ratings(supplied), supplied.questions) == (["green", "amber", "red", "green"], ())


def test_a_dash_or_dots_among_the_ratings_are_none_and_not_asked_about() -> None:
    supplied = _read("G - .. R")

    assert (_ratings(supplied), supplied.questions) == (["green", None, None, "red"], ())
