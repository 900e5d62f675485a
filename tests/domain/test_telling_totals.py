"""Sums of public figures from which a withheld one can be worked out."""

import pytest

from cpdesk.domain.quantity import Unit
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.telling_totals import telling_totals
from pack_builders import PLEDGES, measure, scorecard

HIDDEN = {"1.2"}


def card(*figures: list[str], unit: Unit = Unit.NUMBER, pledges: tuple[int, ...] = ()) -> Scorecard:
    """Return a scorecard of measures 1.1, 1.2… with those figures."""
    return scorecard(
        [
            measure(
                f"1.{at}", f"Part {at}", held, unit=unit, row=20 + at, pledge=PLEDGES[pledges[at - 1] if pledges else 0]
            )
            for at, held in enumerate(figures, 1)
        ]
    )


@pytest.mark.parametrize("place", [0, 3])
def test_a_total_before_or_behind_its_parts_tells_the_one_that_is_withheld(place: int) -> None:
    parts = [["1", "2", "3"], ["10", "20", "30"], ["4", "5", "6"]]
    parts.insert(place, ["15", "27", "39"])
    hidden = "1.2" if place else "1.3"
    total = f"1.{place + 1}"
    ((public, found),) = telling_totals(card(*parts), hidden, {hidden})
    assert found == total
    assert sorted((*public, hidden, total)) == ["1.1", "1.2", "1.3", "1.4"]


def test_two_withheld_parts_protect_one_another() -> None:
    parts = card(["1", "2", "3"], ["10", "20", "30"], ["4", "5", "6"], ["15", "27", "39"])
    assert list(telling_totals(parts, "1.2", {"1.2", "1.3"})) == []


def test_a_withheld_total_tells_nothing() -> None:
    parts = card(["1", "2", "3"], ["10", "20", "30"], ["11", "22", "33"])
    assert list(telling_totals(parts, "1.2", {"1.2", "1.3"})) == []


def test_a_sum_in_one_period_and_not_in_another_is_chance() -> None:
    assert list(telling_totals(card(["1", "2", "3"], ["10", "20", "30"], ["11", "22", "34"]), "1.2", HIDDEN)) == []


def test_shares_of_one_whole_tell_the_last_of_them() -> None:
    shares = card(["60", "55", "50"], ["40", "45", "50"], unit=Unit.PERCENT)
    assert list(telling_totals(shares, "1.2", HIDDEN)) == [(("1.1",), "")]


def test_shares_that_come_to_a_hundred_in_one_period_alone_do_not() -> None:
    assert list(telling_totals(card(["60", "55", "50"], ["40", "44", "50"], unit=Unit.PERCENT), "1.2", HIDDEN)) == []


def test_parts_are_of_one_pledge() -> None:
    parts = card(["1", "2", "3"], ["10", "20", "30"], ["11", "22", "33"], pledges=(0, 0, 1))
    assert list(telling_totals(parts, "1.2", HIDDEN)) == []
