"""Quarters that run down a table over two years, of which only the title names one."""

from grid_builders import Content
from understood import dated_figures, understood_card

_TITLE: list[Content] = ["% of visits on time 2019/20"]
_ROLLED = [("2018-19 Q3", 80), ("2018-19 Q4", 81), ("2019-20 Q1", 82), ("2019-20 Q2", 83)]
_QUARTERS: list[tuple[str, int]] = [("Q3", 80), ("Q4", 81), ("Q1", 82), ("Q2", 83)]


def test_those_of_a_table_about_one_measure_are_of_two_years() -> None:
    rows: list[list[Content]] = [[name, figure, 90] for name, figure in _QUARTERS]
    (measure,) = understood_card(_TITLE, [], ["Quarter", "Actual", "Target"], *rows).measures

    assert dated_figures(measure) == _ROLLED


def test_so_are_those_across_such_a_table() -> None:
    names: list[Content] = [name for name, _ in _QUARTERS]
    figures: list[Content] = [figure for _, figure in _QUARTERS]
    card = understood_card(_TITLE, [], [None, *names], ["Actual", *figures], ["Target", 90, 90, 90, 90])

    assert dated_figures(card.measures[0]) == _ROLLED
    assert [column.period.code for column in card.columns if column.period] == [code for code, _ in _ROLLED]


def test_so_are_those_of_a_list_with_a_row_for_each_measure_and_quarter() -> None:
    rows: list[list[Content]] = [
        [wording, name, figure] for wording in ("% of visits", "% of reviews") for name, figure in _QUARTERS
    ]
    card = understood_card(["Scorecard 2019/20"], [], ["Measure", "Quarter", "Value"], *rows)

    assert [dated_figures(measure) for measure in card.measures] == [_ROLLED, _ROLLED]


def test_the_latest_may_come_first() -> None:
    rows: list[list[Content]] = [["Q4", 83, 90], ["Q3", 82, 90], ["Q2", 81, 90], ["Q1", 80, 90]]
    (measure,) = understood_card(_TITLE, [], ["Quarter", "Actual", "Target"], *rows).measures

    assert sorted(code or "" for code, _ in dated_figures(measure)) == [f"2019-20 Q{number}" for number in range(1, 5)]


def test_a_year_beside_its_quarters_is_theirs() -> None:
    rows: list[list[Content]] = [
        ["% of visits", year, name, figure]
        for year, (name, figure) in zip(["2018/19"] * 2 + ["2019/20"] * 2, _QUARTERS, strict=True)
    ]
    card = understood_card(["Scorecard 2019/20"], [], ["Measure", "Year", "Quarter", "Value"], *rows)

    assert dated_figures(card.measures[0]) == _ROLLED
