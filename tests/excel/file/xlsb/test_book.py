"""Excel binary workbooks, record by record."""

import struct
from datetime import date
from decimal import Decimal

import pytest

from cpdesk.domain.grid import GridRemark
from cpdesk.excel.file.parse import parse_workbook
from cpdesk.excel.file.xlsb.records import records, rk_number, wide_text
from excel_builders import refusal, with_part, without_part
from format_builders import record, scorecard_book, wide, xlsb_of, xlsb_package

DAMAGED = "This workbook is damaged: part of it is missing or cannot be unpacked."


def _cell(kind: int, column: int, value: bytes, style: int = 0) -> bytes:
    return record(kind, struct.pack("<II", column, style) + value)


def _row(number: int, *cells: bytes) -> bytes:
    return record(0, struct.pack("<IIHBBBI", number, 0, 300, 0, 0, 0, 0)) + b"".join(cells)


def _book(*rows: bytes, formats: tuple[str, ...] = ("General",), properties: int = 0) -> bytes:
    sheet = record(129) + record(145) + b"".join(rows) + record(146) + record(130)
    return xlsb_package([("Data", 0)], [sheet], formats=formats, properties=properties)


def test_every_kind_of_cell_is_read_with_the_text_that_its_format_shows() -> None:
    data = _book(
        _row(0, _cell(5, 0, struct.pack("<d", 0.47), 1), _cell(2, 1, struct.pack("<I", 47 << 2 | 3), 1)),
        _row(1, _cell(6, 0, wide("in place")), _cell(62, 1, b"\0" + wide("rich"))),
        _row(2, _cell(8, 0, wide("made")), _cell(9, 1, struct.pack("<d", 43646), 2), _cell(10, 2, b"\1")),
        _row(3, _cell(3, 0, b"\x17"), _cell(11, 1, b"\x07"), _cell(4, 2, b"\0"), _cell(1, 3, b"")),
        formats=("General", "0%", "dd/mm/yyyy"),
    )
    cells = parse_workbook(data, "x").sheets[0].cells

    assert {cell.address: (cell.value, cell.text) for cell in cells.values()} == {
        "A1": (Decimal("0.47"), "47%"), "B1": (Decimal("0.47"), "47%"),
        "A2": ("in place", "in place"), "B2": ("rich", "rich"),
        "A3": ("made", "made"), "B3": (date(2019, 6, 30), "30/06/2019"), "C3": (True, "TRUE"),
        "A4": (None, "#REF!"), "B4": (None, "#DIV/0!"), "C4": (False, "FALSE"),
    }  # fmt: skip


def test_days_count_from_1904_where_the_workbook_says_so() -> None:
    cell = _cell(5, 0, struct.pack("<d", 42184), 0)

    assert parse_workbook(_book(_row(0, cell), formats=("dd/mm/yyyy",), properties=1), "x").sheets[0].text(1, 1) == (
        "30/06/2019"
    )


def test_a_remark_at_the_first_cell_says_that_colours_are_not_read() -> None:
    sheets = parse_workbook(xlsb_of(scorecard_book()), "x").sheets

    assert sheets[0].remarks == (
        GridRemark(
            "fills-not-read",
            "A1",
            "This is an Excel binary workbook (.xlsb), whose colours and conditional formats cpdesk does not read. If"
            " they are ratings, save it in Excel as an Excel workbook (.xlsx) and import that.",
        ),
    )
    assert sheets[1].remarks == ()


@pytest.mark.parametrize(
    ("packed", "number"),
    [(47 << 2 | 2, 47.0), (47 << 2 | 3, 0.47), ((-5 & 0x3FFFFFFF) << 2 | 2, -5.0), (0x3FF00000, 1.0)],
)
def test_a_number_of_four_bytes_is_unpacked(packed: int, number: float) -> None:
    assert rk_number(packed) == number


def test_records_come_with_their_types_and_contents() -> None:
    assert list(records(record(7, b"ab") + record(617) + record(3, b"x" * 300))) == [
        (7, b"ab"), (617, b""), (3, b"x" * 300),
    ]  # fmt: skip
    assert wide_text(b"\xff\xff\xff\xff", 0) == ("", 4)


@pytest.mark.parametrize(
    "data",
    [
        with_part(xlsb_of(scorecard_book()), "xl/worksheets/sheet1.bin", record(0, b"short")),
        with_part(xlsb_of(scorecard_book()), "xl/worksheets/sheet1.bin", b"\x07\xff\xff\xff\x7f"),
        without_part(xlsb_of(scorecard_book()), "xl/worksheets/sheet1.bin"),
        without_part(xlsb_of(scorecard_book()), "xl/workbook.bin"),
        without_part(xlsb_of(scorecard_book()), "xl/sharedStrings.bin"),
        _book(_row(0, _cell(7, 0, struct.pack("<I", 99)))),
        _book(_row(0, _cell(2, 0, bytes(4), style=9))),
        _book(_row(0, _cell(2, 20_000, bytes(4)))),
        _book(_row(0, _cell(6, 0, struct.pack("<I", 0x7FFFFFFF)))),
    ],
)
def test_a_broken_part_is_refused_in_words(data: bytes) -> None:
    assert refusal(data).sentence == DAMAGED


def test_a_workbook_without_sheets_is_refused() -> None:
    assert refusal(xlsb_package([], [])).sentence == "This workbook has no sheets in it."
