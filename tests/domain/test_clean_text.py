"""What is typed or pasted is rid of what no file format can hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.clean_text import clean_text


@pytest.mark.parametrize("line_break", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_break_is_a_newline(line_break: str) -> None:
    assert clean_text(f"one{line_break}two") == "one\ntwo"


def test_a_tab_is_a_space() -> None:
    assert clean_text("one\ttwo") == "one two"


@pytest.mark.parametrize(
    "odd",
    ["\x00", "\x07", "\x1b", "\x9f", "\ufffc", "\ufffe", "\uffff", "\ufdd0", "\ud800", "\u200b", "\u202e", "\u2066"],
)
def test_what_no_file_can_hold_is_dropped(odd: str) -> None:
    assert clean_text(f"one{odd}two") == "onetwo"


@pytest.mark.parametrize("kept", ["£1,234 – 26% “so”", "non\u00a0breaking", "Siân Ŵyn", "👩\u200d👧", "\ufeff"])
def test_what_people_write_stays(kept: str) -> None:
    assert clean_text(kept) == kept


@given(st.text(st.characters()))
def test_clean_text_is_clean(text: str) -> None:
    clean = clean_text(text)
    assert clean_text(clean) == clean
    assert clean.encode("utf-8").decode("utf-8") == clean
