"""Finding and replacing in all texts of the pack."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListView, QTextEdit
from pytestqt.qtbot import QtBot

from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import SetCommentaryState, SetDetail, WriteCommentary, WriteSection
from cpdesk.domain.rich_text import Block, RichText, Run
from cpdesk.services.sections import with_lacking
from cpdesk.ui.panels.replacing import ReplacePanel
from ui.found import button, named, part, press, type_in
from window_bench import Bench

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def panel(small_bench: Bench, qtbot: QtBot) -> ReplacePanel:
    controller = small_bench.controller
    placement = Run("placement", bold=True)
    controller.edit(WriteCommentary("2.6", RichText((Block((Run("A "), placement, Run(" and a Placement."))),))))
    controller.edit(SetCommentaryState("2.6", CommentaryState.READY))
    background = WriteSection("background", RichText.of("Nothing.", "One placement more."))
    controller.edit(with_lacking(controller.pack, background))
    controller.edit(SetDetail("title", "On placements"))
    with qtbot.waitExposed(small_bench.window):
        small_bench.window.show()
    small_bench.window.activateWindow()
    small_bench.trigger("replace")
    return part(small_bench.window, ReplacePanel)


def find(panel: ReplacePanel, qtbot: QtBot, words: str, found: int) -> None:
    field = named(panel, QLineEdit, "Find in all texts")
    field.clear()
    type_in(field, words)
    qtbot.waitUntil(lambda: len(panel.found) == found)


def replacement(panel: ReplacePanel, words: str) -> QLineEdit:
    field = named(panel, QLineEdit, "Replace with")
    field.clear()
    type_in(field, words)
    return field


def places(panel: ReplacePanel) -> list[str]:
    model = part(panel, QListView).model()
    return [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


def title(bench: Bench) -> str:
    return bench.controller.pack.details.title


def commentary(bench: Bench) -> RichText:
    return bench.controller.pack.commentaries["2.6"].text


def test_every_place_is_listed_with_the_words_around_it(panel: ReplacePanel, qtbot: QtBot) -> None:
    find(panel, qtbot, "placement", 4)

    assert places(panel) == [
        "Report details: title: On placements",
        "Background: One placement more.",
        "Commentary on 2.6: A placement and a Placement.",
        "Commentary on 2.6: A placement and a Placement.",
    ]
    assert panel.said == "4 places in 3 texts."


def test_ticks_narrow_what_is_found(panel: ReplacePanel, qtbot: QtBot) -> None:
    find(panel, qtbot, "placement", 4)
    case, whole = panel.findChildren(QCheckBox)
    whole.click()
    assert panel.said == "3 places in 2 texts."
    case.click()
    assert panel.said == "2 places in 2 texts."


def test_what_is_in_none_of_the_texts_is_said(panel: ReplacePanel, qtbot: QtBot) -> None:
    find(panel, qtbot, "placement", 4)
    find(panel, qtbot, "Fixed term exclusions", 0)

    assert panel.said == "“Fixed term exclusions” is in none of the texts."
    assert not button(panel, "Replace all").isEnabled()


def test_all_are_replaced_in_one_step_that_says_how_many(panel: ReplacePanel, small_bench: Bench, qtbot: QtBot) -> None:
    steps = small_bench.controller.undo_stack.count()
    before = small_bench.controller.pack.fields
    find(panel, qtbot, "placement", 4)
    replacement(panel, "home")
    button(panel, "Replace all").click()

    assert panel.said == "4 places replaced. 1 commentary to be marked as ready, or approved, again."
    assert title(small_bench) == "On homes"
    assert commentary(small_bench) == RichText((Block((Run("A "), Run("home", bold=True), Run(" and a Home."))),))
    assert small_bench.controller.undo_stack.count() == steps + 1
    small_bench.trigger("undo")
    assert small_bench.controller.pack.fields == before


def test_one_after_the_other_is_replaced_by_return(panel: ReplacePanel, small_bench: Bench, qtbot: QtBot) -> None:
    find(panel, qtbot, "placement", 4)
    field = replacement(panel, "placement plan")
    press(field, Qt.Key.Key_Return)
    press(field, Qt.Key.Key_Return)
    assert title(small_bench) == "On placement plans"
    assert commentary(small_bench).plain == "A placement and a Placement."
    press(field, Qt.Key.Key_Return)
    press(field, Qt.Key.Key_Return)

    assert commentary(small_bench).plain == "A placement plan and a Placement plan."


def test_going_through_the_list_shows_each_place(panel: ReplacePanel, small_bench: Bench, qtbot: QtBot) -> None:
    find(panel, qtbot, "placement", 4)
    press(named(panel, QLineEdit, "Find"), Qt.Key.Key_Down)
    listed = part(panel, QListView)
    press(listed, Qt.Key.Key_Down)
    text = named(small_bench.window, QTextEdit, "Text of Background")
    assert text.textCursor().selectedText() == "placement"
    press(listed, Qt.Key.Key_Down)
    words = named(small_bench.window, QTextEdit, "Commentary on 2.6")

    assert small_bench.work.columns.place == "scorecard"
    assert small_bench.controller.chosen_measure == "2.6"
    assert words.textCursor().selectedText() == "placement"
    assert small_bench.focused() is listed
    press(listed, Qt.Key.Key_Return)
    assert small_bench.focused() is words


def test_a_detail_and_a_place_in_the_form_are_one(panel: ReplacePanel, small_bench: Bench, qtbot: QtBot) -> None:
    find(panel, qtbot, "placements", 1)
    press(named(panel, QLineEdit, "Find"), Qt.Key.Key_Down)
    press(part(panel, QListView), Qt.Key.Key_Return)
    focused = small_bench.focused()

    assert isinstance(focused, QLineEdit)
    assert focused.selectedText() == "placements"


def test_esc_closes_it_and_gives_the_focus_back(small_bench: Bench, panel: ReplacePanel, qtbot: QtBot) -> None:
    press(named(panel, QLineEdit, "Find"), Qt.Key.Key_Escape)
    assert panel.isHidden()
    small_bench.controller.choose_measure("2.6")
    small_bench.trigger("commentary")
    words = small_bench.focused()
    assert isinstance(words, QTextEdit)
    words.selectAll()
    small_bench.trigger("replace")
    assert named(panel, QLineEdit, "Find").text() == "A placement and a Placement."
    press(part(panel, QListView), Qt.Key.Key_Escape)

    assert panel.isHidden()
    assert small_bench.focused() is words


def test_what_is_being_typed_is_found_too(panel: ReplacePanel, small_bench: Bench, qtbot: QtBot) -> None:
    small_bench.controller.choose_measure("2.6")
    small_bench.trigger("commentary")
    type_in(small_bench.focused(), " Stability")
    small_bench.trigger("replace")
    find(panel, qtbot, "stability", 1)


def test_a_change_elsewhere_is_followed(panel: ReplacePanel, small_bench: Bench, qtbot: QtBot) -> None:
    find(panel, qtbot, "placement", 4)
    small_bench.controller.edit(SetDetail("title", None))

    assert panel.said == "3 places in 2 texts."


def test_another_pack_closes_it(panel: ReplacePanel, small_bench: Bench) -> None:
    small_bench.controller.announce_opened()

    assert panel.isHidden()


def test_its_keys_do_what_its_buttons_do(panel: ReplacePanel, small_bench: Bench, qtbot: QtBot) -> None:
    find(panel, qtbot, "placement", 4)
    field = replacement(panel, "home")
    press(field, Qt.Key.Key_R, CTRL_SHIFT)
    assert title(small_bench) == "On homes"
    press(field, Qt.Key.Key_A, CTRL_SHIFT)
    assert panel.said.startswith("3 places replaced.")
