"""Blocks are laid on runs of pages of one orientation."""

from dataclasses import replace

from cpdesk.domain.outline import Heading, OutlinePart, Table, TableCell
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
