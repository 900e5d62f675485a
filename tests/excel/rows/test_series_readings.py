"""Labels that may say results and targets are told from wordings that are each a measure's own."""

import pytest

from cpdesk.excel.rows.series_readings import may_be_series


def test_wordings_that_all_differ_are_no_labels_of_results() -> None:
    assert not may_be_series(["Reviews in time", "", "Number of visits", "% of children in school", ""])


@pytest.mark.parametrize(
    "labels",
    [
        ["Reviews in time", "Result", "England", "Visits in time", "Result*", "England"],
        ["Reviews in time", "Result", "Year end target"],
        ["Reviews in time", "%", "No."],
    ],
    ids=["one comes again", "one is of targets", "one is of counts"],
)
def test_labels_may_be_of_results(labels: list[str]) -> None:
    assert may_be_series(labels)
