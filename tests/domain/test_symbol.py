"""Symbols that stand where a figure is missing."""

from cpdesk.domain.symbol import Symbol, SymbolMeaning


def test_a_symbol_reads_as_the_workbook_writes_it() -> None:
    assert str(Symbol("<5", SymbolMeaning.SUPPRESSED)) == "<5"


def test_nobody_has_said_what_it_means_at_first() -> None:
    assert Symbol("x").meaning is SymbolMeaning.UNKNOWN
