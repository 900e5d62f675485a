"""Arrows mean what the sheet says, or what agrees best with the figures."""

from dataclasses import replace

import pytest

from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.trend import Basis, Judgement
from cpdesk.excel.key.arrows import Arrow, arrow_of, judgement_of
from cpdesk.excel.reader import understand, understand_workbook
from grid_builders import Cell, Content, sheet, workbook


@pytest.mark.parametrize(
    ("text", "font", "arrow"),
    [
        ("↑", "", Arrow.UP),
        ("▼", "", Arrow.DOWN),
        ("►", "", Arrow.LEVEL),
        ("↔", "", Arrow.LEVEL),
        ("Up", "", Arrow.UP),
        ("é", "", Arrow.UP),
        ("ê", "Wingdings", Arrow.DOWN),
        ("è", "Wingdings", Arrow.LEVEL),
        ("p", "Wingdings 3", Arrow.UP),
        ("6", "Webdings", Arrow.DOWN),
        ("p", "Calibri", None),
        ("6", "Calibri", None),
        ("↑↓", "", None),
    ],
)
def test_an_arrow_points_where_its_font_draws_it(text: str, font: str, arrow: Arrow | None) -> None:
    assert arrow_of(text, font) is arrow


@pytest.mark.parametrize(
    ("text", "judgement"),
    [
        ("Improved performance", Judgement.BETTER),
        ("Worse", Judgement.WORSE),
        ("Stayed the same", Judgement.SAME),
        ("Up", None),
    ],
)
def test_a_word_says_the_judgement_outright(text: str, judgement: Judgement | None) -> None:
    assert judgement_of(text) is judgement


def _card(*rows: list[Content], direction: str = "DoT", note: str = "") -> Scorecard:
    headings: list[Content] = ["Measure", "Good to be", "2018/19", "Q4 2018/19", "Q1 2019/20", direction]
    table: list[list[Content]] = [["Scorecard Q1 2019/20"], headings, *rows, [], [note]]
    (card,) = understand(workbook(sheet(table))).scorecards
    return card


def _meanings(card: Scorecard) -> list[str | None]:
    return [
        measure.supplied_direction.judgement.value if measure.supplied_direction else None for measure in card.measures
    ]


def test_arrows_that_follow_the_number_are_told_from_those_that_follow_performance() -> None:
    low: list[Content] = ["Low", 9, 5, 7]

    assert _meanings(_card(["Waiting", *low, "↑"])) == ["worse"]
    assert _meanings(_card(["Waiting", *low, "↓"])) == ["worse"]


def test_a_note_on_the_arrows_settles_their_language() -> None:
    card = _card(["Waiting", "Low", 9, 5, 7, "↑"], note="↑ better, ↓ worse than the previous quarter")

    assert (_meanings(card), card.basis) == (["better"], Basis.PREVIOUS)


def test_a_value_arrow_means_nothing_where_no_direction_is_good() -> None:
    card = _card(
        ["Waiting", "Low", 9, 5, 7, "↑"], ["Started", "Neither", 9, 5, 7, "↑"], note="↑ increased, ↓ decreased"
    )

    assert _meanings(card) == ["worse", None]


@pytest.mark.parametrize(
    ("direction", "basis"),
    [
        ("DoT v. last quarter", Basis.PREVIOUS),
        ("Direction of travel v. same quarter last year", Basis.YEAR_AGO),
        ("Direction of travel from previous year", Basis.PREVIOUS_YEAR),
    ],
)
def test_the_heading_says_what_the_arrows_compare_with(direction: str, basis: Basis) -> None:
    assert _card(["Waiting", "Low", 9, 5, 7, "↑"], direction=direction).basis is basis


def test_a_basis_that_nobody_states_is_the_one_that_agrees_with_the_arrows() -> None:
    card = _card(["% A", "High", "60%", "90%", "70%", "↑"], ["% B", "High", "60%", "50%", "55%", "↓"])

    assert card.basis is Basis.PREVIOUS_YEAR


def test_a_minus_points_down_in_a_column_of_pluses_and_is_a_symbol_elsewhere() -> None:
    up: list[Content] = ["Visits", "High", 4, 9, 9, "+"]
    down: list[Content] = ["Reviews", "High", 9, 4, 9, "-"]

    assert _meanings(_card(up, down)) == ["better", "worse"]
    assert _meanings(_card(["Visits", "High", 4, 9, 9, "↑"], down)) == ["better", None]


def test_a_letter_of_an_arrow_font_is_read_as_its_arrow() -> None:
    card = _card(["% A", "High", "60%", "60%", "70%", Cell("p", font="Wingdings 3")])

    assert _meanings(card) == ["better"]


def test_coloured_arrows_that_follow_the_number_mean_what_their_colour_says() -> None:
    green, red = "00B050", "FF0000"
    card = _card(
        ["A", "High", 1, 4, 6, Cell("▲", font_colour=green)],
        ["B", "Low", 1, 4, 6, Cell("▲", font_colour=red)],
        ["C", "Low", 9, 6, 3, Cell("▼", font_colour=green)],
        ["D", "Neither", 9, 6, 3, Cell("▼", font_colour="000000")],
    )

    assert _meanings(card)[:3] == ["better", "worse", "better"]


def test_the_colours_of_arrows_say_the_judgement_though_no_polarity_is_told() -> None:
    green, red = "00B050", "FF0000"
    card = _card(
        ["A", None, 1, 9, 6, Cell("↓", font_colour=green)],
        ["B", None, 1, 90, 80, Cell("↓", font_colour=red)],
        ["C", None, 1, 5, 7, Cell("↑", font_colour=red)],
        ["D", None, 1, 70, 90, Cell("↑", font_colour=green)],
    )

    assert _meanings(card) == ["better", "worse", "worse", "better"]


def test_an_arrow_beside_a_rating_is_the_direction() -> None:
    card = _card(["A", "High", 1, 4, 6, "G↑"], ["B", "High", 1, 6, 4, "R ↓"], direction="RAG")

    assert _meanings(card) == ["better", "worse"]
    assert [measure.supplied_rating.rag for measure in card.measures] == ["green", "red"]


_LOW: list[list[Content]] = [["Waiting", "Low", 9, 4, 4, "↑"], ["Missing", "Low", 9, 4, 4, "↓"]]


def _asked(profile: ImportProfile = ImportProfile(), *, note: str = "") -> SuppliedWorkbook:
    headings: list[Content] = ["Measure", "Good to be", "2018/19", "Q4 2018/19", "Q1 2019/20", "DoT"]
    return understand(workbook(sheet([["Scorecard Q1 2019/20"], headings, *_LOW, [], [note]])), profile)


def test_the_language_of_arrows_is_asked_where_the_figures_fit_either() -> None:
    supplied = _asked()
    (question,) = supplied.questions

    assert (question.code, question.place.cell, question.choices, question.default) == (
        "arrow-language",
        "F3",
        ("performance", "value"),
        "performance",
    )
    assert _meanings(supplied.scorecards[0]) == ["better", "worse"]


def test_the_answer_settles_the_language_and_the_question() -> None:
    answer = _asked().questions[0].answered("value")
    supplied = _asked(ImportProfile(answers=(answer,)))

    assert (supplied.questions, _meanings(supplied.scorecards[0])) == ((), ["worse", "better"])


def test_a_key_that_states_the_language_leaves_no_question() -> None:
    assert _asked(note="↑ better, ↓ worse").questions == ()


def _arrows(*rows: list[Content], direction: str = "DoT", answer: str = "") -> SuppliedWorkbook:
    headings: list[Content] = ["Measure", "Good to be", "2018/19", "Q4 2018/19", "Q1 2019/20", direction]
    usual: list[list[Content]] = [
        ["% A", "High", "50%", "60%", "70%", "↑"],
        ["% B", "High", "80%", "75%", "70%", "↓"],
        ["% C", "High", "40%", "45%", "50%", "↑"],
    ]
    answers = (ImportAnswer(AnswerKind.DIRECTION_BASIS, "", answer),) if answer else ()
    grid = workbook(sheet([["Scorecard Q1 2019/20"], headings, *usual, *rows]))
    return understand(grid, ImportProfile(answers=answers))


_WRONG: list[Content] = ["% D", "High", "50%", "70%", "60%", "↑"]


def test_one_wrong_arrow_does_not_change_what_all_are_compared_with() -> None:
    supplied = _arrows(_WRONG)
    (found,) = [finding for finding in supplied.findings if finding.code == "direction-disagrees"]
    (question,) = supplied.questions

    assert supplied.scorecards[0].basis is Basis.PREVIOUS
    assert (found.place.cell, "says improved, but compared with the previous period the figures say worsened") == (
        "F6",
        found.text.split("arrow ")[1].split(".")[0],
    )
    assert (question.code, question.choices, question.default) == (
        "direction-basis",
        ("previous", "previous-year"),
        "previous",
    )


def test_what_the_arrows_compare_with_can_be_answered() -> None:
    supplied = _arrows(_WRONG, answer="previous-year")

    assert (supplied.scorecards[0].basis, supplied.questions, supplied.findings) == (Basis.PREVIOUS_YEAR, (), ())


def test_a_heading_that_says_what_the_arrows_compare_with_leaves_no_question() -> None:
    supplied = _arrows(_WRONG, direction="DoT from previous quarter")

    assert (supplied.scorecards[0].basis, supplied.questions) == (Basis.PREVIOUS, ())
    assert [finding.code for finding in supplied.findings] == ["direction-disagrees"]


def test_arrows_that_all_say_what_the_figures_do_leave_nothing_to_say() -> None:
    supplied = _arrows()

    assert (supplied.questions, supplied.findings) == ((), ())


def test_another_basis_than_last_time_is_a_difference() -> None:
    before = understand_workbook(workbook(sheet([_HEADED, *_ROWS]))).shape
    shape = tuple(replace(card, basis="year-ago") for card in before)
    supplied = understand(workbook(sheet([_HEADED, *_ROWS])), ImportProfile(shape=shape))

    assert [card.basis for card in before] == ["previous"]
    assert [finding.code for finding in supplied.findings] == ["basis-changed"]


_HEADED: list[Content] = ["Measure", "Good to be", "Q4 2018/19", "Q1 2019/20", "DoT"]
_ROWS: list[list[Content]] = [["% A", "High", "60%", "70%", "↑"], ["% B", "High", "75%", "70%", "↓"]]
