"""A measure's arrow is read in its own column, else beside its rating or its figure of the current period."""

import pytest

from cpdesk.domain.trend import Judgement
from grid_builders import Content
from understood import understood_card


def _judged(headings: list[Content], *rows: list[Content]) -> list[Judgement | None]:
    card = understood_card(headings, *rows)
    return [
        measure.supplied_direction.judgement if measure.supplied_direction is not None else None
        for measure in card.measures
    ]


def test_an_arrow_is_read_in_its_column_and_nowhere_else() -> None:
    found = _judged(
        ["Ref", "Measure", "Q1 2019/20", "Q2 2019/20", "Direction of travel"],
        ["1.1", "Reviews held in time", 80, 85, "↑"],
        ["1.2", "Visits made in time", 80, "75 ↓", None],
        ["1.3", "Plans made in time", 80, 70, "↓"],
    )

    assert found == [Judgement.BETTER, None, Judgement.WORSE]


def test_without_a_column_the_arrow_beside_the_rating_counts() -> None:
    found = _judged(
        ["Ref", "Measure", "Q1 2019/20", "Q2 2019/20", "RAG"],
        ["1.1", "Reviews held in time", 80, 85, "G↑"],
        ["1.2", "Visits made in time", 80, 75, "R↓"],
        ["1.3", "Plans made in time", 80, 80, "A"],
    )

    assert found == [Judgement.BETTER, Judgement.WORSE, None]


@pytest.mark.parametrize(
    ("figure", "expected"), [("85% ↑", Judgement.BETTER), ("85% ↓", Judgement.WORSE), ("85%", None), (85, None)]
)
def test_else_the_arrow_beside_the_current_figure_counts(figure: Content, expected: Judgement | None) -> None:
    assert _judged(["Ref", "Measure", "Q1 2019/20", "Q2 2019/20"], ["1.1", "Reviews held", "80% ↓", figure]) == [
        expected
    ]
