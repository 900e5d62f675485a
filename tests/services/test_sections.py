"""Sections are added, moved and taken out as the paper allows."""

import pytest

from builders import new_session, small_session, small_workbook
from cpdesk.domain.edits import Edit, PutSection, WriteSection
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import review_pack
from cpdesk.domain.rich_text import RichText
from cpdesk.report.kinds.briefing import KIND
from cpdesk.report.section_order import IMPLICATIONS
from cpdesk.services import report_list, sections
from cpdesk.services.importing import begin_pack
from cpdesk.services.outlining import paper_entries


def begun_pack() -> BoardPack:
    session = small_session()
    for section in KIND.starting_sections(session.pack):
        session.apply(PutSection(section))
    return session.pack


def after(pack: BoardPack, edit: Edit | None) -> BoardPack:
    assert edit is not None
    return pack.with_fields(edit.changes(pack))


def order(pack: BoardPack) -> list[str]:
    return [section.heading or section.pledge.partition(" –")[0] or section.part for section in pack.sections]


def by_name(pack: BoardPack, name: str) -> Section:
    return pack.sections[order(pack).index(name)]


def test_a_section_of_ones_own_comes_behind_the_last_pledge() -> None:
    pack = begun_pack()
    pack = after(pack, sections.section_to_add(pack, "  Voice of\nyoung people "))
    assert order(pack)[-5:] == ["Pledge 5", "Voice of young people", "Legal", "Financial", "Human resources"]


def test_a_section_of_ones_own_follows_the_pledge_that_was_chosen() -> None:
    pack = begun_pack()
    pack = after(pack, sections.section_to_add(pack, "Voice", after=by_name(pack, "Pledge 2").id))
    assert order(pack)[3:6] == ["Pledge 2", "Voice", "Pledge 3"]


def test_two_sections_under_one_heading_stay_apart() -> None:
    pack = begun_pack()
    for _ in range(3):
        pack = after(pack, sections.section_to_add(pack, "Voice"))
    assert order(pack).count("Voice") == 3


def test_an_implication_that_is_there_is_not_offered_again() -> None:
    pack = begun_pack()
    assert "Equality" in sections.optional_implications(pack)
    pack = after(pack, sections.implication_to_add(pack, "Equality"))
    assert order(pack)[-1] == "Equality"
    assert "Equality" not in sections.optional_implications(pack)
    assert "Legal" not in sections.optional_implications(pack)


@pytest.mark.parametrize("name", ["introduction", "background", "Pledge 2", "Legal", "Human resources"])
def test_what_every_paper_has_stays(name: str) -> None:
    assert not sections.can_take_out(begun_pack(), by_name(begun_pack(), name))


def test_ones_own_and_optional_sections_can_go() -> None:
    pack = begun_pack()
    pack = after(pack, sections.section_to_add(pack, "Voice"))
    pack = after(pack, sections.implication_to_add(pack, "Equality"))
    assert sections.can_take_out(pack, by_name(pack, "Voice"))
    assert sections.can_take_out(pack, by_name(pack, "Equality"))


def test_a_pledge_changes_places_with_the_next() -> None:
    pack = begun_pack()
    pack = after(pack, sections.move_of(pack, by_name(pack, "Pledge 2").id, 1))
    assert order(pack)[4:7] == ["Pledge 3", "Pledge 2", "Pledge 5"]


def test_what_cpdesk_makes_is_moved_like_the_rest() -> None:
    pack = begun_pack()
    pack = after(pack, sections.move_of(pack, "scorecard", 1))
    assert order(pack)[2:6] == ["background", "Pledge 2", "scorecard", "Pledge 3"]
    headings = [entry.heading for entry in paper_entries(pack, review_pack(pack)) if entry.level == 1]
    assert [heading.partition(" –")[0] for heading in headings[3:5]] == ["Background", "Pledge 2"]
    assert "Scorecard" in headings[5]


def test_all_implications_move_together() -> None:
    pack = begun_pack()
    assert sections.move_of(pack, IMPLICATIONS, 2) is None
    pack = after(pack, sections.move_of(pack, IMPLICATIONS, -1))
    assert order(pack)[-5:] == ["Legal", "Financial", "Human resources", "Pledge 5", "clearance"]


def test_implications_move_among_themselves() -> None:
    pack = begun_pack()
    assert sections.move_of(pack, by_name(pack, "Legal").id, -1) is None
    pack = after(pack, sections.move_of(pack, by_name(pack, "Legal").id, 1))
    assert order(pack)[-4:] == ["Financial", "Legal", "Human resources", "clearance"]


@pytest.mark.parametrize(("name", "by"), [("introduction", -1), ("Legal", -1), ("Human resources", 1)])
def test_some_have_nowhere_to_go(name: str, by: int) -> None:
    pack = begun_pack()
    assert sections.move_of(pack, by_name(pack, name).id, by) is None


def test_what_is_no_section_has_nowhere_to_go() -> None:
    assert sections.move_of(begun_pack(), "details", 1) is None


def test_a_heading_is_one_line() -> None:
    pack = begun_pack()
    pack = after(pack, sections.section_to_add(pack, "Voice"))
    pack = after(pack, sections.heading_edit(by_name(pack, "Voice"), " Voice\tand\x00 choice "))
    assert "Voice and choice" in order(pack)


def test_an_exemption_is_set_and_lifted() -> None:
    pack = begun_pack()
    pack = after(pack, sections.exempt_edit("background", "2"))
    assert by_name(pack, "background").exempt == "2"
    pack = after(pack, sections.exempt_edit("background", ""))
    assert by_name(pack, "background").exempt == ""


def test_writing_in_a_pack_without_sections_puts_in_all_that_a_paper_has() -> None:
    pack = small_session().pack
    edit = sections.with_lacking(pack, WriteSection("background", RichText.of("Ours.")))
    pack = after(pack, edit)
    assert order(pack) == order(begun_pack())
    assert by_name(pack, "background").text == RichText.of("Ours.")


def test_a_section_that_a_pack_lacks_is_put_in_its_place() -> None:
    pack = after(small_session().pack, PutSection(Section("own", Part.CUSTOM, "Voice")))
    pack = after(pack, sections.with_lacking(pack, WriteSection("introduction", RichText.of("Why."))))
    assert order(pack) == ["introduction", "background", "Voice", "Legal", "Financial", "Human resources"]


def test_nothing_is_put_in_where_nothing_lacks() -> None:
    pack = begun_pack()
    edit = WriteSection("background", RichText.of("Ours."))
    assert sections.with_lacking(pack, edit) is edit


def written(pack: BoardPack) -> list[str]:
    """Return the order of the sections, but for those that cpdesk makes."""
    return [name for name in order(pack) if name not in ("scorecard", "clearance")]


class TestMovedBefore:
    def test_a_chapter_goes_where_it_is_put_down(self) -> None:
        pack = begun_pack()
        moved = after(pack, sections.move_before(pack, "background", "introduction"))
        assert order(moved)[:2] == ["background", "introduction"]
        last = after(pack, sections.move_before(pack, "background", ""))
        assert last.sections[-1].id == "background"

    def test_a_chapter_goes_behind_the_whole_of_the_one_it_is_put_into(self) -> None:
        pack = begun_pack()
        moved = after(pack, sections.move_before(pack, "background", "implications:financial"))
        assert written(moved)[-4:] == ["Legal", "Financial", "Human resources", "background"]

    def test_what_stands_below_a_heading_stays_there(self) -> None:
        pack = begun_pack()
        assert sections.move_before(pack, "implications:legal", "introduction") is None
        moved = after(pack, sections.move_before(pack, "implications:legal", "implications:human-resources"))
        assert written(moved)[-3:] == ["Financial", "Legal", "Human resources"]
        last = after(pack, sections.move_before(pack, "implications:legal", "clearance"))
        assert written(last)[-3:] == ["Financial", "Human resources", "Legal"]

    def test_put_down_where_it_is_it_does_not_move(self) -> None:
        pack = begun_pack()
        first, second = pack.sections[:2]
        assert sections.move_before(pack, first.id, first.id) is None
        assert sections.move_before(pack, first.id, second.id) is None


class TestServices:
    def lead_member(self) -> BoardPack:
        pack = begun_pack()
        pack = after(pack, report_list.report_to_add(pack, "lead-member")).of("lead-member")
        return after(pack, sections.service_to_add(pack, "Fostering")).of("lead-member")

    def test_come_with_their_parts_and_go_with_them(self) -> None:
        pack = self.lead_member()
        assert sections.takes_services(pack)
        service = next(section for section in pack.sections if section.heading == "Fostering")
        below = [section.part for section in pack.sections if section.under == service.id]
        assert below == ["developments", "achievements", "priorities"]
        assert sections.can_take_out(pack, service)
        gone = after(pack, sections.taking_out(pack, service)).of("lead-member")
        assert not any("fostering" in section.id for section in gone.sections)

    def test_are_no_part_of_a_briefing(self) -> None:
        assert not sections.takes_services(begun_pack())

    def test_move_with_what_stands_below_them(self) -> None:
        pack = self.lead_member()
        pack = after(pack, sections.service_to_add(pack, "Adoption")).of("lead-member")
        service = next(section for section in pack.sections if section.heading == "Adoption")
        other = next(section for section in pack.sections if section.heading == "Fostering")
        before = other if pack.sections.index(other) < pack.sections.index(service) else service
        moving = service if before is other else other
        moved = after(pack, sections.move_before(pack, moving.id, before.id)).of("lead-member")
        ids = [section.id for section in moved.sections]
        at = ids.index(moving.id)
        assert ids[at : at + 5] == [
            moving.id,
            *(f"{moving.id}/{part}" for part in ("developments", "achievements", "priorities")),
            before.id,
        ]


def test_a_service_comes_with_the_parts_that_each_has() -> None:
    session = new_session()
    begin_pack(session, [small_workbook()], "lead-member")
    pack = after(session.pack, sections.service_to_add(session.pack, " Early\nhelp "))
    pack = after(pack, sections.service_to_add(pack, "Inclusion"))
    services = [(item.part, item.heading, item.under) for item in pack.sections if item.id.startswith("service:")]
    assert services == [
        ("service", "Early help", ""),
        ("developments", "", "service:early-help"),
        ("achievements", "", "service:early-help"),
        ("priorities", "", "service:early-help"),
        ("service", "Inclusion", ""),
        ("developments", "", "service:inclusion"),
        ("achievements", "", "service:inclusion"),
        ("priorities", "", "service:inclusion"),
    ]
    parts = [item.part for item in pack.sections]
    assert parts[parts.index("service") - 1] == "background"
    pack = after(pack, sections.service_to_add(pack, "Youth", after="service:early-help"))
    assert [item.heading for item in pack.sections if item.part == "service"] == ["Early help", "Youth", "Inclusion"]


def test_a_part_that_was_taken_out_below_a_service_can_be_put_in_again() -> None:
    session = new_session()
    begin_pack(session, [small_workbook()], "lead-member")
    pack = after(session.pack, sections.service_to_add(session.pack, "Inclusion"))
    service = next(item for item in pack.sections if item.part == "service")
    taken = next(item for item in pack.sections if item.part == "achievements")
    assert sections.parts_below(pack, service) == ()
    assert sections.can_take_out(pack, taken)
    without = after(pack, sections.taking_out(pack, taken))
    assert sections.parts_below(without, service) == (("achievements", "Key achievements"),)
    again = after(without, sections.part_below_to_add(without, service, "achievements"))
    assert [item.id for item in again.sections] == [item.id for item in pack.sections]
