"""What a part holds tells who writes it."""

from cpdesk.report.kind_part import Holds


def test_what_cpdesk_makes_is_written_by_nobody() -> None:
    made = {Holds.SCORECARD, Holds.TABLES, Holds.TRACKER, Holds.CHANGES, Holds.CLEARANCE, Holds.APPENDICES}
    assert {holds for holds in Holds if holds.is_made} == made


def test_a_paper_has_pledges_implications_and_services_more_than_once() -> None:
    assert {holds.value for holds in Holds if not holds.is_single} == {"own", "pledges", "services", "implications"}
