"""The year-end forecast stands beside the rating in a list as narrow as a laptop's, where there is one."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from cpdesk.domain.measure import SuppliedRating
from cpdesk.domain.rating import RagRating
from cpdesk.services.importing import begin_pack
from cpdesk.services.session import Session
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.controller import Controller
from cpdesk.ui.models.measure_columns import MEASURE_COLUMNS
from cpdesk.ui.panels.measures import MeasuresPanel
from pack_builders import measure, scorecard, workbook

_MIDDLE = 756
"""The width of the middle column in a window of 1366 points."""


@pytest.mark.parametrize("forecast", [RagRating.AMBER, None])
def test_the_forecast_is_in_sight_where_there_is_one(
    qtbot: QtBot, appearance: Appearance, forecast: RagRating | None
) -> None:
    session = Session("Jo Example")
    item = replace(measure("2.6", "% of pupils", [17, 19, 26], "15"), supplied_rating=SuppliedRating(forecast=forecast))
    begin_pack(session, [workbook([scorecard([item])])])
    panel = MeasuresPanel(Controller(session), appearance)
    qtbot.addWidget(panel)
    panel.resize(_MIDDLE, 500)
    with qtbot.waitExposed(panel):
        panel.show()
    shown = [column.name for at, column in enumerate(MEASURE_COLUMNS) if not panel.table.isColumnHidden(at)]
    assert ("forecast" in shown) is (forecast is not None)
    assert {"rating", "direction", "commentary"} <= set(shown)
