"""What the import window lists beside the sheet: what it asks, what was answered, what was noticed."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.grouped_questions import grouped
from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.measure import Measure
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.understanding import SheetMap
from cpdesk.ui.models.importing.answer_places import answer_place
from cpdesk.ui.models.importing.reply_words import reply_words

_SEVERITIES = {
    Severity.ERROR: "To put right",
    Severity.WARNING: "To look at",
    Severity.NOTE: "For information",
}
_ABOUT = {
    AnswerKind.COLUMN_ROLE: "{headed} “{}”: {}.",
    AnswerKind.COLUMN_PERIOD: "{headed} “{}” is for {}.",
    AnswerKind.ROW_KIND: "{line} “{}”: {}.",
    AnswerKind.SYMBOL: "Meaning of “{}”: {}.",
    AnswerKind.RATING_WORD: "Rating of “{}”: {}.",
    AnswerKind.REFERENCE: "Reference of “{}”: {}.",
    AnswerKind.POLARITY: "Good direction of “{}”: {}.",
    AnswerKind.PERCENT_SCALE: "Figures of “{}”: {}.",
    AnswerKind.ARROW_LANGUAGE: "What arrows show: {1}.",
    AnswerKind.DIRECTION_BASIS: "What arrows compare with: {1}.",
    AnswerKind.KEY_TOLERANCE: "How far amber reaches: {1}.",
    AnswerKind.HIDDEN_COLUMN: "Hidden column “{}”: {}.",
    AnswerKind.HIDDEN_SHEET: "Hidden sheet “{}”: {}.",
    AnswerKind.CURRENT_PERIOD: "Period of the workbook: {1}.",
    AnswerKind.SECOND_TABLE: "“{}” in a second table: {}.",
    AnswerKind.SAME_MEASURE: "“{}” goes on from: {}.",
}


class ItemKind(StrEnum):
    """What an item of the list is."""

    QUESTION = "Question"
    ANSWER = "Your answer"
    DIFFERENCE = "Not as last time"
    FINDING = "Noticed"


@dataclass(frozen=True)
class ImportItem:
    """One item: its kind, the few words above it, its sentence, its cell where it has one."""

    kind: ItemKind
    heading: str
    text: str
    place: CellPlace | None = None
    question: ImportQuestion | None = None
    answer: ImportAnswer | None = None

    @property
    def sentence(self) -> str:
        """Return the item as it is said aloud."""
        where = f", {self.place}" if self.place else ""
        return f"{self.heading}{where}: {self.text}"


def items_of(
    questions: Sequence[ImportQuestion],
    answers: Iterable[ImportAnswer],
    findings: Sequence[Finding],
    maps: Sequence[SheetMap] = (),
    differences: Collection[str] = (),
    measures: Sequence[Measure] = (),
) -> tuple[ImportItem, ...]:
    """Return the items: what is asked, what was answered here, what differs from last time, what was noticed.

    `differences` are the codes of findings that compare with last time. A finding that only repeats a question of the
    same cell is left out: it goes when the question is answered.
    """
    asked_at = {(question.code, place) for question in questions for place in (question.place, *question.others)}
    left = [found for found in findings if (found.code, found.place) not in asked_at]
    differing = [_of_finding(found, ItemKind.DIFFERENCE) for found in left if found.code in differences]
    noticed = [_of_finding(found, ItemKind.FINDING) for found in left if found.code not in differences]
    asked = [
        ImportItem(ItemKind.QUESTION, ItemKind.QUESTION, item.text + _also(item), item.place, item)
        for item in grouped(questions)
    ]
    return (*asked, *(_of_answer(answer, maps, measures) for answer in answers), *differing, *noticed)


def alike(question: ImportQuestion, questions: Iterable[ImportQuestion]) -> tuple[ImportQuestion, ...]:
    """Return the other questions that one answer may settle with this one: which way is good for other measures."""
    if question.asks is not AnswerKind.POLARITY:
        return ()
    return tuple(item for item in questions if item.asks is question.asks and item != question)


def _also(question: ImportQuestion) -> str:
    """Return where else the same is asked, as the answer holds there too."""
    sheets = list(dict.fromkeys(place.sheet for place in question.others if place.sheet != question.place.sheet))
    return f" Also on {', '.join(sheets)}: the answer holds there too." if sheets else ""


def _of_finding(found: Finding, kind: ItemKind) -> ImportItem:
    heading = kind.value if kind is ItemKind.DIFFERENCE else _SEVERITIES[found.severity]
    return ImportItem(kind, heading, found.text, found.place)


def _of_answer(answer: ImportAnswer, maps: Sequence[SheetMap], measures: Sequence[Measure]) -> ImportItem:
    place = answer_place(answer, maps, measures)
    headed, line = ("Row", "Column") if place.is_across else ("Column", "Row")
    said = reply_words(answer.kind, answer.answer)
    text = _ABOUT[answer.kind].format(place.words, said, headed=headed, line=line)
    return ImportItem(ItemKind.ANSWER, ItemKind.ANSWER, text, place.cell, answer=answer)
