"""What every row and column of a sheet was taken for."""

from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.understanding import BlockMap, RowMeaning
from cpdesk.excel.reader import understand_workbook
from grid_builders import Content, bold, sheet, workbook

_M = RowMeaning
HEADINGS: list[Content] = ["Ref", "Measure", "2018/19", "Target"]


def blocks(*rows: list[Content], answers: tuple[ImportAnswer, ...] = ()) -> tuple[BlockMap, ...]:
    """Return the blocks of a sheet with these rows, from top to bottom."""
    profile = ImportProfile(answers=answers)
    return understand_workbook(workbook(sheet(list(rows))), profile).maps[0].blocks


def test_every_row_of_a_block_has_a_meaning_and_words_to_know_it_by() -> None:
    (block,) = blocks(
        [bold("Corporate Parenting Scorecard")],
        HEADINGS,
        [bold("Pledge 2 – Education")],
        ["2.5", "Fixed term exclusions", 14, 15],
        [None, "Total", 14, 15],
    )

    assert dict(block.rows) == {1: _M.TITLE, 2: _M.HEADING, 3: _M.PLEDGE, 4: _M.MEASURE, 5: _M.TOTAL}
    assert dict(block.abouts) == {
        1: "corporate parenting scorecard",
        2: "ref measure",
        3: "pledge 2 - education",
        4: "fixed term exclusions",
        5: "total",
    }
    assert dict(block.keys) == {"A": "ref", "B": "measure", "C": "year", "D": "target"}


def test_of_measures_side_by_side_the_columns_of_the_sheet_are_the_rows() -> None:
    (block,) = blocks(
        ["Scorecard of all our carers"],
        ["Measure", "Number of visits made", "% of reviews in time"],
        ["Q1 2019/20", 10, 12],
        ["Target", 11, 15],
    )

    assert block.is_across
    assert dict(block.rows) == {1: _M.HEADING, 2: _M.MEASURE, 3: _M.MEASURE}
    assert dict(block.around) == {1: _M.TITLE}
    assert dict(block.keys) == {"2": "measure", "3": "quarter", "4": "target"}
    assert block.abouts[3] == "% of reviews in time"
    assert block.first_row == 1


def test_a_row_that_leaves_out_the_name_above_it_is_known_by_that_name() -> None:
    (block,) = blocks(
        ["Measure", "Quarter", "Value"],
        ["Number of visits made", "Quarter 1 2019/20", 10],
        [None, "Quarter 2 2019/20", 11],
        ["Number of moves", "Quarter 1 2019/20", 1],
        [None, "Quarter 2 2019/20", 2],
    )

    assert [block.abouts[row] for row in (2, 3, 5)] == [
        "number of visits made",
        "number of visits made",
        "number of moves",
    ]


def test_headings_of_a_second_scorecard_are_known_apart() -> None:
    first, second = blocks(
        ["Pledge 1 – Home"],
        HEADINGS,
        ["1.1", "Visits", 5, 6],
        [],
        ["Pledge 2 – Health"],
        HEADINGS,
        ["2.1", "Moves", 3, 4],
    )

    assert (first.keys["D"], second.keys["D"]) == ("target", "target ¶2")


def test_nothing_can_be_said_of_the_rows_of_a_table_about_one_measure() -> None:
    (block,) = blocks(
        ["2.6 % of children with three moves"],
        ["Period", "Actual", "Target", "England"],
        ["Quarter 1 2019/20", 10, 12, 9],
        ["Quarter 2 2019/20", 11, 12, 9],
    )

    assert [block.rows[row] for row in (3, 4)] == [_M.MEASURE, _M.MEASURE]
    assert dict(block.abouts) == {1: "2.6 % of children with three moves", 2: "period"}


def test_a_column_of_measures_side_by_side_is_what_a_person_says() -> None:
    (block,) = blocks(
        ["Measure", "Number of visits made", "% of reviews in time"],
        ["Q1 2019/20", 10, 12],
        ["Target", 11, 15],
        answers=(ImportAnswer(AnswerKind.ROW_KIND, "% of reviews in time", "note", "Scorecard"),),
    )

    assert block.rows[3] is _M.NOTE


def test_a_line_above_the_headings_is_what_a_person_says() -> None:
    rows: list[list[Content]] = [["Our promises to Health"], [], HEADINGS, ["2.5", "Fixed term exclusions", 14, 15]]
    said = {}
    for meaning in (_M.PLEDGE, _M.TITLE, _M.TOTAL):
        answer = ImportAnswer(AnswerKind.ROW_KIND, "our promises to health", meaning.value, "Scorecard")
        understood = understand_workbook(workbook(sheet(rows)), ImportProfile(answers=(answer,)))
        (card,) = understood.supplied.scorecards
        said[understood.maps[0].blocks[0].rows[1]] = (card.title, card.measures[0].pledge)

    assert said == {
        _M.PLEDGE: ("Scorecard", "Our promises to Health"),
        _M.TITLE: ("Our promises to Health", None),
        _M.NOTE: ("Scorecard", None),
    }


def test_rows_in_no_table_can_be_said_to_hold_headings() -> None:
    rows: list[list[Content]] = [["Anytown", 2018], ["Visits made", 5], ["Moves made", 7]]
    loose = understand_workbook(workbook(sheet(rows))).maps[0]
    answer = ImportAnswer(AnswerKind.ROW_KIND, "anytown", "heading", "Scorecard")
    told = understand_workbook(workbook(sheet(rows)), ImportProfile(answers=(answer,))).maps[0]

    assert (loose.blocks, dict(loose.loose)) == ((), {1: "anytown", 2: "visits made", 3: "moves made"})
    assert dict(told.blocks[0].rows) == {1: _M.HEADING, 2: _M.MEASURE, 3: _M.MEASURE}
    assert dict(told.loose) == {}


def test_headings_that_a_person_says_are_none_are_not_taken_for_any() -> None:
    down: list[list[Content]] = [["Alpha and beta", "Gamma", "Delta"], ["Visits made", 5, 6], ["Moves made", 7, 8]]
    across: list[list[Content]] = [
        ["Measure", "Visits made in time", "Moves in time"],
        ["Q1 2019/20", 1, 2],
        ["Target", 3, 4],
    ]
    for rows in (down, across):
        found = blocks(*rows)[0]
        line = next(line for line, meaning in found.rows.items() if meaning is _M.HEADING)
        answer = ImportAnswer(AnswerKind.ROW_KIND, found.abouts[line], "note", "Scorecard")

        assert not any(
            _M.HEADING in set(block.rows.values()) and block.keys == found.keys
            for block in blocks(*rows, answers=(answer,))
        )
