"""The outline in the window is that of the paper."""

from typing import TypeGuard

import pytest

from builders import small_session
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import Edit, PutSection, SetCommentaryState, SetDetail, WriteCommentary, WriteSection
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.outline import Heading, OutlineBlock
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.review import review_pack
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.table import DataTable
from cpdesk.report.compose import compose
from cpdesk.report.kind_names import KIND_NAMES
from cpdesk.report.kinds.briefing import KIND
from cpdesk.report.numbers import numbered_blocks
from cpdesk.services import sections
from cpdesk.services.outlining import EntryState, PaperEntry, paper_entries
from pack_builders import details, pack_of, workbook
from paper_of import sample_pack_of

PLACEMENTS = DataTable(CellPlace("Data", "A1"), "Placements", ("Kind", "2019"), (("Foster", "12"),))
ON_A_PAGE = ("scorecard", "young-people")
"""Kinds of which parts are named in the window alone: the paper has them without a heading."""
SAMPLES = {
    "briefing": ("cheshire-east-q1-2019-20", "cheshire-east-q1-2019-20"),
    "annual": ("medway-annual-2019-20", "medway-annual-2019-20"),
    "lead-member": ("medway-annual-2019-20", "medway-lead-member-2020"),
    "cover": ("monthly-dashboard-2019-20", "dashboard-cover-march-2020"),
    "tracker": ("kent-recommendations-2019", ""),
}


def begun_pack(*edits: Edit) -> BoardPack:
    session = small_session()
    for section in KIND.starting_sections(session.pack):
        session.apply(PutSection(section))
    for edit in edits:
        session.apply(edit)
    return session.pack


def entries(pack: BoardPack) -> tuple[PaperEntry, ...]:
    return paper_entries(pack, review_pack(pack))


def entry(pack: BoardPack, entry_id: str) -> PaperEntry:
    return next(entry for entry in entries(pack) if entry.id == entry_id)


def numbered_in_the_paper(pack: BoardPack) -> list[tuple[str, str]]:
    """Return the headings of the paper with the numbers that a reader sees, counted as Word counts them."""
    blocks = numbered_blocks(compose(pack).parts[0].blocks)
    return [(number.rstrip("."), block.text) for block, number in blocks if isinstance(block, Heading) and number]


def test_every_entry_has_the_number_and_heading_of_the_paper() -> None:
    pack = begun_pack()
    pack = pack.with_fields(sections.section_to_add(pack, "Voice of young people").changes(pack))
    pack = pack.with_fields(sections.implication_to_add(pack, "Equality").changes(pack))
    listed = [(entry.number, entry.heading) for entry in entries(pack) if entry.number]
    measures = [item for item in numbered_in_the_paper(pack) if item[1].startswith("Measure")]
    assert listed == [item for item in numbered_in_the_paper(pack) if item not in measures]
    assert ("8", "Voice of young people") in listed
    assert ("9.4", "Equality implications") in listed


@pytest.mark.parametrize("kind", KIND_NAMES)
def test_every_kind_of_paper_is_listed_as_it_is_printed(kind: str) -> None:
    """No chapter is left out, and nothing has another number, another heading or another place than in the paper."""
    own = [sample_pack_of(name, kind, told) for of, (name, told) in SAMPLES.items() if of == kind]
    bare = [sample_pack_of(name, kind) for name in dict.fromkeys(name for name, _ in SAMPLES.values())]
    for pack in (*own, *bare):
        outline = compose(pack, part="exempt")
        blocks = [block for part in outline.parts for block in part.blocks]
        printed = [(number.rstrip("."), item.text) for item, number in numbered_blocks(blocks) if is_heading(item)]
        shown = [entry for entry in entries(pack)[1:] if entry.heading and not is_offered(entry)]
        listed = [(entry.number, entry.heading) for entry in shown]
        if kind in ON_A_PAGE:
            listed = [item for item in listed if item in printed]
        chapters = [(number, text) for number, text in printed if number.isdecimal()]
        assert [item for item in listed if item[0].isdecimal()] == chapters
        assert list(dict.fromkeys(item for item in printed if item in listed)) == list(dict.fromkeys(listed))


def is_offered(entry: PaperEntry) -> bool:
    """Return whether it is a part of lines that has none yet: listed to put the first in, and not printed."""
    return entry.note == "Nothing put in yet"


def is_heading(block: OutlineBlock) -> TypeGuard[Heading]:
    return isinstance(block, Heading)


def test_a_list_of_the_parts_composes_no_measure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten thousand measures take seconds to set in tables, of which the list shows nothing."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError

    pack = begun_pack()
    before = entries(pack)
    for composed in ("appendix.scorecard_appendix", "appendix.audit_appendix", "scorecard_section.measure_entry"):
        monkeypatch.setattr(f"cpdesk.report.{composed}", refuse)
    assert entries(pack) == before


def test_the_details_come_first_and_the_appendices_last() -> None:
    listed = entries(begun_pack())
    assert (listed[0].heading, listed[0].number) == ("Report details", "")
    assert listed[-2].heading.startswith("Appendix 1: ")
    assert listed[-1].heading == "Appendix 2: Rating audit"
    assert listed[-2].note == "5 measures in full, with the key"


def test_a_pack_with_tables_has_their_sections_and_appendices() -> None:
    pack = pack_of(workbook(tables=[PLACEMENTS]))
    made = [(entry.number, entry.heading) for entry in entries(pack) if entry.state is EntryState.MADE]
    assert made == [("3", "Data tables"), ("", "Clearance"), ("", "Appendix 1: Data tables")]


def test_an_empty_pack_has_what_every_paper_has() -> None:
    listed = [entry.heading for entry in entries(BoardPack())]
    assert listed == [
        "Report details",
        "Introduction and policy context",
        "Background",
        "Implications",
        "Legal implications",
        "Financial implications",
        "Human resources implications",
        "Clearance",
    ]


def test_sections_say_how_far_they_have_come() -> None:
    pack = begun_pack(
        WriteSection("implications:legal", RichText.of("None.")),
        WriteSection("background", RichText.of("Two words")),
        sections.exempt_edit("background", "2"),
    )
    states = {entry.id: (entry.state, entry.note) for entry in entries(pack)}
    assert states["implications:legal"] == (EntryState.WRITTEN, "1 word")
    assert states["implications:financial"] == (EntryState.EMPTY, "Nothing written yet")
    assert states["background"] == (EntryState.EXEMPT, "Exempt under paragraph 2, 2 words")
    assert states["made:implications"] == (EntryState.CHAPTER, "2 of 3 still empty")


def test_the_scorecard_says_what_it_will_hold() -> None:
    def note(pack: BoardPack) -> str:
        return next(entry.note for entry in entries(pack) if "Scorecard" in entry.heading)

    assert note(begun_pack()) == "2 red measures, no commentaries ready"
    ready = begun_pack(WriteCommentary("2.6", RichText.of("June.")), SetCommentaryState("2.6", CommentaryState.READY))
    assert note(ready) == "2 red measures, 1 commentary ready"


def test_the_details_say_what_is_missing() -> None:
    assert entry(begun_pack(), "details").note == "7 still missing"
    assert entry(begun_pack(SetDetail("title", "Update")), "details").note == "6 still missing"
    assert entry(begun_pack(*details()), "details").note == "All that the paper needs"


def test_a_heading_that_the_public_paper_hides_is_shown() -> None:
    told = Section("custom:kx", Part.CUSTOM, "Placement of child KX", text=RichText.of("In Wales."), exempt="2, 3")
    pack = begun_pack(PutSection(told, after="background"))
    shown = entry(pack, "custom:kx")
    assert (shown.number, shown.heading) == ("5", "Placement of child KX")
    assert shown.note == "Exempt under paragraphs 2 and 3, 2 words"
    assert ("5", "Exempt information") in numbered_in_the_paper(pack)


def test_an_exempt_text_shares_the_number_of_the_public_one_that_it_follows() -> None:
    begun = begun_pack()
    pledge = next(section for section in begun.sections if section.part == Part.PLEDGE)
    pack = begun_pack(
        PutSection(Section("pledge:b", Part.PLEDGE, pledge=pledge.pledge, exempt="2"), after=pledge.id),
        PutSection(Section("legal:b", Part.IMPLICATIONS, "Legal", exempt="5"), after="implications:legal"),
    )
    numbers = {entry.id: entry.number for entry in entries(pack)}
    assert numbers["pledge:b"] == numbers[pledge.id] == "5"
    assert (numbers["implications:legal"], numbers["legal:b"], numbers["implications:financial"]) == (
        "8.1",
        "8.1",
        "8.2",
    )
    listed = {(entry.number, entry.heading) for entry in entries(pack) if entry.number}
    assert listed <= set(numbered_in_the_paper(pack))


def test_an_entry_is_spoken_as_a_sentence() -> None:
    spoken = entry(begun_pack(), "implications:legal").sentence
    assert spoken == "8.1. Legal implications: nothing written yet"


def test_headings_below_a_chapter_count_on_from_its_paragraphs() -> None:
    pack = sample_pack_of("medway-annual-2019-20", "lead-member", "medway-lead-member-2020")
    numbers = {entry.id: entry.number for entry in paper_entries(pack, review_pack(pack))}
    assert numbers["service:social-care-and-safeguarding"] == "4"
    assert numbers["service:social-care-and-safeguarding/priorities"] == "4.10"
    assert numbers["service:commissioning/achievements"] == "9.3"


def test_a_printed_scorecard_is_one_entry_by_the_name_of_its_part() -> None:
    pack = sample_pack_of("cheshire-east-q1-2019-20", "scorecard", "scorecard-q1-2019-20")
    listed = [(entry.heading, entry.state) for entry in paper_entries(pack, review_pack(pack))]
    assert listed[1:] == [("To note", EntryState.WRITTEN), ("The measures", EntryState.MADE)]


def test_what_a_page_begins_with_has_a_name_though_the_page_prints_no_heading() -> None:
    pack = sample_pack_of("cheshire-east-q1-2019-20", "young-people")
    _, first, second, *_ = paper_entries(pack, review_pack(pack))
    assert (first.heading, first.state) == ("What this page is", EntryState.DRAFTED)
    assert second.heading == "Pledge 1 – Being a good corporate parent"
