"""The pack as it stood when a paper was written, found by the paper's own words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cpdesk.domain import field as fields
from cpdesk.domain.folded import bare_line
from cpdesk.domain.insert import insert_of
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.meeting import ReportDetails
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import format_date
from cpdesk.domain.record import EditRecord
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.returned_paper import ReturnedPaper
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.text_tag import read_tag, words_mark
from cpdesk.services.taking_back import pack_then


@dataclass(frozen=True, slots=True)
class Evidence:
    """What of a returned paper tells when it was written: the marks of its tags, its lines."""

    marks: frozenset[str]
    lines: frozenset[str]

    @classmethod
    def of(cls, paper: ReturnedPaper) -> "Evidence":
        """Return that of a paper."""
        tags = (read_tag(tag) for tag in paper.tags)
        return cls(
            frozenset(tag.words for tag in tags if tag is not None),
            frozenset(
                bare_line(line) for item in paper.paragraphs for line in (item.words, item.words.partition(": ")[2])
            ),
        )

    def weight(self, lines: Sequence[str]) -> float:
        """Return how much speaks for a text's having stood so: its mark, else how many of its lines are there."""
        if words_mark(lines) in self.marks:
            return _SURE
        there = sum(bare_line(line) in self.lines for line in lines)
        return (2 * there - len(lines)) / len(lines) if there else 0.0


_SURE = 3.0


def pack_as_sent(
    records: Sequence[EditRecord], library: Mapping[str, SuppliedWorkbook], evidence: Evidence
) -> tuple[BoardPack, int]:
    """Return the pack as it stood when the paper was written, with how many records there were; the latest such."""
    weights: dict[str, float] = {}
    total = best = 0.0
    number = len(records)
    for at, record in enumerate(records, 1):
        lines = _lines(record.field, record.value)
        was = weights.get(record.field, 0.0)
        weights[record.field] = evidence.weight(lines) if lines else 0.0
        total += weights[record.field] - was
        if total >= best:
            best, number = total, at
    return (pack_then(records, number, library), number) if best else (pack_then(records, len(records), library), len(records))


def knows_any(records: Sequence[EditRecord], evidence: Evidence) -> bool:
    """Return whether any text that a control marks ever stood in the pack; an empty one speaks for nothing."""
    empty = words_mark(())
    marks = evidence.marks - {empty}
    return not marks or any(words_mark(lines) in marks for record in records if (lines := _lines(record.field, record.value)))


def _detail(name: str, value: JsonValue) -> tuple[str, ...]:
    text = str(value or "")
    if name == "meeting_date" and text:
        try:
            text = format_date(date.fromisoformat(text))
        except ValueError:
            return ()
    return (text,) if text else ()


def _lines(field: str, value: JsonValue) -> tuple[str, ...]:
    """Return the lines of a text that a record gives a field; none for what is no text."""
    family, _, aspect = fields.parts(field)
    if aspect == "text" and family in ("commentary", "section"):
        try:
            blocks = RichText.from_json(value).tidied().blocks
        except (ValueError, TypeError):
            return ()
        return tuple(block.plain for block in blocks if insert_of(block) is None)
    if family == "details" or (family == "report" and aspect in ReportDetails.names()):
        return _detail(aspect or field.partition("/")[2], value)
    if (family, aspect) == ("section", "what") and isinstance(value, Mapping):
        return tuple(filter(None, (str(value.get("heading") or ""),)))
    if (family, aspect) == ("commentary", "action"):
        try:
            return (RequiredAction.from_json(value).sentence,)
        except ValueError:
            return ()
    return ()
