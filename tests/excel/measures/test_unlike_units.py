"""A row has the unit that stands behind its figures, and a figure in another is not taken."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from cpdesk.domain.quantity import Unit
from cpdesk.domain.supplied import SuppliedWorkbook
from understood import understood

_FIVE = "per 10,000"


def _workbook(title: str, cells: Sequence[str | int], target: str = "") -> SuppliedWorkbook:
    return understood(["Measure", "2017/18", "2018/19", "2019/20 Q1", "Target"], [title, *cells, target or None])


@pytest.mark.parametrize(
    ("title", "cells", "unit"),
    [
        ("Time to place", ["12 days", "11 days", "10 days"], Unit.DAYS),
        ("Time to place", ["12 days", 11, 10], Unit.DAYS),
        ("Children looked after", ["45 per 10,000", "46 per 10,000", "47 per 10,000"], Unit.RATE),
        ("Children looked after", ["4.5 per 10k", 4.6, 4.7], Unit.RATE),
        ("Weekly fee", ["£3.2k", "£3,100", 3000], Unit.CURRENCY),
        ("Time to place", ["8 wks", "7 wks", "9 wks"], Unit.NUMBER),
    ],
)
def test_the_unit_is_the_one_behind_the_figures(title: str, cells: Sequence[str | int], unit: Unit) -> None:
    (card,) = _workbook(title, cells).scorecards

    assert card.measures[0].unit is unit
    assert all(value.number is not None for value in card.measures[0].values)


@pytest.mark.parametrize(
    ("title", "cells", "taken"),
    [
        ("Time to place", ["12 days", "11 days", "2 weeks"], [12, 11, None]),
        ("Time to place", ["12 weeks", "11 days", "10 weeks"], [12, None, 10]),
        ("% of visits", ["95%", "94%", "12 days"], [95, 94, None]),
        ("% of visits", ["95%", 94, "£12"], [95, 94, None]),
        ("Number of moves", [33, 34, "47%"], [33, 34, None]),
        ("Children in need per 10,000", [312, 320, "31 per 1,000"], [312, 320, None]),
        ("Children in need rate", ["312 per 10,000", "320/10k", "31 per thousand"], [312, 320, None]),
        ("Offences per 1,000", ["4 per 1,000", 5, "500 per 100,000"], [4, 5, None]),
    ],
)
def test_a_figure_in_another_unit_is_named_instead_of_taken(
    title: str, cells: Sequence[str | int], taken: Sequence[int | None]
) -> None:
    supplied = _workbook(title, cells)
    values = supplied.scorecards[0].measures[0].values
    (finding,) = [finding for finding in supplied.findings if finding.code == "several-figures"]

    assert [value.number for value in values] == [Decimal(number) if number else None for number in taken]
    assert "is in another unit than the measure's other figures" in finding.text


def test_a_target_in_another_unit_stays_words() -> None:
    supplied = _workbook("% of visits", ["95%", "94%", "93%"], "10 days")
    target = supplied.scorecards[0].measures[0].target
    (finding,) = [finding for finding in supplied.findings if finding.code == "several-figures"]

    assert target is not None
    assert (target.value, target.text) == (None, "10 days")
    assert "target “10 days” is in another unit" in finding.text


@pytest.mark.parametrize(
    ("text", "number"),
    [("62/131 (47%)", 62), ("47% (62)", 62), ("47% (62/131)", 62), ("62 (47%)", 62), ("62 | 47%", 62)],
)
def test_a_count_is_the_number_beside_its_percentage(text: str, number: int) -> None:
    (card,) = _workbook("Number of moves", [33, 34, text]).scorecards

    assert card.measures[0].values[-1].number == number
