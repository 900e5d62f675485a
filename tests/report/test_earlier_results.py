"""What a scorecard says beside its current results, from one quarter to the next."""

from builders import new_session
from cpdesk.domain.outline import Table
from cpdesk.domain.pack import BoardPack
from cpdesk.report.compose import compose
from grid_builders import Content
from history_builders import first_quarter, imported, second_quarter, third_quarter
from pack_builders import pack_of
from understood import understood

HEADINGS: list[Content] = ["Ref", "Measure", "2017/18", "2018/19", "Latest"]


def earlier(pack: BoardPack) -> Table:
    """Return the one table of earlier results of a paper."""
    tables = (block for part in compose(pack).parts for block in part.blocks if isinstance(block, Table))
    (found,) = [table for table in tables if table.caption.endswith("earlier results")]
    return found


def column(table: Table, heading: str) -> list[str]:
    """Return the texts of a column."""
    return [row[table.header.index(heading)].text for row in table.rows]


def test_the_quarter_that_was_current_is_an_earlier_one_once_the_next_is_in() -> None:
    after_second = earlier(imported(new_session(), first_quarter(), second_quarter()))
    after_third = earlier(imported(new_session(), first_quarter(), second_quarter(), third_quarter()))

    assert [name for name in after_second.header if name.endswith("19/20")] == ["Q1 19/20"]
    assert [name for name in after_third.header if name.endswith("19/20")] == ["Q1 19/20", "Q2 19/20"]
    assert column(after_second, "Q1 19/20")[0] == "24% [r]"


def test_a_column_without_a_period_stands_under_its_own_heading() -> None:
    rows: list[list[Content]] = [["1.1", "Number of visits", 3, 4, 5], ["1.2", "Number of moves", 6, 7, 8]]
    table = earlier(pack_of(understood(HEADINGS, *rows)))

    assert column(table, "Latest") == ["5", "8"]


def test_so_does_a_row_without_one_where_measures_stand_side_by_side() -> None:
    rows: list[list[Content]] = [["1.1", "Number of visits", 3, 4, 5], ["1.2", "Number of moves", 6, 7, 8]]
    turned = [list(line) for line in zip(HEADINGS, *rows, strict=True)]
    table = earlier(pack_of(understood(*turned)))

    assert column(table, "Latest") == ["5", "8"]
    assert table.header.count("Undated") == 0


def test_counts_are_named_by_the_period_of_their_figure_and_other_figures_have_their_own() -> None:
    headings: list[Content] = ["Ref", "Measure", "2019/20 Q1", "2019/20 Q2", "2019/20 Q3", "Ward"]
    rows: list[list[Content]] = [["1.1", "% of visits in time", "5% (1 of 20)", "12% (3 of 25)", "27% (4 of 15)", "A"]]
    table = earlier(pack_of(understood(headings, *rows)))

    assert column(table, "Counts Q3 19/20") == ["4 of 15"]
    assert column(table, "Q1 19/20") == ["5% (1 of 20)"]


def test_thresholds_that_became_a_measures_rule_are_printed_beside_those_that_did_not() -> None:
    headings: list[Content] = ["Ref", "Measure", "2019/20 Q3", "Target", "Red", "Amber", "Green"]
    rows: list[list[Content]] = [
        ["1.1", "% of visits in time", "88%", "95%", "<85%", "85-94%", "≥95%"],
        ["1.2", "% of reviews in time", "88%", "95%", "<85%", "85-94%", "≥95%"],
        ["1.3", "Number of exclusions", 2, 0, "3+", "1-4", 0],
    ]
    table = earlier(pack_of(understood(headings, *rows)))

    assert column(table, "Red") == ["less than 85%", "less than 85%", "3+"]
    assert column(table, "Green") == ["95% or more", "95% or more", "0"]
