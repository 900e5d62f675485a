"""Texts cut to a length."""

from cpdesk.domain.shortened import shortened


def test_a_long_text_is_cut_at_a_word() -> None:
    assert shortened("one two three", 9) == "one two…"
    assert shortened("x" * 20, 10) == "x" * 9 + "…"
    assert shortened(" as  it was ", 20) == "as it was"
