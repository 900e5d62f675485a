"""Pledges are told by the number of the reference, or by the sheet, where nothing nearer names one."""

import pytest

from cpdesk.domain.grid import SheetGrid
from cpdesk.excel.reader import understand
from grid_builders import Content, bold, sheet, workbook


def _scorecard(name: str, number: int, *above: list[Content]) -> SheetGrid:
    rows: list[list[Content]] = [
        ["Scorecard Q1 2019/20"],
        *above,
        ["Ref", "Measure", "Q1 2019/20", "Target"],
        [f"{number}.1", "% seen alone", 1, 2],
        [f"{number}.10", "% met", 3, 4],
    ]
    return sheet(rows, name=name)


def _pledges(*sheets: SheetGrid) -> list[str | None]:
    return [measure.pledge for card in understand(workbook(*sheets)).scorecards for measure in card.measures]


def test_a_reference_is_under_the_pledge_of_its_number_in_a_list_of_pledges() -> None:
    contents = sheet([["Contents"], [], ["Our pledges"], ["Pledge 1 – Home"], ["Pledge 2 – School"]], name="Cover")

    assert _pledges(contents, _scorecard("Q1", 2)) == ["Pledge 2 – School", "Pledge 2 – School"]


def test_the_list_may_be_a_table_or_be_numbered_alone() -> None:
    table = sheet([["No", "Pledge"], ["1", "Home"], ["2", "School"]], name="Cover")
    lines = sheet([["Our pledges"], ["1. Home"], ["2. School"]], name="Cover")

    assert _pledges(table, _scorecard("Q1", 2)) == ["School", "School"]
    assert _pledges(lines, _scorecard("Q1", 1)) == ["1. Home", "1. Home"]


def test_a_pledge_named_beside_the_measures_counts_before_the_list() -> None:
    contents = sheet([["Our pledges"], ["Pledge 1 – Home"], ["Pledge 2 – School"]], name="Cover")

    assert _pledges(contents, _scorecard("Q1", 2, ["Pledge 3 – Health"])) == ["Pledge 3 – Health", "Pledge 3 – Health"]


def test_sheets_of_like_headings_are_named_by_their_pledges() -> None:
    assert _pledges(_scorecard("Education", 1), _scorecard("Health", 2)) == ["Education"] * 2 + ["Health"] * 2


def test_sheets_named_by_quarters_or_by_what_they_are_name_no_pledge() -> None:
    assert _pledges(_scorecard("Q1", 1), _scorecard("Q2", 2)) == [None] * 4
    assert _pledges(_scorecard("Scorecard", 1), _scorecard("Data", 2)) == [None] * 4


def test_tables_of_like_headings_on_one_sheet_are_under_their_own_titles() -> None:
    table: list[list[Content]] = [["Ref", "Measure", "Q1 2019/20", "Target"], ["1.1", "% seen alone", 1, 2]]
    one_under_another = sheet(
        [["Scorecard"], [], [bold("Home")], [], *table, [], [bold("School")], [], *table, [], [bold("Work")], *table]
    )

    assert _pledges(one_under_another) == ["Home", "School", "Work"]


def test_a_band_merged_over_the_headings_of_one_table_makes_it_no_less_alike() -> None:
    table: list[list[Content]] = [
        ["Ref", "Measure", "2019/20", None, "Target"],
        [None, None, "Q1", "Q2", None],
        ["1.1", "% seen alone", 1, 2, 3],
    ]
    rows: list[list[Content]] = [["Scorecard"], [], [bold("Home")], [], *table, [], [bold("School")], [], *table]

    assert _pledges(sheet(rows, merges=[(11, 3, 11, 4)])) == ["Home", "School"]


def _under_lines(*lines: str, refs: tuple[str, ...] = ("1.1", "1.2", "2.1", "3.1")) -> SheetGrid:
    above: list[list[Content]] = [[line] if line else [] for line in lines]
    rows: list[list[Content]] = [[ref, f"% of visits {ref}", 1, 2] for ref in refs]
    return sheet([["Scorecard Q1 2019/20"], [], *above, [], ["Ref", "Measure", "Q1 2019/20", "Target"], *rows])


def test_a_list_of_pledges_above_the_table_puts_each_measure_under_its_own() -> None:
    listed = ("Our pledges", "Pledge 1 - Be safe", "Pledge 2 - Be well", "Pledge 3 - Be heard")

    assert _pledges(_under_lines(*listed)) == [
        "Pledge 1 - Be safe",
        "Pledge 1 - Be safe",
        "Pledge 2 - Be well",
        "Pledge 3 - Be heard",
    ]
    assert _pledges(_under_lines(*listed, refs=("A", "B"))) == [None, None]


def test_a_pledge_that_comes_again_after_the_list_is_that_of_the_table() -> None:
    listed = ("Pledge 1 - Be safe", "Pledge 2 - Be well", "", "Pledge 1 - Be safe")

    assert _pledges(_under_lines(*listed)) == ["Pledge 1 - Be safe"] * 4


def test_a_list_numbered_alone_above_the_table_is_no_title_and_gives_the_pledges() -> None:
    supplied = understand(workbook(_under_lines("1. Be safe", "2. Be well", "3. Be heard")))

    (card,) = supplied.scorecards
    assert card.title == "Scorecard Q1 2019/20"
    assert [measure.pledge for measure in card.measures] == ["1. Be safe", "1. Be safe", "2. Be well", "3. Be heard"]


def test_numbered_notes_above_the_table_give_no_pledges() -> None:
    notes = ("1. Figures are provisional.", "2. Children are counted once.", "3. See the key.")

    assert _pledges(_under_lines(*notes)) == [None] * 4
    assert _pledges(_under_lines("1. Be safe", "2. Be well")) == [None] * 4


_MEASURES: list[list[Content]] = [
    ["Ref", "Measure", "Q1 2019/20", "Target"],
    ["1.1", "% seen alone", 1, 2],
    ["2.10", "% met", 3, 4],
]
_HOME, _SCHOOL = "Being a good corporate parent", "Education and training"


def _grouped(*rows: list[Content]) -> list[tuple[str, str | None]]:
    """Return the references of the measures that the rows hold, each with its pledge."""
    cards = understand(workbook(sheet([["Scorecard Q1 2019/20"], [], *rows]))).scorecards
    return [(measure.ref, measure.pledge) for card in cards for measure in card.measures]


@pytest.mark.parametrize("gap", [[], [[]]], ids=["touching", "apart"])
@pytest.mark.parametrize(
    ("listed", "pledges"),
    [
        ([["Pledges"], ["1", _HOME], ["2", _SCHOOL]], (_HOME, _SCHOOL)),
        ([["No.", "Priority"], [1, _HOME], [2, _SCHOOL]], (_HOME, _SCHOOL)),
        ([["Pledge 1", _HOME], ["Pledge 2", _SCHOOL]], (f"Pledge 1 – {_HOME}", f"Pledge 2 – {_SCHOOL}")),
        ([[f"Pledge 1: {_HOME}"], [f"Pledge 2: {_SCHOOL}"]], (f"Pledge 1: {_HOME}", f"Pledge 2: {_SCHOOL}")),
        ([[f"1. {_HOME}"], [f"2. {_SCHOOL}"]], (f"1. {_HOME}", f"2. {_SCHOOL}")),
    ],
)
def test_a_list_of_pledges_beneath_the_table_puts_each_measure_under_its_own(
    listed: list[list[Content]], pledges: tuple[str, str], gap: list[list[Content]]
) -> None:
    assert _grouped(*_MEASURES, *gap, *listed) == [("1.1", pledges[0]), ("2.10", pledges[1])]


@pytest.mark.parametrize(
    "notes",
    [
        [["1) Data as at 31 March 2019"], ["2) Excludes care leavers"]],
        [["Notes"], ["1. Checked by the virtual school"], ["2. Checked by health"]],
        [["1", "Figures of the virtual school"], ["2", "Figures of health"]],
    ],
)
def test_numbered_notes_beneath_the_table_give_no_pledges(notes: list[list[Content]]) -> None:
    assert _grouped(*_MEASURES, [], *notes) == [("1.1", None), ("2.10", None)]


def test_a_measure_without_figures_at_the_end_is_no_pledge() -> None:
    rows: list[list[Content]] = [["Ref", "Measure", "Q1 2019/20"], ["1", "% seen", 1], ["2", "% with a plan"]]

    assert _grouped(*rows) == [("1", None), ("2", None)]


@pytest.mark.parametrize("headings", [[None, "Pledges"], [None, "No.", "Pledge"]])
def test_a_list_of_pledges_beside_the_table_is_read_by_number_and_not_by_row(headings: list[Content]) -> None:
    first, second, third = _MEASURES
    rows: list[list[Content]] = [
        [*first, *headings],
        [*second, None, "1", _HOME],
        ["1.2", "% seen", 1, 2, None, "2", _SCHOOL],
        third,
    ]

    assert _grouped(*rows) == [("1.1", _HOME), ("1.2", _HOME), ("2.10", _SCHOOL)]


def test_a_numbered_list_above_the_headings_leaves_the_title_where_it_is() -> None:
    rows: list[list[Content]] = [["Scorecard Q1 2019/20"], ["Our pledges"], ["1", _HOME], ["2", _SCHOOL], []]
    (card,) = understand(workbook(sheet([*rows, *_MEASURES]))).scorecards

    assert card.title == "Scorecard Q1 2019/20"
    assert [measure.pledge for measure in card.measures] == [_HOME, _SCHOOL]


@pytest.mark.parametrize("code", ["", "P", "Obj "])
def test_a_code_in_the_column_of_pledges_is_what_the_list_has_beside_it(code: str) -> None:
    headings: list[Content] = ["Pledge", "Measure", "Q1 2019/20", "Target"]
    rows: list[list[Content]] = [
        [f"{code}1", "% seen", 1, 2],
        [f"{code}1", "% heard", 1, 2],
        [f"{code}2", "% met", 1, 2],
    ]
    listed: list[list[Content]] = [[f"{code}1", _HOME], [f"{code}2", _SCHOOL]]

    assert [pledge for _, pledge in _grouped(headings, *rows, [], *listed)] == [_HOME, _HOME, _SCHOOL]
    assert [pledge for _, pledge in _grouped(*listed, [], headings, *rows)] == [_HOME, _HOME, _SCHOOL]
    assert [pledge for _, pledge in _grouped(headings, *rows, [], listed[0])] == [f"{code}1", f"{code}1", f"{code}2"]


def test_a_list_that_gave_the_pledges_is_no_note_beneath_the_table() -> None:
    rows: list[list[Content]] = [
        *_MEASURES,
        [],
        ["Our pledges"],
        ["1", _HOME],
        ["2", _SCHOOL],
        ["Figures are provisional."],
    ]
    (card,) = understand(workbook(sheet(rows))).scorecards

    assert [measure.pledge for measure in card.measures] == [_HOME, _SCHOOL]
    assert card.notes == ("Figures are provisional.",)
