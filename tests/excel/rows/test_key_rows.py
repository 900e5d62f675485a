"""The rows of a key laid out as a table below the measures are no measures, however many columns it has."""

import pytest

from cpdesk.domain.rating import RuleSource
from cpdesk.domain.supplied import SuppliedWorkbook
from grid_builders import Content
from understood import understood

_TABLE: list[list[Content]] = [
    ["Measure", "Good to be", "Target", "Q1 2019/20", "Q2 2019/20"],
    ["% of reviews", "High", "90%", "85%", "86%"],
    ["Moves", "Low", 20, 22, 21],
]
_MEANINGS: list[Content] = ["On target", "Within 5% of target", "More than 5% off target"]


def _titles(supplied: SuppliedWorkbook) -> list[str]:
    return [measure.title for card in supplied.scorecards for measure in card.measures]


@pytest.mark.parametrize("below", [True, False])
@pytest.mark.parametrize(
    "key",
    [
        [["Green", "Amber", "Red"], _MEANINGS],
        [["RAG", "Green", "Amber", "Red"], ["Meaning", *_MEANINGS]],
        [["Key"], ["Green", "Amber", "Red"], _MEANINGS],
        [["Colour", "Definition", "Action"]]
        + [[*pair, "Watch"] for pair in zip(("Green", "Amber", "Red"), _MEANINGS, strict=True)],
    ],
)
def test_a_key_of_several_columns_gives_the_rule_and_no_measure(key: list[list[Content]], below: bool) -> None:
    supplied = understood(*_TABLE, [], *key) if below else understood(*key, [], *_TABLE)
    (card,) = supplied.scorecards

    assert _titles(supplied) == ["% of reviews", "Moves"]
    assert card.rule_in_force.source is RuleSource.KEY
    assert [card.rate(measure).rag for measure in card.measures] == ["amber", "amber"]


def test_a_key_with_a_column_for_each_kind_of_measure_has_no_measure_either() -> None:
    supplied = understood(
        *_TABLE,
        [],
        ["Rating", "Percentages", "Numbers"],
        ["Green", "On target", "On target"],
        ["Amber", "Within 3 percentage points", "Within 10%"],
        ["Red", "More than 3 percentage points", "More than 10%"],
    )

    assert _titles(supplied) == ["% of reviews", "Moves"]


def test_a_row_of_ratings_without_a_label_is_told_of_and_no_key() -> None:
    supplied = understood(
        ["Measure", "Q1 2019/20", "Q2 2019/20", "Q3 2019/20"],
        ["% of reviews", "95%", "86%", "70%"],
        [None, "Green", "Amber", "Red"],
    )

    assert [finding.place.cell for finding in supplied.findings if finding.code == "row-left-out"] == ["B3"]
