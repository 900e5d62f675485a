"""Where two columns are for one period, a figure counts before a symbol, and alike ones count once."""

from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.value import ValueStatus
from cpdesk.excel.reader import understand
from grid_builders import Cell, Content, sheet, workbook

_HEADINGS: list[Content] = ["Ref", "Measure", "Good to be", "Q4 2018/19", "Q1 2019/20", "Latest data", "Target"]
_TOLD = ImportProfile(answers=(ImportAnswer(AnswerKind.COLUMN_PERIOD, "latest data", "2019-20 Q1"),))


def _understood(*figures: tuple[Content, Content], told: ImportProfile = _TOLD) -> SuppliedWorkbook:
    rows = [
        [f"1.{number}", f"Children visited {number}", "High", 7, first, second, 9]
        for number, (first, second) in enumerate(figures, 1)
    ]
    return understand(workbook(sheet([["Scorecard Q1 2019/20"], _HEADINGS, *rows])), told)


def _of_the_quarter(found: SuppliedWorkbook) -> list[list[str]]:
    (card,) = found.scorecards
    return [
        [value.place.cell for value in measure.values if value.period == card.current_period]
        for measure in card.measures
    ]


def test_equal_figures_count_once_in_silence() -> None:
    found = _understood((8, 8), (5, Cell("5 (p)")))
    assert _of_the_quarter(found) == [["E3"], ["E4"]]
    assert found.scorecards[0].measures[1].values[-1].status is ValueStatus.PROVISIONAL
    assert "period-twice" not in [finding.code for finding in found.findings]


def test_a_figure_counts_before_an_error_or_a_symbol_which_is_kept_by_the_name_of_its_column() -> None:
    found = _understood((Cell("#N/A", error="#N/A"), 8), ("annual", 8), (8, "x"))
    assert _of_the_quarter(found) == [["F3"], ["F4"], ["E5"]]
    measures = found.scorecards[0].measures
    left = [[(cell.heading, cell.text, cell.place.cell) for cell in measure.other] for measure in measures]
    assert left == [[("Q1 2019/20", "#N/A", "E3")], [("Q1 2019/20", "annual", "E4")], [("Latest data", "x", "F5")]]
    assert [finding.place.cell for finding in found.findings if finding.code == "error-cell"] == ["E3"]


def test_of_unlike_figures_the_first_is_taken_and_a_person_told() -> None:
    found = _understood((8, 6))
    card = found.scorecards[0]
    current = card.current_value(card.measures[0])
    assert current is not None
    assert current.place.cell == "E3"
    assert [finding.place.cell for finding in found.findings if finding.code == "period-twice"] == ["F3"]
