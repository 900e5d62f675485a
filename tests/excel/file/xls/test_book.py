"""Excel 97–2003 workbooks: what only they have."""

import struct
from pathlib import Path

import pytest

from cpdesk.domain.grid import SheetGrid
from cpdesk.excel.file.parse import parse_workbook
from cpdesk.excel.file.xls.formula import excel_formula
from excel_builders import refusal

FORMATS = Path(__file__).parents[3] / "data" / "formats"


def _ratings(kind: str) -> SheetGrid:
    return parse_workbook((FORMATS / f"ratings.{kind}").read_bytes(), "x").sheets[0]


def _conditional_fills(kind: str) -> dict[str, str | None]:
    cells = _ratings(kind).cells.values()
    return {cell.address: cell.conditional_fill for cell in cells if cell.conditional_fill is not None}


def test_conditional_formats_show_what_they_show_in_an_xlsx() -> None:
    assert _conditional_fills("xls") == _conditional_fills("xlsx")
    assert _conditional_fills("xls") == {
        "B2": "FF0000", "B3": "00B050", "B4": "00B050", "D4": "FFC000", "E2": "FF0000",
    }  # fmt: skip


def test_more_shared_texts_promised_than_written_harm_nobody() -> None:
    data = (FORMATS / "scorecard.xls").read_bytes()
    place = data.index(struct.pack("<H", 0x00FC))
    while data[place + 12 : place + 14] != b"\x31\x00":  # the 49 letters of the title, which is the first text
        place = data.index(struct.pack("<H", 0x00FC), place + 1)
    (count,) = struct.unpack_from("<I", data, place + 8)
    spoilt = data[: place + 8] + struct.pack("<I", count + 7) + data[place + 12 :]

    assert parse_workbook(spoilt, "x").sheets == parse_workbook(data, "x").sheets


@pytest.mark.parametrize("length", [512, 1024, 3000, 5000, 7000])
def test_a_workbook_cut_short_is_damaged_and_says_so(length: int) -> None:
    data = (FORMATS / "scorecard.xls").read_bytes()

    assert refusal(data[:length]).sentence == "This workbook is damaged: part of it is missing or cannot be unpacked."


@pytest.mark.parametrize(
    ("tokens", "formula"),
    [
        ("1e0500", "5"),
        ("1f9a9999999999b93f", "0.1"),
        ("1701005217010022" + "0b", '"R"=""""'),
        ("1703015200c600640013", '-"RÆd"'),
        ("4c000000c04c000000800c", "C2>=$A2"),
        ("4401000200", "$C$2"),
        ("4c0100ffc0", "B3"),
        ("1e01001e0200031514", "(1+2)%"),
        ("1e0300131e04000d", "-3>4"),
        ("4c000000c0411400", "SQRT(C2)"),
        ("4c000000c042017b00", None),
        ("1d01", "TRUE"),
        ("2500000300014002c01904000042010400", None),
    ],
)
def test_a_condition_s_tokens_are_written_as_they_are_typed(tokens: str, formula: str | None) -> None:
    assert excel_formula(bytes.fromhex(tokens), (2, 3)) == formula


def test_functions_in_a_condition_are_named() -> None:
    of_two_cells = bytes.fromhex("4c000000c0" + "4c010000c0" + "42020700")

    assert excel_formula(of_two_cells, (1, 1)) == "MAX(A1,A2)"
