"""Measures stand across under their names, and two columns on the left say the period and what each row holds of it."""

import pytest

from cpdesk.domain.rating import RagRating
from cpdesk.domain.scorecard import Scorecard
from grid_builders import Content
from understood import dated_figures, understood_card

_NAMES: list[Content] = ["Reviews on time (%)", "Children in care"]
_FIGURES: dict[str, list[list[Content]]] = {
    "Q1 2024/25": [[94, 390], [95, 400], ["A", "G"]],
    "Q2 2024/25": [[96, 395], [95, 400], ["G", "A"]],
}


def _rows(*, names_each: bool) -> list[list[Content]]:
    return [
        [quarter if names_each or kind == "Actual" else None, kind, *cells]
        for quarter, lines in _FIGURES.items()
        for kind, cells in zip(("Actual", "Target", "RAG"), lines, strict=True)
    ]


def _read(card: Scorecard) -> list[tuple[str, list[tuple[str | None, int | None]], str, RagRating | None]]:
    return [
        (
            measure.title,
            dated_figures(measure),
            measure.target.text if measure.target is not None else "",
            measure.supplied_rating.rag,
        )
        for measure in card.measures
    ]


_READ = [
    ("Reviews on time (%)", [("2024-25 Q1", 94), ("2024-25 Q2", 96)], "95", RagRating.GREEN),
    ("Children in care", [("2024-25 Q1", 390), ("2024-25 Q2", 395)], "400", RagRating.AMBER),
]


@pytest.mark.parametrize("names_each", [True, False])
@pytest.mark.parametrize(
    "heads", [["Period", "Kind"], [None, None], ["Quarter", "Measure type"], ["Quarter", "Measure"]]
)
def test_a_quarter_beside_its_actual_target_and_rating_names_all_three(heads: list[Content], names_each: bool) -> None:
    card = understood_card(["Scorecard"], [*heads, *_NAMES], *_rows(names_each=names_each))
    assert _read(card) == _READ
    assert card.measures[0].values[0].place.cell == "C3"


def test_a_quarter_merged_over_its_rows_names_all_of_them() -> None:
    card = understood_card(
        ["Scorecard"],
        ["Period", "Kind", *_NAMES],
        *_rows(names_each=False),
        merges=[(3, 1, 5, 1), (6, 1, 8, 1)],
    )
    assert _read(card) == _READ


def test_the_kind_may_stand_left_of_the_period() -> None:
    card = understood_card(
        ["Scorecard"],
        ["Kind", "Quarter", *_NAMES],
        ["Actual", "Q1 2024/25", 94, 390],
        ["Actual", "Q2 2024/25", 96, 395],
        ["Target", "Q1 2024/25", 95, 400],
        ["Target", "Q2 2024/25", 95, 400],
    )
    assert [(title, figures, target) for title, figures, target, _ in _read(card)] == [row[:3] for row in _READ]


@pytest.mark.parametrize("references", [["1.1", "2.3"], ["CP1", "CP2"]])
def test_references_may_stand_over_the_names(references: list[Content]) -> None:
    card = understood_card([None, None, *references], ["Period", "Kind", *_NAMES], *_rows(names_each=False))
    assert [measure.ref for measure in card.measures] == references
    assert _read(card) == _READ


def test_figures_over_the_names_that_do_not_rise_are_no_references() -> None:
    card = understood_card([None, None, 412, 398], ["Period", "Kind", *_NAMES], *_rows(names_each=False))
    assert [measure.ref for measure in card.measures] == ["", ""]
