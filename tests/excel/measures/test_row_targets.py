"""The target of one measure."""

from decimal import Decimal

from cpdesk.domain.target import Target
from grid_builders import Content, percent
from understood import understood_card


def target(headings: list[Content], *rows: list[Content]) -> Target | None:
    """Return the target of the first measure."""
    return understood_card(["Ref", "Measure", *headings], *rows).measures[0].target


def _value(found: Target | None) -> Decimal | None:
    return found.value if found is not None else None


def test_a_target_stands_in_its_column() -> None:
    found = target(["2018/19", "Target"], ["1.1", "Number of visits", 5, 6])

    assert found is not None
    assert (found.text, found.place.cell) == ("6", "D2")


def test_of_several_targets_the_current_periods_counts() -> None:
    headings: list[Content] = ["Q1 2019/20", "Target Q1 2019/20", "Q2 2019/20", "Target Q2 2019/20"]

    assert _value(target(headings, ["1.1", "Number of visits", 5, 6, 7, 8])) == 8


def test_a_target_in_the_heading_is_that_of_every_measure_in_its_unit() -> None:
    headings: list[Content] = ["2018/19", "Target (95%)"]

    assert _value(target(headings, ["1.1", "% of visits in time", percent("0.9"), None])) == 95
    assert target(headings, ["1.1", "Number of visits", 5, None]) is None


def test_a_row_of_targets_gives_the_current_periods() -> None:
    headings: list[Content] = ["Type", "Q1 2019/20", "Q2 2019/20"]
    rows: list[list[Content]] = [["1.1", "Number of visits", "Actual", 5, 7], [None, None, "Target", 6, 8]]

    assert _value(target(headings, *rows)) == 8


def test_a_target_in_words_is_kept_as_words() -> None:
    found = target(["2018/19", "Target"], ["1.1", "Number of visits", 5, "Improve on last year"])

    assert found is not None
    assert (found.value, found.text) == (None, "Improve on last year")
