"""What a reader meets first names every sheet so that it can be told from others."""

from cpdesk.domain.data_book import DataBook, SheetLink
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.table import DataTable
from cpdesk.services.data_book.book import data_book
from pack_builders import measure, pack_of, scorecard, workbook

LONG = "Children and young people in care by school year group"


def table(title: str, cell: str = "A1") -> DataTable:
    return DataTable(CellPlace("Schools", cell), title, ("Year", "Count"), (("Y1", "4"),))


def book(*titles: str) -> DataBook:
    tables = [table(title, f"A{at * 9 + 1}") for at, title in enumerate(titles)]
    return data_book(pack_of(workbook([scorecard([measure("1.1", "Visits", ["4", "5", "6"], None)])], tables=tables)))


def listed(made: DataBook) -> dict[str, str]:
    (contents,) = (sheet for sheet in made.sheets if sheet.name == "Contents")
    return {row[0].sheet: str(row[1]) for row in contents.rows if isinstance(row[0], SheetLink)}


def test_the_cover_has_the_names_whole_that_excel_has_no_room_for() -> None:
    cover = [line.text for line in book(f"{LONG}, 2018/19", f"{LONG}, 2019/20", "Visits").cover]
    at = cover.index("Sheets whose names are cut")
    assert cover[at + 1 :] == [
        "The name of a sheet has room for 31 characters. Where it is cut, … stands for the rest.",
        f"Children and young… 2018-19: {LONG}, 2018/19",
        f"Children and young… 2019-20: {LONG}, 2019/20",
    ]
    assert "Sheets whose names are cut" not in [line.text for line in book("Visits").cover]


def test_a_cover_is_no_list_of_hundreds() -> None:
    cover = [line.text for line in book(*(f"{LONG}, {at} of 50" for at in range(1, 51))).cover]
    assert cover[-1] == "The sheet Contents has the other 10 whole."
    assert len([line for line in cover if LONG in line]) == 40


def test_tables_of_one_title_are_told_apart_by_where_they_stood() -> None:
    assert listed(book("Stability", "Stability", "Visits")) == {
        **listed(book()),
        "Stability": "Stability (Schools, cell A1)",
        "Stability (2)": "Stability (Schools, cell A10)",
        "Visits": "Visits",
    }


def test_a_sheet_that_holds_such_a_table_has_the_title_that_the_contents_has() -> None:
    made = book("Stability", "Stability")
    titles = {sheet.name: sheet.title for sheet in made.sheets}
    assert {name: titles[name] for name in listed(made)} == listed(made)
