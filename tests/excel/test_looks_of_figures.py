"""What italics, striking through and lost date formats say of figures is read as officers mean it."""

from cpdesk.domain.measure import Measure
from cpdesk.excel.reader import understand
from grid_builders import Cell, Content, sheet, workbook


def _measure(*rows: list[Content]) -> Measure:
    return understand(workbook(sheet(list(rows)))).scorecards[0].measures[0]


def _dated(measure: Measure) -> list[tuple[str | None, int]]:
    return [(value.period.code if value.period else None, int(value.number or 0)) for value in measure.values]


def test_a_figure_struck_through_is_superseded_and_pointed_out() -> None:
    supplied = understand(workbook(sheet([["Measure", "2018/19", "Q1 2019/20"], ["Moves", 3, Cell(9, struck=True)]])))
    (measure,) = supplied.scorecards[0].measures

    assert _dated(measure) == [("2018-19", 3)]
    assert [(other.heading, other.text) for other in measure.other] == [("Q1 2019/20 (struck through)", "9")]
    assert [(finding.code, finding.place.cell) for finding in supplied.findings] == [("struck-out", "C2")]


def test_italics_are_the_year_before_only_where_the_sheet_says_so() -> None:
    rows: list[list[Content]] = [["Measure", "Q4 2018/19", "Q1 2019/20"], ["Moves", 3, Cell(9, italic=True)]]
    note: list[Content] = ["Figures in italics are for the previous reporting year."]

    assert _dated(_measure(*rows)) == [("2018-19 Q4", 3), ("2019-20 Q1", 9)]
    assert _dated(_measure(*rows, [], note)) == [("2018-19 Q4", 3), ("2018-19 Q1", 9)]


def test_headings_that_lost_their_date_format_are_dates_again() -> None:
    assert _dated(_measure(["Measure", 43555, 43646], ["Moves", 3, 9])) == [("2019-03-31", 3), ("2019-06-30", 9)]
    assert _dated(_measure(["Measure", 43556, 43586], ["Moves", 3, 9])) == [("2019-04", 3), ("2019-05", 9)]


def test_figures_that_could_be_day_numbers_stay_figures() -> None:
    measure = _measure(["Measure", "2018/19", "2019/20"], ["Population", 43555, 43646])

    assert _dated(measure) == [("2018-19", 43555), ("2019-20", 43646)]
