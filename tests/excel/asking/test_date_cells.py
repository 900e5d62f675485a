"""A fraction that Excel made a date is said, never taken for a figure or for a date."""

from datetime import date

import pytest

from grid_builders import Cell, Content
from understood import understood


def _said(title: str, *cells: Content) -> list[str]:
    supplied = understood(["Ref", "Measure", "2018/19", "2019/20"], ["1", title, *cells], ["2", "% seen", "60%", "61%"])
    return [finding.place.cell for finding in supplied.findings if finding.code == "date-cell"]


_MARCH, _DECEMBER = Cell(date(2019, 3, 14), "14-Mar", "dd-mmm"), Cell(date(2019, 12, 3), "03-Dec", "d-mmm")


@pytest.mark.parametrize("beside", ["3/14", 5, "50%", _DECEMBER])
def test_a_date_among_figures_is_said(beside: Content) -> None:
    assert _said("Placement moves", _MARCH, beside)[0] == "C2"


def test_dates_of_a_measure_that_speaks_of_them_are_meant() -> None:
    assert _said("Date of last inspection", _MARCH, _DECEMBER) == []
