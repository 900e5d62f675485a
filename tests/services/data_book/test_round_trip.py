"""What is written is the same again when our own importer reads it."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from cpdesk.domain.data_book import DataSheet
from cpdesk.domain.measure import Measure
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.symbol import Symbol, SymbolMeaning
from cpdesk.domain.value import MeasureValue
from cpdesk.excel.file.parse import parse_workbook
from cpdesk.excel.reader import read_workbook, understand
from cpdesk.excel.write.writer import write_workbook
from cpdesk.resources import resource_path
from cpdesk.services.data_book.book import data_book
from pack_builders import pack_of
from sheet_accessibility import problems


def sheet_of(pack: BoardPack, name: str) -> DataSheet:
    return next(sheet for sheet in data_book(pack).sheets if sheet.name == name)


def _figures(values: Iterable[MeasureValue]) -> list[tuple[object, ...]]:
    """Return the figures that have a period, each with what a symbol means in its place."""
    return [(value.period, value.number, value.symbol and value.symbol.meaning) for value in values if value.period]


def _read_back(pack: BoardPack, sheet: DataSheet) -> SuppliedWorkbook:
    """Return what the importer makes of one sheet: of two that hold the same figures it takes but one."""
    alone = replace(data_book(pack), sheets=(sheet,))
    return understand(parse_workbook(write_workbook(alone)[0], "tables.xlsx"))


def _read_card(pack: BoardPack, name: str) -> Scorecard:
    (card,) = _read_back(pack, sheet_of(pack, name)).scorecards
    return card


SAMPLES = (
    *(resource_path("samples", f"{name}.xlsx") for name in ("cheshire-east-q1-2019-20", "medway-annual-2019-20")),
    *sorted((Path(__file__).parents[2] / "data" / "fixtures").glob("F*.xlsx")),
)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_what_is_written_gives_the_same_figures_when_it_is_read_again(path: Path) -> None:
    pack = pack_of(read_workbook(path).with_keys())
    cards = [card for card in pack.scorecards if card.measures]
    for at, card in enumerate(cards, 1):
        again = _read_card(pack, "Scorecard" if len(cards) == 1 else f"Scorecard {at}")
        assert [_current(again, item) for item in again.measures] == [_current(card, item) for item in card.measures]

    measures = [measure for _, measure in pack.measures.values() if measure.values]
    names = [(measure.ref, measure.title) for measure in measures]
    if measures and len(set(names)) == len(names):  # of two measures of one name a long list keeps but one
        values = _read_card(pack, "Values by period")
        read = [(m.ref, m.title, *figure) for m in values.measures for figure in _figures(m.values)]
        assert sorted(map(str, read)) == sorted(
            str((m.ref, " ".join(m.title.split()), *figure)) for m in measures for figure in _figures(m.values)
        )


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_workbook_of_any_layout_can_be_read_by_everybody(path: Path) -> None:
    assert problems(write_workbook(data_book(pack_of(read_workbook(path).with_keys())))[0]) == []


def _current(card: Scorecard, measure: Measure) -> tuple[object, ...]:
    """Return the result of the current period, what stands for it, and its target; a blank cell is written as [x]."""
    value = card.current_value(measure)
    symbol = value.symbol if value is not None else measure.absence
    if value is None and symbol is None:
        symbol = Symbol("[x]", SymbolMeaning.NOT_AVAILABLE)
    result = value.number if value is not None else None
    return (card.current_period, result, symbol and symbol.meaning, measure.target and measure.target.value)


def test_data_tables_and_trackers_are_the_same_when_they_are_read_again() -> None:
    for sample in ("medway-annual-2019-20", "kent-recommendations-2019"):
        supplied = read_workbook(resource_path("samples", f"{sample}.xlsx"))
        pack = pack_of(supplied)
        sheets = [sheet for sheet in data_book(pack).sheets if sheet.notes[1:2] and sheet.notes[1].startswith("From ")]
        again = [_read_back(pack, sheet) for sheet in sheets]
        tables = [table for one in again for table in one.tables]
        assert [_texts(table.rows) for table in tables] == [_texts(table.rows) for table in supplied.tables]
        trackers = [tracker for one in again for tracker in one.trackers]
        assert [[(item.number, item.text, item.status) for item in tracker.items] for tracker in trackers] == [
            [(item.number, " ".join(item.text.split()), item.status) for item in tracker.items]
            for tracker in supplied.trackers
        ]


def _texts(rows: tuple[tuple[str, ...], ...]) -> list[list[str]]:
    return [[" ".join(text.split()) or "[x]" for text in row] for row in rows]
