"""Sections have the headings of their part, their pledge, or their own."""

from dataclasses import replace

import pytest

from builders import small_session
from cpdesk.domain.narrative import Section
from cpdesk.domain.review import review_pack
from cpdesk.report.kind_file import kind_file
from cpdesk.report.paper import Paper
from cpdesk.report.section_headings import has_heading, section_heading

PACK = small_session().pack
PUBLIC = Paper(PACK, review_pack(PACK), kind_file("annual").words, shows_exempt=False, appendices={})
EXEMPT = replace(PUBLIC, shows_exempt=True)
OWN = Section("custom:a", "custom", "What became of one child")


@pytest.mark.parametrize(
    ("section", "heading"),
    [
        (Section("framework", "framework"), "Budget and policy framework"),
        (Section("pledge:1", "pledge", pledge="Objective 1 – Home"), "Objective 1 – Home"),
        (OWN, "What became of one child"),
        (Section("custom:b", "custom"), "Further information"),
        (Section("implications:legal", "implications", "Legal"), "Legal implications"),
        (Section("implications:risk", "implications", "Risk management"), "Risk management"),
        (Section("implications:x", "implications", "Implications for rural areas"), "Implications for rural areas"),
    ],
)
def test_a_section_is_headed_as_the_kind_has_it(section: Section, heading: str) -> None:
    assert section_heading(PUBLIC, section) == heading


def test_the_public_paper_hides_what_a_heading_tells_of_an_exempt_text() -> None:
    hidden = replace(OWN, exempt="2")
    assert section_heading(PUBLIC, hidden) == "Exempt information"
    assert section_heading(EXEMPT, hidden) == "What became of one child"


def test_a_second_text_goes_on_under_the_heading_of_the_first() -> None:
    legal = Section("implications:legal", "implications", "Legal")
    listed = (legal, replace(legal, id="implications:legal-2", exempt="5"), replace(legal, id="c", heading="Financial"))
    assert [has_heading(listed, at) for at in range(3)] == [True, False, True]


def test_a_public_text_has_a_heading_of_its_own_behind_a_hidden_one() -> None:
    listed = (replace(OWN, exempt="2"), replace(OWN, id="custom:a-2"), replace(OWN, id="custom:a-3"))
    assert [has_heading(listed, at) for at in range(3)] == [True, True, False]
