"""Results without a period that say how other results stand are ratings, and which one each is, is asked."""

import pytest

from grid_builders import Content
from understood import understood


def _rows(words: list[Content], heading: str = "Performance", result: str = "Q2 2025/26") -> list[list[Content]]:
    figures = [[f"1.{n}", f"% of visits of kind {n}", "95%", "90%", word] for n, word in enumerate(words, 1)]
    return [["Scorecard"], [], ["Ref", "Measure", "Target", result, heading], *figures]


def test_words_for_how_a_measure_does_are_ratings_to_be_explained() -> None:
    workbook = understood(*_rows(["On target", "Off target", "Within tolerance"]))

    (card,) = workbook.scorecards
    assert [column.role.value for column in card.columns][-2:] == ["value", "rag"]
    assert [item.choices[0] for item in workbook.questions if item.code == "rating-unknown"] == [
        "green",
        "red",
        "amber",
    ]
    assert [len(measure.values) for measure in card.measures] == [1, 1, 1]


@pytest.mark.parametrize("words", [["On target", "96%"], ["On target"], ["Awaited", "Off target"]])
def test_other_words_stay_results(words: list[Content]) -> None:
    (card,) = understood(*_rows(words)).scorecards

    assert card.columns[-1].role == "value"
