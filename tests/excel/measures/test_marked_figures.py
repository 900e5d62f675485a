"""How firm figures are by the footnotes that they point to."""

from cpdesk.domain.value import ValueStatus
from grid_builders import Content
from understood import understood_card

HEADINGS: list[Content] = ["Ref", "Measure", "2018/19", "Q1 2019/20", "Notes"]


def statuses(*rows: list[Content]) -> list[list[ValueStatus | None]]:
    """Return the statuses of each measure's figures."""
    return [[value.status for value in measure.values] for measure in understood_card(HEADINGS, *rows).measures]


def test_a_marked_figure_has_the_status_that_the_sheets_note_gives_its_mark() -> None:
    found = statuses(["1.1", "Number of visits", 5, "6*", None], [], ["* provisional"])

    assert found == [[None, ValueStatus.PROVISIONAL]]


def test_the_note_of_its_own_row_comes_before_the_sheets() -> None:
    rows: list[list[Content]] = [["1.1", "Number of visits", 5, "6*", "* estimated"], ["1.2", "Moves", 5, "6*", None]]

    assert statuses(*rows, [], ["* provisional"]) == [[None, ValueStatus.ESTIMATED], [None, ValueStatus.PROVISIONAL]]


def test_a_mark_that_no_note_explains_says_nothing() -> None:
    assert statuses(["1.1", "Number of visits", 5, "6*", None]) == [[None, None]]
