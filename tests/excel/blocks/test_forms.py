"""A form above a table of one measure says which measure it is."""

import pytest

from cpdesk.domain.scorecard import Scorecard
from grid_builders import Content
from understood import dated_figures, understood

_FORM: list[list[Content]] = [
    ["Ref", "1.10"],
    ["Measure", "Reviews on time (%)"],
    ["Pledge", "Pledge 2: Home"],
    ["Lead", "A Smith"],
    ["Target", 95],
]
_DOWN: list[list[Content]] = [["Quarter", "Actual", "England"], ["Q1 2024/25", 91, 88], ["Q2 2024/25", 92, 89]]
_ACROSS: list[list[Content]] = [[None, "Q1 2024/25", "Q2 2024/25"], ["Actual", 91, 92], ["England", 88, 89]]


def _only_card(*rows: list[Content]) -> Scorecard:
    supplied = understood(*rows)
    assert "no-figures" not in {finding.code for finding in supplied.findings}
    (card,) = supplied.scorecards
    return card


@pytest.mark.parametrize("table", [_DOWN, _ACROSS])
def test_the_measure_of_a_table_is_the_one_that_the_form_above_it_names(table: list[list[Content]]) -> None:
    (measure,) = _only_card(*_FORM, [], *table).measures
    assert (measure.ref, measure.title, measure.pledge) == ("1.10", "Reviews on time (%)", "Pledge 2: Home")
    assert dated_figures(measure) == [("2024-25 Q1", 91), ("2024-25 Q2", 92)]
    assert (measure.lead, measure.place.cell) == ("A Smith", "B2")
    assert measure.target is not None
    assert (measure.target.text, measure.target.place.cell) == ("95", "B5")


def test_a_title_right_above_the_table_names_it_all_the_same() -> None:
    supplied = understood(*_FORM, [], ["Visits on time (%)"], *_DOWN)
    titles = {measure.title: measure for card in supplied.scorecards for measure in card.measures}
    assert [code for code, _ in dated_figures(titles["Visits on time (%)"])] == ["2024-25 Q1", "2024-25 Q2"]
    assert "Reviews on time (%)" in titles


def test_each_sheet_that_is_called_after_its_measures_reference_has_no_pledge_of_that_name() -> None:
    supplied = understood(["1.1 Reviews on time (%)"], [], *_DOWN, name="1.1")
    assert [measure.pledge for card in supplied.scorecards for measure in card.measures] == [None]
