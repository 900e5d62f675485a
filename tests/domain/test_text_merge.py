"""Two later versions of a text are one where they changed different parts of it."""

import pytest

from cpdesk.domain.rich_text import Block, BlockKind, RichText, Run
from cpdesk.domain.text_merge import merged

BEFORE = RichText.of("One. Two. Three.", "Second paragraph.", "Third paragraph.")


def lines(text: RichText | None) -> list[str] | None:
    return [block.plain for block in text.blocks] if text is not None else None


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (["One. Two. Three.", "Second!", "Third paragraph."], ["One. Two. Three.", "Second paragraph.", "Third!"],
         ["One. Two. Three.", "Second!", "Third!"]),
        (["One. Two. Three.", "Third paragraph."],
         ["One. Two. Three.", "Second paragraph.", "Third paragraph.", "New."],
         ["One. Two. Three.", "Third paragraph.", "New."]),
        (["First. Two. Three.", "Second paragraph.", "Third paragraph."],
         ["One. Two. Last.", "Second paragraph.", "Third paragraph."],
         ["First. Two. Last.", "Second paragraph.", "Third paragraph."]),
        (["One. Two. Three. Four.", "Second paragraph.", "Third paragraph."],
         ["Zero. One. Two. Three.", "Second paragraph.", "Third paragraph."],
         ["Zero. One. Two. Three. Four.", "Second paragraph.", "Third paragraph."]),
        (["Same!", "Second paragraph.", "Third paragraph."], ["Same!", "Second paragraph.", "Third paragraph."],
         ["Same!", "Second paragraph.", "Third paragraph."]),
        (["One. Two. Three.", "Second!", "Third paragraph."],
         ["One. Two. Three.", "Second?", "Third paragraph."], None),
        (["One. Two. Three.", "Third paragraph."], ["One. Two. Three.", "Second?", "Third paragraph."], None),
        (["One. Two. Three.", "Second paragraph.", "Third paragraph.", "A."],
         ["One. Two. Three.", "Second paragraph.", "Third paragraph.", "B."], None),
    ],
    ids=["apart", "out and in", "sentences apart", "both ends", "the same", "torn", "gone and changed", "two ends"],
)  # fmt: skip
def test_changes_apart_are_both_made(one: list[str], other: list[str], both: list[str] | None) -> None:
    assert lines(merged(BEFORE, RichText.of(*one), RichText.of(*other))) == both
    assert lines(merged(BEFORE, RichText.of(*other), RichText.of(*one))) == both


def test_looks_stay_with_their_words() -> None:
    before = RichText((Block((Run("One. "), Run("Two.", bold=True)), BlockKind.BULLET),))
    one = RichText((Block((Run("First. "), Run("Two.", bold=True)), BlockKind.BULLET),))
    other = RichText((Block((Run("One. "), Run("Two.", bold=True), Run(" Three.")), BlockKind.BULLET),))
    both = merged(before, one, other)
    assert both == RichText((Block((Run("First. "), Run("Two.", bold=True), Run(" Three.")), BlockKind.BULLET),))
