"""Figures for a chart beside a table are no columns and no rows of it."""

import pytest

from grid_builders import Content
from understood import named_measures, understood

_MEASURES: list[list[Content]] = [
    ["Ref", "Measure", "2023/24", "Q1 2024/25", "Target"],
    ["Pledge 1: Home"],
    ["1.1", "Reviews on time (%)", 91, 92, 95],
    ["1.2", "Children in care", 410, 412, 400],
    ["Pledge 2: Health"],
    ["2.1", "Health checks (%)", 81, 82, 85],
]


def _beside(rows: list[list[Content]], first: int) -> list[list[Content]]:
    """Return the table with the other one right of it after two empty columns, from that row on."""
    width = max(map(len, _MEASURES)) + 2
    lines = [[*line, *[None] * (width - len(line))] for line in _MEASURES]
    for place, cells in enumerate(rows, first):
        while place >= len(lines):
            lines.append([None] * width)
        lines[place].extend(cells)
    return lines


@pytest.mark.parametrize("first", [0, 1, 2])
@pytest.mark.parametrize(
    "labels", [["Q1", "Q2", "Q3", "Q4"], ["Apr", "May", "Jun", "Jul"], ["2021/22", "2022/23", "2023/24"]]
)
def test_periods_one_beneath_another_beside_a_table_are_a_table_of_their_own(labels: list[str], first: int) -> None:
    figures: list[list[Content]] = [[label, 40 + at] for at, label in enumerate(labels)]
    supplied = understood(*_beside([["Quarter", "Reviews"], *figures], first))
    card = supplied.scorecards[0]
    assert named_measures(card) == [
        ("1.1", "Reviews on time (%)", "Pledge 1: Home"),
        ("1.2", "Children in care", "Pledge 1: Home"),
        ("2.1", "Health checks (%)", "Pledge 2: Health"),
    ]
    assert not any(measure.other for measure in card.measures)


def test_a_column_of_each_measures_latest_period_stays_the_measures() -> None:
    rows = [[*line, None, *extra] for line, extra in zip(_MEASURES, _PERIODS, strict=True)]
    card = understood(*rows).scorecards[0]
    assert [[(other.heading, other.text) for other in measure.other] for measure in card.measures] == [
        [("Data for", "Q1")],
        [("Data for", "Q1")],
        [("Data for", "Q3")],
    ]


_PERIODS: list[list[Content]] = [["Data for"], [None], ["Q1"], ["Q1"], [None], ["Q3"]]
