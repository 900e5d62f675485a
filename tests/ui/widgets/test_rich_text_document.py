"""Rich text goes into a document and comes out the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QTextBlock, QTextDocument

from cpdesk.domain.rich_text import MOST_LEVELS, Block, BlockKind, RichText, Run
from cpdesk.ui.widgets.rich_text_document import blocks_of, fill_document, kind_of, read_document

LINK_COLOUR = QColor("#12436D")
letters = st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp"), exclude_characters="\ufffc")
words = st.text(letters, max_size=12)
runs = st.builds(
    Run,
    words | st.just("first line\nsecond line") | st.just("non\u00a0breaking"),
    bold=st.booleans(),
    italic=st.booleans(),
    underline=st.booleans(),
    link=st.sampled_from(["", "", "https://example.org/a?b=c&d", "mailto:clerk@example.org"]),
)
paragraphs = st.builds(Block, st.tuples(runs) | st.tuples(runs, runs, runs))
items = st.builds(
    Block,
    st.tuples(runs) | st.tuples(runs, runs),
    st.sampled_from([BlockKind.BULLET, BlockKind.NUMBER]),
    st.integers(0, MOST_LEVELS - 1),
)
texts = st.lists(paragraphs | items, max_size=8).map(lambda blocks: RichText(tuple(blocks)))


def through_a_document(text: RichText) -> RichText:
    document = QTextDocument()
    fill_document(document, text, LINK_COLOUR)
    return read_document(document)


def markers(text: RichText) -> list[str]:
    document = QTextDocument()
    fill_document(document, text, LINK_COLOUR)
    return [marker_of(block) for block in blocks_of(document)]


def marker_of(block: QTextBlock) -> str:
    return "" if kind_of(block)[0] is BlockKind.PARAGRAPH else block.textList().itemText(block)


def item(words: str, kind: BlockKind = BlockKind.NUMBER, level: int = 0) -> Block:
    return Block((Run(words),), kind, level)


@pytest.mark.usefixtures("qapp")
class TestThereAndBack:
    @given(text=texts)
    def test_every_text_comes_back_as_it_was(self, text: RichText) -> None:
        assert through_a_document(text) == text.tidied()

    @given(text=st.text(st.characters(), max_size=30))
    def test_text_with_odd_characters_comes_back_clean_and_then_stays(self, text: str) -> None:
        once = through_a_document(RichText((Block((Run(text),)),)))
        assert through_a_document(once) == once

    def test_control_characters_are_dropped_and_breaks_kept(self) -> None:
        text = RichText((Block((Run("one\x00\x07\ufffe two\x0bthree\tfour\ud800"),)),))
        assert through_a_document(text) == RichText.of("one two\nthree four")

    def test_a_link_is_drawn_underlined_without_being_underlined(self) -> None:
        text = RichText((Block((Run("see "), Run("the plan", link="https://example.org"))),))
        assert through_a_document(text) == text


@pytest.mark.usefixtures("qapp")
class TestNumbers:
    def test_start_again_after_a_paragraph(self) -> None:
        text = RichText((item("a"), item("b"), Block((Run("between"),)), item("c")))
        assert markers(text) == ["1.", "2.", "", "1."]

    def test_go_on_after_deeper_items_which_start_again(self) -> None:
        levels = [item("a"), item("b", level=1), item("c", level=1), item("d"), item("e", level=1)]
        assert markers(RichText(tuple(levels))) == ["1.", "a.", "b.", "2.", "a."]

    def test_go_on_round_bullets_beneath_them(self) -> None:
        text = RichText((item("a"), item("b", BlockKind.BULLET, 1), item("c"), item("d", level=2)))
        assert [mark for mark in markers(text) if mark[:1].isalnum()] == ["1.", "2.", "i."]
