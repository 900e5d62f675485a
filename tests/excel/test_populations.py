"""Of which year's population a scorecard's rates are, wherever its sheet says so."""

from grid_builders import Content
from understood import understood_card

ROW: list[Content] = ["Rate of cared for children per 10,000", 62, 64, 61]
HEADINGS: list[Content] = ["Measure", "2017/18", "2018/19", "England 2018/19"]
SAYS = "Rates use the ONS mid-2018 population estimates."


def test_a_line_above_the_table_says_it_as_a_note_beneath_does() -> None:
    above = understood_card(["Scorecard"], [SAYS], [], HEADINGS, ROW)
    beneath = understood_card(["Scorecard"], [], HEADINGS, ROW, [], [SAYS])
    assert above.notes == beneath.notes == (SAYS,)


def test_other_lines_above_a_table_are_no_notes() -> None:
    assert understood_card(["Scorecard"], ["For the board."], [], HEADINGS, ROW).notes == ()


def test_the_population_in_a_heading_is_not_its_period() -> None:
    headings: list[Content] = ["Measure", "2018/19 (mid-2017 population)", "England 2017/18 (mid-2016 population)"]
    card = understood_card(["Scorecard"], [], headings, ["Rate of cared for children per 10,000", 64, 61])
    assert [column.period.code for column in card.columns if column.period] == ["2018-19", "2017-18"]
