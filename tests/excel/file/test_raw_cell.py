"""What a cell holds, by type."""

from datetime import date, datetime, time
from decimal import Decimal

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from excel_builders import built, first_cell, one_sheet, only_sheet, written

EVENING = datetime.fromisoformat("2019-09-17T18:30")


def _styles_with_format(code: str) -> str:
    formats = f'<numFmts><numFmt numFmtId="170" formatCode="{code}"/></numFmts>'
    return f'{formats}<cellXfs><xf numFmtId="170"/></cellXfs>'


@pytest.mark.parametrize(
    ("stored", "number"),
    [
        ("0.05400000000000001", "0.054"),
        ("0.70000000000000007", "0.7"),
        ("65.599999999999994", "65.6"),
        ("62", "62"),
        ("1E3", "1000"),
        ("-1.2E-2", "-0.012"),
        ("100.00", "100"),
        ("123456789012345678", "123456789012346000"),
        ("-0", "0"),
        ("5E-324", "0"),
    ],
)
def test_a_number_has_the_fifteen_digits_that_excel_keeps(stored: str, number: str) -> None:
    cell = first_cell(written(f'<row r="1"><c r="A1"><v>{stored}</v></c></row>'))

    assert str(cell.value) == number


@pytest.mark.parametrize("stored", ["NaN", "INF", "1E999", "1E99999999999", "0x10", "1,000"])
def test_what_is_no_number_is_kept_as_text(stored: str) -> None:
    assert first_cell(written(f'<row r="1"><c r="A1"><v>{stored}</v></c></row>')).value == stored


def test_numbers_dates_and_truth_are_told_apart() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append([True, 1, date(2019, 9, 17), EVENING, time(9, 15), "1"])

    cells = only_sheet(built(fill)).cells.values()

    assert [cell.value for cell in cells] == [
        True, Decimal(1), date(2019, 9, 17), EVENING, time(9, 15), "1",
    ]  # fmt: skip
    assert [type(cell.value) for cell in cells] == [bool, Decimal, date, datetime, time, str]
    assert [cell.text for cell in cells][:2] == ["TRUE", "1"]


def test_dates_of_an_old_mac_workbook_are_four_years_later() -> None:
    styles = '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>'
    cell = '<row r="1"><c r="A1" s="1"><v>42263</v></c></row>'

    mac = first_cell(written(cell, styles=styles, properties='<workbookPr date1904="1"/>'))
    other = first_cell(written(cell, styles=styles))

    assert (mac.value, mac.text) == (date(2019, 9, 17), "17/09/2019")
    assert other.value == date(2015, 9, 16)


def test_a_length_of_time_stays_a_number_of_days() -> None:
    styles = _styles_with_format("[h]:mm")
    cell = first_cell(written('<row r="1"><c r="A1" s="0"><v>1.5</v></c></row>', styles=styles))

    assert (cell.value, cell.text) == (Decimal("1.5"), "36:00")


def test_a_date_stored_as_text_of_the_standard_is_a_date() -> None:
    styles = '<cellXfs><xf numFmtId="17"/></cellXfs>'
    cell = first_cell(written('<row r="1"><c r="A1" s="0" t="d"><v>2019-04-01T00:00:00</v></c></row>', styles=styles))

    assert (cell.value, cell.text) == (date(2019, 4, 1), "Apr-19")


def test_an_american_date_that_someone_typed_is_not_taken_for_the_country_s_own() -> None:
    styles = _styles_with_format("mm-dd-yy")

    assert first_cell(written('<row r="1"><c r="A1"><v>43725</v></c></row>', styles=styles)).text == "09-17-19"


@pytest.mark.parametrize(
    ("stored", "value"),
    [
        ("one_x000D__x000A_two", "one\ntwo"),
        ("one_x000B_two", "one\ntwo"),
        ("a_x0000_b_xFFFE_c", "abc"),
        ("lone _xD83D_ half", "lone  half"),
        ("_xD83D__xDE00_", "\U0001f600"),
        ("typed _x005F_x000D_", "typed _x000D_"),
        ("naïve £5 – “quoted”", "naïve £5 – “quoted”"),
    ],
)
def test_text_is_decoded_and_rid_of_what_xml_cannot_hold(stored: str, value: str) -> None:
    inline = written(f'<row r="1"><c r="A1" t="inlineStr"><is><t>{stored}</t></is></c></row>')
    shared = written('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings=f"<si><t>{stored}</t></si>")
    formula = written(f'<row r="1"><c r="A1" t="str"><f>B1</f><v>{stored}</v></c></row>')

    assert [first_cell(data).value for data in (inline, shared, formula)] == [value, value, value]


def test_runs_of_rich_text_are_joined_without_the_reading_aid_of_japanese() -> None:
    runs = '<r><rPr><b/></rPr><t>Care </t></r><r><t xml:space="preserve">leavers </t></r>'
    rich = f'{runs}<rPh sb="0" eb="1"><t>x</t></rPh>'
    inline = written(f'<row r="1"><c r="A1" t="inlineStr"><is>{rich}</is></c></row>')
    shared = written('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings=f"<si>{rich}</si>")

    assert (first_cell(inline).value, first_cell(shared).value) == ("Care leavers ", "Care leavers ")


def test_an_unbreakable_space_shows_as_a_space() -> None:
    cell = first_cell(one_sheet(A1="2018-\N{NO-BREAK SPACE}19"))

    assert (cell.value, cell.text) == ("2018-\N{NO-BREAK SPACE}19", "2018- 19")


def test_an_error_keeps_its_name_and_has_no_value() -> None:
    cell = first_cell(written('<row r="1"><c r="A1" t="e"><f>Z1</f><v>#REF!</v></c></row>'))

    assert (cell.error, cell.text, cell.value, cell.is_blank) == ("#REF!", "#REF!", None, False)


def test_a_formula_shows_the_result_that_excel_stored() -> None:
    cell = first_cell(written('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'))

    assert (cell.value, cell.is_uncalculated) == (Decimal(2), False)


@pytest.mark.parametrize("stored", ["<f>1+1</f>", "<f>1+1</f><v/>", "<f>1+1</f><v></v>", '<f t="shared" si="0"/>'])
def test_a_formula_without_a_stored_result_says_so(stored: str) -> None:
    cell = first_cell(written(f'<row r="1"><c r="A1">{stored}</c></row>'))

    assert (cell.value, cell.text, cell.is_uncalculated, cell.is_blank) == (None, "", True, False)


def test_a_formula_whose_stored_result_is_empty_text_leaves_the_cell_empty() -> None:
    sheet = only_sheet(written('<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><v>1</v></c></row>'))

    assert list(sheet.cells) == [(1, 2)]


def test_cells_without_addresses_are_counted_along() -> None:
    sheet = only_sheet(written("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"))

    assert {cell.address: cell.text for cell in sheet.cells.values()} == {"A1": "1", "B1": "2", "A2": "3"}
