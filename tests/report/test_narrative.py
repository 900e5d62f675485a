"""What officers wrote, as blocks of a paper."""

from cpdesk.domain.outline import ListItem, Paragraph
from cpdesk.domain.rich_text import Block, BlockKind, RichText, Run
from cpdesk.report.narrative import narrative_blocks

BULLET, NUMBER = BlockKind.BULLET, BlockKind.NUMBER


def block(text: str, kind: BlockKind = BlockKind.PARAGRAPH, level: int = 0) -> Block:
    return Block((Run(text),), kind, level)


def test_paragraphs_are_numbered_and_empty_ones_left_out() -> None:
    written = list(narrative_blocks(RichText((block("One"), block("  "), block("Two"))), 2))
    assert written == [Paragraph((Run("One"),), 2), Paragraph((Run("Two"),), 2)]


def test_each_numbered_list_begins_afresh_but_not_after_its_own_sub_list() -> None:
    text = RichText((block("1", NUMBER), block("a", BULLET, 1), block("2", NUMBER), block("P"), block("1", NUMBER)))
    items = [item for item in narrative_blocks(text, 3) if isinstance(item, ListItem)]
    assert [item.restarts for item in items] == [True, False, False, True]


def test_typed_bullets_and_numbers_become_real_ones() -> None:
    texts = ("- dash", "• dot", "1. first", "2) second", "-5 below zero", "3.1 is a measure", "2019. A year", "-")
    kinds = [
        item.kind if isinstance(item, ListItem) else None
        for item in narrative_blocks(RichText(tuple(block(text) for text in texts)), 2)
    ]
    assert kinds == [BULLET, BULLET, NUMBER, NUMBER, None, None, None, None]


def test_the_star_of_a_footnote_is_no_bullet() -> None:
    text = RichText((block("* provisional"), block("* Recruitment is under way")))
    assert list(narrative_blocks(text, 2)) == [
        Paragraph((Run("* provisional"),), 2),
        ListItem((Run("Recruitment is under way"),), BULLET, 0, restarts=False),
    ]


def test_looks_and_links_are_kept() -> None:
    runs = (Run("- see "), Run("the guidance", bold=True, link="https://www.gov.uk/"))
    (item,) = narrative_blocks(RichText((Block(runs),)), 2)
    assert isinstance(item, ListItem)
    assert item.runs == (Run("see "), runs[1])
