"""A pack of any number of measures with twenty periods each, as large as a table is made to show smoothly."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from cpdesk.domain.edits import TakeDrafts
from cpdesk.domain.measure import Measure
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.rating import RagRating
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.services.importing import begin_pack
from cpdesk.services.session import Session
from pack_builders import PLEDGES, SUPPRESSED, Result, measure, scorecard, workbook

PERIODS = tuple(ReportingPeriod.quarter(year, quarter) for year in range(2015, 2020) for quarter in (1, 2, 3, 4))
_SUBJECTS = (
    "% of cared for children with an up-to-date health assessment",
    "% of care leavers aged 19 to 21 who are in education, employment or training",
    "% of children in care with three or more placements in the year",
    "% of reviews held within timescale",
    "% of personal education plans completed in the term",
)
_LEADS = ("A Hughes", "R Patel", "S O’Neill", "Virtual Head", "Service Manager, Care Leavers")
_REASON = "Year 11 leavers on study leave count as absent; the virtual school meets each school monthly."
_SUPPLIED = (RagRating.RED, RagRating.AMBER, RagRating.GREEN, None)


def large_workbook(count: int) -> SuppliedWorkbook:
    """Return a workbook of so many measures: five pledges, figures of all ratings, some symbols, comparators."""
    card = scorecard(_measures(count), current=PERIODS[-1])
    return workbook([card], name=f"{count} measures.xlsx")


def _measures(count: int) -> Iterator[Measure]:
    each = -(-count // len(PLEDGES))
    for index in range(count):
        at, within = divmod(index, each)
        made = measure(
            f"{at + 1}.{within + 1}",
            f"{_SUBJECTS[index % 5]}, group {index}",
            [_result(index, period) for period in range(len(PERIODS))],
            str(40 + index % 37),
            pledge=PLEDGES[at],
            periods=PERIODS,
            supplied=_SUPPLIED[index % 4],
            england=str(Decimal(index % 900) / 10),
            neighbours=str(Decimal(index % 700) / 10),
            row=index + 6,
        )
        yield replace(made, lead=_LEADS[index % 5])


def _result(index: int, period: int) -> Result:
    if (index + period) % 31 == 0:
        return SUPPRESSED
    return str(Decimal((index * 37 + period * 113) % 1000) / 10)


def large_session(count: int) -> Session:
    """Return a session on a pack of so many measures, with a commentary on each that is red."""
    session = Session("A Writer", name="A Writer")
    supplied = large_workbook(count)
    begin_pack(session, [supplied])
    owed = [key for key, review in session.review.measures.items() if review.is_owed]
    session.apply(TakeDrafts({key: RichText.of(f"{_REASON} This is measure {key}.") for key in owed}))
    return session
