"""The texts that the public papers of a pack may print, by whoever they were written."""

from collections.abc import Iterator
from typing import NamedTuple

from cpdesk.domain.exempt_list import ExemptKind
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.pack_text import pack_texts
from cpdesk.domain.paper_matter import PaperMatter
from cpdesk.domain.plain_english import capitalised
from cpdesk.domain.section_id import report_of
from cpdesk.domain.text_place import TextKind

_OF_MEASURES = (TextKind.COMMENTARY, TextKind.ACTION, TextKind.REASON)
_OF_SECTIONS = (TextKind.SECTION, TextKind.HEADING)
_OF_REPORT = (TextKind.DETAIL, TextKind.CLEARANCE)


class PublicText(NamedTuple):
    """A text with what a sentence calls it, and the kind and subject of what it belongs to; `pledge` it is about."""

    name: str
    words: str
    kind: ExemptKind
    subject: str
    pledge: str = ""


def public_texts(public: BoardPack) -> Iterator[PublicText]:
    """Yield the texts that the public papers may print of what all reports share, and of the report in hand."""
    sections = {section.id: section for section in public.sections}
    for item in pack_texts(public):
        kind, subject = item.place.kind, item.place.subject
        words = item.text.plain
        if kind in _OF_MEASURES:
            yield PublicText(item.name, words, ExemptKind.COMMENTARY, subject)
        elif kind in _OF_SECTIONS and subject in sections:
            yield PublicText(f"“{item.name}”", words, ExemptKind.SECTION, subject, sections[subject].pledge)
        elif kind in _OF_REPORT and report_of(subject) in ("", public.report):
            yield PublicText(f"“{item.name}”", words, ExemptKind.SECTION, "")
    yield from _of_lines(public)
    yield from _of_workbooks(public)


def printed_texts(public: BoardPack, matter: PaperMatter) -> Iterator[PublicText]:
    """Yield those of the texts that a paper prints."""
    for text in public_texts(public):
        if _is_printed(text, public, matter):
            yield text


def _is_printed(text: PublicText, public: BoardPack, matter: PaperMatter) -> bool:
    match text.kind:
        case ExemptKind.SECTION:
            return text.subject in matter.sections or (not text.subject and bool(matter.sections))
        case ExemptKind.COMMENTARY:
            commentary = public.commentary_by_measure.get(text.subject)
            return text.subject in matter.measures and (commentary is None or commentary.id in matter.commentaries)
        case ExemptKind.LINE:
            return text.subject in matter.lines if text.subject else bool(matter.measures)
        case ExemptKind.MINUTE:
            return text.subject in matter.minutes
        case ExemptKind.TABLE:
            return any(f"{sheet}!{cell}" == text.subject for sheet, cell in matter.tables)
        case _:
            return bool(matter.measures)


def _of_lines(public: BoardPack) -> Iterator[PublicText]:
    for line in public.tracker:
        words = f"{line.text}\n{line.progress.plain}\n{line.state.note}\n{line.owner}"
        yield PublicText(capitalised(line.name), words, ExemptKind.LINE, line.key)
    for minute in public.minutes:
        name = f"Minute {minute.number}" if minute.number else "An item of the minutes"
        yield PublicText(name, f"{minute.text}\n{minute.answer}", ExemptKind.MINUTE, minute.id)


def _of_workbooks(public: BoardPack) -> Iterator[PublicText]:
    """Yield what workbooks say beside their measures: notes, tables, the columns that have no role."""
    for card in public.scorecards:
        name = f"A note on the sheet {card.place.sheet}"
        yield PublicText(name, "\n".join(card.notes), ExemptKind.LINE, "")
        for measure in card.measures:
            for cell in measure.other:
                words = f"“{cell.heading}” of measure {measure_name(measure.key)}"
                yield PublicText(words, cell.text, ExemptKind.MEASURE, measure.key)
    for table in (table for book in public.current for table in book.tables):
        place = f"{table.place.sheet}!{table.place.cell}"
        words = "\n".join((table.title, *table.header, *(text for row in table.rows for text in row), *table.notes))
        yield PublicText(f"The table “{table.title or place}”", words, ExemptKind.TABLE, place)
