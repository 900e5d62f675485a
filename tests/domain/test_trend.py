"""Direction of travel."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.trend import (
    Basis,
    Judgement,
    direction_of_travel,
    earlier_value,
    is_part_of_whole,
    is_series,
    value_for,
)
from cpdesk.domain.value import MeasureValue
from pack_builders import SUPPRESSED, value

Q = ReportingPeriod.quarter
YEAR = ReportingPeriod.financial_year
NOW = Q(2019, 2)
NUMBERS = st.decimals(-1000, 1000, places=1)


def series(*pairs: tuple[ReportingPeriod | None, str]) -> list[MeasureValue]:
    return [value(text, period, "F1") for period, text in pairs]


ALL = series((YEAR(2017), "1"), (YEAR(2018), "2"), (Q(2018, 2), "3"), (Q(2018, 4), "4"), (Q(2019, 1), "5"), (NOW, "6"))


def earlier(values: Sequence[MeasureValue], basis: Basis, now: ReportingPeriod | None = NOW) -> str | None:
    found = earlier_value(values, now, basis)
    return str(found.number) if found else None


@pytest.mark.parametrize(
    ("basis", "expected"),
    [(Basis.PREVIOUS, "5"), (Basis.YEAR_AGO, "3"), (Basis.PREVIOUS_YEAR, "2"), (Basis.YEAR_START, "5")],
)
def test_each_basis_compares_with_another_value(basis: Basis, expected: str) -> None:
    assert earlier(ALL, basis) == expected
    assert earlier(list(reversed(ALL)), basis) == expected


def test_without_an_outturn_the_last_value_of_the_year_before_serves() -> None:
    assert earlier([item for item in ALL if item.period != YEAR(2018)], Basis.PREVIOUS_YEAR) == "4"


@pytest.mark.parametrize("basis", Basis)
def test_there_may_be_nothing_to_compare_with(basis: Basis) -> None:
    assert earlier(ALL[-1:], basis) is None
    assert earlier(ALL, basis, None) is None


def test_a_previous_value_is_of_the_same_kind_of_period() -> None:
    assert earlier(series((YEAR(2018), "2"), (NOW, "6")), Basis.PREVIOUS) is None


def test_values_with_no_period_are_not_compared() -> None:
    assert earlier(series((None, "2"), (NOW, "6")), Basis.PREVIOUS) is None
    assert value_for(series((None, "2")), None) is None


def judged(before: str, now: str, polarity: Polarity | None) -> Judgement | None:
    values = series((YEAR(2018), before), (NOW, now))
    return direction_of_travel(values, NOW, Basis.PREVIOUS_YEAR, polarity).judgement


@pytest.mark.parametrize(
    ("before", "now", "polarity", "expected"),
    [
        ("19", "26", Polarity.LOW, Judgement.WORSE),
        ("19", "26", Polarity.HIGH, Judgement.BETTER),
        ("26", "19", Polarity.LOW, Judgement.BETTER),
        ("-1.21", "-1.08", Polarity.HIGH, Judgement.BETTER),
        ("19", "19", Polarity.LOW, Judgement.SAME),
        ("19", "26", Polarity.PLAN, None),
        ("19", "26", Polarity.NEUTRAL, None),
        ("19", "26", None, None),
    ],
)
def test_which_way_is_good_decides(
    before: str, now: str, polarity: Polarity | None, expected: Judgement | None
) -> None:
    assert judged(before, now, polarity) is expected


@given(NUMBERS, NUMBERS)
def test_what_is_better_one_way_is_worse_the_other(before: Decimal, now: Decimal) -> None:
    opposite = {Judgement.BETTER: Judgement.WORSE, Judgement.WORSE: Judgement.BETTER, Judgement.SAME: Judgement.SAME}
    high = judged(str(before), str(now), Polarity.HIGH)
    assert high is not None
    assert judged(str(before), str(now), Polarity.LOW) is opposite[high]
    assert judged(str(now), str(before), Polarity.HIGH) is opposite[high]


def test_a_change_is_of_the_values_as_displayed() -> None:
    direction = direction_of_travel(ALL, NOW, Basis.PREVIOUS, Polarity.LOW)
    assert (direction.change, direction.basis) == (Decimal(1), Basis.PREVIOUS)


@pytest.mark.parametrize("hidden", ["before", "now"])
def test_a_symbol_on_either_side_cannot_be_compared(hidden: str) -> None:
    before = value(SUPPRESSED if hidden == "before" else "4", YEAR(2018), "E1")
    now = value(SUPPRESSED if hidden == "now" else "4", NOW, "F1")
    direction = direction_of_travel([before, now], NOW, Basis.PREVIOUS_YEAR, Polarity.LOW)
    assert (direction.judgement, direction.change) == (Judgement.NOT_COMPARABLE, None)


@pytest.mark.parametrize(
    ("judgement", "words", "arrow"),
    [
        (Judgement.BETTER, "improved", "▲"),
        (Judgement.WORSE, "worsened", "▼"),
        (Judgement.SAME, "no change", "►"),
        (Judgement.NOT_COMPARABLE, "not comparable", "–"),
    ],
)
def test_the_arrow_points_up_for_better(judgement: Judgement, words: str, arrow: str) -> None:
    assert (judgement.words, judgement.arrow) == (words, arrow)


def test_every_basis_has_words() -> None:
    assert [basis.words for basis in Basis] == [
        "the previous period",
        "the same period last year",
        "the previous year's outturn",
        "the start of the year",
    ]


def test_months_and_snapshots_make_one_series_and_years_and_quarters_do_not() -> None:
    month = ReportingPeriod.month(2019, 4)
    snapshot = ReportingPeriod.snapshot(month.end)
    assert is_series(month, snapshot)
    assert is_series(Q(2019, 1), NOW)
    assert not is_series(YEAR(2018), NOW)


@pytest.mark.parametrize(
    ("now", "before", "is_part"),
    [
        (Q(2019, 1), YEAR(2018), True),
        (YEAR(2019), Q(2018, 4), True),
        (Q(2019, 1), Q(2018, 4), False),
        (ReportingPeriod.month(2020, 2), ReportingPeriod.month(2020, 1), False),
        (YEAR(2019), YEAR(2018), False),
    ],
)
def test_periods_of_another_length_are_parts_of_a_whole(
    now: ReportingPeriod, before: ReportingPeriod, is_part: bool
) -> None:
    assert is_part_of_whole(now, value("3", before, "F1")) is is_part
    assert not is_part_of_whole(now, None)
