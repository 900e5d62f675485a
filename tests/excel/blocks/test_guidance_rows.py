"""A row beneath the headings that says how to fill them in is no measure."""

import pytest

from grid_builders import Content
from understood import understood

_HEADINGS: list[Content] = ["Ref", "Measure", "Target", "Q1 2019/20", "Q2 2019/20", "RAG", "Good is"]
_ROW: list[Content] = ["2.1", "% of reviews in time", "95%", "90%", "96%", "G", "High"]


@pytest.mark.parametrize(
    "guidance",
    [
        [
            "Unique ref",
            "Full wording of the measure",
            "What we aim for",
            "Enter figure",
            "Enter figure",
            "R/A/G",
            "H/L",
        ],
        ["", "Wording as agreed", "Number", "Enter figure", "Enter figure", "Choose R, A or G", "High or low"],
        ["e.g. 1.1", "Describe the measure", "", "Insert data", "Insert data", "", ""],
    ],
)
def test_it_is_told_from_the_measures(guidance: list[Content]) -> None:
    supplied = understood(_HEADINGS, guidance, _ROW)

    assert [measure.title for measure in supplied.scorecards[0].measures] == ["% of reviews in time"]
    assert supplied.questions == ()


def test_a_measure_whose_figures_are_still_to_be_entered_is_one() -> None:
    supplied = understood(_HEADINGS, ["2.0", "% of plans in time", "90%", "see below", "96%", "", "High"], _ROW)
    assert [measure.ref for measure in supplied.scorecards[0].measures] == ["2.0", "2.1"]
