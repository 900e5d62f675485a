"""Web pages under a workbook's name."""

from decimal import Decimal

import pytest

from cpdesk.domain.grid import MergedRange
from excel_builders import only_sheet


def test_spans_text_around_tables_and_several_tables_make_one_sheet() -> None:
    sheet = only_sheet(
        b"<html><head><title>Report</title></head><body><h1>Scorecard</h1><table>"
        b"<tr><th rowspan=2>Ref</th><th colspan=2>2019/20</th></tr><tr><td>Q1<br>actual</td><td>2.10</td></tr></table>"
        b"<p>A note<script>alert(1)</script></p><table><tr><td>Next</table></body></html>"
    )

    assert {cell.address: cell.text for cell in sheet.cells.values()} == {
        "A1": "Scorecard", "A2": "Ref", "B2": "2019/20", "B3": "Q1\nactual", "C3": "2.10", "A4": "A note", "A5": "Next",
    }  # fmt: skip
    assert sheet.cells[3, 3].value == Decimal("2.1")
    assert sheet.merges == (MergedRange(2, 1, 3, 1), MergedRange(2, 2, 2, 3))


@pytest.mark.parametrize(
    ("attribute", "fill"),
    [
        ('bgcolor="#FFC000"', "FFC000"),
        ('style="color:red; background-color: rgb(0, 176, 80)"', "00B050"),
        ("bgcolor=red", "FF0000"),
        ("style='background:#f00'", "FF0000"),
        ('style="background:url(http://example.org/x.png)"', None),
    ],
)
def test_fills_are_told_in_whichever_way_they_are_written(attribute: str, fill: str | None) -> None:
    assert only_sheet(f"<table><tr><td {attribute}>x</td></tr></table>".encode()).cells[1, 1].fill == fill


def test_a_declared_code_page_is_believed_where_it_can_be_true() -> None:
    page = '<html><meta charset="{}"><table><tr><td>Café</td></tr></table></html>'

    assert only_sheet(page.format("windows-1252").encode("cp1252")).text(1, 1) == "Café"
    assert only_sheet(page.format("no-such-page").encode()).text(1, 1) == "Café"


@pytest.mark.parametrize("piece", [b"<table><tr><td>", b'<a "', b"<![", b"</", b"<div>x", b"<td rowspan=999>x"])
def test_a_page_of_nothing_but_broken_tags_is_read_at_once(piece: bytes) -> None:
    assert len(only_sheet(b"<html><table><tr><td>a</td></tr></table>" + piece * 5_000).cells) >= 1
