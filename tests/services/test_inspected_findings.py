"""Inspecting a workbook tells the age of others' figures and whose population rates are of."""

from cpdesk.services.inspected_findings import with_findings_of_others
from understood import understood


def test_an_older_comparator_and_a_rate_of_an_unknown_population_are_told_of() -> None:
    supplied = understood(
        ["Measure", "2022/23", "2023/24", "England 2020/21"],
        ["% of reviews in time", 90, 92, 88],
        ["Rate of children per 10,000", 60, 61, 62],
    )
    added = with_findings_of_others(supplied).findings[len(supplied.findings) :]

    assert [finding.code for finding in added] == ["comparator-older", "population-unknown"]
    assert with_findings_of_others(supplied).findings[: len(supplied.findings)] == supplied.findings


def test_a_workbook_without_others_figures_is_as_it_was() -> None:
    supplied = understood(["Measure", "2022/23", "2023/24"], ["% of reviews in time", 90, 92])

    assert with_findings_of_others(supplied) is supplied
