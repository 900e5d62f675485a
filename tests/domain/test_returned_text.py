"""A text as it came back: what nobody changed is what it was, what was not printed stays in its place."""

import pytest

from cpdesk.domain.returned_text import ReturnedBlock, reads_alike, returned_text
from cpdesk.domain.rich_text import Block, BlockKind, RichText, Run


def block(text: str, kind: BlockKind = BlockKind.PARAGRAPH, level: int = 0) -> Block:
    return Block((Run(text),), kind, level)


SENT = RichText((block("One's own."), block("[[chart: 3.1]]"), block("Two."), block("Three.")))
PRINTED = {0: SENT.blocks[0], 2: SENT.blocks[2], 3: SENT.blocks[3]}


def came(*items: tuple[str, int | None]) -> RichText:
    return returned_text(SENT, PRINTED, [ReturnedBlock(block(text), at) for text, at in items])


@pytest.mark.parametrize(
    ("items", "plain"),
    [
        ([("One’s own.", 0), ("Two.", 2), ("Three.", 3)], ["One's own.", "[[chart: 3.1]]", "Two.", "Three."]),
        (
            [("One’s\u00a0very own.", 0), ("Two.", 2), ("Three.", 3)],
            ["One's very own.", "[[chart: 3.1]]", "Two.", "Three."],
        ),
        ([("Two.", 2), ("Three.", 3)], ["[[chart: 3.1]]", "Two.", "Three."]),
        (
            [("One's own.", 0), ("New\u00a0words.", None), ("Two.", 2)],
            ["One's own.", "[[chart: 3.1]]", "New words.", "Two."],
        ),
        ([("Three.", 3), ("One's own.", 0)], ["Three.", "One's own.", "[[chart: 3.1]]"]),
        ([], ["[[chart: 3.1]]"]),
    ],
    ids=["as sent", "a word more", "one gone", "one more", "turned round", "all gone"],
)
def test_what_was_not_printed_stays_behind_what_it_followed(
    items: list[tuple[str, int | None]], plain: list[str]
) -> None:
    assert [item.plain for item in came(*items).blocks] == plain


def test_a_typed_bullet_that_was_printed_as_one_stays_typed_unless_its_words_change() -> None:
    sent = RichText((block("- Typed."),))
    printed = {0: block("Typed.", BlockKind.BULLET)}
    same = returned_text(sent, printed, [ReturnedBlock(block("Typed.", BlockKind.BULLET), 0)])
    changed = returned_text(sent, printed, [ReturnedBlock(block("Retyped.", BlockKind.BULLET), 0)])
    assert same == sent
    assert changed == RichText((block("Retyped.", BlockKind.BULLET),))


def test_a_numbered_item_that_was_printed_with_the_papers_own_number_stays_one() -> None:
    sent = RichText((block("Item.", BlockKind.NUMBER),))
    changed = returned_text(sent, {0: block("Item.")}, [ReturnedBlock(block("Items."), 0)])
    assert changed == RichText((block("Items.", BlockKind.NUMBER),))


def test_a_paragraph_that_was_made_a_bullet_is_one() -> None:
    changed = returned_text(SENT, PRINTED, [ReturnedBlock(block("Two.", BlockKind.BULLET), 2)])
    assert changed.blocks[-1] == block("Two.", BlockKind.BULLET)


def test_looks_that_a_program_drops_are_kept_where_words_are() -> None:
    sent = RichText((Block((Run("Read "), Run("this", bold=True), Run(" now."))),))
    back = [ReturnedBlock(block("Read this again now."), 0, has_looks=False)]
    changed = returned_text(sent, {0: sent.blocks[0]}, back)
    assert changed == RichText((Block((Run("Read "), Run("this", bold=True), Run(" again now."))),))
    assert (
        returned_text(sent, {0: sent.blocks[0]}, [ReturnedBlock(block("Read this now."), 0, has_looks=False)]) == sent
    )


def test_texts_read_alike_whatever_their_quotes_and_bold_blanks() -> None:
    one = RichText((Block((Run("It's ", bold=True), Run("so."))),))
    other = RichText((Block((Run("It’s", bold=True), Run(" so."))),))
    assert reads_alike(one, other)
    assert not reads_alike(one, RichText.of("It's so."))
    assert not reads_alike(RichText.of("A."), RichText((block("A.", BlockKind.BULLET),)))


@pytest.mark.parametrize(
    ("items", "plain"),
    [
        (["One.", "Withheld under paragraph 2.", "Three."], ["One.", "Jo was moved.", "Three."]),
        (["One.", "Three."], ["One.", "Jo was moved.", "Three."]),
        (["One.", "Who is it?", "Three."], ["One.", "Jo was moved.", "Who is it?", "Three."]),
        (["One!", "Withheld under paragraph 2."], ["One!", "Jo was moved."]),
    ],
    ids=["as printed", "taken out", "written over", "beside others"],
)
def test_what_the_public_paper_withheld_is_never_changed_by_what_stood_for_it(
    items: list[str], plain: list[str]
) -> None:
    sent = RichText.of("One.", "Jo was moved.", "Three.")
    printed = {0: block("One."), 1: block("Withheld under paragraph 2."), 2: block("Three.")}
    places = {"One.": 0, "One!": 0, "Withheld under paragraph 2.": 1, "Who is it?": 1, "Three.": 2}
    came_back = returned_text(sent, printed, [ReturnedBlock(block(words), places[words]) for words in items])
    assert [item.plain for item in came_back.blocks] == plain


def test_a_mark_that_the_paper_printed_before_words_is_none_of_them() -> None:
    sent = RichText.of("Jo was moved.")
    printed = {0: Block((Run("[Exempt under paragraph 2] ", bold=True), Run("Jo was moved.")))}
    same = returned_text(sent, printed, [ReturnedBlock(printed[0], 0)])
    changed = Block((Run("[Exempt under paragraph 2] ", bold=True), Run("Jo was moved in May.")))
    assert same == sent
    assert returned_text(sent, printed, [ReturnedBlock(changed, 0)]) == RichText.of("Jo was moved in May.")
    assert (
        returned_text(sent, printed, [ReturnedBlock(block("Jo was moved in May."), 0)]).plain == "Jo was moved in May."
    )
