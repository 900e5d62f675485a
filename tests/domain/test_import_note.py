"""What the importer noticed, beside the measure it is about."""

from dataclasses import replace

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.import_note import QUESTION, ImportNote
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.question import ImportQuestion
from pack_builders import SHEET, measure, pack_of, scorecard, workbook

RED = measure("3.8", "Number of children adopted", ("18", "16", "3"), "4", row=39)
FOUND = Finding(
    Severity.WARNING, "rag-disagrees", CellPlace(SHEET, "F39"), "The workbook shows amber; the key gives red."
)
ASKED = ImportQuestion(
    "undated-column", CellPlace("Stability", "G2"), "Which period is “Latest”?", default="2019-20 Q4"
)


def test_a_finding_leads_to_the_measure_in_its_row() -> None:
    notes = pack_of(replace(workbook([scorecard([RED])]), findings=(FOUND,))).notes

    assert notes == (ImportNote("to look at", "scorecard.xlsx", FOUND.place, FOUND.text, "3.8"),)


def test_questions_come_first_and_say_what_was_taken_for_now() -> None:
    notes = pack_of(replace(workbook([scorecard([RED])]), findings=(FOUND,), questions=(ASKED,))).notes

    assert [note.kind for note in notes] == [QUESTION, "to look at"]
    assert notes[0].text == "Which period is “Latest”? Taken until you say: 2019-20 Q4."
    assert notes[0].measure == ""


def test_a_workbook_that_was_understood_leaves_no_notes() -> None:
    assert pack_of(workbook([scorecard([RED])])).notes == ()
