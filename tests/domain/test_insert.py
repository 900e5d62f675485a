"""A paragraph of a text asks for a chart or a table."""

import pytest

from cpdesk.domain.insert import Insert, InsertKind, insert_of
from cpdesk.domain.markup import parse_markup
from cpdesk.domain.rich_text import Block, BlockKind, Run


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("[[chart: 3.1]]", Insert(InsertKind.CHART, "3.1")),
        ("  [[ Figures :  % of secondary pupils  ]] ", Insert(InsertKind.FIGURES, "% of secondary pupils")),
        ("[[TABLE: One app usage]]", Insert(InsertKind.TABLE, "One app usage")),
        ("[[tracker:Progress update]]", Insert(InsertKind.TRACKER, "Progress update")),
    ],
)
def test_a_paragraph_of_its_own_asks_for_something(written: str, asked: Insert) -> None:
    assert insert_of(Block((Run(written),))) == asked


@pytest.mark.parametrize(
    "written", ["See [[chart: 3.1]]", "[[chart: ]]", "[[chart 3.1]]", "[chart: 3.1]", "[[map: 1]]"]
)
def test_words_like_any_other_ask_for_nothing(written: str) -> None:
    assert insert_of(Block((Run(written),))) is None


def test_an_item_of_a_list_asks_for_nothing() -> None:
    assert insert_of(Block((Run("[[chart: 3.1]]"),), BlockKind.BULLET)) is None


def test_it_is_read_as_it_was_written() -> None:
    insert = Insert(InsertKind.TABLE, "Virtual School!A1")
    assert [insert_of(block) for block in parse_markup(f"Before.\n\n{insert.text}\n\nAfter.").blocks] == [
        None,
        insert,
        None,
    ]
