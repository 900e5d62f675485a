"""What a part holds tells who writes it."""

from cpdesk.report.kind_part import Holds


def test_what_cpdesk_makes_is_written_by_nobody() -> None:
    written = {Holds.TEXT, Holds.OWN, Holds.PLEDGES, Holds.SERVICES, Holds.IMPLICATIONS}
    assert {holds for holds in Holds if not holds.is_made} == written


def test_a_paper_has_pledges_implications_and_services_more_than_once() -> None:
    assert {holds.value for holds in Holds if not holds.is_single} == {"own", "pledges", "services", "implications"}
