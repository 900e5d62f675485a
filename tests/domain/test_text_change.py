"""What changed between two versions of a text."""

from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.text_change import ChangeKind, changes_words, sentences, text_changes

TEXTS = st.text(alphabet="ab A.!\n2", max_size=60)


def marked(before: str, after: str) -> str:
    """Return the changes as one line: [-gone-] and [+added+]."""
    marks = {ChangeKind.KEPT: "{}", ChangeKind.GONE: "[-{}-]", ChangeKind.ADDED: "[+{}+]"}
    return "".join(marks[piece.kind].format(piece.text) for piece in text_changes(before, after))


def test_a_text_that_stayed_is_all_kept() -> None:
    assert marked("Two left. One came.", "Two left. One came.") == "Two left. One came."


def test_a_new_sentence_is_added_where_it_stands() -> None:
    assert marked("Two left. One came.", "Two left. Three stayed. One came.") == "Two left. [+Three stayed. +]One came."


def test_a_reworded_sentence_shows_its_words() -> None:
    before = "There are 12 young people who are not in work or training."
    after = "There are 14 young people who are not in work or training."
    assert marked(before, after) == "There are [-12 -][+14 +]young people who are not in work or training."


def test_a_sentence_replaced_by_quite_another_stands_whole() -> None:
    assert marked("Visits were late in May.", "A new team began work.") == (
        "[-Visits were late in May.-][+A new team began work.+]"
    )


def test_a_text_begun_or_emptied_is_added_or_gone() -> None:
    assert marked("", "Now.") == "[+Now.+]"
    assert marked("Then.", "") == "[-Then.-]"
    assert marked("", "") == ""


def test_a_full_stop_within_a_sentence_does_not_end_it() -> None:
    assert sentences("Measure 2.6 is approx. right. It fell.") == ["Measure 2.6 is approx. right. ", "It fell."]


def test_a_line_break_ends_a_sentence() -> None:
    assert sentences("First point\nSecond point") == ["First point\n", "Second point"]


@given(TEXTS)
def test_the_sentences_joined_are_the_text(text: str) -> None:
    assert "".join(sentences(text)) == text


@given(TEXTS, TEXTS)
def test_kept_and_added_pieces_are_the_later_text_and_kept_and_gone_have_the_words_of_the_earlier(
    before: str, after: str
) -> None:
    pieces = text_changes(before, after)
    assert "".join(piece.text for piece in pieces if piece.kind is not ChangeKind.GONE) == after
    assert "".join(piece.text for piece in pieces if piece.kind is not ChangeKind.ADDED).split() == before.split()


def test_what_is_gone_from_one_place_and_new_in_another_was_moved() -> None:
    before, after = "Two left in May.\nA team began.\nOne came.", "A team began.\nTwo left in May.\nOne came."
    assert changes_words(before, after) in ("Moved: “Two left in May.”.", "Moved: “A team began.”.")


def test_where_only_paragraphs_change_no_word_does() -> None:
    assert changes_words("Two left. One came.", "Two left.\nOne came.") == (
        "No word changes: only where a paragraph begins or ends."
    )
    assert changes_words("Two  left.", "Two left.") == "Nothing has changed."
