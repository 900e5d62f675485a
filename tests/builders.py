"""Small packs and sessions, made without any file."""

from dataclasses import replace
from datetime import UTC, datetime

from cpdesk.domain.edits import AddWorkbook, Edit
from cpdesk.domain.measure import Measure
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RagRating
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.services.session import Session
from pack_builders import PLEDGES, SUPPRESSED, measure, scorecard, workbook

NOON = datetime(2019, 9, 2, 12, 0, tzinfo=UTC)


def small_measures() -> tuple[Measure, ...]:
    """Return five measures: 2.6 and 3.1 red, 3.2 amber, 2.5 green, 5.6 suppressed."""
    attendance = measure("2.6", "% with less than 90% attendance", ["17", "19", "26"], "15", england="39")
    return (
        measure("2.5", "Fixed term exclusions", ["61", "58", "14"], "15", unit=Unit.NUMBER, row=20),
        replace(attendance, commentary="Year 11 count as absent.", lead="Virtual School"),
        measure(
            "3.1",
            "% in internal foster care",
            ["36", "34", "31"],
            "40",
            pledge=PLEDGES[2],
            polarity=Polarity.HIGH,
            row=32,
        ),
        replace(
            measure(
                "3.2",
                "% in external foster care",
                ["31", "34", "32"],
                "30",
                pledge=PLEDGES[2],
                row=33,
                supplied=RagRating.RED,
            ),
            commentary="Long-term matches.",
        ),
        measure("5.6", "Care leavers in custody", ["5", "4", SUPPRESSED], pledge=PLEDGES[4], unit=Unit.NUMBER, row=58),
    )


def small_workbook(name: str = "scorecard.xlsx", sha256: str = "ab" * 32) -> SuppliedWorkbook:
    """Return a workbook of the five measures."""
    return workbook([scorecard(small_measures())], name=name, sha256=sha256)


def new_session(author: str = "Jo Writer") -> Session:
    """Return a session with nothing in it, where it is always noon."""
    return Session(author, device="desk", clock=_noon)


def small_session(*edits: Edit) -> Session:
    """Return a session with the five measures, after the edits."""
    session = new_session()
    supplied = small_workbook()
    session.add_to_library(supplied)
    for edit in (AddWorkbook(supplied), *edits):
        session.apply(edit)
    return session


def _noon() -> datetime:
    return NOON
