"""The lead member's report goes service by service, numbered in three levels."""

from functools import cache

from cpdesk.domain.outline import ListItem, Outline
from cpdesk.report.compose import compose
from outline_text import spoken
from paper_of import headings_of, sample_pack_of

A_COUNCILS_OWN = """
Summary
1. Policy context
2. Background
3. Early help
3.2. Support for families
3.3. Troubled families
3.4. Youth justice
3.5. Youth services
4. Social care and safeguarding
4.3. Key priorities
5. Provider services
5.3. Key achievements
5.4. Key priorities
6. Special educational needs and disability
6.2. Key achievements
6.3. Key priorities
7. Transport for pupils with special needs
8. Inclusion
8.2. Key achievements
9. Commissioning
9.2. Key achievements
9.3. Key priorities
Background papers
Appendices
"""
"""The sections of the lead member's report to a scrutiny committee of 5 March 2020, in our own words."""


@cache
def paper() -> Outline:
    return compose(sample_pack_of("medway-annual-2019-20", "lead-member", "medway-lead-member-2020"))


def test_its_sections_are_those_of_a_councils_own_report() -> None:
    assert headings_of(paper(), but=["Clearance"]) == A_COUNCILS_OWN.split("\n")[1:-1]


def test_numbered_items_go_on_below_the_number_of_their_paragraph() -> None:
    text = spoken(paper())
    assert "2.3. What has changed since the inspection:\n2.3.1. Early help and the front door" in text
    assert "2.3.10. A group of staff" in text
    assert "9.3.2. Health of children:" in text


def test_bullets_are_nested() -> None:
    items = [block for part in paper().parts for block in part.blocks if isinstance(block, ListItem)]
    levels = {item.runs[0].text: item.level for item in items}
    assert (levels["act on the statement of sufficiency"], levels["with a plan for each year"]) == (0, 1)


def test_tables_that_nobody_asked_for_are_not_appended() -> None:
    assert "Appendix 1" not in spoken(paper())
    assert spoken(paper()).endswith("Appendices\nNone.")
