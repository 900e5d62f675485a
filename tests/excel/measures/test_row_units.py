"""The unit of a row is the one its results are written in, else the one its wording says."""

import pytest

from cpdesk.domain.quantity import Unit
from cpdesk.excel.measures.row_units import unit_of_row
from cpdesk.excel.words.figures import Figures, read_text
from understood import understood_card


def _unit(wording: str, *texts: str, headed: Unit | None = None, is_money: bool = False) -> Unit:
    figures = [read_text(text) for text in texts]
    return unit_of_row(wording, figures, figures, headed=headed, is_money=is_money)


@pytest.mark.parametrize(
    ("wording", "texts", "unit"),
    [
        ("Number of visits", ("90%", "95%"), Unit.PERCENT),
        ("Visits", ("£90", "£95"), Unit.CURRENCY),
        ("% of visits in time", ("90", "95"), Unit.PERCENT),
        ("Visits", ("90", "95%"), Unit.PERCENT),
        ("Visits", ("90", "95"), Unit.NUMBER),
        ("Judgement", ("Good", "Outstanding"), Unit.TEXT),
        ("Visits", (), Unit.NUMBER),
    ],
)
def test_what_is_written_comes_before_what_is_said(wording: str, texts: tuple[str, ...], unit: Unit) -> None:
    assert _unit(wording, *texts) is unit


def test_plain_numbers_of_no_wording_are_what_the_headings_say() -> None:
    assert _unit("Visits", "90", headed=Unit.PERCENT) is Unit.PERCENT
    assert _unit("Visits", "90", headed=Unit.RATE) is Unit.RATE
    assert _unit("Visits", "90", is_money=True) is Unit.CURRENCY


def test_figures_of_words_have_no_money() -> None:
    assert unit_of_row("Fee", [], [Figures("Good", marker="Good")], headed=None, is_money=True) is Unit.TEXT


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("2019/20 (%)", Unit.PERCENT),
        ("2019/20 rate per 10,000", Unit.RATE),
        ("2019/20 (£000)", Unit.CURRENCY),
        ("2019/20", Unit.NUMBER),
    ],
)
def test_a_row_of_plain_numbers_has_the_unit_of_its_headings(heading: str, unit: Unit) -> None:
    (measure,) = understood_card(["Ref", "Measure", heading], ["1.1", "Visits made", 90]).measures

    assert measure.unit is unit
