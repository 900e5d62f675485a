"""Texts as lines of a cell, and back."""

import pytest
from hypothesis import given

from cpdesk.domain.exemption import Exemption
from cpdesk.domain.rich_text import Block, BlockKind, RichText, Run
from cpdesk.services.packets.plain_lines import lines_of, text_of
from text_strategies import texts

WRITTEN = RichText(
    (
        Block((Run("We will "), Run("open", bold=True), Run(" two homes."))),
        Block((Run("one in the north"),), BlockKind.BULLET),
        Block((Run("one in the south"),), BlockKind.BULLET, 1),
        Block((Run("First"),), BlockKind.NUMBER),
        Block((Run("Second"),), BlockKind.NUMBER),
    )
)


def test_a_text_has_a_line_for_each_paragraph_and_list_item() -> None:
    assert lines_of(WRITTEN).splitlines() == [
        "We will open two homes.",
        "• one in the north",
        "    • one in the south",
        "1. First",
        "2. Second",
    ]


def test_what_was_left_as_it_was_keeps_its_look() -> None:
    back = text_of(lines_of(WRITTEN).replace("Second", "Third"), WRITTEN)
    assert back.blocks[:4] == WRITTEN.blocks[:4]
    assert back.blocks[4] == Block((Run("Third"),), BlockKind.NUMBER)


@given(texts)
def test_a_text_that_comes_back_untouched_is_the_same(text: RichText) -> None:
    plain = [" ".join(block.plain.split()) for block in text.blocks]
    if all(plain):
        assert text_of(lines_of(text), text) == text.tidied()


EXEMPT = Exemption("2", "It names a street.")
HALF_EXEMPT = RichText((Block((Run("All were seen."),)), Block((Run("One lives in Smith Street."),), exempt=EXEMPT)))


@pytest.mark.parametrize(
    ("lines", "exempt"),
    [
        ("All were seen.\nOne lives in Smith Road.", [None, EXEMPT]),
        ("All were seen twice.\nOne lives in Smith Street.", [None, EXEMPT]),
        ("All were seen.\nOne lives in Smith Street.\nShe is 14.", [None, EXEMPT, EXEMPT]),
        ("All were seen.\nOne lives there.\nIn Smith Street.", [None, EXEMPT, EXEMPT]),
        ("First.\nAll were seen.\nOne lives in Smith Street.", [None, None, EXEMPT]),
    ],
)
def test_a_word_put_right_in_an_exempt_line_does_not_make_it_public(lines: str, exempt: list[Exemption | None]) -> None:
    assert [block.exempt for block in text_of(lines, HALF_EXEMPT).blocks] == exempt


@pytest.mark.parametrize(
    ("typed", "kind", "words"),
    [
        ("• a point", BlockKind.BULLET, "a point"),
        ("* a point", BlockKind.BULLET, "a point"),
        ("3) a point", BlockKind.NUMBER, "a point"),
        ("- 5 fewer than in May", BlockKind.PARAGRAPH, "- 5 fewer than in May"),
        ("2019 was better", BlockKind.PARAGRAPH, "2019 was better"),
    ],
)
def test_list_items_are_typed_with_a_bullet_or_a_number(typed: str, kind: BlockKind, words: str) -> None:
    (block,) = text_of(f"\r\n{typed}\r\n\r\n", RichText()).blocks
    assert (block.kind, block.plain) == (kind, words)


def test_lines_of_a_public_paper_take_the_place_of_no_exempt_words() -> None:
    secret = Block((Run("Jo was moved."),), exempt=Exemption("2", "Jo."))
    text = RichText((Block((Run("One."),)), secret, Block((Run("Three."),))))
    public = "One.\nWithheld under paragraph 2 of Schedule 12A. Public interest: Jo.\nThree."
    assert text_of(public, text) == text
    reworded = text_of(public.replace("Three", "Four"), text)
    assert reworded.plain.splitlines() == ["One.", "Jo was moved.", "Four."]
    assert reworded.blocks[1] == secret
    whole = RichText.of("All of it is exempt.")
    assert text_of("Withheld.", whole) == whole
    assert text_of("Withheld.\nMore.", whole).plain.splitlines() == ["All of it is exempt.", "More."]
