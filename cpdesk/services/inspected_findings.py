"""What inspecting a workbook finds beyond its reading: the age, the group and the population of others' figures."""

from dataclasses import replace

from cpdesk.domain.comparator_check import comparator_findings
from cpdesk.domain.population_check import population_findings
from cpdesk.domain.showing import PackShowing
from cpdesk.domain.supplied import SuppliedWorkbook


def with_findings_of_others(workbook: SuppliedWorkbook) -> SuppliedWorkbook:
    """Return the workbook with those findings behind its own, as a pack with nothing before it would note them.

    In a pack they depend on what was said there of comparators, and on the workbook before, so that the reading of a
    workbook alone keeps none.
    """
    cards, showing = workbook.scorecards, PackShowing()
    found = (*comparator_findings(cards, (), showing), *population_findings(cards, (), showing))
    return replace(workbook, findings=(*workbook.findings, *found)) if found else workbook
