"""The unit behind a figure is known by its words."""

import pytest

from cpdesk.excel.words.figures import read_text
from cpdesk.excel.words.unit_words import FigureUnit, unit_word


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("12 days", FigureUnit.DAYS),
        ("8 wks", FigureUnit.WEEKS),
        ("20 working days", FigureUnit.DAYS),
        ("4.5 per 10,000", FigureUnit.RATE),
        ("45 per 10k", FigureUnit.RATE),
        ("£3.2k", FigureUnit.MONEY),
        ("95% within 10 days", FigureUnit.PERCENT),
        ("max 10 days", FigureUnit.DAYS),
        ("3 visits", None),
        ("12", None),
    ],
)
def test_the_word_behind_the_first_figure_counts(text: str, unit: FigureUnit | None) -> None:
    assert unit_word(text) is unit


@pytest.mark.parametrize(
    ("text", "number"), [("3 visits", 3), ("12 placements", 12), ("4 care leavers", 4), ("2 nights", 2)]
)
def test_what_is_counted_may_stand_behind_a_figure(text: str, number: int) -> None:
    assert read_text(text).number == number


def test_a_distance_is_one_figure() -> None:
    assert float(read_text("15.1 miles").number or 0) == 15.1
