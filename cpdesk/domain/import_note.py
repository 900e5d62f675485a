"""Import notes: what the importer noticed in the workbooks of a pack, beside the measure it is about."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from cpdesk.domain.figure_change import last_day
from cpdesk.domain.finding import Severity
from cpdesk.domain.findings_of_others import findings_of_others
from cpdesk.domain.history import HistoryLine
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.showing import PackShowing
from cpdesk.domain.supplied import SuppliedWorkbook

QUESTION = "question"
_NO_DIGIT = re.compile(r"\D")
_WORDS = {Severity.ERROR: "to put right", Severity.WARNING: "to look at", Severity.NOTE: "for information"}

NOTE_KINDS = MappingProxyType(
    {QUESTION: "that are questions"} | {_WORDS[severity]: _WORDS[severity] for severity in Severity}
)
"""Every kind of note, the gravest first, with how a line that counts them calls it."""


_OF_CORRECTIONS = (
    "revised",
    "measure-gone",
    "same-measure",
    "rating-kept",
    "rating-lapsed",
    "target-kept",
    "comment-kept",
)


@dataclass(frozen=True, slots=True)
class ImportNote:
    """One thing noticed: `kind` in words, where it is, what is said about it, and the key of its measure, or ""."""

    kind: str
    workbook: str
    place: CellPlace
    text: str
    measure: str


def import_notes(
    current: Iterable[SuppliedWorkbook], history: Sequence[HistoryLine], showing: PackShowing
) -> tuple[ImportNote, ...]:
    """Return the questions and findings of a pack's workbooks, questions first, in the order of the workbooks.

    What is to be known of others' figures comes last. A workbook that another one follows has had its notes. `current`
    and `history` stand in one order.
    """
    books = [_with_corrections(workbook, line) for workbook, line in zip(current, history, strict=True)]
    return tuple(note for workbook in books for note in _notes(workbook, history, showing))


def _with_corrections(workbook: SuppliedWorkbook, line: HistoryLine) -> SuppliedWorkbook:
    """Return the workbook, where its successor is awaited with what its last version corrected.

    What else was noticed of the period before is over; that its figures are others now is news to the pack that waits.
    """
    is_awaited = workbook is not line.current
    if not is_awaited or line.shorter is None or last_day(line.workbooks[-1]) != last_day(line.workbooks[-2]):
        return workbook
    return replace(workbook, findings=tuple(one for one in line.current.findings if one.code in _OF_CORRECTIONS))


def _notes(workbook: SuppliedWorkbook, history: Sequence[HistoryLine], showing: PackShowing) -> list[ImportNote]:
    found = (*workbook.findings, *findings_of_others(workbook.scorecards, history, showing))
    noticed = {question.place.sheet for question in workbook.questions}
    noticed |= {finding.place.sheet for finding in found}
    if not noticed:
        return []
    keys = {
        (measure.place.sheet, _row(measure.place)): measure.key
        for card in workbook.scorecards
        for measure in card.measures
        if measure.place.sheet in noticed
    }

    def note(kind: str, place: CellPlace, text: str) -> ImportNote:
        return ImportNote(kind, workbook.name, place, text, keys.get((place.sheet, _row(place)), ""))

    asked = []
    for question in workbook.questions:
        taken = f" Taken until you say: {question.default}." if question.default else ""
        asked.append(note(QUESTION, question.place, question.text + taken))
    return asked + [note(_WORDS[one.severity], one.place, one.text) for one in found]


def _row(place: CellPlace) -> str:
    return _NO_DIGIT.sub("", place.cell)
