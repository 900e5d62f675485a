"""The Pack menu says how all figures are shown."""

import pytest

from cpdesk.domain.arrow_language import ArrowLanguage
from cpdesk.domain.showing import MeasureShowing
from window_bench import Bench


@pytest.mark.parametrize(
    ("name", "showing"),
    [
        ("limits_on_all", MeasureShowing(has_limits=True)),
        ("both_directions", MeasureShowing(has_both_directions=True)),
        ("value_arrows", MeasureShowing(arrows=ArrowLanguage.VALUE)),
    ],
)
def test_a_switch_is_an_edit_that_undo_takes_back(small_bench: Bench, name: str, showing: MeasureShowing) -> None:
    action = small_bench.window.actions_by_name[name]
    assert action.isEnabled()
    action.trigger()
    assert small_bench.controller.pack.showing.of("2.6") == showing
    assert action.isChecked()
    small_bench.trigger("undo")
    assert small_bench.controller.pack.showing.of("2.6") == MeasureShowing()
    assert not action.isChecked()


def test_without_a_pack_there_is_nothing_to_switch(bench: Bench) -> None:
    assert not bench.window.actions_by_name["limits_on_all"].isEnabled()
