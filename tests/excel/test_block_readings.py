"""Each table of a sheet is rated by the key that stands by it."""

import json

import pytest

from cpdesk.domain.exchange import supplied_to_json
from cpdesk.domain.supplied import SuppliedWorkbook
from grid_builders import Content, bold
from understood import understood

_RELATIVE = ["Green: on or above target", "Amber: within 10% of target", "Red: more than 10% below target"]
_POINTS = [
    "Green: on or above target",
    "Amber: within 5 percentage points of target",
    "Red: more than 5 percentage points below target",
]
_HEADINGS: list[Content] = ["Ref", "Measure", "Polarity", "Q1 2019/20", "Target", "RAG"]
_HEALTH: list[list[Content]] = [
    ["1.1", "% of health checks", "High", 92, 100, "A"],
    ["1.2", "% seen", "High", 8, 9, "R"],
]
_HOMES: list[list[Content]] = [["2.1", "% of visits", "High", 92, 100, "R"], ["2.2", "% moved", "High", 96, 100, "A"]]


def _layout(where: str) -> list[list[Content]]:
    first: list[Content] = [bold("Pledge 1 - Health")]
    second: list[Content] = [bold("Pledge 2 - Homes")]
    relative: list[Content] = list(_RELATIVE)
    points: list[Content] = list(_POINTS)
    if where == "above":
        return [first, relative, _HEADINGS, *_HEALTH, [], second, points, _HEADINGS, *_HOMES]
    if where == "beneath":
        keys = [[[text] for text in key] for key in (relative, points)]
        return [first, _HEADINGS, *_HEALTH, [], *keys[0], [], second, _HEADINGS, *_HOMES, [], *keys[1]]
    rows = [[_HEADINGS, *_HEALTH], [_HEADINGS, *_HOMES]]
    beside = [
        [[*row, None, None, text] for row, text in zip(table, key, strict=True)]
        for table, key in zip(rows, (relative, points), strict=True)
    ]
    return [first, *beside[0], [], second, *beside[1]]


def _ambers(supplied: SuppliedWorkbook) -> list[tuple[object, object]]:
    """Return how far amber reaches by each table's rule, as scripts are told it."""
    cards = json.loads(json.dumps(supplied_to_json(supplied)))["scorecards"]
    return [(card["rating_rule"]["amber"], card["rating_rule"]["tolerance"]) for card in cards]


@pytest.mark.parametrize("where", ["above", "beneath", "beside"])
def test_each_table_has_the_rule_that_stands_by_it(where: str) -> None:
    assert _ambers(understood(*_layout(where))) == [(10, "relative"), (5, "points")]


def test_one_key_holds_for_all_tables() -> None:
    key: list[list[Content]] = [[text] for text in _POINTS]
    first: list[Content] = [bold("Pledge 1 - Health")]
    second: list[Content] = [bold("Pledge 2 - Homes")]
    supplied = understood(first, _HEADINGS, *_HEALTH, [], second, _HEADINGS, *_HOMES, [], *key)

    assert _ambers(supplied) == [(5, "points"), (5, "points")]
