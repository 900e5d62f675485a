"""What a person says about a row or a hidden column comes before what it looks like."""

from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.understanding import RowMeaning, Understanding
from cpdesk.excel.reader import understand_workbook
from grid_builders import Content, sheet, workbook

_ROWS: list[list[Content]] = [
    ["Scorecard"],
    ["Ref", "Measure", "2018/19", "Q1 2019/20", "Target"],
    [None, "Being safe"],
    ["1.1", "% seen alone", 1, 2, 3],
    [None, "Total in care", 4, 5, 6],
    ["1.2", "% met", 7, 8, 9],
]


def _understood(*answers: ImportAnswer, hidden: tuple[int, ...] = ()) -> Understanding:
    return understand_workbook(workbook(sheet(_ROWS, hidden_columns=hidden)), ImportProfile(answers=answers))


def _card(understanding: Understanding) -> Scorecard:
    (card,) = understanding.supplied.scorecards
    return card


def _row(words: str, meaning: RowMeaning) -> ImportAnswer:
    return ImportAnswer(AnswerKind.ROW_KIND, words, meaning.value)


def test_the_map_says_what_each_row_was_taken_for_and_by_which_words_it_is_known() -> None:
    (found,) = _understood().maps[0].blocks

    assert dict(found.rows) == {
        1: RowMeaning.TITLE,
        2: RowMeaning.HEADING,
        3: RowMeaning.PLEDGE,
        4: RowMeaning.MEASURE,
        5: RowMeaning.MEASURE,
        6: RowMeaning.MEASURE,
    }
    assert found.abouts[4] == "% seen alone"
    assert dict(found.keys) == {"A": "ref", "B": "measure", "C": "year", "D": "quarter", "E": "target"}


def test_a_measure_can_be_said_to_be_a_total_or_be_left_out() -> None:
    understanding = _understood(
        _row("total in care", RowMeaning.TOTAL), _row("% met", RowMeaning.LEFT_OUT), _row("being safe", RowMeaning.NOTE)
    )

    assert [(measure.title, measure.pledge) for measure in _card(understanding).measures] == [("% seen alone", None)]
    codes = [(finding.code, finding.place.cell) for finding in understanding.supplied.findings]
    assert ("row-left-out", "B5") in codes
    assert ("row-left-out", "A6") in codes


def test_a_row_that_reads_as_headings_can_be_said_to_be_none() -> None:
    rows: list[list[Content]] = [["Target", "Actual", "RAG", "2017/18"], *_ROWS]
    answer = _row("target actual", RowMeaning.NOTE)
    guessed = understand_workbook(workbook(sheet(rows)))
    told = understand_workbook(workbook(sheet(rows)), ImportProfile(answers=(answer,)))

    assert [block.rows[1] for block in guessed.maps[0].blocks if 1 in block.rows] == [RowMeaning.HEADING]
    assert [card.header_rows for card in told.supplied.scorecards] == [(3,)]


def test_a_hidden_column_is_listed_and_read_only_where_someone_says_so() -> None:
    left_out = _card(_understood(hidden=(3,)))
    read = _card(_understood(ImportAnswer(AnswerKind.HIDDEN_COLUMN, "year", "read"), hidden=(3,)))

    def columns(card: Scorecard) -> list[tuple[str, bool]]:
        return [(column.column, column.is_hidden) for column in card.columns]

    assert columns(left_out) == [("A", False), ("B", False), ("C", True), ("D", False), ("E", False)]
    assert [value.text for value in left_out.measures[0].values] == ["2"]
    assert columns(read) == [(letter, False) for letter in "ABCDE"]
    assert [value.text for value in read.measures[0].values] == ["1", "2"]


def test_a_row_said_to_hold_targets_is_that_of_the_measure_above_it() -> None:
    understanding = _understood(_row("total in care", RowMeaning.TARGETS))
    first, second = _card(understanding).measures

    assert (first.title, second.title) == ("% seen alone", "% met")
    assert first.target is not None
    assert (first.target.text, first.target.place.cell) == ("5", "D5")
    assert understanding.maps[0].blocks[0].rows[5] is RowMeaning.TARGETS


def test_a_row_of_targets_with_no_measure_above_it_is_left_out_with_the_reason() -> None:
    understanding = _understood(_row("% seen alone", RowMeaning.TARGETS))

    (finding,) = [item for item in understanding.supplied.findings if item.code == "row-left-out"]
    assert finding.place.cell == "A4"
    assert "no measure without a row of targets stands above it" in finding.text
    assert [measure.title for measure in _card(understanding).measures] == ["Total in care", "% met"]
