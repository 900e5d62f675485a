"""Blocks are laid on runs of pages of one orientation."""

from dataclasses import replace

from cpdesk.domain.outline import Heading, OutlineBlock, OutlinePart, Table, TableCell
from cpdesk.report.narrative import plain
from cpdesk.report.paged import paged

TABLE = Table("Narrow", ("A",), ((TableCell("1"),),))
WIDE = replace(TABLE, caption="Wide", is_wide=True)


def test_a_wide_table_stands_on_pages_turned_sideways() -> None:
    before, after = plain("Before.", 2), plain("After.", 2)
    assert list(paged([before, TABLE, WIDE, WIDE, after])) == [
        OutlinePart((before, TABLE)),
        OutlinePart((WIDE, WIDE), is_landscape=True),
        OutlinePart((after,)),
    ]


def test_a_paper_without_blocks_has_one_run_of_pages() -> None:
    assert list(paged([])) == [OutlinePart(())]
    assert list(paged([Heading("A")])) == [OutlinePart((Heading("A"),))]


def test_headings_and_notes_go_along_with_a_table_that_needs_another_page() -> None:
    heading, note, after = Heading("Chapter"), plain("A note."), plain("After.", 2)
    large = replace(TABLE, is_large=True)
    assert list(paged([plain("Before.", 2), heading, large, note, after])) == [
        OutlinePart((plain("Before.", 2),)),
        OutlinePart((heading, large, note), is_landscape=True, is_large=True),
        OutlinePart((after,)),
    ]


def test_on_pages_turned_sideways_only_a_large_table_needs_another() -> None:
    large = replace(TABLE, is_large=True)
    runs = list(paged([Heading("A"), WIDE, Heading("B"), large], is_landscape=True))
    assert [(run.is_landscape, run.is_large, len(run.blocks)) for run in runs] == [(True, False, 2), (True, True, 2)]


def test_a_page_is_not_turned_back_for_a_sentence_between_two_wide_tables() -> None:
    between: list[OutlineBlock] = [Heading("B"), plain("One decision is recorded.", 2)]
    assert list(paged([plain("Before.", 2), WIDE, *between, WIDE, plain("After.", 2)])) == [
        OutlinePart((plain("Before.", 2),)),
        OutlinePart((WIDE, *between, WIDE), is_landscape=True),
        OutlinePart((plain("After.", 2),)),
    ]


def test_a_long_text_between_two_chapters_wide_tables_stands_upright() -> None:
    long = plain("Words of another chapter. " * 20, 2)
    runs = list(paged([WIDE, Heading("B"), long, long, WIDE]))
    assert [run.is_landscape for run in runs] == [True, False, True]
    assert [run.is_landscape for run in paged([WIDE, long, WIDE])] == [True]
