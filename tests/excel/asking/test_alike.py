from functools import partial

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.question import ImportQuestion
from cpdesk.excel.asking.alike import MOST_ALIKE, MOST_ASKED, Open, bounded_findings, bounded_questions


def finding(row: int, code: str = "symbol-unknown", sheet: str = "Data") -> Finding:
    return Finding(Severity.WARNING, code, CellPlace(sheet, f"A{row}"), f"Row {row} is odd.")


def question(row: int) -> ImportQuestion:
    return ImportQuestion("polarity", CellPlace("Data", f"A{row}"), f"What of row {row}?")


def test_findings_that_a_person_can_read_are_all_kept() -> None:
    found = [finding(row) for row in range(1, MOST_ALIKE + 1)]
    assert bounded_findings(found) == found


def test_of_thousands_of_findings_alike_the_first_are_kept_with_the_number_of_the_rest() -> None:
    found = [finding(row) for row in range(1, 5_001)]
    kept = bounded_findings([*found, finding(1, "row-left-out"), finding(1, sheet="Other")])
    assert kept[: MOST_ALIKE - 1] == found[: MOST_ALIKE - 1]
    assert len(kept) == MOST_ALIKE + 2
    assert kept[MOST_ALIKE - 1].text.startswith(f"Row {MOST_ALIKE} is odd. 4,800 more on this sheet are like it")
    assert kept[MOST_ALIKE - 1].place == CellPlace("Data", f"A{MOST_ALIKE}")


def test_of_thousands_of_questions_alike_the_first_are_asked_with_a_finding_on_the_rest() -> None:
    asked = [question(row) for row in range(1, 1_001)]
    kept, findings = bounded_questions(asked)
    assert kept == asked[:MOST_ALIKE]
    (unasked,) = findings
    assert unasked.place == CellPlace("Data", f"A{MOST_ALIKE + 1}")
    assert unasked.text.startswith("800 more questions about this sheet")


def test_questions_that_are_not_asked_are_not_written() -> None:
    written: list[int] = []

    def write(row: int) -> ImportQuestion:
        written.append(row)
        return question(row)

    rows = range(1, 1_001)
    kept, (unasked,) = bounded_questions(
        Open("polarity", CellPlace("Data", f"A{row}"), partial(write, row)) for row in rows
    )
    assert kept == [question(row) for row in written]
    assert written == list(rows)[:MOST_ALIKE]
    assert unasked.text.startswith("800 more questions about this sheet")


def test_of_a_workbook_of_very_many_sheets_the_first_questions_are_asked_with_a_finding_on_each_other_sheet() -> None:
    sheets, rows = [f"Sheet {number}" for number in range(1, 28)], range(1, 191)
    asked = [ImportQuestion("polarity", CellPlace(sheet, f"A{row}"), "Which way?") for sheet in sheets for row in rows]
    other = ImportQuestion("undated-column", CellPlace("Sheet 27", "G2"), "Which period?")

    kept, findings = bounded_questions([*asked, other])

    assert kept == [*asked[:MOST_ASKED], other]
    assert [str(finding.place) for finding in findings] == ["Sheet 27!A61"]
    assert findings[0].text.startswith(
        "130 more questions about this sheet are like the 5,000 that are asked about the workbook, and are not asked"
    )


def test_one_question_that_is_not_asked_is_told_as_one() -> None:
    _, (unasked,) = bounded_questions([question(row) for row in range(1, MOST_ALIKE + 2)])
    assert unasked.text.startswith("1 more question about this sheet is like the 200 before them, and is not asked")
