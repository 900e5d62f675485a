"""A section of a details file says where it stands, or is refused with what to do."""

import pytest

from cpdesk.domain.errors import CpdeskError
from cpdesk.report.kind_file import kind_file
from cpdesk.services.details_sections import SectionText, section_text

LEAD_MEMBER = kind_file("lead-member")


def read(**said: object) -> SectionText:
    return section_text(said, "[[section]] 1", LEAD_MEMBER)


def test_a_part_of_a_service_says_of_which() -> None:
    found = read(part="priorities", under=" Early  help ", text="More.")
    assert (found.part, found.under, found.text.plain) == ("priorities", "Early help", "More.")


def test_a_service_may_be_a_heading_alone() -> None:
    assert read(part="service", heading="Inclusion").text.is_empty


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"part": "priorities", "text": "x"}, "does not say of which service its “priorities” are"),
        ({"part": "service", "text": "x"}, "does not say which service"),
        ({"part": "background", "under": "Early help", "text": "x"}, "cannot stand under another section"),
        ({"heading": "A"}, "has no text"),
        ({"heading": "A", "below": "B", "text": "x"}, "has a key “below” that cpdesk does not know"),
    ],
)
def test_what_cannot_be_understood_is_refused(said: dict[str, object], problem: str) -> None:
    with pytest.raises(CpdeskError, match=problem):
        read(**said)
