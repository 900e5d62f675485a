"""Answers from a file, found again in a workbook."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from cpdesk.domain.errors import CancelledError, CpdeskError
from cpdesk.domain.grid import SheetGrid
from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.measure import Measure
from cpdesk.domain.rating import RagRating
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.symbol import SymbolMeaning
from cpdesk.excel.reader import understand_workbook
from cpdesk.resources import resource_text
from cpdesk.services.answer_codes import ANSWER_CODES
from cpdesk.services.answering import answered
from cpdesk.services.answers_file import parse_answers
from cpdesk.services.begin_draft import begin_draft
from cpdesk.services.import_draft import ImportDraft
from cpdesk.services.opening import sample_workbook_path
from grid_builders import Cell, Content, percent, sheet, workbook

BOOKS = [
    *sorted(sample_workbook_path().parent.glob("*.xlsx")),
    *sorted((Path(__file__).parents[1] / "data" / "fixtures").glob("*.xlsx")),
]
HEADINGS: list[Content] = ["Ref", "Measure", "2019/20 Q2", "2019/20 Q3", "Latest", "Target", "High/Low"]
ROWS: list[list[Content]] = [
    ["2.1", "Health checks done in time", percent("0.8"), percent("0.81"), percent("0.83"), percent("0.9"), "High"],
    [
        Cell(Decimal("2.1"), "2.1"),
        "Care leavers in touch",
        percent("0.6"),
        "~",
        percent("0.65"),
        percent("0.7"),
        "High",
    ],
    ["2.3", "Children placed far away", 9, 10, 12, 8, "Low"],
]


def scorecard(name: str = "Stability") -> SheetGrid:
    return sheet([HEADINGS, *ROWS], name=name)


def draft(*sheets: SheetGrid) -> ImportDraft:
    grid = workbook(*(sheets or (scorecard(),)))
    return ImportDraft(Path("scorecard.xlsx"), grid, understand_workbook(grid))


def with_answers(text: str, *sheets: SheetGrid) -> ImportDraft:
    (result,) = answered([draft(*sheets)], parse_answers(text))
    return result


def passed_over(text: str, *sheets: SheetGrid) -> list[str]:
    """Return what is said of the answers that are about nothing in the workbook."""
    told: list[str] = []
    answered([draft(*sheets)], parse_answers(text), passed_over=told.append)
    return told


def refusal(text: str, *sheets: SheetGrid) -> str:
    with pytest.raises(CpdeskError) as refused:
        with_answers(text, *sheets)
    return str(refused.value)


def said(code: str, answer: str, **more: str) -> str:
    lines = [f"{name} = {value!r}" for name, value in {"code": code, "answer": answer, **more}.items()]
    return "\n".join(["[[answer]]", *lines, ""])


def measures(result: ImportDraft) -> dict[str, Measure]:
    return {measure.title: measure for card in result.supplied.scorecards for measure in card.measures}


def test_what_is_asked_at_a_cell_is_answered_there() -> None:
    result = with_answers(said("undated-column", "Q4 2019/20", sheet="Stability", cell="E1"))
    assert [value.period.code for value in measures(result)["Health checks done in time"].values if value.period] == [
        "2019-20 Q2",
        "2019-20 Q3",
        "2019-20 Q4",
    ]
    assert "undated-column" not in {question.code for question in result.questions}
    assert "undated-column" not in {finding.code for finding in result.findings}


def test_a_heading_names_what_is_answered_too() -> None:
    result = with_answers(said("undated-column", "31 March 2020", about="LATEST"))
    assert result.profile.answers == (ImportAnswer(AnswerKind.COLUMN_PERIOD, "latest", "2020-03-31"),)


RATED: list[list[Content]] = [
    ["Ref", "Measure", "2019/20 Q3", "Target", "RAG"],
    ["1.1", "Health checks done in time", percent("0.8"), percent("0.9"), "Watch"],
    ["1.2", "Care leavers in touch", percent("0.6"), percent("0.7"), "On hold"],
]


def test_a_word_among_the_ratings_is_explained_by_its_cell_or_by_itself() -> None:
    text = said("rating-unknown", "amber", cell="E2") + said("rating-word", "none", about="On hold", sheet="Scorecard")
    result = with_answers(text, sheet(RATED))

    assert [measure.supplied_rating.rag for measure in measures(result).values()] == [RagRating.AMBER, None]
    assert "rating-unknown" not in {question.code for question in result.questions}


def test_a_word_that_is_nowhere_among_the_ratings_is_passed_over() -> None:
    (told,) = passed_over(said("rating-word", "red", about="Gone", sheet="Scorecard"), sheet(RATED))
    assert "“Gone”" in told


def test_a_symbol_is_explained_once_for_all() -> None:
    result = with_answers(said("symbol-unknown", "suppressed", about="~"))
    symbols = [value.symbol for value in measures(result)["Care leavers in touch"].values if value.symbol]
    assert [symbol.meaning for symbol in symbols] == [SymbolMeaning.SUPPRESSED]
    assert "symbol-unknown" not in {question.code for question in result.questions}


def test_a_doubled_reference_is_settled() -> None:
    asked = next(question for question in draft().questions if question.code == "duplicate-ref")
    result = with_answers(said("duplicate-ref", "2.10", cell=asked.place.cell))
    assert sorted(measure.ref for measure in measures(result).values()) == ["2.1", "2.10", "2.3"]


def test_several_answers_hold_together() -> None:
    text = said("undated-column", "Q4 2019/20") + said("symbol", "not due", cell="D3") + said("duplicate-ref", "2.10")
    assert with_answers(text).questions == ()


def test_a_column_that_nothing_asks_about_gets_another_role_by_its_cell() -> None:
    result = with_answers(said("column-role", "baseline", cell="F1"))
    (card,) = result.supplied.scorecards
    assert [column.role for column in card.columns if column.heading == "Target"] == [ColumnRole.BASELINE]


def test_a_row_that_nothing_asks_about_is_left_out_by_its_cell() -> None:
    result = with_answers(said("row-kind", "left out", cell="B4"))
    assert "Children placed far away" not in measures(result)


def test_a_heading_of_measures_that_stand_across_is_answered_by_its_cell() -> None:
    turned = sheet([list(line) for line in zip(*[HEADINGS, *ROWS], strict=True)], name="Stability")
    text = '[[answer]]\ncode = "column-role"\ncell = "A4"\nanswer = "other"\n'

    (card,) = with_answers(text, turned).supplied.scorecards

    assert [column.role for column in card.columns if column.column == "4"] == [ColumnRole.OTHER]


def test_an_answer_may_raise_a_question_that_the_next_one_answers() -> None:
    headings: list[Content] = ["Ref", "Measure", "2019/20 Q3", "Wigan wards", "Target"]
    rows: list[list[Content]] = [["1.1", "Visits in time", 80, 82, 90], ["1.2", "Reviews in time", 70, 72, 90]]
    text = said("undated-column", "Q4 2019/20", cell="D1") + said("column-role", "value", cell="D1")
    result = with_answers(text, sheet([headings, *rows], name="Visits"))
    assert [value.period.code for value in measures(result)["Visits in time"].values if value.period] == [
        "2019-20 Q3",
        "2019-20 Q4",
    ]


def test_two_sheets_are_told_apart() -> None:
    sheets = (scorecard("Stability"), scorecard("Health"))
    assert refusal(said("undated-column", "Q4 2019/20"), *sheets) == (
        "[[answer]] 1 may answer any of 2 questions, at Stability!E1, Health!E1. Add sheet and cell."
    )
    result = with_answers(said("undated-column", "Q4 2019/20", sheet="Health"), *sheets)
    asked = [question.place.sheet for question in result.questions if question.code == "undated-column"]
    assert asked == ["Stability"]


def test_two_scorecards_of_a_sheet_can_be_told_apart() -> None:
    headings: list[Content] = ["Ref", "Measure", "2017/18", "2018/19", "Latest", "Target", "High/Low"]
    reviews: list[Content] = ["3.1", "Reviews in time", 70, 71, 72, 80, "High"]
    rows: list[list[Content]] = [HEADINGS, *ROWS, [], ["Reviews"], headings, reviews]
    both = sheet(rows, name="Stability")
    first, second = said("undated-column", "Q4 2019/20", cell="E1"), said("undated-column", "May 2020", cell="E7")

    def periods(text: str) -> list[str | None]:
        cards = with_answers(text, both).supplied.scorecards
        latest = [column for card in cards for column in card.columns if column.heading == "Latest"]
        return [column.period.code if column.period else None for column in latest]

    assert periods(first + second) == ["2019-20 Q4", "2020-05"]
    assert periods(first) == ["2019-20 Q4", "2019-20 Q4"]
    assert periods(second) == [None, "2020-05"]
    assert periods(said("undated-column", "May 2020", about="Latest")) == ["2020-05", "2020-05"]


def test_several_workbooks_each_take_what_is_about_them() -> None:
    first, second = draft(scorecard("Stability")), draft(scorecard("Health"))
    text = said("undated-column", "Q4 2019/20", sheet="Stability") + said("symbol", "not due", about="~")
    results = answered([first, second], parse_answers(text))
    assert [sum(question.code == "undated-column" for question in item.questions) for item in results] == [0, 1]
    assert [sum(question.code == "symbol-unknown" for question in item.questions) for item in results] == [0, 0]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (said("frog", "yes"), "[[answer]] 1 has a code “frog”, which there is not. The codes are undated-column, col"),
        (said("key-tolerance", "yes"), "[[answer]] 1 has a code “key-tolerance”, which there is not."),
        (said("column-role", "frog", cell="F1"), "[[answer]] 1: “frog” is not among the answers to choose from. They"),
        (said("undated-column", "soon"), "[[answer]] 1: “soon” is not a period with its year. Write one such as"),
        (said("symbol-unknown", "gone"), "[[answer]] 1: “gone” is not among the answers to choose from. They are"),
        (
            said("undated-column", "Q4 2019/20")
            + said("column-period", "Q1 2019/20", about="latest", sheet="Stability"),
            "[[answer]] 2 answers what [[answer]] 1 has answered. Leave one of them out.",
        ),
    ],
)
def test_what_cannot_be_answered_is_refused_by_name(text: str, sentence: str) -> None:
    assert refusal(text).startswith(sentence)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (said("undated-column", "Q4 2019/20", cell="C1"), "nothing about C1 asks for “undated-column”."),
        (
            said("undated-column", "Q4 2019/20", sheet="Elsewhere"),
            "nothing on the sheet “Elsewhere” asks for “undated-column”.",
        ),
        (said("column-role", "target", cell="Z9"), "nothing about Z9 asks for “column-role”."),
        (said("column-role", "target", about="Frogs"), "nothing about “Frogs” asks for “column-role”."),
        (said("hidden-sheet", "read", about="Workings"), "nothing about “Workings” asks for “hidden-sheet”."),
        (said("percent-scale", "points"), "nothing asks for “percent-scale”."),
        (said("polarity-unknown", "high") + "all = true\n", "nothing asks for “polarity-unknown”."),
    ],
)
def test_an_answer_about_nothing_in_the_workbook_is_passed_over_and_the_others_hold(text: str, told: str) -> None:
    both = text + said("symbol-unknown", "suppressed", about="~")

    assert passed_over(both) == [f"[[answer]] 1 was passed over: {told}"]
    assert "symbol-unknown" not in {question.code for question in with_answers(both).questions}


def test_a_table_at_the_right_takes_the_answers_about_its_own_rows() -> None:
    headings: list[Content] = ["Ref", "Measure", "Target", "Q1 2019/20"]
    rows: list[list[Content]] = [
        [*headings, None, *headings],
        ["1.1", "Number alpha", 5, 6, None, "2.1", "Number beta", 7, 8],
        ["1.2", "Number gamma", 5, 6, None, "2.2", "Number delta", 7, 8],
    ]
    result = with_answers(said("reference", "9.9", cell="G2") + said("row-kind", "left out", cell="G3"), sheet(rows))

    assert {measure.title: measure.ref for measure in measures(result).values()} == {
        "Number alpha": "1.1",
        "Number gamma": "1.2",
        "Number beta": "9.9",
    }


def test_the_readme_lists_the_codes_that_an_answer_may_have() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    table = readme.partition("| code | what it is about | the answer |")[2].partition("\n\n")[0]
    listed = [code for line in table.splitlines()[2:] for code in re.findall(r"`([a-z-]+)`", line.split(" | ")[0])]
    asked = re.findall(r"^\| `([a-z-]+)` \(\*asked\*\)", resource_text("help", "import.md"), re.MULTILINE)

    assert tuple(listed) == ANSWER_CODES
    assert set(asked) <= set(ANSWER_CODES)


@pytest.mark.parametrize("path", BOOKS, ids=[path.stem for path in BOOKS])
def test_whatever_a_workbook_asks_can_be_answered_and_is_not_asked_again(path: Path) -> None:
    usual = {AnswerKind.COLUMN_PERIOD: "Q4 2019/20", AnswerKind.CURRENT_PERIOD: "Q4 2019/20"}
    before = begin_draft(path)
    text = "".join(
        said(
            question.code,
            next(
                iter(question.choices or question.suggestions), usual.get(question.asks, "9.9") if question.asks else ""
            ),
            sheet=question.place.sheet,
            cell=question.place.cell,
        )
        for question in before.questions
    )
    (after,) = answered([before], parse_answers(text))
    assert not {(item.code, item.place) for item in before.questions} & {
        (item.code, item.place) for item in after.questions
    }


def test_a_cell_needs_its_sheet_where_there_are_several() -> None:
    sheets = (scorecard("Stability"), scorecard("Health"))
    assert refusal(said("column-role", "baseline", cell="F1"), *sheets) == (
        "[[answer]] 1 does not say which sheet F1 is on. Add sheet."
    )


def test_answers_that_were_kept_about_another_workbook_are_refused() -> None:
    text = (
        said("symbol", "suppressed", about="~") + "[[scorecard]]\nsheet = 'A'\ncolumns = [['frogs', 'other', 'Frogs']]"
    )
    assert refusal(text).startswith("These answers are about a workbook with other headings.")


_TARGETS: list[list[Content]] = [
    ["Measure", "2018/19", "2019/20 Q1", "Target"],
    ["Visits", 1, 2, 3],
    ["Moves", 4, 5, 6],
    ["Reviews", 7, 8, 9],
]


def _polarities(text: str, *names: str) -> list[str | None]:
    result = with_answers(text, *(sheet(_TARGETS, name=name) for name in names or ("Scorecard",)))
    return [measure.polarity for card in result.supplied.scorecards for measure in card.measures]


def test_one_answer_for_all_settles_every_question_that_no_other_answer_is_about() -> None:
    rest = said("polarity-unknown", "high") + "all = true\n"

    assert _polarities(rest) == ["high", "high", "high"]
    assert _polarities(rest + said("polarity-unknown", "low", cell="A3")) == ["high", "low", "high"]


def test_one_answer_for_all_may_be_for_one_sheet() -> None:
    second: list[list[Content]] = [["Measure", "2018/19", "2019/20 Q1", "Target"], ["Checks", 1, 2, 3]]
    sheets = (sheet(_TARGETS, name="One"), sheet(second, name="Two"))
    result = with_answers(said("polarity-unknown", "high", sheet="Two") + "all = true\n", *sheets)

    assert {question.place.sheet for question in result.questions if question.code == "polarity-unknown"} == {"One"}


def test_a_list_of_cells_answers_those() -> None:
    text = '[[answer]]\ncode = "polarity-unknown"\nanswer = "low"\ncell = ["A2", "A4"]\n'

    assert _polarities(text) == ["low", None, "low"]


def test_reading_with_the_answers_can_be_cancelled() -> None:
    file = parse_answers(said("undated-column", "Q4 2019/20", sheet="Stability", cell="E1"))
    with pytest.raises(CancelledError):
        answered([draft()], file, cancelled=lambda: True)
