"""Sections stand in the order of the kind, and none that it needs is missing."""

from builders import small_session
from cpdesk.domain.edits import SetFields, TakeOutSection
from cpdesk.domain.narrative import Section
from cpdesk.domain.pack import BoardPack
from cpdesk.report.kind_file import kind_file
from cpdesk.report.section_order import chapter_of, has_matter, paper_sections, place_for, starting_sections
from pack_builders import PLEDGES, applied, sections

BRIEFING, ANNUAL, LEAD_MEMBER = (kind_file(name) for name in ("briefing", "annual", "lead-member"))
PACK = small_session().pack


def ids(listed: tuple[Section, ...]) -> list[str]:
    return [section.id.partition(" –")[0] for section in listed]


def test_a_pack_begins_with_what_officers_write() -> None:
    assert ids(starting_sections(BRIEFING, PACK)) == [
        "introduction",
        "summary",
        "background",
        "pledge:Pledge 2",
        "pledge:Pledge 3",
        "pledge:Pledge 5",
        "implications:legal",
        "implications:financial",
        "implications:human-resources",
    ]


def test_the_paper_has_what_cpdesk_makes_in_its_place() -> None:
    assert ids(paper_sections(BRIEFING, PACK))[2:5] == ["background", "scorecard", "pledge:Pledge 2"]


def test_pledges_stand_under_the_chapter_that_the_kind_gives_them() -> None:
    listed = paper_sections(ANNUAL, PACK)
    assert {section.under for section in listed if section.part == "pledge"} == {"achievements"}
    at = ids(listed).index("achievements")
    assert [section.part for section in listed[at : at + 4]] == ["achievements", "pledge", "pledge", "pledge"]


def test_what_a_paper_may_not_lack_is_there_although_it_was_taken_out() -> None:
    pack = applied(PACK, *sections(*starting_sections(BRIEFING, PACK)))
    pack = applied(pack, TakeOutSection("background"), TakeOutSection("summary"), TakeOutSection("implications:legal"))
    listed = ids(paper_sections(BRIEFING, pack))
    assert listed[:3] == ["introduction", "background", "scorecard"]
    assert listed[-4:-1] == ["implications:financial", "implications:human-resources", "implications:legal"]


def test_what_cpdesk_makes_can_be_left_out() -> None:
    pack = applied(PACK, *sections(*starting_sections(BRIEFING, PACK)))
    pack = applied(pack, SetFields("left out", {"left-out": ["scorecard"]}))
    assert "scorecard" not in ids(paper_sections(BRIEFING, pack))


def test_a_part_has_matter_where_the_pack_has_what_it_is_about() -> None:
    parts = {name: BRIEFING.part(name) for name in ("scorecard", "tables", "tracker", "summary", "background")}
    said = {name: (has_matter(part, PACK), has_matter(part, BoardPack())) for name, part in parts.items() if part}
    assert said == {
        "scorecard": (True, False),
        "tables": (False, False),
        "tracker": (False, False),
        "summary": (True, False),
        "background": (True, True),
    }


def test_a_new_section_follows_the_last_that_the_kind_has_before_it() -> None:
    listed = (Section("introduction", "introduction"), Section("implications:legal", "implications", "Legal"))
    assert place_for(BRIEFING, listed, "background") == "introduction"
    assert place_for(BRIEFING, listed[1:], "background") == ""


def test_what_stands_below_a_section_belongs_to_its_chapter() -> None:
    service = Section("service:a", "service", "A")
    below = Section("service:a/priorities", "priorities", under="service:a")
    legal = Section("implications:legal", "implications", "Legal")
    assert chapter_of(LEAD_MEMBER, below, (service, below)) == "service:a"
    assert chapter_of(LEAD_MEMBER, below, (below,)) == "service:a/priorities"
    assert chapter_of(LEAD_MEMBER, legal, (legal,)) == "implications:legal"
    assert chapter_of(BRIEFING, legal, (legal,)) == "made:implications"


def test_sections_of_another_report_have_ids_of_their_own() -> None:
    listed = paper_sections(ANNUAL, PACK.of("annual"))
    assert all(section.id.startswith("annual|") for section in listed)
    assert {section.under for section in listed if section.pledge} == {"annual|achievements"}
    assert [section.pledge for section in listed if section.pledge] == [PLEDGES[1], PLEDGES[2], PLEDGES[4]]
