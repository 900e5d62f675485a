"""The rows of a large sheet go before the answer, and come out as those of a small one do."""

import json
from collections.abc import Callable

import pytest
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.grid import SheetGrid
from cpdesk.excel.file.parse import parse_sheets
from cpdesk.excel.file.row_receiver import RowReceiver
from cpdesk.excel.file.row_sender import RowSender
from cpdesk.excel.file.transfer import decode_sheets, encode_sheets
from excel_builders import SHEET_PART, built, replaced
from ods_builders import FILL, STYLE, ods, ods_row

_ROWS = 12_000
_MOST = 60_000_000
_RED = PatternFill("solid", start_color="FFFFC7CE", end_color="FFFFC7CE")


def _long(sheet: Worksheet) -> None:
    for row in range(1, _ROWS + 1):
        sheet.append([f"{row}.1", f"Reviews in area {row % 700}", row / 7, None, "R" if row % 5 else "G"])


def _coloured(sheet: Worksheet) -> None:
    _long(sheet)
    sheet.conditional_formatting.add("C1:D12000", CellIsRule(operator="greaterThan", formula=["1000"], fill=_RED))
    sheet.column_dimensions["E"].hidden = True
    sheet["ZZ300"].fill = _RED


def _sent(data: bytes, name: str = "x.xlsx") -> tuple[list[bytes], tuple[SheetGrid, ...]]:
    """Return the lines that go before the answer, with the sheets made of them and it."""
    lines: list[bytes] = []
    sender, receiver = RowSender(lines.append, _MOST), RowReceiver()
    answer = encode_sheets(parse_sheets(data, name, sender=sender), sender)
    for line in lines:
        receiver.take(line)
    return lines, decode_sheets(answer, receiver)


@pytest.mark.parametrize("fill", [_long, _coloured])
def test_sheets_whose_rows_went_before_are_the_same(fill: Callable[[Worksheet], None]) -> None:
    data = built(fill)
    lines, (sheet,) = _sent(data)
    (plain,) = parse_sheets(data, "x.xlsx")

    assert len(lines) > 3
    assert sheet == plain
    assert list(sheet.rows()) == list(plain.rows())


def test_the_rows_of_a_text_file_go_before_the_answer_too() -> None:
    data = "".join(f"{row}.1,Reviews in area {row % 700},{row / 7:.1f},\r\n" for row in range(1, _ROWS)).encode()
    lines, (sheet,) = _sent(data, "x.csv")

    assert len(lines) > 3
    assert list(sheet.rows()) == list(parse_sheets(data, "x.csv")[0].rows())


def test_no_row_or_text_is_sent_twice() -> None:
    lines, _ = _sent(built(_coloured))
    contents = [json.loads(line) for line in lines]
    rows = [row for content in contents for row in content["rows"]]
    texts = [text for content in contents for text in content["texts"]]

    assert len(set(rows)) == len(rows)
    assert len(set(texts)) == len(texts)


def test_a_sheet_that_is_begun_anew_is_as_its_second_reading_has_it() -> None:
    """A comment among the last rows shows that the sheet has another form than its first rows had."""
    data = replaced(built(_long), SHEET_PART, "</sheetData>", "<!-- end --></sheetData>")
    lines, (sheet,) = _sent(data)

    assert lines
    assert list(sheet.rows()) == list(parse_sheets(data, "x.xlsx")[0].rows())


def test_nothing_goes_before_the_answer_of_a_small_sheet() -> None:
    lines, (sheet,) = _sent(built(lambda sheet: sheet.append(["Ref", 0.5])))

    assert lines == []
    assert sheet.text(1, 1) == "Ref"


def test_the_rows_of_each_of_many_sheets_go_when_it_is_whole() -> None:
    def fill(sheet: Worksheet) -> None:
        book = sheet.parent
        assert book is not None
        for number in range(4):
            other = book.create_sheet(f"Area {number}")
            for row in range(1, 81):
                other.append([f"{number}.{row}", f"Reviews in area {number}", row])

    data = built(fill)
    lines, sheets = _sent(data)

    assert [len(json.loads(line)["rows"]) for line in lines] == [80] * 4
    assert sheets == parse_sheets(data, "x.xlsx")


def _rows_sent(lines: list[bytes]) -> list[int]:
    return [row for line in lines for row in json.loads(line)["rows"]]


def test_fills_beneath_the_last_text_are_not_sent_as_they_will_be_cut() -> None:
    def fill(sheet: Worksheet) -> None:
        for row in range(1, 2_001):
            sheet.cell(row, 1).fill = _RED
            if row <= 800:
                sheet.cell(row, 1).value = f"Reviews in area {row}"

    data = built(fill)
    lines, (sheet,) = _sent(data)

    assert _rows_sent(lines) == list(range(1, 801))
    assert sheet == parse_sheets(data, "x.xlsx")[0]
    assert sheet.last_row == 805


def test_rows_that_are_filled_far_to_the_right_are_left_for_the_answer() -> None:
    def fill(sheet: Worksheet) -> None:
        for row in range(1, 1_201):
            sheet.append([f"{row}.1", f"Reviews in area {row}"])
            for column in range(3, 30 if row % 2 else 8):
                sheet.cell(row, column).fill = _RED

    data = built(fill)
    lines, (sheet,) = _sent(data)

    assert _rows_sent(lines) == list(range(2, 1_201, 2))
    assert sheet == parse_sheets(data, "x.xlsx")[0]


def test_looks_go_once_however_many_messages_there_are() -> None:
    lines, _ = _sent(built(_coloured))

    assert [bool(json.loads(line)["looks"]) for line in lines] == [True, *[False] * (len(lines) - 1)]


def test_looks_that_are_met_later_come_with_the_rows_that_have_them() -> None:
    """An OpenDocument spreadsheet's looks are numbered as its cells are met."""
    rows = "".join(
        ods_row(
            f'<table:table-cell table:style-name="{"r" if row > 900 else ""}" office:value-type="string">'
            f"<text:p>Area {row}</text:p></table:table-cell>"
        )
        for row in range(1, 1_801)
    )
    data = ods(f'<table:table table:name="S">{rows}</table:table>', STYLE.format("r", "Default", FILL))
    lines, (sheet,) = _sent(data, "x.ods")

    assert len(lines) > 1
    assert list(sheet.rows()) == list(parse_sheets(data, "x.ods")[0].rows())
    assert {cell.fill for cell in sheet.cells.values()} == {None, "FF0000"}


def test_what_is_very_long_waits_for_the_answer() -> None:
    data, lines = built(_long), list[bytes]()
    sender, receiver = RowSender(lines.append, most=10_000), RowReceiver()
    answer = encode_sheets(parse_sheets(data, "x.xlsx", sender=sender), sender)
    receiver.take(lines[0])

    assert len(lines) == 1
    assert decode_sheets(answer, receiver) == parse_sheets(data, "x.xlsx")


@pytest.mark.parametrize(
    "line",
    [b"", b"[]", b"{}", b'{"part": 0}', b'{"part": 0, "rows": [1], "texts": 3}', b"[" * 100_000],
)
def test_a_message_of_any_other_shape_makes_nothing(line: bytes) -> None:
    with pytest.raises(ValueError):
        RowReceiver().take(line)


def test_an_answer_that_speaks_of_rows_that_never_came_makes_nothing() -> None:
    lines: list[bytes] = []
    sender = RowSender(lines.append, _MOST)
    answer = encode_sheets(parse_sheets(built(_long), "x.xlsx", sender=sender), sender)

    with pytest.raises(ValueError):
        decode_sheets(answer)


def test_a_problem_after_rows_were_sent_is_raised_all_the_same() -> None:
    receiver = RowReceiver()
    lines, _ = _sent(built(_long))
    receiver.take(lines[0])

    with pytest.raises(CpdeskError, match="locked"):
        decode_sheets(b'{"problem": ["It is locked.", "Unlock it."]}', receiver)
