"""A section prints its text, with what the text asks for, or says why there is none."""

from dataclasses import replace

import pytest

from builders import small_session
from cpdesk.domain.markup import parse_markup
from cpdesk.domain.narrative import Section, drafted_section
from cpdesk.domain.outline import FigureBlock, ListItem, OutlineBlock, Paragraph, Table
from cpdesk.domain.review import review_pack
from cpdesk.domain.rich_text import RichText
from cpdesk.report.kind_file import kind_file
from cpdesk.report.paper import Paper
from cpdesk.report.section_text import section_text

PACK = small_session().pack
PAPER = Paper(PACK, review_pack(PACK), kind_file("briefing").words, shows_exempt=False, appendices={})
BACKGROUND = Section("background", "background", text=RichText.of("Words."))


def words(block: OutlineBlock) -> str:
    return "".join(run.text for run in block.runs) if isinstance(block, Paragraph | ListItem) else ""


def said(section: Section, paper: Paper = PAPER) -> list[str]:
    return [words(block) for block in section_text(paper, section, 2)]


def test_a_text_is_numbered_at_its_level() -> None:
    assert list(section_text(PAPER, BACKGROUND, 2)) == [Paragraph(BACKGROUND.text.blocks[0].runs, 2)]


def test_an_empty_section_says_that_it_is_to_be_completed() -> None:
    assert said(replace(BACKGROUND, text=RichText())) == ["To be completed before publication."]


def test_a_draft_is_marked_as_one() -> None:
    drafted = drafted_section(BACKGROUND, BACKGROUND.text)
    assert said(drafted) == ["Draft: nobody has confirmed this text.", "Words."]
    assert said(replace(drafted, accepted=drafted.drafted)) == ["Words."]
    assert said(replace(drafted, part="summary"))[0] == "Draft: nobody has confirmed this summary."


def test_an_exempt_text_is_in_the_exempt_paper_alone() -> None:
    exempt = replace(BACKGROUND, exempt="1, 2")
    (instead,) = said(exempt)
    assert instead.startswith("The text of this section is exempt under paragraphs 1 and 2 of Part 1 of Schedule 12")
    assert said(exempt, replace(PAPER, shows_exempt=True))[1:] == ["Words."]


def test_a_chart_stands_where_the_text_asks_for_it() -> None:
    asked = replace(BACKGROUND, text=parse_markup("Before.\n\n[[chart: 2.6]]\n\nAfter."))
    blocks = list(section_text(PAPER, asked, 2))
    assert [words(blocks[0]), type(blocks[1]), words(blocks[-1])] == ["Before.", FigureBlock, "After."]
    assert any(isinstance(block, Table) for block in blocks[2:-1])


@pytest.mark.parametrize(("kind", "level"), [("briefing", 0), ("lead-member", 3)])
def test_numbered_items_have_the_papers_own_numbers_where_the_kind_says_so(kind: str, level: int) -> None:
    paper = replace(PAPER, layout=kind_file(kind).layout)
    listed = replace(BACKGROUND, text=parse_markup("These are new:\n\n1. A hub.\n2. A team."))
    blocks = list(section_text(paper, listed, 2))[1:]
    assert [block.number_level if isinstance(block, Paragraph) else 0 for block in blocks] == [level, level]
