"""The lines of an XmR chart, beside those that statprocon draws."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statprocon.charts.xmr.base import Base as XmR

from cpdesk.domain.spc.limits import control_limits

SERIES = st.lists(st.decimals(-1000, 1000, places=1), min_size=12, max_size=40)


def decimals(*numbers: float | str) -> list[Decimal]:
    return [Decimal(str(number)) for number in numbers]


@given(SERIES)
def test_the_limits_are_those_of_statprocon_where_no_step_is_screened_out(values: list[Decimal]) -> None:
    limits = control_limits(values)
    if limits.screened:
        return
    peer = XmR(values)
    assert limits.mean.quantize(Decimal("0.01")) == pytest.approx(peer.x_central_line()[0], abs=Decimal("0.01"))
    assert limits.upper == pytest.approx(peer.upper_natural_process_limit()[0], abs=Decimal("0.01"))
    assert limits.lower == pytest.approx(peer.lower_natural_process_limit()[0], abs=Decimal("0.01"))


def test_the_limits_of_a_short_series_are_those_worked_out_by_hand() -> None:
    limits = control_limits(decimals(10, 12, 11, 13))
    assert (limits.mean, limits.moving_range) == (Decimal("11.5"), Decimal(5) / 3)
    assert limits.upper == Decimal("11.5") + Decimal("2.66") * (Decimal(5) / 3)


def test_one_sudden_step_is_left_out_of_the_average_range() -> None:
    level = decimals(10, 11, 10, 11, 10, 11, 30, 31, 30, 31, 30, 31)
    limits = control_limits(level)
    assert limits.screened == 1
    assert limits.moving_range == 1


def test_a_step_is_screened_out_once_and_not_again() -> None:
    limits = control_limits(decimals(0, 0, 0, 0, 0, 0, 0, 0, 4, 4, 4, 4, 100, 100))
    assert limits.screened == 1
    assert limits.moving_range == Decimal(4) / 12


def test_a_series_that_never_moves_has_its_mean_for_limits_and_nothing_outside() -> None:
    limits = control_limits(decimals(*[7] * 12))
    assert {limits.lower, limits.mean, limits.upper} == {Decimal(7)}
    assert not limits.is_outside(Decimal(7))


def test_a_value_on_a_limit_is_within() -> None:
    limits = control_limits(decimals(10, 12, 11, 13))
    assert not limits.is_outside(limits.upper)
    assert limits.is_outside(limits.upper + Decimal("0.001"))


def test_one_value_has_no_limits() -> None:
    with pytest.raises(ValueError, match="1"):
        control_limits(decimals(5))


def test_a_step_of_just_3_267_times_the_average_is_screened_out() -> None:
    step = Decimal("1.733")
    limits = control_limits([Decimal(0), step, Decimal(0), step, Decimal(0), Decimal("13.068")])
    assert (limits.screened, limits.moving_range) == (1, step)
