"""Sections move within the order of a paper."""

import pytest

from cpdesk.domain.narrative import Section
from cpdesk.services.section_moves import moved

PAPER = tuple(
    Section(name, "custom", under=name[0] if len(name) > 1 else "") for name in ("a", "b", "b1", "b2", "b3", "c")
)


def order(moving: str, by: int) -> str | None:
    ids = moved(PAPER, moving, by, lambda section: section.under or section.id)
    return None if ids is None else " ".join(ids)


@pytest.mark.parametrize(
    ("moving", "by", "after"),
    [
        ("a", 1, "b b1 b2 b3 a c"),
        ("b", 1, "a c b b1 b2 b3"),
        ("c", -2, "c a b b1 b2 b3"),
        ("b3", -1, "a b b1 b3 b2 c"),
        ("b1", 2, "a b b2 b3 b1 c"),
    ],
)
def test_a_chapter_takes_along_what_stands_below_it(moving: str, by: int, after: str) -> None:
    assert order(moving, by) == after


@pytest.mark.parametrize(("moving", "by"), [("a", -1), ("c", 1), ("b1", -1), ("b3", 1), ("d", 1)])
def test_there_is_nowhere_to_go_beyond_the_first_and_the_last(moving: str, by: int) -> None:
    assert order(moving, by) is None
