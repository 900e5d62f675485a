"""Charts and tables within a text stay whole, whatever is typed at them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from cpdesk.domain.insert import Insert, InsertKind
from cpdesk.domain.rich_text import RichText
from cpdesk.services.inserting import InsertState
from editor_form import CTRL, SHIFT, EditorForm, paste, put_caret

CHART = "[[chart: 3.1]]"
TABLE = Insert(InsertKind.TABLE, "Placements")


@pytest.fixture
def with_chart(form: EditorForm) -> EditorForm:
    form.edit.inserts.describe_by(lambda insert: InsertState(f"The {insert.kind} of {insert.about}", is_there=True))
    form.edit.set_rich_text(RichText.of("Before.", CHART, "After."))
    return form


def lines(form: EditorForm) -> list[str]:
    return [block.plain for block in form.edit.rich_text().blocks]


def go_to_chart(form: EditorForm) -> None:
    put_caret(form, 7)
    QTest.keyClick(form.area, Qt.Key.Key_Right)


def test_the_caret_takes_it_as_a_whole(with_chart: EditorForm) -> None:
    go_to_chart(with_chart)
    assert with_chart.area.textCursor().selectedText() == CHART


def test_arrow_keys_go_past_it(with_chart: EditorForm) -> None:
    go_to_chart(with_chart)
    QTest.keyClick(with_chart.area, Qt.Key.Key_Right)
    assert with_chart.area.textCursor().block().text() == "After."
    QTest.keyClick(with_chart.area, Qt.Key.Key_Left)
    assert with_chart.area.textCursor().selectedText() == CHART
    QTest.keyClick(with_chart.area, Qt.Key.Key_Up)
    assert with_chart.area.textCursor().block().text() == "Before."


def test_words_typed_at_it_stand_behind_it(with_chart: EditorForm) -> None:
    go_to_chart(with_chart)
    QTest.keyClicks(with_chart.area, "More")
    assert lines(with_chart) == ["Before.", CHART, "More", "After."]


def test_words_pasted_at_it_stand_behind_it(with_chart: EditorForm) -> None:
    go_to_chart(with_chart)
    paste(with_chart, text="More")
    assert lines(with_chart) == ["Before.", CHART, "More", "After."]


@pytest.mark.parametrize("pressed", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_it_goes_as_a_whole(with_chart: EditorForm, pressed: Qt.Key) -> None:
    go_to_chart(with_chart)
    QTest.keyClick(with_chart.area, pressed)
    assert lines(with_chart) == ["Before.", "After."]
    QTest.keyClick(with_chart.area, Qt.Key.Key_Z, CTRL)
    assert lines(with_chart) == ["Before.", CHART, "After."]


def test_a_paragraph_is_never_joined_with_it(with_chart: EditorForm) -> None:
    put_caret(with_chart, len("Before.") + 1 + len(CHART) + 1)
    QTest.keyClick(with_chart.area, Qt.Key.Key_Backspace)
    assert lines(with_chart) == ["Before.", CHART, "After."]
    assert with_chart.area.textCursor().selectedText() == CHART
    put_caret(with_chart, len("Before."))
    QTest.keyClick(with_chart.area, Qt.Key.Key_Delete)
    assert lines(with_chart) == ["Before.", CHART, "After."]
    assert with_chart.area.textCursor().selectedText() == CHART


def test_an_empty_paragraph_beside_it_can_be_taken_out(with_chart: EditorForm) -> None:
    go_to_chart(with_chart)
    QTest.keyClick(with_chart.area, Qt.Key.Key_Return)
    assert with_chart.area.document().blockCount() == 4
    QTest.keyClick(with_chart.area, Qt.Key.Key_Backspace)
    assert with_chart.area.document().blockCount() == 3
    assert lines(with_chart) == ["Before.", CHART, "After."]


def test_a_selection_that_ends_in_it_takes_all_of_it(with_chart: EditorForm) -> None:
    cursor = with_chart.area.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(12, QTextCursor.MoveMode.KeepAnchor)
    with_chart.area.setTextCursor(cursor)
    QTest.keyClicks(with_chart.area, "x")
    assert lines(with_chart) == ["Befx", "After."]


def test_a_selection_up_to_it_leaves_it_whole(with_chart: EditorForm) -> None:
    put_caret(with_chart, 3)
    QTest.keyClick(with_chart.area, Qt.Key.Key_Down, SHIFT)
    cursor = with_chart.area.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(8, QTextCursor.MoveMode.KeepAnchor)
    with_chart.area.setTextCursor(cursor)
    QTest.keyClick(with_chart.area, Qt.Key.Key_Delete)
    assert lines(with_chart) == ["Bef", CHART, "After."]


@pytest.mark.parametrize(
    ("caret", "expected"),
    [
        (0, [TABLE.text, "One.", "Two."]),
        (2, ["One.", TABLE.text, "Two."]),
        (4, ["One.", TABLE.text, "Two."]),
        (9, ["One.", "Two.", TABLE.text]),
    ],
)
def test_one_is_put_beside_the_paragraph_of_the_caret(form: EditorForm, caret: int, expected: list[str]) -> None:
    form.edit.set_rich_text(RichText.of("One.", "Two."))
    put_caret(form, caret)
    form.edit.inserts.put(TABLE)
    assert lines(form) == expected
    QTest.keyClick(form.area, Qt.Key.Key_Z, CTRL)
    assert lines(form) == ["One.", "Two."]


def test_one_put_into_a_list_ends_up_between_its_items(form: EditorForm) -> None:
    QTest.keyClicks(form.area, "- one")
    QTest.keyClick(form.area, Qt.Key.Key_Return)
    QTest.keyClicks(form.area, "two")
    put_caret(form, 2)
    form.edit.inserts.put(TABLE)
    assert [(block.kind.value, block.plain) for block in form.edit.rich_text().blocks] == [
        ("bullet", "one"),
        ("paragraph", TABLE.text),
        ("bullet", "two"),
    ]


def test_what_is_put_into_an_empty_text_is_followed_by_room_to_write(form: EditorForm) -> None:
    form.edit.inserts.put(TABLE)
    QTest.keyClicks(form.area, "See above.")
    assert lines(form) == [TABLE.text, "See above."]


def test_it_is_told_of_to_those_who_hear_the_text(with_chart: EditorForm) -> None:
    assert with_chart.edit.inserts.spoken == "Printed here: The chart of 3.1"


def test_one_that_the_pack_lacks_looks_otherwise(with_chart: EditorForm) -> None:
    with_chart.edit.resize(400, 300)
    there = with_chart.area.grab().toImage()
    with_chart.edit.inserts.describe_by(
        lambda insert: InsertState(f"The {insert.kind} of {insert.about}", is_there=False)
    )
    assert with_chart.area.grab().toImage() != there
