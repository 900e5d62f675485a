"""What stands beside a figure in its cell leaves the figure as it is."""

from decimal import Decimal

import pytest

from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import Unit
from cpdesk.domain.value import MeasureValue
from cpdesk.excel.words.cells import target_of, value_of
from cpdesk.excel.words.figures import Figures, read_figures, read_text
from grid_builders import Cell, grid_cell

_PLACE = CellPlace("Sheet", "A1")


def _value(text: str, unit: Unit) -> MeasureValue:
    figures = read_figures(grid_cell(1, 1, Cell(text)))
    assert figures is not None
    return value_of(figures, unit, Decimal(1), None, _PLACE, {})


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("35 days (target 30)", 35),
        ("85% (target: 90%)", 85),
        ("85% (Target ≥90%)", 85),
        ("85% (+3%)", 85),
        ("85% (-3pp)", 85),
        ("62% (-3%)", 62),
        ("62 (-3)", 62),
        ("85% (↑3%)", 85),
        ("85% ↑3", 85),
        ("62 (+/-4)", 62),
        ("£1.2m (-£0.3m)", 1_200_000),
    ],
)
def test_its_target_and_its_change_are_no_part_of_a_figure(text: str, number: int) -> None:
    found = read_text(text)

    assert (found.number, found.second, found.text) == (Decimal(number), None, text)


@pytest.mark.parametrize("text", ["85% (82%)", "12 (was 10)", "85-90", "target 30"])
def test_what_may_be_another_figure_is_not_taken_for_a_remark(text: str) -> None:
    assert _value(text, Unit.PERCENT).number is None


@pytest.mark.parametrize(
    "text",
    [
        "412 (61.3 per 10,000)",
        "412\n(61.3 per 10,000)",
        "412\n61.3 per 10,000",
        "412 / 61.3 per 10k",
        "412 (rate of 61.3 per 10,000 children)",
        "61.3 per 10,000 (412)",
        "61.3 per 10,000 (412 children)",
    ],
)
def test_a_count_beside_the_rate_that_it_makes_gives_whichever_the_measure_is(text: str) -> None:
    count, rate = _value(text, Unit.NUMBER), _value(text, Unit.RATE)

    assert (count.number, count.numerator) == (Decimal(412), None)
    assert (rate.number, rate.shown, rate.numerator) == (Decimal("61.3"), Decimal("61.3"), Decimal(412))
    assert _value(text, Unit.PERCENT).number is None


@pytest.mark.parametrize("text", ["27 of 130", "27 (of 130)", "27 out of 130"])
def test_so_many_of_all_are_a_count(text: str) -> None:
    value = _value(text, Unit.NUMBER)

    assert (value.number, value.numerator, value.denominator) == (Decimal(27), Decimal(27), Decimal(130))
    assert _value("27/130", Unit.NUMBER).number is None


@pytest.mark.parametrize("text", ["62\n47%", "47%\n62"])
def test_a_count_above_its_share_is_read_as_if_the_one_were_in_brackets(text: str) -> None:
    value = _value(text, Unit.PERCENT)

    assert (value.number, value.numerator, value.text) == (Decimal(47), Decimal(62), text.replace("\n", " "))


@pytest.mark.parametrize("text", ["300\n45", "412\n613 children", "1\n200 days", "85%\n82%"])
def test_lines_of_figures_never_run_on_into_one(text: str) -> None:
    assert read_figures(grid_cell(1, 1, Cell(text))) == Figures(text.replace("\n", " "))


@pytest.mark.parametrize("text", ["z", ":", "x", "[x]", "[z]", "..", "*", "n/a", "no target", "Monitor", "–"])
def test_a_sign_for_a_target_says_that_there_is_none(text: str) -> None:
    assert target_of(read_text(text), Unit.NUMBER, Decimal(1), _PLACE) is None


@pytest.mark.parametrize("text", ["TBC", "target to be set", "H", "412 (61.3 per 10,000)", "£1,250 (+10%)"])
def test_a_target_in_words_or_of_two_figures_stays_as_written(text: str) -> None:
    target = target_of(read_text(text), Unit.NUMBER, Decimal(1), _PLACE)

    assert target is not None
    assert (target.value, target.text) == (None, text)


@pytest.mark.parametrize("text", ["95% (±2)", "95% (+/- 2)"])
def test_a_target_keeps_its_figure_beside_its_tolerance(text: str) -> None:
    target = target_of(read_text(text), Unit.PERCENT, Decimal(1), _PLACE)

    assert target is not None
    assert target.value == Decimal(95)
