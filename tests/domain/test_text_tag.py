"""Tags tell texts apart, and say nothing of what they hold."""

from cpdesk.domain.text_place import TextKind, TextPlace
from cpdesk.domain.text_tag import TextTag, place_mark, read_tag, words_mark

PLACE = TextPlace(TextKind.COMMENTARY, "Jo Bloggs")


def test_a_tag_is_read_as_it_was_written() -> None:
    tag = TextTag(place_mark(PLACE), words_mark(["One.", "Two."]))
    assert read_tag(str(tag)) == tag
    assert len(str(tag)) <= 64  # all that Word takes


def test_no_word_of_place_or_text_is_in_a_tag() -> None:
    tag = str(TextTag(place_mark(PLACE), words_mark(["Bloggs was moved."])))
    assert "Bloggs" not in tag
    assert "Jo" not in tag


def test_tags_of_others_are_none() -> None:
    assert read_tag("") is None
    assert read_tag("cpdesk-x-y") is None
    assert read_tag(f"{TextTag(place_mark(PLACE), words_mark([]))} ") is None


def test_quotes_and_typed_bullets_leave_the_mark_as_it_is() -> None:
    assert words_mark(["- the child’s plan", ""]) == words_mark(["the child's plan"])
    assert words_mark(["one"]) != words_mark(["two"])
    assert place_mark(PLACE) != place_mark(TextPlace(TextKind.SECTION, PLACE.subject))
