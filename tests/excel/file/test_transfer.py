"""Sheets cross from the child process as plain JSON, unchanged."""

import json
from datetime import date, datetime, time
from decimal import Decimal

import pytest

from cpdesk.domain.errors import CpdeskError, PasswordNeededError
from cpdesk.domain.grid import CellIcon, GridCell, GridRemark, MergedRange, SheetGrid
from cpdesk.excel.file.transfer import decode_sheets, encode_problem, encode_sheets

CELLS = (
    GridCell(1, 1, "Ref", "Ref", bold=True, fill="00B050", font="Arial", font_colour="FFFFFF"),
    GridCell(1, 2, "a\N{NO-BREAK SPACE}b", "a b"),
    GridCell(2, 1, Decimal("0.054"), "5.4%", number_format="0.0%"),
    GridCell(2, 2, True, "TRUE", italic=True, struck=True),
    GridCell(2, 3, date(2019, 4, 1), "Apr-19", number_format="mmm-yy"),
    GridCell(2, 4, datetime.fromisoformat("2019-04-01T09:30"), "01/04/2019 09:30"),
    GridCell(2, 5, time(9, 30), "09:30"),
    GridCell(3, 1, None, "", fill="FF0000"),
    GridCell(3, 2, None, "#REF!", error="#REF!"),
    GridCell(3, 3, None, "", is_uncalculated=True),
    GridCell(3, 4, Decimal(2), "2", conditional_fill="FFC7CE", icon=CellIcon("3Arrows", 1, 3)),
)
SHEETS = (
    SheetGrid(
        "Scorecard – “Q1”",
        cells={(cell.row, cell.column): cell for cell in CELLS},
        merges=(MergedRange(1, 1, 2, 3),),
        hidden_rows=frozenset({4}),
        hidden_columns=frozenset({2, 7}),
        remarks=(GridRemark("colour-scale", "B2", "Shaded cells are no ratings."),),
    ),
    SheetGrid("Lookups", visible=False),
)


def _answer_with(**changed: object) -> bytes:
    sheet = {
        "name": "x",
        "visible": True,
        "looks": [],
        "merges": [],
        "hidden_rows": [],
        "hidden_columns": [],
        "cells": [],
        "remarks": [],
    }
    return json.dumps({"sheets": [{**sheet, **changed}]}).encode()


def test_an_answer_of_the_right_shape_is_taken() -> None:
    assert decode_sheets(_answer_with()) == (SheetGrid("x"),)


def test_sheets_come_out_as_they_went_in() -> None:
    assert decode_sheets(encode_sheets(SHEETS)) == SHEETS


def test_values_keep_their_types() -> None:
    decoded = decode_sheets(encode_sheets(SHEETS))[0]

    assert [type(cell.value) for cell in decoded.cells.values()] == [type(cell.value) for cell in CELLS]


@pytest.mark.parametrize("kind", [CpdeskError, PasswordNeededError])
def test_a_problem_comes_out_as_it_went_in(kind: type[CpdeskError]) -> None:
    with pytest.raises(CpdeskError) as caught:
        decode_sheets(encode_problem(kind("It is “locked”.", "Unlock it.")))

    assert type(caught.value) is kind
    assert (caught.value.sentence, caught.value.hint) == ("It is “locked”.", "Unlock it.")


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b'{"sheets": 3}',
        b'{"sheets": [{"name": "x"}]}',
        b'{"problem": "no pair"}',
        _answer_with(merges=[[1]]),
        _answer_with(cells=[[1]]),
        _answer_with(
            cells=[[1, 1, "number", "not one", None, 0, None, False, None]],
            looks=[["0", None, "", None, 0, 0, 0, None]],
        ),
        _answer_with(cells=[[1, 1, "text", "x", None, 3, None, False, None]]),
        b"[" * 100_000,
        b"\xff\xfe\x00",
    ],
)
def test_an_answer_of_any_other_shape_makes_nothing(answer: bytes) -> None:
    with pytest.raises(ValueError):
        decode_sheets(answer)
