"""The details at the head of a paper."""

from cpdesk.domain.meeting import ReportDetails


def test_details_are_named_in_the_order_of_a_form() -> None:
    assert ReportDetails.names() == (
        "title",
        "version",
        "committee",
        "meeting_date",
        "portfolio_holder",
        "author",
        "senior_officer",
        "council",
        "rating_audit",
        "page_size",
    )


def test_what_says_how_a_paper_is_made_is_not_printed_in_it() -> None:
    assert set(ReportDetails.names()) - set(ReportDetails.printed()) == {"rating_audit", "page_size"}


def test_nobody_has_said_anything_at_first() -> None:
    assert not any(getattr(ReportDetails(), name) for name in ReportDetails.names())
