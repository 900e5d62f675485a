"""Cells are read as the figures, counts and markers that they hold, in the measure's unit."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import Unit
from cpdesk.domain.symbol import Symbol, SymbolMeaning
from cpdesk.domain.value import MeasureValue, ValueStatus
from cpdesk.excel.words.cells import percent_factor, target_of, value_of
from cpdesk.excel.words.figures import Figures, read_figures, read_text
from grid_builders import Cell, grid_cell, percent

_PLACE = CellPlace("Sheet", "A1")
_ONE = Decimal(1)


def _value(cell: Cell | str, unit: Unit = Unit.PERCENT, factor: Decimal = _ONE) -> MeasureValue:
    figures = read_figures(grid_cell(1, 1, cell if isinstance(cell, Cell) else Cell(cell)))
    assert figures is not None
    return value_of(figures, unit, factor, None, _PLACE, {})


@pytest.mark.parametrize(
    ("cell", "factor", "number", "shown"),
    [
        (percent("0.26"), 1, "26", "26"),
        (percent("0.473282442748092"), 1, "47.3282442748092", "47"),
        (percent("0.69", decimals=1), 1, "69", "69.0"),
        (Cell(26), 1, "26", "26"),
        (Cell("26%"), 1, "26", "26"),
        (Cell("26.0 %"), 1, "26", "26.0"),
        (Cell(0.26), 100, "26", "26"),
        (Cell(0.5), 100, "50", "50"),
        (Cell(1), 100, "100", "100"),
    ],
)
def test_a_percentage_is_in_points_however_it_is_held(cell: Cell, factor: int, number: str, shown: str) -> None:
    value = _value(cell, factor=Decimal(factor))

    assert (value.number, str(value.shown)) == (Decimal(number), shown)


@pytest.mark.parametrize(
    ("text", "number", "numerator", "denominator"),
    [
        ("62 (47%)", "47", "62", None),
        ("47% (62)", "47", "62", None),
        ("47% (62/131)", "47", "62", "131"),
        ("62 of 131 (47%)", "47", "62", "131"),
        ("62/131", "47.3282442748092", "62", "131"),
    ],
)
def test_counts_beside_a_percentage_are_its_numerator_and_denominator(
    text: str, number: str, numerator: str, denominator: str | None
) -> None:
    value = _value(text)

    assert value.number == Decimal(number)
    assert value.numerator == Decimal(numerator)
    assert value.denominator == (Decimal(denominator) if denominator else None)


@pytest.mark.parametrize("text", ["97/91/100", "9 per day 3250 pa", "about 45"])
def test_several_figures_are_neither_value_nor_marker(text: str) -> None:
    value = _value(text, Unit.NUMBER)

    assert (value.number, value.symbol, value.text) == (None, None, text)


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("<5", SymbolMeaning.SUPPRESSED),
        ("[c]", SymbolMeaning.SUPPRESSED),
        ("n/a", SymbolMeaning.NOT_APPLICABLE),
        ("TBC", SymbolMeaning.NOT_AVAILABLE),
        ("Reported in Q3", SymbolMeaning.NOT_DUE),
        ("Annual measure", SymbolMeaning.NOT_DUE),
        ("c", SymbolMeaning.UNKNOWN),
        ("-", SymbolMeaning.UNKNOWN),
        ("*", SymbolMeaning.UNKNOWN),
    ],
)
def test_a_marker_is_kept_as_written_with_what_it_plainly_means(text: str, meaning: SymbolMeaning) -> None:
    assert _value(text).symbol == Symbol(text, meaning)


def test_an_error_cell_gives_its_text_as_marker() -> None:
    assert _value(Cell(error="#DIV/0!")).symbol == Symbol("#DIV/0!", SymbolMeaning.ERROR)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("47% (p)", ValueStatus.PROVISIONAL),
        ("47%p", ValueStatus.PROVISIONAL),
        ("12 [r]", ValueStatus.REVISED),
        ("12 (est)", ValueStatus.ESTIMATED),
        ("12*", None),
    ],
)
def test_a_letter_behind_a_figure_is_its_status(text: str, status: ValueStatus | None) -> None:
    value = _value(text, Unit.NUMBER)

    assert value.number is not None
    assert value.status is status


@pytest.mark.parametrize(("text", "number"), [("£1,234", "1234"), ("£1.2m", "1200000"), ("396 days", "396")])
def test_money_and_units_are_numbers(text: str, number: str) -> None:
    assert _value(text, Unit.CURRENCY).number == Decimal(number)


def _bare(*numbers: str) -> list[Figures]:
    return [Figures(number, Decimal(number), Decimal(number)) for number in numbers]


def test_bare_percentages_are_fractions_where_none_is_above_one() -> None:
    assert percent_factor(_bare("0.47", "1", "0"), sheet_holds_points=False) == 100
    assert percent_factor(_bare("0.47", "62"), sheet_holds_points=False) == 1


def test_beside_rows_in_points_noughts_and_ones_are_points_too() -> None:
    assert percent_factor(_bare("0", "1"), sheet_holds_points=True) == 1
    assert percent_factor(_bare("0.47", "0.52"), sheet_holds_points=True) == 100


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("90", "90"),
        ("≥ 11%", "11"),
        ("< 5", "5"),
        ("at least 95%", "95"),
        ("95% or more", "95"),
        ("90-95%", None),
        ("To be better than baseline", None),
        ("9 per day / 3250 pa", None),
        ("80% by March 2020", "80"),
        ("20 per annum", "20"),
        ("5 (annual)", "5"),
        ("Nil", "0"),
        ("5 (was 6)", None),
    ],
)
def test_a_target_is_its_single_number(text: str, number: str | None) -> None:
    target = target_of(read_text(text), Unit.PERCENT, _ONE, _PLACE)

    assert target is not None
    assert (target.text, target.value) == (text, Decimal(number) if number else None)


@pytest.mark.parametrize("text", ["n/a", "-", "None", "No target"])
def test_a_cell_that_says_none_is_no_target(text: str) -> None:
    assert target_of(read_text(text), Unit.NUMBER, _ONE, _PLACE) is None


@given(st.decimals(-9999, 9999, places=2), st.sampled_from(["", "%", " %"]))
def test_a_written_number_is_read_as_written(number: Decimal, sign: str) -> None:
    figures = read_text(f"{number:.2f}{sign}")

    assert (figures.number, figures.is_percent) == (number, bool(sign))


@given(st.text(max_size=30))
def test_any_text_can_be_read(text: str) -> None:
    assert read_text(text).text == text


@pytest.mark.parametrize(
    "text",
    ["N/A", "-", "Monitor only", "for information", "No target set for 2019/20", "Not set", "Contextual measure"],
)
def test_words_that_there_is_no_target_are_none(text: str) -> None:
    assert target_of(read_text(text), Unit.NUMBER, _ONE, _PLACE) is None


@pytest.mark.parametrize("text", ["TBC", "+5%", "Top 25%", "To improve"])
def test_words_that_hold_no_figure_are_a_target_all_the_same(text: str) -> None:
    target = target_of(read_text(text), Unit.PERCENT, _ONE, _PLACE)

    assert target is not None
    assert (target.value, target.text) == (None, text)
