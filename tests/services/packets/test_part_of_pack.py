"""A packet holds the lead's measures and no one else's."""

import pytest

from builders import small_session
from cpdesk.domain.edits import PutSection, SetDetail, SetLead, SetPerson, WriteCommentary
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.rich_text import RichText
from cpdesk.services.packets.choosing import measures_of
from cpdesk.services.packets.part_of_pack import part_of_pack
from cpdesk.services.session import Session
from cpdesk.store.pack_file import pack_bytes, parse_pack


@pytest.fixture
def session() -> Session:
    return small_session(
        SetDetail("title", "Update"),
        SetLead("2.5", "Virtual School"),
        SetLead("3.1", "Fostering"),
        SetPerson("Virtual School", "Jane Smith"),
        SetPerson("Fostering", "Sam Secret"),
        WriteCommentary("2.6", RichText.of("Once written, then taken out.")),
        WriteCommentary("2.6", RichText.of("Ours.")),
        WriteCommentary("3.1", RichText.of("Theirs alone.")),
        PutSection(Section("own", Part.CUSTOM, "A section of the clerk's")),
    )


@pytest.mark.parametrize("called", ["Virtual School", "virtual  school", "Jane Smith"])
def test_a_lead_is_found_by_the_service_or_its_person(session: Session, called: str) -> None:
    assert measures_of(session.pack, called)[1] == ("2.5", "2.6")


def test_whoever_leads_on_nothing_is_told_who_does(session: Session) -> None:
    with pytest.raises(CpdeskError, match="Leads in this pack are “Virtual School” and “Fostering”"):
        measures_of(session.pack, "Nobody")


def test_the_packet_has_the_lead_s_figures_and_words_as_they_stand(session: Session) -> None:
    part = part_of_pack(session.pack, session.records, ("2.5", "2.6"))
    assert list(part.pack.measures) == ["2.5", "2.6"]
    assert part.pack.measures["2.6"][1] == session.pack.measures["2.6"][1]
    assert part.pack.commentaries["2.6"].text == RichText.of("Ours.")
    assert part.pack.details == session.pack.details
    assert {record.id for record in part.records} < {record.id for record in session.records}


def test_nothing_of_others_and_nothing_of_before_is_anywhere_in_the_file(session: Session) -> None:
    part = part_of_pack(session.pack, session.records, ("2.5", "2.6"))
    content = pack_bytes(part.records, part.library, version="1")
    assert parse_pack(content).pack == part.pack
    whole = repr(part.records) + repr(part.library)
    for words in ("Theirs alone", "foster care", "Sam Secret", "of the clerk", "Once written", "Long-term"):
        assert words not in whole
