"""A control chart and what it means for its measure."""

from decimal import Decimal

import pytest

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.spc.control_chart import Assurance, Rebase, Variation, control_chart

STEADY = [Decimal(number) for number in (10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12)]


@pytest.mark.parametrize(
    ("polarity", "variation"),
    [
        (Polarity.HIGH, Variation.IMPROVEMENT),
        (Polarity.LOW, Variation.CONCERN),
        (Polarity.NEUTRAL, Variation.NEUTRAL),
        (Polarity.PLAN, Variation.NEUTRAL),
        (None, Variation.NEUTRAL),
    ],
)
def test_a_high_signal_is_judged_by_which_way_is_good(polarity: Polarity | None, variation: Variation) -> None:
    assert control_chart([*STEADY, Decimal(40)], polarity).latest.variation is variation


def test_a_figure_that_chance_explains_is_common_cause_whichever_way_is_good() -> None:
    assert control_chart(STEADY, Polarity.HIGH).latest.variation is Variation.COMMON


@pytest.mark.parametrize(
    ("target", "polarity", "assurance"),
    [
        ("2", Polarity.HIGH, Assurance.MET),
        ("2", Polarity.LOW, Assurance.MISSED),
        ("20", Polarity.HIGH, Assurance.MISSED),
        ("20", Polarity.LOW, Assurance.MET),
        ("11", Polarity.HIGH, Assurance.INCONSISTENT),
        ("5.68", Polarity.HIGH, Assurance.INCONSISTENT),
        ("5.67", Polarity.HIGH, Assurance.MET),
    ],
)
def test_assurance_says_whether_the_process_as_it_runs_meets_its_target(
    target: str, polarity: Polarity, assurance: Assurance
) -> None:
    assert control_chart(STEADY, polarity, Decimal(target)).assurance is assurance


def test_without_a_target_or_a_good_direction_nothing_is_assured() -> None:
    assert control_chart(STEADY, Polarity.HIGH).assurance is None
    assert control_chart(STEADY, Polarity.NEUTRAL, Decimal(11)).assurance is None


def test_a_rebase_gives_each_stretch_limits_and_signals_of_its_own() -> None:
    raised = [value + 20 for value in STEADY]
    whole = control_chart(STEADY + raised, Polarity.HIGH)
    rebased = control_chart(STEADY + raised, Polarity.HIGH, rebases=[Rebase(12, "A new team took the work over")])
    assert whole.latest.variation is Variation.IMPROVEMENT
    assert rebased.latest.variation is Variation.COMMON
    assert [point.limits.mean for point in (rebased.points[0], rebased.points[-1])] == [11, 31]


def test_limits_are_not_drawn_anew_without_a_reason() -> None:
    with pytest.raises(ValueError, match="stated reason"):
        Rebase(12, "  ")


def test_a_target_on_a_limit_is_within_what_chance_brings() -> None:
    limits = control_chart(STEADY, Polarity.HIGH).latest.limits
    for target in (limits.lower, limits.upper):
        assert control_chart(STEADY, Polarity.HIGH, target).assurance is Assurance.INCONSISTENT


def test_a_process_is_assured_by_the_limits_of_its_last_stretch() -> None:
    higher = [number + 20 for number in STEADY]
    chart = control_chart([*STEADY, *higher], Polarity.HIGH, Decimal(20), (Rebase(len(STEADY), "New team"),))
    assert chart.assurance is Assurance.MET
