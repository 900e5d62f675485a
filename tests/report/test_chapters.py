"""A paper is made of chapters, each of one section or of several that stand under one heading."""

from dataclasses import replace

from builders import small_session
from cpdesk.domain.narrative import Section
from cpdesk.domain.outline import Heading
from cpdesk.domain.review import review_pack
from cpdesk.domain.rich_text import RichText
from cpdesk.report.chapters import chapters
from cpdesk.report.draught import Chapter
from cpdesk.report.kind_file import kind_file
from cpdesk.report.paper import Paper

PACK = small_session().pack
TEXT = RichText.of("Words.")
LEGAL = Section("implications:legal", "implications", "Legal", text=TEXT)


def made(kind: str, *sections: Section) -> list[Chapter]:
    file = kind_file(kind)
    paper = Paper(PACK, review_pack(PACK), file.words, shows_exempt=False, appendices={}, layout=file.layout)
    return list(chapters(file, paper, sections))


def headings(listed: list[Chapter]) -> list[tuple[str, int, bool]]:
    blocks = (block for chapter in listed for block in chapter.blocks)
    return [(block.text, block.level, block.is_numbered) for block in blocks if isinstance(block, Heading)]


def test_implications_are_one_chapter_or_each_its_own() -> None:
    both = (LEGAL, replace(LEGAL, id="implications:risk", heading="Risk management"))
    assert headings(made("briefing", *both)) == [
        ("Implications", 1, True),
        ("Legal implications", 2, True),
        ("Risk management", 2, True),
    ]
    assert headings(made("annual", *both)) == [("Legal implications", 1, True), ("Risk management", 1, True)]


def test_what_stands_below_a_chapter_is_numbered_as_the_kind_has_it() -> None:
    chapter = Section("achievements", "achievements", text=TEXT)
    below = Section("custom:a", "custom", "Objective 1", text=TEXT, under="achievements")
    assert headings(made("annual", chapter, below))[1] == ("Objective 1", 2, False)
    service = Section("service:a", "service", "Early help")
    below = Section("service:a/priorities", "priorities", text=TEXT, under="service:a")
    assert headings(made("lead-member", service, below)) == [("Early help", 1, True), ("Key priorities", 2, True)]


def test_a_heading_with_others_below_it_may_go_without_words() -> None:
    service = Section("service:a", "service", "Early help")
    below = Section("service:a/priorities", "priorities", text=TEXT, under="service:a")
    assert len(made("lead-member", service, below)[0].blocks) == 1
    assert len(made("lead-member", service)[0].blocks) == 2


def test_some_parts_have_no_number() -> None:
    assert headings(made("annual", Section("contacts", "contacts", text=TEXT))) == [("Lead officer contact", 1, False)]


def test_of_a_pledge_it_is_said_how_many_are_rated() -> None:
    pledge = Section("pledge:2", "pledge", pledge=PACK.pledges[0][0].heading)
    (chapter,) = made("annual", pledge)
    assert len(chapter.blocks) == 2
