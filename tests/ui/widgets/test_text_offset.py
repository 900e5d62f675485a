"""Places as Python counts them and as Qt does."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from cpdesk.domain.text_search import Span
from cpdesk.ui.widgets.rich_text_places import cursor_on, place_of
from cpdesk.ui.widgets.text_offset import from_qt, to_qt


@given(st.text("aé😀"), st.integers(min_value=0, max_value=12))
def test_a_place_comes_back_as_it_went(text: str, at: int) -> None:
    at = min(at, len(text))

    assert from_qt(text, to_qt(text, at)) == at
    assert to_qt(text, len(text)) == len(text.encode("utf-16-le")) // 2


def test_a_span_is_found_behind_an_emoji_and_an_empty_paragraph(qapp: object) -> None:
    document = QTextDocument()
    document.setPlainText("One\n\n😀 two words")
    cursor = cursor_on(document, Span(1, 6, 11))

    assert cursor is not None
    assert cursor.selectedText() == "words"
    assert place_of(cursor) == (1, 11)


def test_no_span_is_found_behind_the_end(qapp: object) -> None:
    document = QTextDocument()
    document.setPlainText("One")
    cursor = cursor_on(document, Span(0, 1, 99))

    assert cursor_on(document, Span(1, 0, 1)) is None
    assert cursor is not None
    assert cursor.selectedText() == "ne"
    assert place_of(QTextCursor(document)) == (0, 0)
