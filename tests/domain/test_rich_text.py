"""Rich text as officers write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.rich_text import MOST_LEVELS, Block, BlockKind, RichText, Run

RUNS = st.builds(
    Run, st.text(max_size=6), st.booleans(), st.booleans(), st.booleans(), st.sampled_from(["", "https://a.uk"])
)
BLOCKS = st.builds(
    Block, st.lists(RUNS, max_size=4).map(tuple), st.sampled_from(list(BlockKind)), st.integers(0, MOST_LEVELS - 1)
)
TEXTS = st.lists(BLOCKS, max_size=4).map(lambda blocks: RichText(tuple(blocks)))


@given(TEXTS)
def test_a_text_written_and_read_is_equal(text: RichText) -> None:
    assert RichText.from_json(text.to_json()) == text


@given(TEXTS)
def test_tidying_changes_no_word_and_nothing_the_second_time(text: RichText) -> None:
    tidy = text.tidied()
    assert tidy.tidied() == tidy
    assert tidy.plain == "\n".join(block.plain for block in text.blocks if block.plain.strip())


def test_like_runs_are_joined() -> None:
    text = RichText(
        (Block((Run("a"), Run(""), Run("b"), Run("c", bold=True), Run("d", bold=True))), Block((Run(" "),)))
    )
    assert text.tidied() == RichText((Block((Run("ab"), Run("cd", bold=True))),))


def test_plain_paragraphs_make_a_text() -> None:
    text = RichText.of("One two", " ", "three")
    assert (text.plain, text.word_count, text.is_empty) == ("One two\nthree", 3, False)


@pytest.mark.parametrize("text", [RichText(), RichText((Block(()),)), RichText((Block((Run(" \n"),)),))])
def test_a_text_of_blanks_is_empty(text: RichText) -> None:
    assert text.is_empty


def test_only_what_is_unusual_is_written() -> None:
    text = RichText((Block((Run("a"), Run("b", italic=True)), BlockKind.BULLET, 1),))
    assert text.to_json() == [{"kind": "bullet", "runs": [{"text": "a"}, {"text": "b", "italic": True}], "level": 1}]


def test_nothing_is_an_empty_text() -> None:
    assert RichText.from_json(None) == RichText()


@pytest.mark.parametrize(("level", "expected"), [(-3, 0), (99, MOST_LEVELS - 1)])
def test_a_level_that_there_is_not_becomes_the_nearest(level: int, expected: int) -> None:
    (block,) = RichText.from_json([{"kind": "bullet", "runs": [{"text": "a"}], "level": level}]).blocks
    assert block.level == expected


@pytest.mark.parametrize(
    "value",
    ["text", 5, [5], [{"kind": "bullet"}], [{"runs": [], "kind": "x"}], [{"runs": [], "level": "1"}], [{"runs": [1]}]],
)
def test_what_is_no_text_is_refused(value: object) -> None:
    with pytest.raises(ValueError):
        RichText.from_json(value)
