"""Whose the figures under a name are."""

import pytest

from cpdesk.domain.quantity import Unit
from cpdesk.domain.scorecard import ColumnRole
from grid_builders import Content, percent
from understood import dated_figures, understood_card


@pytest.mark.parametrize("heading", ["% of total 2019/20", "Change 2019/20", "Share of total 2019/20"])
def test_what_was_worked_out_of_a_period_is_nobodys_figure(heading: str) -> None:
    rows: list[list[Content]] = [["Foster care", 210, 215, percent("0.553")], ["Residential", 80, 82, percent("0.198")]]
    card = understood_card(["Placements"], [], ["Placement type", "2018/19", "2019/20", heading], *rows)

    assert card.columns[-1].role is ColumnRole.OTHER
    assert [(measure.unit, dated_figures(measure), measure.comparators) for measure in card.measures] == [
        (Unit.NUMBER, [("2018-19", 210), ("2019-20", 215)], ()),
        (Unit.NUMBER, [("2018-19", 80), ("2019-20", 82)], ()),
    ]
