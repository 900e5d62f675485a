"""A figure typed in brackets is no negative where the measure can't be less than nothing."""

import pytest

from grid_builders import Content
from understood import understood


def _read(title: str, *cells: Content) -> tuple[list[int | None], list[str]]:
    supplied = understood(["Measure", "2018/19", "2019/20 Q1", "2019/20 Q2"], [title, *cells])
    (measure,) = supplied.scorecards[0].measures
    numbers = [int(value.number) if value.number is not None else None for value in measure.values]
    return numbers, [finding.code for finding in supplied.findings if finding.code == "bracketed-figure"]


@pytest.mark.parametrize(
    ("title", "cells", "taken"),
    [
        ("Unregistered placements", [2, 1, "(1)"], [2, 1, None]),
        ("% of visits", [90, 91, "(88)"], [90, 91, None]),
        ("% of visits", ["90%", "91%", "(88%)"], [90, 91, None]),
        ("Rate of children per 10,000", [61, 62, "(63)"], [61, 62, None]),
    ],
)
def test_a_count_a_percentage_and_a_rate_stay_words(title: str, cells: list[Content], taken: list[int | None]) -> None:
    assert _read(title, *cells) == (taken, ["bracketed-figure"])


@pytest.mark.parametrize(
    ("title", "cells", "taken"),
    [
        ("Net change in carers", [2, 1, "(1)"], [2, 1, -1]),
        ("Carers", [2, -3, "(1)"], [2, -3, -1]),
        ("Overspend (£)", ["£2", "£1", "£(1)"], [2, 1, -1]),
    ],
)
def test_differences_money_and_rows_with_negatives_are_as_in_accounts(
    title: str, cells: list[Content], taken: list[int | None]
) -> None:
    assert _read(title, *cells) == (taken, [])
