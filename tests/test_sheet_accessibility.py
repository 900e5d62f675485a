"""The check of workbooks finds each fault that it is for."""

import pytest

from cpdesk.excel.write.writer import write_workbook
from data_book_builders import good_book
from excel_builders import unzipped, zipped
from sheet_accessibility import problems

TABLE = "xl/worksheets/sheet4.xml"
MARK = "xl/tables/table3.xml"
BOOK = "xl/workbook.xml"
STYLES = "xl/styles.xml"
CORE = "docProps/core.xml"


def test_a_good_workbook_has_no_fault() -> None:
    assert problems(write_workbook(good_book())[0]) == []


@pytest.mark.parametrize(
    ("part", "before", "after", "found"),
    [
        (CORE, "Board: data tables", "", "no title in the properties"),
        (CORE, "en-GB", "", "no language in the properties"),
        (CORE, "A Writer", "/home/writer", "a path in docProps/core.xml"),
        (MARK, 'displayName="Table_3_Table"', 'displayName="Table_2_Notes"', "two tables of one name"),
        (MARK, 'name="Result"', 'name="Results"', "Table: headings that are not the table's"),
        (MARK, 'ref="A3:B5"', 'ref="A3:B4"', "Table: cells beside its table"),
        (TABLE, "<v>0.26</v>", "<f>1+1</f><v>2</v>", f"a formula in {TABLE}"),
        (TABLE, "<v>0.26</v>", "", "Table: a blank cell"),
        (TABLE, "</sheetData>", '</sheetData><mergeCells><mergeCell ref="A4:A5"/></mergeCells>', "Table: merged cells"),
        (TABLE, '<row r="4">', '<row r="4" hidden="1">', "Table: hidden rows or columns"),
        (TABLE, '<c r="A2"', '<c r="B2"', "Table: a blank row"),
        (TABLE, '<c r="A1" s="5"', '<c r="B1" s="5"', "Table: no title in its first cell"),
        (TABLE, '<c r="A1" s="5"', '<c r="A1" s="1"', "Table: its title is no heading"),
        (TABLE, '<c r="A4" s="1"', '<c r="A4" s="9"', "Table: a colour behind a cell"),
        (TABLE, '<c r="A4" s="1"', '<c r="A4" s="7"', "Table: text that is not wrapped"),
        (TABLE, 'topLeftCell="A4"', 'topLeftCell="A2"', "Table: its headings are not frozen"),
        (TABLE, '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>', "", "Table: 0 tables"),
        (BOOK, '<sheet name="Table"', '<sheet state="hidden" name="Table"', "Table: hidden"),
        (BOOK, "'Table'!$3:$3", "'Table'!$1:$1", "Table: its headings are not printed on each page"),
        (STYLES, '<sz val="12"/>', '<sz val="9"/>', "letters smaller than 12 points"),
        ("xl/sharedStrings.xml", "[c]: suppressed.", "Nothing.", "[c] is not explained"),
        ("xl/sharedStrings.xml", ">Result<", "> <", "Table: a blank heading"),
    ],
)
def test_a_fault_is_found(part: str, before: str, after: str, found: str) -> None:
    parts = unzipped(write_workbook(good_book())[0])
    was = parts[part].decode()
    assert before in was

    assert found in problems(zipped({**parts, part: was.replace(before, after)}))
