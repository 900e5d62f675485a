"""What is listed beside the sheet."""

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.question import ImportQuestion
from cpdesk.ui.models.importing.item_list import ImportItemModel
from cpdesk.ui.models.importing.items import ItemKind, items_of
from cpdesk.ui.widgets.importing.item_role import ItemRole
from pack_builders import SHEET, measure
from ui.import_builders import Q1, sheet_map

LATEST = CellPlace("Stability", "G2")
QUESTION = ImportQuestion("undated-column", LATEST, "Which period is “Latest”?", asks=AnswerKind.COLUMN_PERIOD)
REPEATED = Finding(Severity.WARNING, "undated-column", LATEST, "“Latest” names no period.")
FOUND = Finding(Severity.WARNING, "rag-disagrees", CellPlace("Stability", "F4"), "The workbook shows amber.")
NEW = Finding(Severity.NOTE, "column-new", CellPlace("Stability", "H2"), "Column “Wards” is new.")
ANSWER = ImportAnswer(AnswerKind.COLUMN_ROLE, "q1", "target", "Stability")


def test_what_is_asked_comes_first_then_what_was_answered_then_what_was_noticed() -> None:
    items = items_of([QUESTION], [ANSWER], [REPEATED, FOUND, NEW], (), {"column-new"})

    assert [(item.kind, item.text) for item in items] == [
        (ItemKind.QUESTION, "Which period is “Latest”?"),
        (ItemKind.ANSWER, "Column “q1”: target."),
        (ItemKind.DIFFERENCE, "Column “Wards” is new."),
        (ItemKind.FINDING, "The workbook shows amber."),
    ]
    assert items[2].place == NEW.place


def test_answers_are_told_in_words() -> None:
    given = [
        ImportAnswer(AnswerKind.COLUMN_ROLE, "sn", "comparator: Statistical neighbours"),
        ImportAnswer(AnswerKind.ROW_KIND, "ofsted visit", "left out"),
        ImportAnswer(AnswerKind.COLUMN_PERIOD, "latest#2", "2019-20 Q4"),
        ImportAnswer(AnswerKind.ARROW_LANGUAGE, "", "value"),
    ]

    assert [item.text for item in items_of([], given, [])] == [
        "Column “sn”: comparator, Statistical neighbours.",
        "Row “ofsted visit”: left out.",
        "Column “latest” is for Q4 2019/20.",
        "What arrows show: up is more.",
    ]


def test_an_item_is_said_as_a_sentence_with_its_cell(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model = ImportItemModel()
    model.show_items(items_of([QUESTION], [], [FOUND]))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]

    first = model.index(0, 0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Question, Stability!G2: Which period is “Latest”?"
    assert first.data(ItemRole.HEADING) == "Question  ·  Stability!G2"
    assert model.index(1, 0).data(ItemRole.HEADING) == "To look at  ·  Stability!F4"
    assert model.row_of(model.item(1)) == 1
    assert model.row_of(None) == -1


def test_an_answer_leads_to_the_heading_or_the_row_that_it_is_about() -> None:
    given = [
        ImportAnswer(AnswerKind.COLUMN_ROLE, "<quarter>", "target", SHEET),
        ImportAnswer(AnswerKind.ROW_KIND, "ofsted visit", "note", SHEET),
        ImportAnswer(AnswerKind.COLUMN_ROLE, "<quarter>", "target", "Another sheet"),
    ]
    items = items_of([], given, [], (sheet_map(),))

    assert [(item.text, item.place) for item in items] == [
        ("Column “Q1”: target.", CellPlace(SHEET, "F2")),
        ("Row “ofsted visit”: note.", CellPlace(SHEET, "A6")),
        ("Column “<quarter>”: target.", None),
    ]


def test_an_answer_of_every_kind_can_be_told() -> None:
    given = [ImportAnswer(kind, "it", "so") for kind in AnswerKind]

    assert all(item.text.endswith("so.") for item in items_of([], given, []))


def test_an_answer_about_a_measure_has_the_measures_own_words_and_its_cell() -> None:
    found = measure("2.6", "% LAC reviews on time", ["19"], periods=(Q1,))
    given = [ImportAnswer(AnswerKind.POLARITY, "% lac reviews on time", "low")]
    (item,) = items_of([], given, [], (), (), (found,))

    assert item.text == "Good direction of “% LAC reviews on time”: low is good."
    assert item.place == found.place
