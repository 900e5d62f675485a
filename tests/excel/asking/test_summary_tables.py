"""A summary sheet that repeats measures of other sheets holds no more measures; what it contradicts is said."""

from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook

_SUMMARY: list[list[Content]] = [
    ["Theme", "Measure", "Latest (Sep 25)", "Target", "RAG"],
    ["Health", "Dental checks up to date", 78, 85, "R"],
    ["Health", "Immunisations up to date", 91, 90, "G"],
    ["Leaving care", "Care leavers in EET", 55, 60, "A"],
]


def _detail(name: str, *rows: list[Content], month: str = "Sep-25") -> list[list[Content]]:
    return [[name], [], ["Measure", "Target", "Jul-25", "Aug-25", month, "RAG"], *rows]


def _understood(*, month: str = "Sep-25") -> SuppliedWorkbook:
    health = _detail(
        "Health",
        ["Dental checks up to date", 85, 75, 76, 80, "R"],
        ["Immunisations up to date", 90, 89, 90, 91, "G"],
        month=month,
    )
    leaving = _detail(
        "Leaving care",
        ["Care leavers in EET", 60, 52, 53, 55, "R"],
        ["Care leavers with an adviser", 100, 98, 99, 100, "G"],
        month=month,
    )
    sheets = [sheet(_SUMMARY, name="Summary"), sheet(health, name="Health"), sheet(leaving, name="Leaving care")]
    return understand(workbook(*sheets))


def _findings(supplied: SuppliedWorkbook, code: str) -> list[tuple[str, str]]:
    return [(item.place.cell, item.text) for item in supplied.findings if item.code == code]


def test_a_measure_of_a_summary_is_the_one_of_its_own_sheet() -> None:
    supplied = _understood()

    titles = [measure.title for card in supplied.scorecards for measure in card.measures]
    assert titles == [
        "Dental checks up to date",
        "Immunisations up to date",
        "Care leavers in EET",
        "Care leavers with an adviser",
    ]
    asked = [question.place.cell for question in supplied.questions if question.code == "polarity-unknown"]
    assert len(asked) == 4


def test_what_a_summary_says_otherwise_is_told_with_both_cells() -> None:
    supplied = _understood()

    (figure,) = _findings(supplied, "period-twice")
    assert figure[0] == "C2"
    assert "78 for September 2025 in Summary!C2, but 80 in Health!E4" in figure[1]
    (rating,) = [found for found in _findings(supplied, "second-table") if "rated" in found[1]]
    assert rating[0] == "E4"
    assert rating[1].startswith("Care leavers in EET: rated amber in Summary!E4, but red in Leaving care!F4.")


def test_measures_that_say_the_same_are_told_of_together_and_not_asked_about() -> None:
    supplied = _understood()

    asked = [question.place.cell for question in supplied.questions if question.code == "second-table"]
    assert asked == ["B2", "B4"]
    (repeated,) = [text for _, text in _findings(supplied, "second-table") if "repeats" in text]
    assert repeated.startswith(
        "The sheet Summary repeats “Immunisations up to date”, with the same figures as in Health."
    )


def test_sheets_for_other_periods_stay_apart() -> None:
    supplied = _understood(month="Oct-25")

    assert [len(card.measures) for card in supplied.scorecards] == [3, 2, 2]
    assert not _findings(supplied, "second-table")


def test_a_sheet_of_an_earlier_quarter_is_no_summary_though_all_its_periods_stand_elsewhere() -> None:
    rows: list[list[Content]] = [["Reviews on time", 88, 89], ["Dental checks", 70, 72]]
    first = sheet([["Measure", "Q4 2018/19", "Q1 2019/20"], *rows], name="Q1")
    later: list[list[Content]] = [[*row, 91] for row in rows]
    second = sheet([["Measure", "Q4 2018/19", "Q1 2019/20", "Q2 2019/20"], *later], name="Q2")

    supplied = understand(workbook(second, first))

    assert [len(card.measures) for card in supplied.scorecards] == [2, 2]
