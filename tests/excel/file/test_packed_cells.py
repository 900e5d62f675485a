"""Cells made from packed rows when somebody asks."""

from dataclasses import replace

from openpyxl import Workbook

from cpdesk.domain.grid import CellIcon, CellStore, SheetGrid
from cpdesk.excel.file.packed_cells import Overlay, PackedCells
from cpdesk.excel.file.parse import parse_workbook
from cpdesk.excel.file.transfer import decode_sheets, encode_sheets
from excel_builders import only_sheet, saved, written

_ROWS = (
    '<row r="2"><c r="B2"><v>1</v></c><c r="D2" s="1"><v>0.5</v></c></row>'
    '<row r="4"><c r="A4" t="inlineStr"><is><t>Care</t></is></c><c r="B4" s="2"/></row>'
)
_STYLES = (
    '<fills><fill><patternFill/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill>'
    '</fill></fills><cellXfs><xf/><xf numFmtId="9"/><xf fillId="1"/></cellXfs>'
)


def _sheet() -> SheetGrid:
    return only_sheet(written(_ROWS, styles=_STYLES))


def _cells() -> PackedCells:
    cells = _sheet().cells
    assert isinstance(cells, PackedCells)
    return cells


def test_cells_are_a_mapping_like_any_other() -> None:
    cells = _cells()

    assert isinstance(cells, CellStore)
    assert list(cells) == [(2, 2), (2, 4), (4, 1), (4, 2)]
    assert len(cells) == 4
    assert ((2, 4) in cells, (2, 3) in cells) == (True, False)
    assert cells[2, 4].text == "50%"
    assert cells.get((2, 3)) is None
    assert cells == dict(cells.items())


def test_a_cell_is_the_same_whether_read_alone_or_with_its_row() -> None:
    alone, together = _cells()[2, 4], dict(_cells().rows())[2][1]

    assert alone == together


def test_a_cell_is_found_in_a_row_with_gaps_once_the_row_is_made() -> None:
    cells = _cells()
    made = dict(cells.rows())

    assert [cells.get((2, column)) for column in range(1, 6)] == [None, made[2][0], None, made[2][1], None]
    assert cells.get((3, 2)) is None
    assert list(cells.cells_in(2, 3, 2, 9)) == [made[2][1]]


def test_a_cell_put_in_the_place_of_another_is_the_one_that_is_found() -> None:
    cells = _cells()
    before = dict(cells.rows())[2]
    changed = cells.with_cells([replace(before[1], text="half")])

    assert [cell.text for cell in dict(changed.rows())[2]] == ["1", "half"]
    assert [cell.text for cell in changed.cells_in(2, 4, 2, 4)] == ["half"]
    assert cells[2, 4].text == "50%"


def test_a_block_gives_the_cells_that_are_in_it_row_by_row() -> None:
    sheet = _sheet()

    assert [cell.address for cell in sheet.cells_in(1, 2, 4, 3)] == ["B2", "B4"]
    assert [cell.address for cell in sheet.cells_in(1, 1, 1_048_576, 16_384)] == ["B2", "D2", "A4", "B4"]
    assert (sheet.last_row, sheet.last_column) == (4, 4)


def test_a_plain_mapping_of_cells_answers_alike() -> None:
    sheet = SheetGrid("x", cells=dict(_sheet().cells))

    assert [cell.address for cell in sheet.cells_in(1, 2, 4, 3)] == ["B2", "B4"]
    assert (sheet.last_row, sheet.last_column) == (4, 4)
    assert [row for row, _ in sheet.rows()] == [2, 4]


def test_conditional_looks_lie_over_the_cells_and_fill_empty_places() -> None:
    icon = CellIcon("3Arrows", 2, 3)
    cells = _cells().under(Overlay({(2, 2): "00B050", (3, 3): "FFC000"}, {(2, 4): icon}, {(4, 1): "FF0000"}))

    assert list(cells) == [(2, 2), (2, 4), (3, 3), (4, 1), (4, 2)]
    assert (cells[2, 2].conditional_fill, cells[2, 2].text) == ("00B050", "1")
    assert (cells[3, 3].conditional_fill, cells[3, 3].is_blank) == ("FFC000", True)
    assert (cells[2, 4].icon, cells[4, 1].font_colour, cells[4, 2].fill) == (icon, "FF0000", "FF0000")


def test_packed_cells_cross_from_the_child_unchanged() -> None:
    cells = _cells().under(Overlay({(9, 9): "FFC000"}, {(2, 4): CellIcon("3Flags", 0, 3)}, {}))
    sheets = (SheetGrid("Scorecard", cells=cells), SheetGrid("Plain", cells=dict(cells)), SheetGrid("Empty"))

    assert decode_sheets(encode_sheets(sheets)) == sheets


def test_hidden_sheets_have_cells_only_where_they_are_named() -> None:
    book = Workbook()
    for title in ("Data", "Lookups"):
        sheet = book.create_sheet(title)
        sheet["A1"] = title
        sheet.sheet_state = "hidden"

    sheets = parse_workbook(saved(book), "x.xlsx", hidden_sheets={"Data"}).sheets

    assert [(sheet.name, sheet.visible, sheet.text(1, 1)) for sheet in sheets] == [
        ("Sheet", True, ""), ("Data", False, "Data"), ("Lookups", False, ""),
    ]  # fmt: skip


def test_the_first_columns_can_be_kept_alone() -> None:
    first = _cells().up_to(2)

    assert list(first) == [(2, 2), (4, 1), (4, 2)]
    assert (first.last_row, first.last_column) == (4, 2)
    assert [[cell.address for cell in cells] for _, cells in first.rows()] == [["B2"], ["A4", "B4"]]


def test_a_row_with_nothing_in_the_first_columns_is_not_kept() -> None:
    assert list(_cells().up_to(1)) == [(4, 1)]
    assert [row for row, _ in _cells().up_to(1).rows()] == [4]
    assert list(_cells().up_to(50)) == list(_cells())
