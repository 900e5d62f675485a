"""Regular expressions that are compiled late."""

import re

import pytest

from cpdesk.domain.late_pattern import late_pattern


def test_it_finds_what_the_same_expression_finds() -> None:
    late, soon = (
        late_pattern(r"(?P<word>[a-z]+) ?(\d)?", re.IGNORECASE),
        re.compile(r"(?P<word>[a-z]+) ?(\d)?", re.IGNORECASE),
    )
    found = late.fullmatch("Red 5")

    assert found is not None
    assert found["word"] == "Red"
    assert late.sub("-", "a1 b") == soon.sub("-", "a1 b")
    assert late.split("x a1 y") == soon.split("x a1 y")
    assert late.findall("a1 b2") == soon.findall("a1 b2")
    assert late.flags == soon.flags


def test_it_is_not_compiled_before_it_is_used() -> None:
    late = late_pattern("(")

    with pytest.raises(re.error):
        late.search("")
