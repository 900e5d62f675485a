"""What an answer about one cell is known by, whichever way its table reads."""

from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.understanding import Understanding
from cpdesk.excel.reader import understand_workbook
from cpdesk.services.cell_meaning import about_cell, abouts_of
from grid_builders import Content, sheet, workbook

K = AnswerKind
DOWN: list[list[Content]] = [
    ["Ref", "Measure", "2018/19", "Target"],
    ["2.5", "Fixed term exclusions", 14, 15],
    ["2.6", "Low attendance", "c", 15],
]
ACROSS: list[list[Content]] = [
    ["Measure", "Number of visits made", "% of reviews in time"],
    ["Q1 2019/20", 10, "c"],
    ["Target", 11, 15],
]


def read(*rows: list[Content]) -> Understanding:
    """Return what a workbook with these rows was taken for."""
    return understand_workbook(workbook(sheet(list(rows), name="S")))


def abouts(understood: Understanding, cell: str) -> dict[AnswerKind, str | None]:
    """Return what answers of several kinds about a cell are known by."""
    return {kind: about_cell(understood, kind, "S", cell) for kind in (K.COLUMN_ROLE, K.ROW_KIND, K.POLARITY, K.SYMBOL)}


def test_a_cell_is_about_the_heading_above_it_and_the_measure_of_its_row() -> None:
    assert abouts(read(*DOWN), "C3") == {
        K.COLUMN_ROLE: "year",
        K.ROW_KIND: "low attendance",
        K.POLARITY: "Low attendance",
        K.SYMBOL: "c",
    }


def test_among_measures_side_by_side_it_is_about_the_heading_at_its_left_and_the_measure_above() -> None:
    assert abouts(read(*ACROSS), "C2") == {
        K.COLUMN_ROLE: "quarter",
        K.ROW_KIND: "% of reviews in time",
        K.POLARITY: "% of reviews in time",
        K.SYMBOL: "c",
    }


def test_of_two_tables_with_measures_side_by_side_the_one_that_holds_the_cell_counts() -> None:
    second: list[list[Content]] = [
        ["Measure", "Number of moves", "% of checks in time"],
        ["Q1 2019/20", 3, 90],
        ["Target", 4, 95],
    ]
    understood = read(*ACROSS, [], ["Pledge 2 – Health"], *second)

    assert abouts(understood, "B8")[K.POLARITY] == "Number of moves"
    assert abouts(understood, "B8")[K.ROW_KIND] == "number of moves"
    assert abouts(understood, "B8")[K.COLUMN_ROLE] == "target ¶2"
    assert abouts(understood, "B3")[K.POLARITY] == "Number of visits made"


def test_where_nothing_of_the_kind_is_there_is_nothing_to_answer() -> None:
    understood = read(*DOWN)

    assert abouts(understood, "H9") == dict.fromkeys((K.COLUMN_ROLE, K.ROW_KIND, K.POLARITY, K.SYMBOL))
    assert about_cell(understood, K.COLUMN_ROLE, "S", "no cell") is None
    assert about_cell(understood, K.ARROW_LANGUAGE, "S", "C2") is None


def test_all_that_answers_can_be_about_is_told_by_kind() -> None:
    understood = read(*DOWN)

    assert abouts_of(understood, K.COLUMN_ROLE) == {"ref", "measure", "year", "target"}
    assert abouts_of(understood, K.POLARITY, "S") == {"Fixed term exclusions", "Low attendance"}
    assert abouts_of(understood, K.SYMBOL) == {"c"}
    assert abouts_of(understood, K.ROW_KIND, "Another") == set()


def test_of_two_tables_side_by_side_the_one_that_holds_the_cell_counts() -> None:
    headings: list[Content] = ["Ref", "Measure", "Target", "Q1 2019/20"]
    understood = read(
        [*headings, None, *headings],
        ["1.1", "Number alpha", 5, 6, None, "2.1", "Number beta", 7, 8],
        ["1.2", "Number gamma", 5, 6, None, "2.2", "Number delta", 7, 8],
    )

    assert [about_cell(understood, K.REFERENCE, "S", cell) for cell in ("B2", "G2", "I3")] == [
        "Number alpha",
        "Number beta",
        "Number delta",
    ]
    assert [about_cell(understood, K.ROW_KIND, "S", cell) for cell in ("B2", "E2", "G2")] == [
        "number alpha",
        "number alpha",
        "number beta",
    ]
