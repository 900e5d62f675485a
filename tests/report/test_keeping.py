"""Which blocks stay on the page of the next: words that lead up to it, and a chart with the table of its figures."""

import pytest

from cpdesk.domain.outline import FigureBlock, Heading, ListItem, OutlineBlock, Paragraph, Table, TableCell
from cpdesk.domain.rich_text import BlockKind, Run
from cpdesk.report.compose import compose
from cpdesk.report.keeping import with_keeping
from cpdesk.report.table_shape import SHORT
from sample_packs import sample_pack

ITEM = ListItem((Run("a hub"),), BlockKind.BULLET)
TABLE = Table("Figures", ("Period", "Result"), ((TableCell("Q1"), TableCell("26%")),))
LONG = Table("Figures", TABLE.header, TABLE.rows * (SHORT + 1))


def words(text: str) -> Paragraph:
    return Paragraph((Run(text[:2], bold=True), Run(text[2:])), 2)


def chart() -> FigureBlock:
    blocks = (block for part in compose(sample_pack()).parts for block in part.blocks)
    return next(block for block in blocks if isinstance(block, FigureBlock))


def kept(*blocks: OutlineBlock) -> list[bool]:
    return [keeps for _, keeps in with_keeping(blocks)]


@pytest.mark.parametrize("following", [ITEM, TABLE, words("Next")])
def test_words_that_lead_up_to_something_stay_with_it(following: OutlineBlock) -> None:
    assert kept(words("The service is: "), following) == [True, False]


def test_other_words_do_not() -> None:
    assert kept(words("It is 14:30 now."), ITEM, words("A heading follows:"), Heading("Next")) == [False] * 4


def test_a_chart_stays_with_the_table_of_its_figures() -> None:
    assert kept(chart(), TABLE, chart()) == [True, False, False]


def test_a_remark_between_them_stays_too() -> None:
    assert kept(chart(), words("The parts add up to 95%."), TABLE) == [True, True, False]
    assert kept(chart(), words("The parts add up to 95%."), LONG) == [False, False, False]
    assert kept(chart(), words("Another matter."), words("And one more.")) == [False, False, False]


def test_a_chart_does_not_wait_for_a_table_that_runs_over_pages() -> None:
    assert kept(chart(), LONG) == [False, False]


def test_nothing_waits_for_what_does_not_come() -> None:
    assert kept(words("What follows is on another page:")) == [False]
    assert kept() == []
