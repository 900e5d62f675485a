"""Bare numbers beneath a heading that says quarter or month are those quarters and months."""

import pytest

from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook

_NAMES: list[Content] = ["Ref", "Measure", "Target"]
_BLANK: list[Content] = [None, None, None]


def _rows(count: int) -> list[list[Content]]:
    return [[f"1.{n}", f"Moves of kind {n}", 90, *range(80 + n, 80 + n + count)] for n in (1, 2)]


def _understood(
    title: str, band: list[Content], numbers: list[Content], *, named_below: bool = False, merged: bool = True
) -> SuppliedWorkbook:
    first, second = (_BLANK, _NAMES) if named_below else (_NAMES, _BLANK)
    rows: list[list[Content]] = [[title], [], [*first, *band], [*second, *numbers], *_rows(len(numbers))]
    merges = [(3, 4, 3, 3 + len(numbers))] if merged and len(band) == 1 else []
    return understand(workbook(sheet(rows, merges=merges)))


def _periods(supplied: SuppliedWorkbook) -> list[str]:
    (card,) = supplied.scorecards
    return [value.period.code for value in card.measures[0].values if value.period]


_QUARTERS = ["2025-26 Q1", "2025-26 Q2", "2025-26 Q3", "2025-26 Q4"]


@pytest.mark.parametrize(
    ("title", "band"),
    [
        ("Scorecard 2025/26", ["Quarter"]),
        ("Scorecard 2025/26", ["Qtr"]),
        ("Scorecard 2025/26", ["Qtr", "Qtr", "Qtr", "Qtr"]),
        ("Scorecard", ["Quarter 2025/26"]),
    ],
)
@pytest.mark.parametrize("named_below", [False, True])
@pytest.mark.parametrize("merged", [False, True])
def test_numbers_beneath_quarter_are_quarters(title: str, band: list[Content], named_below: bool, merged: bool) -> None:
    supplied = _understood(title, band, [1, 2, 3, 4], named_below=named_below, merged=merged)

    assert _periods(supplied) == _QUARTERS
    assert [finding.code for finding in supplied.findings if finding.code != "polarity-unknown"] == []


@pytest.mark.parametrize("numbers", [["1st", "2nd"], ["One", "Two"], ["I", "II"]])
def test_written_numbers_are_quarters_too(numbers: list[Content]) -> None:
    assert _periods(_understood("Scorecard 2025/26", ["Quarter"], numbers)) == _QUARTERS[:2]


def test_each_year_over_the_quarters_is_theirs() -> None:
    rows: list[list[Content]] = [
        ["Scorecard"],
        [*_NAMES, "2024/25", None, "2025/26", None],
        [*_BLANK, "Quarter", None, "Quarter", None],
        [*_BLANK, 3, 4, 1, 2],
        *_rows(4),
    ]
    merges = [(2, 4, 2, 5), (2, 6, 2, 7), (3, 4, 3, 5), (3, 6, 3, 7)]
    supplied = understand(workbook(sheet(rows, merges=merges)))

    assert _periods(supplied) == ["2024-25 Q3", "2024-25 Q4", "2025-26 Q1", "2025-26 Q2"]


def test_quarters_without_a_year_are_asked_about() -> None:
    supplied = _understood("Scorecard", ["Quarter"], [1, 2])

    assert [item.place.cell for item in supplied.questions if item.code == "undated-column"] == ["D4", "E4"]
    assert _periods(supplied) == []


def test_months_count_from_april_where_they_begin_with_one() -> None:
    assert _periods(_understood("Scorecard 2025/26", ["Month"], [1, 2, 3])) == ["2025-04", "2025-05", "2025-06"]


def test_months_that_go_on_from_december_are_those_of_the_calendar() -> None:
    numbers: list[Content] = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3]

    periods = _periods(_understood("Scorecard 2025/26", ["Month"], numbers))

    assert (periods[0], periods[-1]) == ("2025-04", "2026-03")


@pytest.mark.parametrize(
    ("title", "band", "numbers"),
    [
        ("Scorecard 2025/26", "Priority", [1, 2, 3, 4]),
        ("Scorecard 2025/26", "Rank", [1, 2, 3, 4]),
        ("Scorecard 2025/26", "Tier", [1, 2]),
        ("Scorecard 2025", "Month", [1, 2, 3]),
        ("Scorecard 2025/26", "Month", [4, 5, 6]),
        ("Scorecard 2025/26", "Quarter", [2, 4]),
    ],
)
def test_numbers_that_may_be_anything_stay_numbers(title: str, band: str, numbers: list[Content]) -> None:
    supplied = _understood(title, [band], numbers)

    assert _periods(supplied) == []
    assert [measure.values for measure in supplied.scorecards[0].measures] == [(), ()]


def test_numbers_that_go_on_from_a_named_quarter_are_quarters() -> None:
    rows: list[list[Content]] = [["Scorecard"], [*_NAMES, "Quarter 1 2025/26", 2, 3, 4], *_rows(4)]

    assert _periods(understand(workbook(sheet(rows)))) == _QUARTERS


@pytest.mark.parametrize("beside", [(1, 2), (3, 4)])
def test_a_column_headed_quarter_gives_no_names_to_the_figures_beside_it(beside: tuple[int, int]) -> None:
    rows: list[list[Content]] = [["Measure", "Quarter", "Value"], ["Moves", 1, beside[0]], ["Moves", 2, beside[1]]]
    supplied = understand(workbook(sheet(rows), name="Scorecard 2025-26.xlsx"))

    (card,) = supplied.scorecards
    assert [int(value.number or 0) for value in card.measures[0].values] == list(beside)
