"""The pages that the contents name before Word has laid them out."""

from itertools import pairwise

from cpdesk.domain.outline import Heading, Outline, OutlineBlock, OutlinePart, Paragraph
from cpdesk.domain.rich_text import Run
from cpdesk.report.compose import compose
from cpdesk.report.word.contents import contents_entries
from cpdesk.report.word.pagination import heading_pages
from sample_packs import ALL_PACKS


def test_pages_never_go_back() -> None:
    for make in ALL_PACKS.values():
        pages = [entry.page for entry in contents_entries(compose(make()))]
        assert all(earlier <= later for earlier, later in pairwise(pages))


def test_the_sample_papers_pages_are_those_that_were_looked_at() -> None:
    pages = {entry.text: entry.page for entry in contents_entries(compose(ALL_PACKS["sample"]()))}
    assert pages["Introduction and policy context"] == 2
    assert pages["Implications"] == 10
    assert pages["Appendix 1: Corporate Parenting Scorecard – Quarter 1 2019/20"] == 11


def test_an_appendix_begins_on_a_page_of_its_own() -> None:
    parts = tuple(OutlinePart((Heading("A"),), is_landscape=bool(at)) for at in range(3))
    assert heading_pages(Outline("Title", "", (), parts), ()) == [1, 2, 3]


def test_a_heading_stays_with_what_follows_it() -> None:
    words = Paragraph((Run("word " * 40),), 2)
    blocks: tuple[OutlineBlock, ...] = (*(words,) * 9, Heading("Last", 2), words)
    (page,) = heading_pages(Outline("Title", "", (), (OutlinePart(blocks),)), ())
    assert page in (1, 2)
    pages = heading_pages(Outline("Title", "", (), (OutlinePart((*(words,) * 40, *blocks)),)), ())
    assert pages[0] > page
