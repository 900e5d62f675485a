"""The rules that tell a signal from noise."""

from collections.abc import Sequence
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.spc.limits import ControlLimits, control_limits
from cpdesk.domain.spc.special_cause import CauseKind, special_causes

LIMITS = ControlLimits(Decimal(10), Decimal(4), Decimal(16), Decimal(2))
SERIES = st.lists(st.decimals(-100, 100, places=1), min_size=2, max_size=30)


def causes(*numbers: float) -> list[str]:
    """Return each point's cause: o outside, t trend, n near a limit, s shift, small for low or falling; . for none."""
    letters = {CauseKind.OUTSIDE: "O", CauseKind.TREND: "T", CauseKind.NEAR_LIMIT: "N", CauseKind.SHIFT: "S"}
    found = special_causes([Decimal(str(number)) for number in numbers], LIMITS)
    return ["." if one is None else letters[one.kind] if one.is_upward else letters[one.kind].lower() for one in found]


def test_a_point_beyond_a_limit_is_a_signal_and_one_on_it_is_none() -> None:
    assert causes(10, 16.1, 10, 3.9, 10, 16, 10) == [".", "O", ".", "o", ".", ".", "."]


def test_seven_points_each_higher_are_a_trend_and_six_are_none() -> None:
    assert causes(7, 8, 9, 10, 11, 12, 13) == ["T"] * 7
    assert causes(8, 9, 10, 11, 12, 13) == ["."] * 6
    assert causes(13, 12, 11, 10, 9, 8, 7, 9) == [*"ttttttt", "."]


def test_two_equal_points_break_a_trend() -> None:
    assert causes(7, 8, 9, 9, 10, 11, 12, 13) == ["."] * 8


def test_two_of_three_near_one_limit_are_a_signal_and_the_third_is_none() -> None:
    assert causes(10, 15, 10, 15, 10) == [".", "N", ".", "N", "."]
    assert causes(5, 10, 5) == ["n", ".", "n"]
    assert causes(15, 10, 10, 15) == ["."] * 4
    assert causes(15, 5, 10) == ["."] * 3


def test_two_thirds_of_the_way_itself_is_not_near() -> None:
    assert causes(14, 14, 10) == ["."] * 3


def test_seven_points_on_one_side_are_a_shift_and_one_on_the_mean_breaks_it() -> None:
    assert causes(11, 12, 11, 12, 11, 12, 11) == ["S"] * 7
    assert causes(9, 8, 9, 8, 9, 8, 9, 12) == [*"sssssss", "."]
    assert causes(11, 12, 11, 10, 11, 12, 11) == ["."] * 7


def test_of_several_rules_the_first_in_order_is_named() -> None:
    assert causes(17, 12, 11, 12, 11, 12, 11) == ["O", *"SSSSSS"]
    assert causes(11, 11.5, 12, 12.5, 13, 15, 15.5) == ["T"] * 7


@given(SERIES)
def test_a_series_turned_upside_down_has_the_same_signals_the_other_way(values: Sequence[Decimal]) -> None:
    turned = [-value for value in values]
    found = special_causes(values, control_limits(values))
    other = special_causes(turned, control_limits(turned))
    assert [(one.kind, one.is_upward) if one else None for one in found] == [
        (one.kind, not one.is_upward) if one else None for one in other
    ]


def test_every_signal_is_said_in_words_of_its_own() -> None:
    found = special_causes([Decimal(17), *map(Decimal, (15, 10, 15, 3))], LIMITS)
    said = {one.words for one in found if one is not None}
    assert said == {
        "lies above the limits of chance",
        "lies below the limits of chance",
        "is one of two of three near the upper limit",
    }
