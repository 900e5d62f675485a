"""What a scorecard keeps under its own headings has columns of its own in a paper."""

from cpdesk.domain.outline import Table
from cpdesk.report.compose import compose
from grid_builders import Content
from pack_builders import pack_of
from understood import understood


def _columns(*rows: list[Content]) -> dict[str, list[str]]:
    """Return the columns of the paper's table of earlier results by their headings."""
    tables = (block for part in compose(pack_of(understood(*rows))).parts for block in part.blocks)
    (table,) = (item for item in tables if isinstance(item, Table) and item.caption.endswith("earlier results"))
    return {heading: [row[at].text for row in table.rows] for at, heading in enumerate(table.header)}


def test_ratings_that_were_understood_stand_beside_the_one_that_was_not() -> None:
    rows: list[list[Content]] = [
        ["Ref", "Measure", "Q1 2019/20", "Target", "RAG"],
        ["1.1", "% of visits", 88, 90, "A"],
        ["1.2", "% of reviews", 81, 80, "Watch"],
        ["1.3", "% of checks", 81, 80, "G"],
        ["1.4", "% of plans", 81, 80, None],
    ]

    assert _columns(*rows)["RAG"] == ["Amber", "Watch", "Green", "[x]"]


def test_columns_headed_alike_are_told_apart_by_their_periods() -> None:
    rows: list[list[Content]] = [
        ["Ref", "Measure", "Q1 2019/20", "RAG", "Q2 2019/20", "RAG", "Target"],
        ["1.1", "% of visits", 84, "R", 88, "A", 90],
        ["1.2", "% of reviews", 70, "Watch", 81, "Hold", 80],
    ]
    columns = _columns(*rows)

    assert columns["RAG Q1 19/20"] == ["R", "Watch"]
    assert columns["RAG Q2 19/20"] == ["Amber", "Hold"]


def test_columns_headed_alike_that_have_no_period_are_told_apart_by_their_letters() -> None:
    rows: list[list[Content]] = [
        ["Ref", "Measure", "Q1 2019/20", "Ward", "Ward"],
        ["1.1", "% of visits", 84, "North", None],
        ["1.2", "% of reviews", 70, None, "South"],
    ]
    columns = _columns(*rows)

    assert columns["Ward (D)"] == ["North", "[x]"]
    assert columns["Ward (E)"] == ["[x]", "South"]


def test_so_are_polarities_directions_and_units_that_were_understood() -> None:
    rows: list[list[Content]] = [
        ["Ref", "Measure", "Polarity", "Unit", "2018/19", "2019/20", "Direction"],
        ["1.1", "Visits in time", "High", "%", 84, 88, "Better"],
        ["1.2", "Reviews in time", "As agreed", "%", 70, 60, "Worse"],
        ["1.3", "Checks in time", "High", "of all", 70, 90, "See note"],
    ]
    columns = _columns(*rows)

    assert columns["Polarity"] == ["Higher", "As agreed", "Higher"]
    assert columns["Unit"] == ["Percent", "Percent", "of all"]
    assert columns["Direction"] == ["Improved", "Worsened", "See note"]
