"""Putting other words into a text."""

from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.rich_text import Block, BlockKind, RichText, Run
from cpdesk.domain.text_replacing import with_replaced
from cpdesk.domain.text_search import Search
from text_strategies import LETTERS, texts

words_of_letters = st.text(LETTERS, min_size=1, max_size=3)


def _replaced(text: RichText, words: str, by: str, *, matches_case: bool = True) -> RichText:
    return with_replaced(text, dict.fromkeys(Search(words, matches_case=matches_case).spans_in(text), by))


def test_words_keep_the_look_of_those_that_they_replace() -> None:
    text = RichText(
        (Block((Run("See "), Run("the placement", bold=True), Run(" plan", link="https://a.uk")), BlockKind.BULLET, 1),)
    )

    assert _replaced(text, "placement", "home") == RichText(
        (Block((Run("See "), Run("the home", bold=True), Run(" plan", link="https://a.uk")), BlockKind.BULLET, 1),)
    )


def test_words_of_several_looks_take_the_look_of_the_first() -> None:
    text = RichText((Block((Run("care "), Run("leavers", bold=True), Run(" today"))),))

    assert _replaced(text, "care leavers", "young people") == RichText((Block((Run("young people today"),)),))


def test_a_paragraph_of_which_nothing_is_left_is_dropped() -> None:
    assert _replaced(RichText.of("One.", "TBC"), "TBC", "") == RichText.of("One.")


def test_several_in_a_paragraph_are_replaced_whatever_their_length() -> None:
    assert _replaced(RichText.of("a to a to a"), "a", "bcd") == RichText.of("bcd to bcd to bcd")


@given(texts, words_of_letters)
def test_replacing_words_by_themselves_changes_nothing(text: RichText, words: str) -> None:
    assert _replaced(text, words, words) == text


@given(texts, words_of_letters, st.text("xyz", min_size=1, max_size=4))
def test_the_words_read_as_if_they_were_replaced_in_plain_text(text: RichText, words: str, by: str) -> None:
    lines = [block.plain.replace(words, by) for block in text.blocks]

    assert [block.plain for block in _replaced(text, words, by).blocks] == lines


@given(texts, words_of_letters, st.text("xyz", min_size=1, max_size=4))
def test_all_other_characters_keep_their_looks(text: RichText, words: str, by: str) -> None:
    spans = Search(words, matches_case=True).spans_in(text)
    kept = [
        [
            look
            for at, look in enumerate(_looks(block))
            if not any(s.block == n and s.start <= at < s.end for s in spans)
        ]
        for n, block in enumerate(text.blocks)
    ]
    after = with_replaced(text, dict.fromkeys(spans, by))

    assert [[look for look in _looks(block) if look[0] not in by] for block in after.blocks] == kept
    assert [(block.kind, block.level) for block in after.blocks] == [(block.kind, block.level) for block in text.blocks]


@given(texts, words_of_letters, st.text("xyz", min_size=1, max_size=4))
def test_replacing_back_gives_the_words_back(text: RichText, words: str, by: str) -> None:
    assert _replaced(_replaced(text, words, by), by, words).plain == text.plain


def _looks(block: Block) -> list[tuple[str, bool, bool, bool, str]]:
    return [(letter, run.bold, run.italic, run.underline, run.link) for run in block.runs for letter in run.text]
