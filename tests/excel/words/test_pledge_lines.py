"""Lines that name a pledge are told from titles of all pledges."""

import pytest

from cpdesk.excel.words.pledge_lines import is_pledge_line


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Pledge 2 – Education", True),
        ("Priority: keep children safe", True),
        ("Promise 1: how are we doing at school", True),
        ("Our Promise – how are we doing? (to 31 December 2024)", False),
        ("Our pledges: scorecard", False),
        ("Our priorities – quarterly update", False),
    ],
)
def test_a_title_of_all_pledges_names_none(line: str, is_one: bool) -> None:
    assert is_pledge_line(line) is is_one
