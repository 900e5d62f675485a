"""Figures in and beside a row of headings, which keep no scorecard from being read."""

from typing import Any

import pytest

from cpdesk.domain.exchange import supplied_to_json
from cpdesk.excel.reader import understand
from grid_builders import Cell, Content, sheet, workbook

_HEADINGS: list[Content] = ["Ref", "Measure", "Good is", "Target", "Q1 2019/20"]
_ROWS: list[list[Content]] = [[str(n), f"Number {name}", "High", 5, 5 + n] for n, name in enumerate("abcdef", 1)]


def _read(*rows: list[Content], merges: list[tuple[int, int, int, int]] | None = None) -> dict[str, Any]:
    return supplied_to_json(understand(workbook(sheet(rows, merges=merges or []))))


def _values(read: dict[str, Any]) -> list[list[object]]:
    return [[figure["value"] for figure in m["observations"]] for m in read["scorecards"][0]["measures"]]


def _found(read: dict[str, Any], code: str) -> list[str]:
    return [finding["cell"] for finding in read["findings"] if finding["code"] == code]


@pytest.mark.parametrize("gap", [1, 2, 4])
def test_a_lone_number_right_of_the_headings_is_left_out_with_a_finding(gap: int) -> None:
    read = _read([*_HEADINGS, *[None] * gap, 17], *_ROWS)

    assert _values(read) == [[6], [7], [8], [9], [10], [11]]
    assert [column["column"] for column in read["scorecards"][0]["columns"]] == list("ABCDE")
    assert _found(read, "column-left-out") == [f"{'FGHIJ'[gap]}1"]


@pytest.mark.parametrize("start", [0, 1])
def test_a_charts_data_level_with_the_headings_or_beneath_are_left_out_with_a_finding(start: int) -> None:
    rows = [[*row, None, "Apr", n] if n >= start else row for n, row in enumerate([_HEADINGS, *_ROWS])]

    read = _read(*rows)

    assert _values(read) == [[6], [7], [8], [9], [10], [11]]
    assert _found(read, "column-left-out") == [f"H{start + 1}"]
    told = next(finding["text"] for finding in read["findings"] if finding["code"] == "column-left-out")
    assert told.startswith(f"{7 - start} numbers stand beside the table (H{start + 1} to H7) and were left out")


def test_columns_numbered_1_to_4_are_kept_and_asked_about() -> None:
    read = _read([*_HEADINGS[:4], 1, 2, 3, 4], *[[*row[:4], 6, 7, 8, 9] for row in _ROWS])

    assert len(read["scorecards"][0]["measures"]) == 6
    asked = [question["cell"] for question in read["questions"] if question["code"] == "heading-unknown"]
    assert asked == ["E1", "F1", "G1", "H1"]


def test_columns_numbered_under_a_year_are_no_year_each() -> None:
    band: list[Content] = [None, None, None, None, "2019/20"]
    rows = [[*row[:4], 6, 7, 8, 9] for row in _ROWS]

    read = _read(band, [*_HEADINGS[:4], 1, 2, 3, 4], *rows, merges=[(1, 5, 1, 8)])

    first = read["scorecards"][0]["measures"][0]
    assert [(figure["period"], figure["value"]) for figure in first["observations"]] == [
        (None, 6),
        (None, 7),
        (None, 8),
        (None, 9),
    ]
    assert [q["text"] for q in read["questions"] if q["code"] == "undated-column"][:1] == [
        "Which period is “2019/20 1”?"
    ]


@pytest.mark.parametrize("heading", [Cell(None, error="#REF!"), Cell(None, is_uncalculated=True)])
def test_a_heading_that_cannot_be_read_leaves_the_others(heading: Cell) -> None:
    read = _read([*_HEADINGS, heading], *[[*row, 3] for row in _ROWS])

    assert _values(read) == [[6], [7], [8], [9], [10], [11]]
    assert [other["text"] for other in read["scorecards"][0]["measures"][0]["other"]] == ["3"]


def test_a_row_that_says_what_is_known_of_one_measure_is_none_of_headings() -> None:
    read = _read(["Measure", "Visits", "Target", 90, "Q1 2019/20", 85, "RAG", "G"], ["Measure", "Reviews", "Target", 8])

    assert [card["measures"] for card in read["scorecards"]] == []


def test_where_nothing_was_found_the_headings_are_to_be_checked() -> None:
    read = _read(["Visits", 3], ["Reviews", 4])

    assert "Check that a row of headings" in read["findings"][0]["text"]
