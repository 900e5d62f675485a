"""What differs from the workbook of last time."""

from cpdesk.domain.finding import Finding
from cpdesk.domain.grid import SheetGrid
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.excel.reader import understand_workbook
from grid_builders import Content, sheet, workbook

HEADINGS: list[Content] = ["Ref", "Measure", "2018/19", "2019/20 Q1", "Target", "RAG", "Lead"]
MEASURES: list[list[Content]] = [
    ["1.1", "Health checks done in time", 80, 81, 90, "R", "A Smith"],
    ["1.2", "Dental checks done in time", 63, 64, 80, "R", "A Smith"],
    ["1.3", "Care leavers in touch", 90, 91, 90, "G", "B Jones"],
]


def card(headings: list[Content], measures: list[list[Content]], name: str = "Scorecard Q1") -> SheetGrid:
    return sheet([headings, *measures], name=name)


def differences(before: list[SheetGrid], now: list[SheetGrid]) -> list[Finding]:
    shape = understand_workbook(workbook(*before)).shape
    grid = workbook(*now)
    usual = understand_workbook(grid).supplied.findings
    findings = understand_workbook(grid, ImportProfile("before", (), shape)).supplied.findings
    return [finding for finding in findings if finding not in usual]


def changed(
    headings: list[Content], measures: list[list[Content]], name: str = "Scorecard Q2"
) -> list[tuple[str, str]]:
    found = differences([card(HEADINGS, MEASURES)], [card(headings, measures, name)])
    return [(finding.code, str(finding.place)) for finding in found]


def test_the_next_quarter_is_no_difference() -> None:
    assert changed(["Ref", "Measure", "2018/19", "2019/20 Q2", "Target", "RAG", "Lead"], MEASURES) == []


def test_one_more_quarter_is_no_difference() -> None:
    headings: list[Content] = ["Ref", "Measure", "2018/19", "2019/20 Q1", "2019/20 Q2", "Target", "RAG", "Lead"]
    measures: list[list[Content]] = [[*row[:4], 85, *row[4:]] for row in MEASURES]
    assert changed(headings, measures) == []


def test_a_new_column_is_named_at_its_heading() -> None:
    measures: list[list[Content]] = [[*row, "All"] for row in MEASURES]
    assert changed([*HEADINGS, "Wards"], measures) == [("column-new", "Scorecard Q2!H1")]


def test_a_column_that_is_gone_is_named() -> None:
    measures: list[list[Content]] = [row[:-1] for row in MEASURES]
    (finding,) = differences([card(HEADINGS, MEASURES)], [card(HEADINGS[:-1], measures)])
    assert finding.code == "column-gone"
    assert finding.text == "The column “Lead”, which was the lead, is not there any more."


def test_another_heading_in_the_same_place_is_renamed() -> None:
    headings: list[Content] = [*HEADINGS[:-1], "Responsible officer"]
    (finding,) = differences([card(HEADINGS, MEASURES)], [card(headings, MEASURES)])
    assert (finding.code, str(finding.place)) == ("heading-renamed", "Scorecard Q1!G1")
    assert finding.text.startswith("The heading “Responsible officer” was “Lead” last time. It means the same")


def test_two_headings_that_changed_places_are_no_difference() -> None:
    headings: list[Content] = [*HEADINGS[:5], "Lead", "RAG"]
    assert changed(headings, [[*row[:5], row[6], row[5]] for row in MEASURES]) == []


def test_a_new_measure_is_named_at_its_cell() -> None:
    more: list[Content] = ["1.4", "Children placed far from home", 9, 10, 12, "G", "B Jones"]
    assert changed(HEADINGS, [*MEASURES, more]) == [("measure-new", "Scorecard Q2!B5")]


def test_a_measure_that_is_gone_is_named() -> None:
    (finding,) = differences([card(HEADINGS, MEASURES)], [card(HEADINGS, MEASURES[:-1])])
    assert finding.text == "“1.3 Care leavers in touch” was in the workbook last time, and is not any more."


def test_a_measure_with_other_words_is_reworded() -> None:
    reworded: list[Content] = ["1.2", "Children with a dentist", *MEASURES[1][2:]]
    assert changed(HEADINGS, [MEASURES[0], reworded, MEASURES[2]]) == [("measure-reworded", "Scorecard Q2!B3")]


def test_words_that_are_much_alike_are_reworded_under_another_reference_too() -> None:
    reworded: list[Content] = ["1.9", "Dental checks done on time", *MEASURES[1][2:]]
    assert changed(HEADINGS, [MEASURES[0], reworded, MEASURES[2]]) == [("measure-reworded", "Scorecard Q2!B3")]


def test_a_measure_with_another_reference_is_the_same() -> None:
    assert changed(HEADINGS, [MEASURES[0], ["1.4", *MEASURES[1][1:]], MEASURES[2]]) == []


def test_a_measure_that_moved_to_another_sheet_is_the_same() -> None:
    before = [card(HEADINGS, MEASURES[:1], "One"), card(HEADINGS, MEASURES[1:], "Two")]
    now = [card(HEADINGS, MEASURES[:2], "One"), card(HEADINGS, MEASURES[2:], "Two")]
    assert differences(before, now) == []


def test_a_sheet_that_is_gone_and_one_that_is_new_are_named() -> None:
    other: list[list[Content]] = [["Year group", "Present", "2018/19", "Target"], ["Year 7", "", 4, 5]]
    found = differences(
        [card(HEADINGS, MEASURES, "One"), card(HEADINGS, MEASURES, "Two")],
        [card(HEADINGS, MEASURES, "One"), sheet(other, name="Ages")],
    )
    assert [(finding.code, finding.place.sheet) for finding in found] == [("sheet-new", "Ages"), ("sheet-gone", "One")]


def test_nothing_differs_without_a_shape() -> None:
    grid = workbook(card(HEADINGS, MEASURES))
    assert understand_workbook(grid, ImportProfile("empty")) == understand_workbook(grid)
