"""Figures that are struck through in the workbook."""

from grid_builders import Cell, Content
from understood import understood

HEADINGS: list[Content] = ["Ref", "Measure", "2018/19", "Q1 2019/20", "Target"]


def test_struck_figures_are_not_taken_but_kept_by_name_and_pointed_out_once() -> None:
    supplied = understood(HEADINGS, ["1.1", "Number of visits", 5, Cell(6, struck=True), Cell(9, struck=True)])
    ((measure,),) = [card.measures for card in supplied.scorecards]
    (found,) = [item for item in supplied.findings if item.code == "struck-out"]

    assert [value.text for value in measure.values] == ["5"]
    assert measure.target is None
    assert [(other.heading, other.text, other.place.cell) for other in measure.other] == [
        ("Q1 2019/20 (struck through)", "6", "D2"),
        ("Target (struck through)", "9", "E2"),
    ]
    assert found.place.cell == "D2"
    assert found.text == (
        "1.1 Number of visits: struck through in the workbook, so not taken: 6 in D2, 9 in E2. If a figure stands, undo"
        " the striking through."
    )


def test_words_that_are_struck_through_are_nothing_to_look_at() -> None:
    supplied = understood([*HEADINGS, "Wards"], ["1.1", "Number of visits", 5, 6, 7, Cell("North", struck=True)])

    assert "struck-out" not in {item.code for item in supplied.findings}
