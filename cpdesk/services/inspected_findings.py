"""What inspecting a workbook finds beyond its reading: the age, the group and the population of others' figures."""

from dataclasses import replace

from cpdesk.domain.findings_of_others import findings_of_others
from cpdesk.domain.showing import PackShowing
from cpdesk.domain.supplied import SuppliedWorkbook


def with_findings_of_others(workbook: SuppliedWorkbook) -> SuppliedWorkbook:
    """Return the workbook with those findings behind its own, as a pack with nothing before it would note them.

    In a pack they depend on what was said there of comparators, and on the workbook before, so that the reading of a
    workbook alone keeps none.
    """
    found = findings_of_others(workbook.scorecards, (), PackShowing())
    return replace(workbook, findings=(*workbook.findings, *found)) if found else workbook
