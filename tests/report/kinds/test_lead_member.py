"""The lead member's report goes service by service, numbered in three levels."""

from functools import cache

from cpdesk.domain.outline import ListItem, Outline
from cpdesk.report.compose import compose
from outline_text import spoken
from paper_of import sample_pack_of


@cache
def paper() -> Outline:
    return compose(sample_pack_of("medway-annual-2019-20", "lead-member", "medway-lead-member-2020"))


def test_numbered_items_go_on_below_the_number_of_their_paragraph() -> None:
    text = spoken(paper())
    assert "2.8. What has changed since the inspection:\n2.8.1. Early help and the front door" in text
    assert "2.8.10. A group of staff" in text
    assert "9.4.2. Health of children:" in text


def test_bullets_are_nested() -> None:
    items = [block for part in paper().parts for block in part.blocks if isinstance(block, ListItem)]
    levels = {item.runs[0].text: item.level for item in items}
    assert (levels["act on the statement of sufficiency"], levels["with a plan for each year"]) == (0, 1)


def test_tables_that_nobody_asked_for_are_not_appended() -> None:
    assert "Appendix 1" not in spoken(paper())
    assert spoken(paper()).endswith("Appendices\nNone.")
