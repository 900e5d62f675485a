"""A report that becomes one of another kind keeps what was written in it."""

import pytest

from builders import small_session
from cpdesk.domain.edits import Edit, PutSection, WriteSection
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import RichText
from cpdesk.report.kinds import kind_of
from cpdesk.services import report_list
from cpdesk.services.kind_change import kind_changed
from cpdesk.services.sections import service_to_add

WORDS = RichText.of("What somebody wrote.")


def after(pack: BoardPack, edit: Edit) -> BoardPack:
    return pack.with_fields(edit.changes(pack))


def begun_briefing() -> BoardPack:
    session = small_session()
    for section in kind_of(session.pack).starting_sections(session.pack):
        session.apply(PutSection(section))
    return session.pack


def test_sections_of_the_same_name_stay_in_the_order_of_the_new_kind() -> None:
    pack = after(begun_briefing(), WriteSection("background", WORDS))
    changed = after(pack, kind_changed(pack, "annual"))
    assert changed.kind == "annual"
    parts = [section.part for section in changed.sections]
    assert parts.index("framework") < parts.index("background") < parts.index("achievements") < parts.index("pledge")
    assert next(section for section in changed.sections if section.id == "background").text == WORDS
    pledges = [section for section in changed.sections if section.part == "pledge"]
    assert pledges
    assert all(section.under == "achievements" for section in pledges)


def test_and_back_again_the_paper_is_what_it_was() -> None:
    pack = after(begun_briefing(), WriteSection("background", WORDS))
    there = after(pack, kind_changed(pack, "annual"))
    back = after(there, kind_changed(there, "briefing"))
    assert [(s.id, s.under, s.text) for s in back.sections if s.part in ("pledge", "background")] == [
        (s.id, s.under, s.text) for s in pack.sections if s.part in ("pledge", "background")
    ]


def test_words_of_a_part_that_the_new_kind_lacks_go_on_under_their_heading() -> None:
    pack = begun_briefing()
    pack = after(pack, report_list.report_to_add(pack, "annual"))
    pack = after(pack, WriteSection("annual|framework", WORDS)).of("annual")
    changed = after(pack, kind_changed(pack, "briefing")).of("annual")
    kept = next(section for section in changed.sections if section.id == "annual|framework")
    assert (kept.part, kept.heading, kept.text) == ("custom", "Budget and policy framework", WORDS)
    assert not any(section.part in ("structure", "membership", "contacts") for section in changed.sections)


def test_services_become_sections_of_their_own() -> None:
    pack = begun_briefing()
    pack = after(pack, kind_changed(pack, "lead-member"))
    pack = after(pack, service_to_add(pack, "Fostering"))
    pack = after(pack, WriteSection("service:fostering/priorities", WORDS))
    changed = after(pack, kind_changed(pack, "briefing"))
    assert [s.name for s in changed.sections if s.part == "custom"] == ["Key priorities"]


@pytest.mark.parametrize("kind", ["annual", "lead-member"])
def test_a_report_nobody_has_begun_only_takes_its_kind(kind: str) -> None:
    pack = small_session().pack
    assert set(kind_changed(pack, kind).changes(pack)) == {"report//kind"}
