import pytest

from cpdesk.domain.errors import CancelledError, CpdeskError
from cpdesk.excel.reader import understand_workbook
from cpdesk.excel.sheets import read_sheet
from cpdesk.excel.watch import Watch
from grid_builders import sheet, workbook

HEADINGS: list[str | int] = ["Ref", "Measure", "Q1 2019/20", "Target"]


def measures(count: int) -> list[list[str | int]]:
    rows: list[list[str | int]] = [[f"1.{number}", f"% of things {number}", 5, 6] for number in range(count)]
    return [HEADINGS, *rows]


class _Asked:
    """Says no a number of times, then yes."""

    def __init__(self, times: int) -> None:
        self.left = times

    def __call__(self) -> bool:
        self.left -= 1
        return self.left < 0


def test_a_workbook_is_not_understood_once_it_is_not_wanted() -> None:
    with pytest.raises(CancelledError):
        understand_workbook(workbook(sheet(measures(3))), cancelled=lambda: True)


def test_the_wish_to_stop_is_asked_for_among_the_measures_of_one_table() -> None:
    few, many = _Asked(10_000), _Asked(10_000)
    understand_workbook(workbook(sheet(measures(3))), cancelled=few)
    understand_workbook(workbook(sheet(measures(1_100))), cancelled=many)
    assert few.left - many.left >= 8


def test_the_wish_to_stop_is_heard_between_sheets() -> None:
    with pytest.raises(CancelledError):
        understand_workbook(
            workbook(sheet(measures(3), name="One"), sheet(measures(3), name="Two")), cancelled=_Asked(2)
        )


def test_a_sheet_that_takes_too_long_is_named_with_what_to_do() -> None:
    with pytest.raises(CpdeskError, match=r"Sheet “Data” is too large .* only the sheets of the scorecard"):
        Watch(seconds=-1).look("Data")


def test_the_wish_to_stop_is_asked_for_while_the_cells_are_made_and_between_the_steps_of_a_sheet() -> None:
    asked = _Asked(10_000)
    read_sheet(sheet([["Some words about children"] for _ in range(1_100)]), "x.xlsx", watch=Watch(asked))

    assert 10_000 - asked.left >= 8


def test_it_says_how_far_it_is_while_many_measures_are_understood() -> None:
    heard: list[tuple[int, int]] = []
    understand_workbook(workbook(sheet(measures(3_000))), moved=lambda done, steps: heard.append((done, steps)))
    (steps,) = {steps for _, steps in heard}
    done = [done for done, _ in heard]
    assert done == sorted(done)
    assert len(set(done)) > 20
    assert 0.8 * steps < done[-1] <= steps


def test_of_a_usual_scorecard_there_is_nothing_to_say() -> None:
    heard: list[int] = []
    understand_workbook(workbook(sheet(measures(60))), moved=lambda done, _: heard.append(done))
    assert heard == []
