"""Cells made from packed rows."""

from decimal import Decimal

from cpdesk.excel.file.cell_maker import CellMaker
from cpdesk.excel.file.looks import Look
from cpdesk.excel.file.packed_sheet import SEPARATOR, PackedRow, Shared

_SHARED = Shared((Look(), Look("0%", fill="FF0000", bold=True), Look("dd/mm/yyyy")), {"0": "Care", "1": "#REF!"})


def _row(kinds: str, looks: tuple[int, ...], *values: str) -> PackedRow:
    return PackedRow(tuple(range(2, 2 + len(kinds))), kinds, looks, SEPARATOR.join(values))


def test_each_kind_of_value_is_made_with_its_look() -> None:
    packed = _row("nsbeudxw", (1, 0, 0, 0, 0, 2, 1, 0), "0.5", "0", "1", "1", "", "9", "", "7 7 days")
    cells = CellMaker(_SHARED).row(3, packed)

    assert [(cell.address, cell.text) for cell in cells] == [
        ("B3", "50%"), ("C3", "Care"), ("D3", "TRUE"), ("E3", "#REF!"), ("F3", ""), ("G3", ""), ("H3", ""),
        ("I3", "7 days"),
    ]  # fmt: skip
    assert (cells[0].fill, cells[0].bold, cells[1].fill, cells[6].fill) == ("FF0000", True, None, "FF0000")
    assert (cells[3].error, cells[4].is_uncalculated, cells[6].value) == ("#REF!", True, None)
    assert cells[7].value == Decimal(7)


def test_rows_alike_are_made_from_their_own_values() -> None:
    maker = CellMaker(_SHARED)
    rows = [maker.row(row, _row("nn", (0, 1), str(row), f"0.0{row}")) for row in (1, 2)]

    assert [[cell.text for cell in cells] for cells in rows] == [["1", "1%"], ["2", "2%"]]


def test_what_is_stored_alike_means_one_value_under_each_format() -> None:
    maker = CellMaker(_SHARED)
    first, second = maker.row(1, _row("nnn", (0, 1, 0), "0.5", "0.5", "0.5")), maker.row(2, _row("n", (0,), "0.5"))

    assert [cell.text for cell in first] == ["0.5", "50%", "0.5"]
    assert first[0].value is first[2].value is second[0].value
