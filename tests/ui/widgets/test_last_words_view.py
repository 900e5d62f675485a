"""Last period's words stand beside this period's, with what changed marked."""

import pytest
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from cpdesk.domain.last_words import LastWords
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.rich_text import RichText
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.last_words_view import LastWordsView
from ui.found import button, part

LAST = LastWords(RichText.of("Study leave counts. Nine children."), "2019-20 Q1")


@pytest.fixture
def view(qtbot: QtBot, appearance: Appearance) -> LastWordsView:
    made = LastWordsView(appearance)
    qtbot.addWidget(made)
    made.resize(400, 200)
    return made


def words(view: LastWordsView) -> QPlainTextEdit:
    return part(view, QPlainTextEdit)


def marked(view: LastWordsView) -> list[tuple[str, bool, bool]]:
    """Return each piece with whether it is underlined, and struck through."""
    pieces = []
    block = words(view).document().begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            look: QTextCharFormat = fragment.charFormat()
            pieces.append((fragment.text(), look.fontUnderline(), look.fontStrikeOut()))
            iterator += 1
        block = block.next()
    return pieces


def test_there_is_nothing_to_see_where_nothing_was_written(view: LastWordsView) -> None:
    view.show_words(None, RichText.of("New words."))
    assert view.isHidden()


def test_without_words_for_this_period_the_last_ones_are_to_start_from(view: LastWordsView, qtbot: QtBot) -> None:
    view.show_words(LAST, RichText())
    assert button(view, "▾").text() == "▾ Written for Q1 2019/20"
    assert words(view).toPlainText() == "Study leave counts. Nine children."
    assert [underlined or struck for _, underlined, struck in marked(view)] == [False]
    with qtbot.waitSignal(view.start_asked):
        button(view, "Start from these words").click()


def test_what_is_new_is_underlined_and_what_is_gone_struck_through(view: LastWordsView, appearance: Appearance) -> None:
    view.show_words(LAST, RichText.of("Study leave counts. Eight children."))
    assert marked(view) == [
        ("Study leave counts. ", False, False),
        ("Nine ", False, True),
        ("Eight ", True, False),
        ("children.", False, False),
    ]
    assert button(view, "Start from").isHidden()
    assert words(view).accessibleDescription() == "New: “Eight”. Gone: “Nine”."


def test_saying_the_same_again_is_said(view: LastWordsView) -> None:
    view.show_words(LAST, LAST.text)
    assert button(view, "▾").text().endswith("word for word the same")


def test_it_folds_away(view: LastWordsView) -> None:
    view.show_words(LAST, RichText())
    button(view, "▾").click()
    assert words(view).isHidden()
    assert button(view, "▸").accessibleName() == "Written for Q1 2019/20, hidden"


def test_the_action_of_then_stands_below(view: LastWordsView) -> None:
    view.show_words(LastWords(LAST.text, "", "", RequiredAction("Plan", "Jo")), RichText())
    assert words(view).toPlainText().endswith("\nAction: Plan. Owner: Jo.")
    assert button(view, "▾").text() == "▾ Written last period"


def test_words_cannot_be_typed_into_it(view: LastWordsView) -> None:
    assert words(view).isReadOnly()


def test_an_action_alone_stands_at_the_top_with_nothing_to_start_from(view: LastWordsView) -> None:
    view.show_words(LastWords(RichText(), "2019-20 Q1", "", RequiredAction("Find carers", "Jo")), RichText())
    assert words(view).toPlainText() == "Action: Find carers. Owner: Jo."
    assert button(view, "Start from these words").isHidden()
