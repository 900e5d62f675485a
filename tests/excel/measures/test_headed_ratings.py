"""Columns that are headed as ratings and hold words instead of colours."""

import pytest

from cpdesk.domain.scorecard import ColumnRole
from grid_builders import Content
from understood import understood_card


def role(heading: str, *cells: Content) -> ColumnRole:
    """Return the role of a column with that heading, its cells beside measures."""
    rows: list[list[Content]] = [[f"1.{at}", f"Number of visits {at}", at, cell] for at, cell in enumerate(cells, 1)]
    return understood_card(["Ref", "Measure", "2018/19", heading], *rows).columns[3].role


@pytest.mark.parametrize(
    ("heading", "cells", "found"),
    [
        ("RAG", ["Watch", "Fine", "Watch"], ColumnRole.RAG),
        ("RAG", [1, 2, 3], ColumnRole.RAG),
        ("RAG", [f"A long sentence on visit {at} that goes on and on and on" for at in "abc"], ColumnRole.OTHER),
        ("Status", ["Published", "In draft", "Sent"], ColumnRole.OTHER),
        ("Status", ["On track", "Off track", "On track"], ColumnRole.RAG),
    ],
)
def test_what_is_headed_as_ratings_is_such_by_its_words(heading: str, cells: list[Content], found: ColumnRole) -> None:
    assert role(heading, *cells) is found
