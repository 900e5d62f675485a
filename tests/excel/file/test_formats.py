"""One scorecard read alike from every format that carries it, whatever the file is called."""

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.grid import GridCell, MergedRange, SheetGrid
from cpdesk.excel.file.parse import parse_workbook
from cpdesk.excel.reader import understand
from excel_builders import replaced, saved, unzipped, zipped
from format_builders import csv_of, html_of, scorecard_book, xlsb_of

FORMATS = Path(__file__).parents[2] / "data" / "formats"
WITH_LOOKS = ("xls", "ods", "fods")
SCORECARD = "Scorecard Q1"


@cache
def _file(kind: str) -> bytes:
    if kind == "xlsx":
        return saved(scorecard_book())
    if kind == "xlsb":
        return xlsb_of(scorecard_book())
    if kind in WITH_LOOKS:
        return (FORMATS / f"scorecard.{kind}").read_bytes()
    shown = {place: cell.text for place, cell in _sheet("xlsx").cells.items()}
    if kind == "html":
        return html_of(shown, {place: cell.fill for place, cell in _sheet("xlsx").cells.items()}).encode()
    return csv_of(shown, "," if kind == "csv" else "\t").encode("utf-8-sig" if kind == "csv" else "utf-16")


def _sheet(kind: str, name: str = "scorecard") -> SheetGrid:
    return parse_workbook(_file(kind), name).sheets[0]


def _told(cells: Mapping[tuple[int, int], GridCell]) -> dict[str, tuple[object, str, str | None]]:
    return {cell.address: (cell.value, cell.text, cell.error) for cell in cells.values() if not cell.is_blank}


@pytest.mark.parametrize("kind", [*WITH_LOOKS, "xlsb"])
def test_values_and_shown_texts_are_those_of_the_xlsx_cell_by_cell(kind: str) -> None:
    assert _told(_sheet(kind).cells) == _told(_sheet("xlsx").cells)


def test_what_is_compared_holds_every_kind_of_value() -> None:
    told = _told(_sheet("xlsx").cells)

    assert told["A4"] == (Decimal("2.1"), "2.1", None)
    assert told["A7"] == (Decimal("2.1"), "2.10", None)
    assert told["E4"] == (Decimal("0.4567"), "46%", None)
    assert told["D6"] == (Decimal("1234.5"), "£1,234.50", None)
    assert told["H4"] == (date(2019, 6, 30), "30/06/2019", None)
    assert told["H7"] == (datetime(2019, 6, 30, 13, 30), "30/06/2019 13:30", None)  # noqa: DTZ001
    assert told["K4"] == (True, "TRUE", None)
    assert told["K5"] == (None, "#N/A", "#N/A")


@pytest.mark.parametrize("kind", WITH_LOOKS)
def test_fills_and_bold_type_are_those_of_the_xlsx(kind: str) -> None:
    def looks(sheet: SheetGrid) -> dict[str, tuple[str | None, bool]]:
        return {cell.address: (cell.fill, cell.bold) for cell in sheet.cells.values() if not cell.is_blank}

    assert looks(_sheet(kind)) == looks(_sheet("xlsx"))
    assert looks(_sheet(kind))["G4"] == ("FF0000", False)


@pytest.mark.parametrize("kind", [*WITH_LOOKS, "xlsb"])
def test_merges_and_what_is_hidden_are_those_of_the_xlsx(kind: str) -> None:
    sheets = parse_workbook(_file(kind), "x").sheets

    assert [(sheet.name, sheet.visible) for sheet in sheets] == [(SCORECARD, True), ("Raw data", False)]
    assert sheets[0].merges == (MergedRange(1, 1, 1, 9),)
    assert (sheets[0].hidden_rows, sheets[0].hidden_columns) == (frozenset({9}), frozenset({11}))
    assert not sheets[1].cells


@pytest.mark.parametrize("kind", ["xlsx", *WITH_LOOKS, "xlsb"])
def test_a_hidden_sheet_is_read_where_it_is_asked_for(kind: str) -> None:
    hidden = parse_workbook(_file(kind), "x", None, {"Raw data"}).sheets[1]

    assert (hidden.visible, hidden.text(1, 1)) == (False, "secret")


@pytest.mark.parametrize("kind", ["csv", "tsv", "html"])
def test_text_forms_carry_what_is_shown(kind: str) -> None:
    def shown(sheet: SheetGrid) -> dict[str, str]:
        return {cell.address: cell.text for cell in sheet.cells.values() if not cell.is_blank}

    assert shown(_sheet(kind)) == shown(_sheet("xlsx"))


def test_a_web_page_carries_fills_too() -> None:
    assert [_sheet("html").cells[row, 7].fill for row in (4, 5, 6)] == ["FF0000", "00B050", "FFC000"]


@pytest.mark.parametrize("kind", [*WITH_LOOKS, "xlsb"])
def test_the_scorecard_is_understood_alike(kind: str) -> None:
    read = understand(parse_workbook(_file(kind), "scorecard.xlsx"))
    wanted = understand(parse_workbook(_file("xlsx"), "scorecard.xlsx"))

    assert len(wanted.scorecards[0].measures) == 4
    assert read.scorecards == wanted.scorecards


@pytest.mark.parametrize("kind", ["csv", "tsv", "html"])
def test_the_scorecard_of_a_text_form_has_the_same_figures_as_shown(kind: str) -> None:
    def figures(kind: str) -> list[tuple[str, str, list[tuple[str, str]]]]:
        card = understand(parse_workbook(_file(kind), "x")).scorecards[0]
        return [
            (measure.ref, measure.title, [(str(value.period), value.text) for value in measure.values])
            for measure in card.measures
        ]

    assert figures(kind) == figures("xlsx")


@pytest.mark.parametrize(
    ("kind", "name"),
    [("xls", "a.xlsx"), ("csv", "a.xls"), ("html", "a.xls"), ("xlsx", "a.csv"), ("ods", "a.xlsx"), ("xlsb", "a.txt")],
)
def test_a_renamed_file_is_read_as_what_it_is(kind: str, name: str) -> None:
    assert _sheet(kind, name).text(4, 2) == "% of children with a permanence plan"


STRICT = "http://purl.oclc.org/ooxml/"


def _strict() -> bytes:
    """Return a workbook as Excel saves it under Strict Open XML Spreadsheet."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["B1"], sheet["C1"] = "Ref", date(2019, 6, 30), time(13, 30)
    sheet["B1"].number_format = "dd/mm/yyyy"
    data = replaced(saved(book), "xl/worksheets/sheet1.xml", 't="n"><v>43646</v>', 't="d"><v>2019-06-30</v>')
    renamed = {}
    for name, content in unzipped(data).items():
        text = content.decode("utf-8")
        for space in ("spreadsheetml", "drawingml", "officeDocument"):
            text = text.replace(f"http://schemas.openxmlformats.org/{space}/2006/", f"{STRICT}{space}/")
        renamed[name] = text.encode()
    return zipped(dict(renamed))


def test_a_strict_workbook_is_read_with_its_iso_dates() -> None:
    sheet = parse_workbook(_strict(), "x.xlsx").sheets[0]

    assert [sheet.cells[1, column].value for column in (1, 2, 3)] == ["Ref", date(2019, 6, 30), time(13, 30)]
    assert sheet.text(1, 2) == "30/06/2019"


@pytest.mark.parametrize(
    "kind",
    ["sheet.macroEnabled.main+xml", "template.macroEnabled.main+xml"],
)
def test_workbooks_with_macros_and_templates_are_read_and_nothing_in_them_is_run(kind: str) -> None:
    usual = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    data = replaced(_file("xlsx"), "[Content_Types].xml", usual, f"application/vnd.ms-excel.{kind}")
    data = zipped({**unzipped(data), "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0 no macro at all"})

    assert parse_workbook(data, "x.xlsm").sheets[0].text(4, 5) == "46%"


@settings(max_examples=60)
@given(kind=st.sampled_from([*WITH_LOOKS, "xlsb", "csv", "html"]), cut=st.floats(0, 1), noise=st.binary(max_size=40))
def test_a_file_cut_short_or_spoilt_is_read_or_refused_in_words(kind: str, cut: float, noise: bytes) -> None:
    data = _file(kind)
    place = int(cut * len(data))
    for spoilt in (data[:place], data[:place] + noise + data[place + len(noise) :]):
        try:
            parse_workbook(spoilt, "x")
        except CpdeskError as problem:
            assert problem.sentence.endswith(".")  # noqa: PT017 - either way is right, another exception is not
