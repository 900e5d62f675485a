"""The pack as it stood when a paper was written, found by the paper's own words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

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
from cpdesk.domain.text_place import TextKind, TextPlace
from cpdesk.domain.text_tag import TextTag, place_mark, read_tag, words_mark
from cpdesk.report.kinds import kind_of
from cpdesk.report.printed import PrintedKind, PrintedParagraph, printed_paragraphs
from cpdesk.services.taking_back import pack_then


@dataclass(frozen=True)
class Evidence:
    """What of a returned paper tells when it was written: the marks of its tags, its lines."""

    tags: frozenset[TextTag]
    lines: frozenset[str]

    @classmethod
    def of(cls, paper: ReturnedPaper) -> "Evidence":
        """Return that of a paper."""
        tags = (read_tag(tag) for tag in paper.tags)
        return cls(
            frozenset(tag for tag in tags if tag is not None),
            frozenset(
                bare_line(line) for item in paper.paragraphs for line in (item.words, item.words.partition(": ")[2])
            ),
        )

    @cached_property
    def marks(self) -> frozenset[str]:
        """Return the marks of the words that controls hold."""
        return frozenset(tag.words for tag in self.tags)

    def weight(self, lines: Sequence[str]) -> float:
        """Return how much speaks for a text's having stood so: its mark, else how many of its lines are there."""
        if words_mark(lines) in self.marks:
            return _SURE
        there = sum(bare_line(line) in self.lines for line in lines)
        return (2 * there - len(lines)) / len(lines) if there else 0.0


_SURE = 3.0
_DETAILS = frozenset(place_mark(TextPlace(TextKind.DETAIL, name)) for name in ReportDetails.names())
_MOST_STRANGE = 3
"""How many strange lines there may be for each of the paper's own: even a text rewritten from end to end has fewer."""


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
    return (
        (pack_then(records, number, library), number)
        if best
        else (pack_then(records, len(records), library), len(records))
    )


def knows_most(records: Sequence[EditRecord], evidence: Evidence) -> bool:
    """Return whether most of the texts that controls mark once stood in the pack.

    An empty one speaks for nothing, nor do the details at a paper's head: a council's committee is that of all packs.
    """
    marks = {tag.words for tag in evidence.tags if tag.place not in _DETAILS} - {words_mark(())}
    stood = {words_mark(lines) for record in records if (lines := _lines(record.field, record.value))}
    return bool(marks) and 2 * len(marks & stood) >= len(marks)


def is_paper_of(
    pack: BoardPack, printed: Sequence[PrintedParagraph], cells: frozenset[str], paper: ReturnedPaper
) -> bool:
    """Return whether the words of a document are those of the pack's paper.

    Its own are the texts of officers and the captions, as every paper of its kind has the rest. Of another pack's paper
    few of them are there, and much that is strange to this one. `cells` are the lines of its tables.
    """
    usual = {
        bare_line(item.words) for item in printed_paragraphs(kind_of(pack).compose(BoardPack(), shows_exempt=True))
    }
    own = {bare_line(item.words) for item in printed if _is_own(item)} - usual
    ours = {bare_line(item.words) for item in printed} | usual | cells
    lines = {bare_line(item.words) for item in paper.paragraphs}
    return len(lines - ours) <= _MOST_STRANGE * len(lines & own)


def _is_own(item: PrintedParagraph) -> bool:
    is_text = item.source is not None and item.source.place.is_rich and not item.source.stands_in
    return is_text or item.kind is PrintedKind.CAPTION


def _detail(name: str, value: JsonValue) -> tuple[str, ...]:
    text = str(value or "")
    if name == "meeting_date" and text:
        try:
            text = format_date(date.fromisoformat(text))
        except ValueError:
            return ()
    return (text,) if text else ()


def _lines(field: str, value: JsonValue) -> tuple[str, ...]:
    """Return the lines of a text that a record gives a field, as both papers have them; none for what is no text."""
    family, _, aspect = fields.parts(field)
    if aspect == "text" and family in ("commentary", "section"):
        try:
            blocks = RichText.from_json(value).tidied().blocks
        except (ValueError, TypeError):
            return ()
        return tuple(block.plain for block in blocks if block.exempt is None and insert_of(block) is None)
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
