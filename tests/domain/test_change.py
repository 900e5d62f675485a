"""What changed between a pack and the next one."""

from builders import small_session
from cpdesk.domain.change import PackChange
from cpdesk.domain.edits import Edit, SetDetail, SetLead, SetPerson, ShareCommentary, WriteCommentary, WriteSection
from cpdesk.domain.rich_text import RichText


def changed_by(*edits: Edit) -> PackChange:
    """Return what the last of the edits changed."""
    session = small_session(*edits[:-1])
    return session.apply(edits[-1])


def test_a_detail_touches_no_measure() -> None:
    change = changed_by(SetDetail("title", "x"))
    assert [*change.families, *change.measures, *change.sections] == ["details"]


def test_a_lead_touches_its_measure() -> None:
    change = changed_by(SetLead("2.6", "Sam"))
    assert [*change.families, *change.measures] == ["measure", "2.6"]


def test_a_commentary_touches_every_measure_that_it_serves_or_served() -> None:
    written, shared = WriteCommentary("3.1", RichText.of("x")), ShareCommentary("3.1", ("3.2",))
    assert changed_by(written).measures == {"3.1"}
    assert changed_by(written, shared).measures == {"3.1", "3.2"}
    assert changed_by(written, shared, ShareCommentary("3.1", ())).measures == {"3.1", "3.2"}


def test_a_person_touches_the_measures_of_the_service_as_edited_or_as_supplied() -> None:
    pack = small_session().pack
    service = pack.lead("2.6")
    supplied = {key for key in pack.measures if pack.lead(key) == service}

    assert service
    assert changed_by(SetPerson(service, "Sam")).measures == supplied
    assert changed_by(SetLead("2.6", "Team  Nine"), SetPerson("Team Nine", "Sam")).measures == {"2.6"}
    assert changed_by(SetLead("2.6", "Team Nine"), SetPerson(service, "Sam")).measures == supplied - {"2.6"}


def test_a_section_is_named() -> None:
    assert changed_by(WriteSection("pledge:1/2", RichText.of("x"))).sections == {"pledge:1/2"}


def test_only_a_workbook_brings_measures() -> None:
    session = small_session()
    (name,) = (field for field in session.pack.fields if field.startswith("workbook/"))
    assert session.set_fields({name: None}).has_new_measures
    assert not changed_by(SetLead("2.6", "Sam")).has_new_measures
