"""Every figure of a pack as one table."""

import csv
import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from builders import new_session, small_session
from cpdesk.domain.comparator_about import ComparatorAbout
from cpdesk.domain.edits import DescribeComparator, SetAction, SetCommentaryExempt, SetExempt, WriteCommentary
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.measure import Measure, SuppliedRating
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.public_pack import public_pack
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RagRating
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.symbol import Symbol
from cpdesk.domain.value import MeasureValue
from cpdesk.services.long_table import OWN
from cpdesk.services.values import COLUMNS, values_csv, values_table
from history_builders import first_quarter, imported, second_quarter, third_quarter
from pack_builders import measure, pack_of, scorecard, workbook

SMALL = small_session().pack


def rows(pack: BoardPack) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(values_csv(pack).decode("utf-8-sig"), newline="")))


def only(item: Measure) -> dict[str, str]:
    return rows(pack_of(workbook([scorecard([item])])))[-1]


_ACTION = ("Commentary", "Action", "Action owner", "Action due")


def test_every_figure_has_its_period_unit_rating_and_cell() -> None:
    found = next(row for row in rows(SMALL) if row["Ref"] == "2.6" and row["Rating"])
    assert list(found) == list(COLUMNS)
    assert {name: value for name, value in found.items() if value} == {
        "Ref": "2.6",
        "Measure": "% with less than 90% attendance",
        "Pledge": "Pledge 2 – Education, employment and training outcomes",
        "Whose": OWN,
        "Period": "2019-20 Q1",
        "Value": "26",
        "As shown": "26%",
        "Unit": "percent",
        "Target": "15%",
        "Rating": "Red (R)",
        "Workbook": "scorecard.xlsx",
        "Sheet": "Scorecard Q1",
        "Cell": "F21",
        "Commentary": "owed",
        "Compared with": "the previous year's outturn",
        "Earlier period": "2018-19",
        "Change": "7",
        "Direction": "worse, up 7 pts on the previous year's outturn",
    }


def test_comparators_stand_below_the_councils_own() -> None:
    whose = [row["Whose"] for row in rows(SMALL) if row["Ref"] == "2.6"]
    assert whose == [OWN, OWN, OWN, "England"]


def test_a_symbol_is_given_with_its_meaning_and_no_value() -> None:
    found = next(row for row in rows(SMALL) if row["Symbol"])
    assert (found["Value"], found["Symbol"], found["Symbol means"]) == ("", "c", "suppressed")


def test_numbers_are_exact() -> None:
    item = measure("2.15", "NEET", ["43", "45", "47"])
    exact = Decimal("47.3282442748092")
    value: MeasureValue = replace(
        item.values[-1], number=exact, numerator=Decimal(62), denominator=Decimal(131), text="47%"
    )
    found = only(replace(item, values=(*item.values[:-1], value)))
    assert (found["Value"], found["Numerator"], found["Denominator"]) == ("47.3282442748092", "62", "131")


def test_a_negative_number_stays_a_number() -> None:
    found = only(measure("2.10", "Progress 8", ["-1.21", "-1.08", "-1.3"], "-1"))
    assert (found["Value"], found["As shown"]) == ("-1.3", "-1.3%")


@pytest.mark.parametrize(
    "title", ["=HYPERLINK(1)", "+1+cmd", "-2+3+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "＝1+1", "\r=1"]
)
def test_no_text_can_be_taken_for_a_formula(title: str) -> None:
    assert only(measure("1.1", title, ["1", "2", "3"]))["Measure"] == f"'{title}"


def test_symbols_are_not_changed() -> None:
    item = measure("1.1", "One", ["1", "2", Symbol("-")])
    assert only(item)["Symbol"] == "-"


def test_texts_with_commas_quotes_and_line_breaks_come_through() -> None:
    assert only(measure("1.1", 'a, "b"\nc', ["1", "2", "3"]))["Measure"] == 'a, "b"\nc'


def test_the_table_is_a_data_frame_with_a_row_for_each_figure() -> None:
    table = values_table(SMALL)
    assert list(table.columns) == list(COLUMNS)
    assert len(table) == 16
    assert table.loc[table["Ref"] == "2.5", "Value"].tolist() == [Decimal(61), Decimal(58), Decimal(14)]


def test_an_empty_pack_gives_the_headings_alone() -> None:
    assert values_csv(BoardPack()) == b"\xef\xbb\xbf" + ",".join(COLUMNS).encode() + b"\r\n"


def test_a_revised_figure_has_the_earlier_one_and_a_carried_one_its_own_workbook() -> None:
    session = new_session()
    imported(session, first_quarter(), second_quarter())
    revised = next(row for row in rows(session.pack) if row["Revised from"])
    assert {name: revised[name] for name in ("Ref", "Period", "As shown", "Status", "Workbook", "Cell")} == {
        "Ref": "2.6",
        "Period": "2019-20 Q1",
        "As shown": "24%",
        "Status": "revised",
        "Workbook": "Q2.xlsx",
        "Cell": "E20",
    }
    assert (revised["Revised from"], revised["Revised from cell"]) == ("26%", "Scorecard Q1!E20 in Q1.xlsx")
    carried = rows(imported(session, third_quarter()))[0]
    assert (carried["Period"], carried["Workbook"], carried["Sheet"]) == ("2018-19", "Q2.xlsx", "Scorecard Q2")


def test_an_action_stands_beside_the_current_figure_unless_it_is_exempt_and_the_file_public() -> None:
    edits = (
        WriteCommentary("2.6", RichText.of("Why.")),
        SetAction("2.6", RequiredAction("=Plan", "Jo", date(2019, 9, 30))),
    )
    for exempt, said in (("", ("draft", "'=Plan", "Jo", "2019-09-30")), ("2", ("draft", "", "", ""))):
        pack = small_session(*edits, SetCommentaryExempt("2.6", exempt)).pack
        found = [row for row in rows(public_pack(pack)) if row["Ref"] == "2.6" and row["Commentary"]]
        assert [tuple(row[name] for name in _ACTION) for row in found] == [said]
        whole = [row for row in rows(pack) if row["Ref"] == "2.6" and row["Commentary"]]
        assert [tuple(row[name] for name in _ACTION) for row in whole] == [("draft", "'=Plan", "Jo", "2019-09-30")]


def test_the_whole_file_says_which_rows_are_exempt() -> None:
    edits = (
        WriteCommentary("3.1", RichText.of("Why.")),
        SetAction("3.1", RequiredAction("Plan", "Jo", date(2019, 9, 30))),
        SetCommentaryExempt("3.1", "2"),
        SetExempt(("2.6",), Exemption("1, 3", "Few")),
    )
    table = csv.DictReader(io.StringIO(values_csv(small_session(*edits).pack, shows_exempt=True).decode("utf-8-sig")))
    said = {(row["Ref"], row["Exempt"]) for row in table}
    assert said >= {
        ("2.6", "Exempt under paragraphs 1 and 3 of Schedule 12A"),
        ("3.1", "Action exempt under paragraph 2 of Schedule 12A"),
        ("3.1", ""),
    }
    assert ("2.6", "") not in said


def test_a_forecast_has_a_column_of_its_own() -> None:
    item = measure("1.1", "One", ["1", "2", "3"], "15")
    row = rows(pack_of(workbook([scorecard([replace(item, supplied_rating=SuppliedRating(forecast=RagRating.RED))])])))
    assert [(line["Rating"], line["Year-end forecast"]) for line in row] == [
        ("", ""),
        ("", ""),
        ("Green (G)", "red forecast"),
    ]


def test_others_figures_have_their_publication_and_group() -> None:
    item = measure("2.6", "% of pupils", [17, 19, 26], "15", england="39")
    about = DescribeComparator("England", ComparatorAbout("LAIT", "November 2019", "2021"))
    found = rows(pack_of(workbook([scorecard([item])]), edits=[about]))
    named = [(row["Whose"], row["Publication"], row["Published"], row["Neighbour group"]) for row in found]
    assert named == [(OWN, "", "", "")] * 3 + [("England", "LAIT", "November 2019", "2021")]


def test_the_direction_is_given_beside_the_current_figure_with_what_it_counts() -> None:
    item = measure("2.6", "% of pupils absent in the last 12 months", [17, 19, 26], "15")
    *earlier, now = rows(pack_of(workbook([scorecard([item])])))
    assert {row["Counts"] for row in (*earlier, now)} == {"over the last 12 months"}
    assert {row["Direction"] for row in earlier} == {""}
    assert (now["Compared with"], now["Change"]) == ("the previous year's outturn", "7")


@pytest.mark.parametrize("results", [[5, 4, 6], [5, 7, 6]])
def test_a_direction_needs_no_guard_against_formulas(results: list[int]) -> None:
    item = measure("1", "Number", results, unit=Unit.NUMBER, polarity=Polarity.NEUTRAL)
    table = values_csv(pack_of(workbook([scorecard([item])]))).decode("utf-8-sig")
    found = [row["Direction"] for row in csv.DictReader(io.StringIO(table)) if row["Direction"]]
    assert found == [f"{'up' if results[1] == 4 else 'down'} {abs(6 - results[1])} on the previous year's outturn"]


def test_each_figure_stands_beside_the_target_of_its_own_period() -> None:
    second = second_quarter()
    (card,) = second.scorecards
    items = [
        replace(item, target=replace(item.target, value=Decimal(12), text="12%"))
        if item.ref == "2.6" and item.target is not None
        else item
        for item in card.measures
    ]
    pack = imported(new_session(), first_quarter(), replace(second, scorecards=(replace(card, measures=tuple(items)),)))
    found = [(row["Period"], row["Target"]) for row in rows(pack) if row["Ref"] == "2.6" and row["Whose"] == OWN]
    assert found == [("2018-19", "15%"), ("2019-20 Q1", "15%"), ("2019-20 Q2", "12%")]
