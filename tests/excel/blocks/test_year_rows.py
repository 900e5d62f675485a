"""A year in a row of its own is that of the quarters or months beneath it."""

import pytest

from grid_builders import Content
from understood import dated_figures, understood, understood_card

_NAMES: list[Content] = ["Reviews on time (%)", "Children in care"]


@pytest.mark.parametrize("parts", [("Q1", "Q2", "Q3", "Q4"), ("Quarter 1", "Quarter 2", "Quarter 3", "Quarter 4")])
@pytest.mark.parametrize("corner", ["Period", "Quarter", None])
def test_the_quarters_of_measures_across_have_the_year_above_them(corner: str | None, parts: tuple[str, ...]) -> None:
    rows: list[list[Content]] = [[part, 80 + at, 400 + at] for at, part in enumerate(parts)]
    later: list[list[Content]] = [[part, 90 + at, 500 + at] for at, part in enumerate(parts[:2])]
    card = understood_card(["Scorecard"], [], [corner, *_NAMES], ["2018/19"], *rows, ["2019/20"], *later)
    assert [dated_figures(measure) for measure in card.measures] == [
        [
            *((f"2018-19 Q{at + 1}", first + at) for at in range(4)),
            *((f"2019-20 Q{at + 1}", second + at) for at in range(2)),
        ]
        for first, second in ((80, 90), (400, 500))
    ]
    assert card.measures[0].values[0].place.cell == "B5"


def test_a_year_over_a_list_of_measures_changes_none_of_their_words() -> None:
    card = understood_card(["Ref", "Measure", "Q1", "Q2"], ["2019/20"], ["1", "Visits", 1, 2], ["2", "Reviews", 3, 4])
    assert [measure.title for measure in card.measures] == ["Visits", "Reviews"]


def test_a_year_over_a_table_of_quarters_without_figures_stays_where_it_is() -> None:
    supplied = understood(["2019/20"], ["Q1", "Starts in May"], ["Q2", "Ends in July"])
    assert not supplied.scorecards


def test_a_corner_that_says_year_over_years_and_months_is_no_result() -> None:
    months = ["Apr", "May", "Jun", "Jul", "Aug", "Sep"]
    rows: list[list[Content]] = [["2019/20", month, 80 + at, 400 + at] for at, month in enumerate(months)]
    card = understood_card(["Scorecard"], [], ["Year", None, *_NAMES], *rows)
    assert [measure.title for measure in card.measures] == _NAMES
    assert dated_figures(card.measures[0])[:2] == [("2019-04", 80), ("2019-05", 81)]
