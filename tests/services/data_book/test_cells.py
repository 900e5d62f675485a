"""Figures, symbols and texts as cells."""

from decimal import Decimal

import pytest

from cpdesk.domain.data_book import Figure
from cpdesk.domain.quantity import Unit
from cpdesk.domain.symbol import Symbol, SymbolMeaning
from cpdesk.services.data_book.cells import displayed_cell, figure_cell, symbol_cell, target_cell, text_cell
from pack_builders import measure, value


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("26%", Figure(Decimal(26), Unit.PERCENT, 0, is_grouped=False)),
        ("1,234", Figure(Decimal(1234), Unit.NUMBER, 0)),
        ("1234", Figure(Decimal(1234), Unit.NUMBER, 0, is_grouped=False)),
        ("−1.20", Figure(Decimal("-1.20"), Unit.NUMBER, 2)),
        ("£5.50", Figure(Decimal("5.50"), Unit.CURRENCY, 2)),
        ("0", Figure(Decimal(0))),
    ],
)
def test_what_is_displayed_as_a_number_is_one(text: str, cell: Figure) -> None:
    assert displayed_cell(text) == cell


@pytest.mark.parametrize(
    "text", ["007", "12/13", "1,23", "(4)", "<5", "2018-19", "£5%", "1234567890123456", "12 (5%)", "c"]
)
def test_what_only_looks_like_a_number_stays_as_it_is(text: str) -> None:
    assert displayed_cell(text) == text


def test_no_cell_is_blank() -> None:
    assert (text_cell(" \n"), displayed_cell(""), figure_cell(None, Unit.NUMBER)) == ("[x]", "[x]", "[x]")


@pytest.mark.parametrize(
    ("symbol", "shorthand"),
    [
        (Symbol("<5", SymbolMeaning.SUPPRESSED), "[c]"),
        (Symbol("..", SymbolMeaning.NOT_AVAILABLE), "[x]"),
        (Symbol("n/a", SymbolMeaning.NOT_APPLICABLE), "[z]"),
        (Symbol("-", SymbolMeaning.NEGLIGIBLE), "[low]"),
        (Symbol("TBC", SymbolMeaning.UNKNOWN), "TBC"),
        (Symbol("#REF!", SymbolMeaning.ERROR), "#REF!"),
        (Symbol("annual", SymbolMeaning.NOT_DUE), "not due"),
    ],
)
def test_a_symbol_is_in_the_shorthand_of_the_guidance(symbol: Symbol, shorthand: str) -> None:
    assert symbol_cell(symbol) == shorthand
    assert figure_cell(value(symbol, None, "D1"), Unit.NUMBER) == shorthand


def test_a_target_is_a_number_only_where_it_is_just_that() -> None:
    targets = [target_cell(measure("1", "One", [1, 2, 3], text)) for text in ("15", "≤15", None)]
    assert targets == [Figure(Decimal(15), Unit.PERCENT), "≤15%", "[z]"]
