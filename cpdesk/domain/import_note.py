"""Import notes: what the importer noticed in the workbooks of a pack, beside the measure it is about."""

import re
from dataclasses import dataclass
from types import MappingProxyType

from cpdesk.domain.finding import Severity
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.supplied import SuppliedWorkbook

QUESTION = "question"
_WORDS = {Severity.ERROR: "to put right", Severity.WARNING: "to look at", Severity.NOTE: "for information"}

NOTE_KINDS = MappingProxyType(
    {QUESTION: "that are questions"} | {_WORDS[severity]: _WORDS[severity] for severity in Severity}
)
"""Every kind of note, the gravest first, with how a line that counts them calls it."""


@dataclass(frozen=True, slots=True)
class ImportNote:
    """One thing noticed: `kind` in words, where it is, what is said about it, and the key of its measure, or ""."""

    kind: str
    workbook: str
    place: CellPlace
    text: str
    measure: str


def import_notes(pack: BoardPack) -> tuple[ImportNote, ...]:
    """Return the questions and findings of the pack's workbooks, questions first, in the order of the workbooks.

    A workbook that another one follows has had its notes.
    """
    return tuple(note for workbook in pack.current for note in _notes(workbook))


def _notes(workbook: SuppliedWorkbook) -> list[ImportNote]:
    keys = {
        (measure.place.sheet, _row(measure.place)): measure.key
        for card in workbook.scorecards
        for measure in card.measures
    }

    def note(kind: str, place: CellPlace, text: str) -> ImportNote:
        return ImportNote(kind, workbook.name, place, text, keys.get((place.sheet, _row(place)), ""))

    asked = []
    for question in workbook.questions:
        taken = f" Taken until you say: {question.default}." if question.default else ""
        asked.append(note(QUESTION, question.place, question.text + taken))
    return asked + [note(_WORDS[found.severity], found.place, found.text) for found in workbook.findings]


def _row(place: CellPlace) -> str:
    return re.sub(r"\D", "", place.cell)
