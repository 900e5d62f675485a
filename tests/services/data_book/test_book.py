"""The workbook of a pack: complete, accessible, the same again when it is read back."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from builders import new_session, small_session
from cpdesk.domain.data_book import DataSheet, Figure
from cpdesk.domain.edits import SetAction, SetRating
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.required_action import RequiredAction
from cpdesk.excel.write.writer import write_workbook
from cpdesk.services.data_book.book import data_book
from cpdesk.services.data_book.limits import SheetLimits
from cpdesk.services.values import values_table
from excel_builders import unzipped
from history_builders import first_quarter, imported, second_quarter
from pack_builders import QUARTER, SUPPRESSED, comment, details, measure, pack_of, scorecard, value, workbook
from sample_packs import ALL_PACKS
from schema import schema_errors
from sheet_accessibility import problems

SECRET = "Child Z was moved at the police's request."
WITHHELD = (
    "The commentary on this measure is exempt under paragraph 2 of Part 1 of Schedule 12A"
    " to the Local Government Act 1972 and is not in this public paper."
)


def written(pack: BoardPack, *, shows_exempt: bool = False) -> bytes:
    return write_workbook(data_book(pack, shows_exempt=shows_exempt))[0]


def sheet_of(pack: BoardPack, name: str) -> DataSheet:
    return next(sheet for sheet in data_book(pack).sheets if sheet.name == name)


def column(sheet: DataSheet, heading: str) -> list[object]:
    at = [item.heading for item in sheet.columns].index(heading)
    return [row[at] for row in sheet.rows]


@pytest.mark.parametrize("name", ALL_PACKS)
def test_every_pack_gives_a_valid_workbook_that_everybody_can_read(name: str, tmp_path: Path) -> None:
    content = written(ALL_PACKS[name]())
    path = tmp_path / "tables.xlsx"
    path.write_bytes(content)
    assert (problems(content), schema_errors(path)) == ([], [])


@pytest.mark.parametrize("name", ALL_PACKS)
def test_every_row_is_as_long_as_its_headings(name: str) -> None:
    for sheet in data_book(ALL_PACKS[name]()).sheets:
        assert {len(row) for row in sheet.rows} <= {len(sheet.columns)}


def test_the_same_pack_gives_the_same_bytes() -> None:
    assert written(ALL_PACKS["sample"]()) == written(ALL_PACKS["sample"]())


def test_cover_contents_and_notes_come_before_one_table_a_sheet() -> None:
    book = data_book(ALL_PACKS["sample"]())
    names = [sheet.name for sheet in book.sheets]
    assert names[:4] == ["Contents", "Notes", "Scorecard", "Commentary"]
    assert "Values by period" in names
    contents = book.sheets[0]
    assert [row[0].sheet for row in contents.rows if not isinstance(row[0], str | Figure)] == names[1:]
    cover = [line.text for line in book.cover]
    assert "Committee: Corporate Parenting Committee" in cover
    assert "Date of Meeting: 17 September 2019" in cover


def test_the_scorecard_has_results_targets_ratings_and_directions_in_words() -> None:
    sheet = sheet_of(small_session().pack, "Scorecard")
    at = column(sheet, "Ref").index("2.6")
    assert {item.heading: row for item, row in zip(sheet.columns, sheet.rows[at], strict=True)} == {
        "Ref": "2.6",
        "Measure": "% with less than 90% attendance",
        "Group": "Pledge 2 – Education, employment and training outcomes",
        "Q1 2019/20": Figure(Decimal(26), Unit.PERCENT),
        "Target": Figure(Decimal(15), Unit.PERCENT),
        "Rating": "Red (R)",
        "Rated by": "the workbook's key",
        "Note on the rating": "[z]",
        "Direction": "worse, up 7 pts on the previous year's outturn",
        "England": Figure(Decimal(39), Unit.PERCENT),
        "Good to be": "Lower",
        "Lead": "Virtual School",
        "Source cell": "Scorecard Q1!F21",
    }


def test_an_officers_own_rating_says_so_with_its_reason() -> None:
    override = RatingOverride(RagRating.AMBER, "The plan is on course.", "Jo Writer", "2019-20 Q1")
    sheet = sheet_of(small_session(SetRating("2.6", override)).pack, "Scorecard")
    at = column(sheet, "Ref").index("2.6")
    assert (column(sheet, "Rating")[at], column(sheet, "Rated by")[at]) == ("Amber (A)", "an officer, as the note says")
    assert "The plan is on course." in str(column(sheet, "Note on the rating")[at])


def test_a_suppressed_result_is_in_shorthand_that_the_notes_explain() -> None:
    pack = small_session().pack
    assert "[c]" in column(sheet_of(pack, "Scorecard"), "Q1 2019/20")
    values = sheet_of(pack, "Values by period")
    at = column(values, "Value").index("[c]")
    assert (column(values, "Symbol")[at], column(values, "Symbol means")[at]) == ("c", "suppressed")
    assert "[c]: suppressed, to protect confidentiality." in column(sheet_of(pack, "Notes"), "Text")


def test_the_values_are_those_of_the_csv() -> None:
    for pack in (small_session().pack, ALL_PACKS["dashboard"](), ALL_PACKS["tables"]()):
        table = values_table(pack)
        sheets = [sheet for sheet in data_book(pack).sheets if sheet.name in ("Values by period", "Figures of others")]
        for sheet, is_own in zip(sheets, (True, False), strict=False):
            rows = table[(table["Whose"] == "Own") == is_own]
            numbers = [cell.number if isinstance(cell, Figure) else None for cell in column(sheet, "Value")]
            assert numbers == [number if isinstance(number, Decimal) else None for number in rows["Value"]]
            assert column(sheet, "Cell") == rows["Cell"].tolist()


def test_a_revised_figure_has_the_one_before_beside_it() -> None:
    session = new_session()
    imported(session, first_quarter(), second_quarter())
    sheet = sheet_of(session.pack, "Values by period")
    at = column(sheet, "Status").index("revised")
    assert column(sheet, "Revised from")[at] == Figure(Decimal(26), Unit.PERCENT)
    assert "Revised: the figure is revised, as its workbook or a later one says." in column(
        sheet_of(session.pack, "Notes"), "Text"
    )


class TestExempt:
    """What is exempt stays out of the public workbook, wherever it might stand."""

    def pack(self) -> BoardPack:
        action = SetAction("2.6", RequiredAction(SECRET, "Jo"))
        return small_session(*details(), comment("2.6", text=SECRET, exempt="2"), action).pack

    def test_the_public_workbook_has_the_sentence_of_the_public_paper_in_its_place(self) -> None:
        content = written(self.pack())
        assert not any(b"Child Z" in part for part in unzipped(content).values())
        sheet = sheet_of(self.pack(), "Commentary")
        assert (
            dict(zip(column(sheet, "About"), column(sheet, "Commentary"), strict=True))[
                "2.6 % with less than 90% attendance"
            ]
            == WITHHELD
        )

    def test_the_exempt_workbook_has_it_and_is_marked_on_every_sheet(self) -> None:
        book = load_workbook(BytesIO(written(self.pack(), shows_exempt=True)))
        assert SECRET in str([cell.value for row in book["Commentary"].iter_rows() for cell in row])
        mark = "NOT FOR PUBLICATION: this paper holds information that is exempt under paragraph 2 of Part 1"
        assert all(str(sheet["A2"].value).startswith(mark) for sheet in book.worksheets)
        assert problems(written(self.pack(), shows_exempt=True)) == []


def test_a_table_too_long_for_a_sheet_is_on_several_and_nothing_is_lost() -> None:
    pack = small_session().pack
    whole = sheet_of(pack, "Values by period")
    book = data_book(pack, limits=SheetLimits(rows=10))
    pieces = [sheet for sheet in book.sheets if sheet.name.startswith("Values by period")]
    assert [row for piece in pieces for row in piece.rows] == list(whole.rows)
    assert any(finding.startswith("“Values by period” is larger than a sheet") for finding in book.findings)


def test_a_suppressed_figure_keeps_back_what_it_could_be_worked_out_from() -> None:
    earlier = value(4, QUARTER, "F21", Unit.NUMBER)
    kept_back = replace(value(SUPPRESSED, QUARTER, "F21"), numerator=Decimal(4), denominator=Decimal(90))
    item = measure("5.6", "Care leavers in custody", [5, 4, 4], unit=Unit.NUMBER)
    item = replace(item, values=(*item.values[:-1], replace(kept_back, superseded=earlier)))
    pack = pack_of(workbook([scorecard([item])]))
    for name in ("Scorecard", "Values by period"):
        sheet = sheet_of(pack, name)
        assert (column(sheet, "Numerator")[-1], column(sheet, "Denominator")[-1]) == ("[c]", "[c]")
    assert column(sheet_of(pack, "Values by period"), "Revised from") == ["[z]", "[z]", "[c]"]
    assert values_table(pack).iloc[-1][["Numerator", "Denominator", "Revised from"]].tolist() == [None, None, ""]
