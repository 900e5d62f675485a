"""No row with figures goes unsaid, wherever it stands on its sheet."""

from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook

_HEADINGS: list[Content] = ["Ref", "Measure", "2018/19", "Q1 2019/20", "Target"]
_MEASURE: list[Content] = ["1.1", "Children seen in time", 50, 60, 70]


def _left_out(*rows: list[Content]) -> list[str]:
    supplied = understand(workbook(sheet(list(rows))))
    return [finding.place.cell for finding in supplied.findings if finding.code == "row-left-out"]


def test_measures_above_the_headings_are_named() -> None:
    second: list[Content] = ["1.2", "Reviews in time", 5, 6, 7]

    assert _left_out(["Scorecard"], _MEASURE, second, _HEADINGS, ["1.3", "Carers", 7, 8, 9]) == ["A2", "A3"]


def test_titles_dates_and_keys_above_the_headings_are_none() -> None:
    key: list[Content] = ["Green", "On or better than target"]
    above: list[list[Content]] = [["Scorecard 2019/20"], ["Printed", "3 September 2019", 2], ["1", "2"], key]

    assert _left_out(*above, [], _HEADINGS, _MEASURE) == []


def test_a_row_of_totals_is_named() -> None:
    assert _left_out(_HEADINGS, _MEASURE, ["", "Total", 50, 60, 70]) == ["B3"]
