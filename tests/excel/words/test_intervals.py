"""Runs of figures are read as cells write them."""

from decimal import Decimal

import pytest

from cpdesk.excel.words.intervals import Interval, read_interval


def _run(
    low: int | str | None,
    high: int | str | None,
    *,
    includes_low: bool = True,
    includes_high: bool = True,
    is_bare: bool = False,
    is_percent: bool = False,
) -> Interval:
    first, last = (Decimal(end) if end is not None else None for end in (low, high))
    return Interval(first, last, includes_low, includes_high, is_bare, is_percent)


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("<85%", _run(None, 85, includes_high=False, is_percent=True)),
        ("85% or less", _run(None, 85, is_percent=True)),
        ("Below 85", _run(None, 85, includes_high=False)),
        ("≥95%", _run(95, None, is_percent=True)),
        ("95% & above", _run(95, None, is_percent=True)),
        ("85-94%", _run(85, 94, is_percent=True)),
        ("between 85% and 94.9%", _run(85, "94.9", is_percent=True)),
        ("10 to 15 days", _run(10, 15)),
        ("85 to <95", _run(85, 95, includes_high=False)),
        ("≥85% and <95%", _run(85, 95, includes_high=False, is_percent=True)),
        ("£5k-£10k", _run(5000, 10000)),
        ("90", _run(90, 90, is_bare=True)),
    ],
)
def test_a_run_is_read_with_its_ends(text: str, run: Interval) -> None:
    assert read_interval(text) == run


@pytest.mark.parametrize("text", ["", "tbc", "3 of 4", "less than 85% or more than 105%", "within 10% of target", "Q1"])
def test_other_words_are_no_run(text: str) -> None:
    assert read_interval(text) is None
