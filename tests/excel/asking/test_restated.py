"""Figures that one workbook gives twice, and not alike."""

from cpdesk.domain.finding import Finding
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook
from understood import understood

HEADINGS: list[Content] = ["Ref", "Measure", "Q1 2019/20", "Quarter 1 2019/20", "Q2 2019/20"]


def _twice(supplied: SuppliedWorkbook) -> list[Finding]:
    return [found for found in supplied.findings if found.code == "period-twice"]


def test_two_columns_for_one_period_are_pointed_out_where_they_differ() -> None:
    supplied = understood(HEADINGS, ["1.1", "Number of visits", 5, 5, 7], ["1.2", "Number of moves", 3, 4, 6])
    (found,) = _twice(supplied)

    assert found.place.cell == "D3"
    assert found.text == (
        "1.2 Number of moves: two cells are for Q1 2019/20, C3 with 3 and D3 with 4. The first was taken. Say in the"
        " headings what each is."
    )


def test_a_period_is_pointed_out_once_however_many_measures_differ() -> None:
    rows: list[list[Content]] = [[f"1.{at}", f"Number of moves {at}", 3, 4, 6] for at in range(1, 4)]

    assert [found.place.cell for found in _twice(understood(HEADINGS, *rows))] == ["D2"]


def test_columns_for_one_period_that_say_the_same_are_nothing_to_look_at() -> None:
    assert _twice(understood(HEADINGS, ["1.1", "Number of visits", 5, 5, 7])) == []


def test_an_earlier_figure_that_a_later_scorecard_gives_otherwise_is_noted_there() -> None:
    first: list[list[Content]] = [["Ref", "Measure", "Q1 2019/20"], ["1.1", "Number of visits", 5]]
    later: list[list[Content]] = [["Ref", "Measure", "Q1 2019/20", "Q2 2019/20"], ["1.1", "Number of visits", 6, 8]]
    found = understand(workbook(sheet(first, name="Q1"), sheet(later, name="Q2"))).findings
    texts = {str(item.place): item.text for item in found if item.code == "revised"}

    assert texts == {
        "Q2!C2": "1.1 Number of visits: 6 for Q1 2019/20, but 5 at Q1!C2. If it was revised, say in the commentary what"
        " it was before."
    }


def test_each_two_scorecards_that_give_a_period_are_compared_and_no_others() -> None:
    def card(first: str, second: str, one: int, two: int) -> list[list[Content]]:
        return [["Ref", "Measure", f"{first} 2019/20", f"{second} 2019/20"], ["1.1", "Number of visits", one, two]]

    sheets = (
        sheet(card("Q1", "Q2", 5, 8), name="A"),
        sheet(card("Q2", "Q3", 9, 4), name="B"),
        sheet(card("Q3", "Q4", 4, 3), name="C"),
        sheet(card("Q2", "Q4", 7, 3), name="D"),
    )
    found = [item for item in understand(workbook(*sheets)).findings if item.code == "revised"]

    assert [(str(item.place), item.text[item.text.index("but") : item.text.index(". If")]) for item in found] == [
        ("B!C2", "but 8 at A!D2"),
        ("D!C2", "but 8 at A!D2"),
        ("D!C2", "but 9 at B!C2"),
    ]


def test_scorecards_of_one_period_do_not_revise_each_other() -> None:
    rows: list[list[Content]] = [["Ref", "Measure", "Q1 2019/20"], ["1.1", "Number of visits", 5]]
    others: list[list[Content]] = [rows[0], ["1.1", "Number of visits", 6]]
    found = understand(workbook(sheet(rows, name="North"), sheet(others, name="South"))).findings

    assert "revised" not in {item.code for item in found}


def test_a_figure_that_is_said_to_be_revised_may_differ() -> None:
    assert _twice(understood(HEADINGS, ["1.1", "Number of visits", 5, "6 (r)", 7])) == []
