"""Outlining: the parts of a pack's paper as the paper will number and head them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cpdesk.domain.change import PackChange
from cpdesk.domain.clearance import clearance_of
from cpdesk.domain.exemption import paragraphs_words
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.outline import Heading, Paragraph
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview
from cpdesk.domain.section_id import in_report, within_report
from cpdesk.report.appendix import Appendix
from cpdesk.report.draught import Chapter
from cpdesk.report.kind_part import Holds
from cpdesk.report.kinds import ReportKind, kind_of
from cpdesk.report.section_headings import has_heading
from cpdesk.report.section_order import IMPLICATIONS
from cpdesk.services.checking import missing_details

DETAILS = "details"
_FROM_WORKBOOK = "Made from the workbook"
_BESIDE_HEADINGS = 2


class EntryState(StrEnum):
    """What an entry is or how far it has come: made entries are written by cpdesk itself.

    A chapter is a heading alone, with sections below it.
    """

    DETAILS = "details"
    EMPTY = "empty"
    DRAFTED = "drafted"
    WRITTEN = "written"
    EXEMPT = "exempt"
    MADE = "made"
    CHAPTER = "chapter"


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """A part of the paper: its number (empty for none), its heading, how far it has come, a few words on that.

    `id` is that of its section, that of the details, or the name of a part that cpdesk writes itself. `level` is 1, or
    2 for what stands under a heading of its own. `hint` says what to write there.
    """

    id: str
    number: str
    heading: str
    state: EntryState
    note: str
    level: int = 1
    section: Section | None = None
    hint: str = ""

    @property
    def can_move(self) -> bool:
        """Return whether it has a place among the sections, where it can be moved."""
        return self.section is not None or self.state is EntryState.CHAPTER

    @property
    def sentence(self) -> str:
        """Return the entry as it is spoken."""
        named = f"{self.number}. {self.heading}" if self.number else self.heading
        return f"{named}: {self.note[:1].lower()}{self.note[1:]}"


def details_of(report: str) -> str:
    """Return the id of the details of a report: `details`, or `annual|details`."""
    return in_report(report, DETAILS)


def is_details(entry_id: str) -> bool:
    """Return whether an entry is the details of a report."""
    return within_report(entry_id) == DETAILS


class HeadingCount:
    """Counts the headings of chapters as a paper numbers them, one after the other."""

    def __init__(self) -> None:
        self._chapter = 0
        self._below = 0
        self._uncounted: list[Chapter] = []
        self.heading = Heading("")
        self.number = ""

    def numbers_of(self, chapter: Chapter) -> list[str]:
        """Return the numbers of a chapter's headings: 3, 3.1, or nothing for one without."""
        numbers = [self._number_of(heading) for heading in chapter.headings]
        self._uncounted.append(chapter)
        return numbers

    def _number_of(self, heading: Heading) -> str:
        self.heading = heading
        if heading.level == 1:
            self._chapter, self._below = self._chapter + heading.is_numbered, 0
            self._uncounted.clear()
        elif heading.is_numbered:
            self._below += 1 + sum(map(_beside_headings, self._uncounted))
            self._uncounted.clear()
        below = f".{self._below}" if heading.level > 1 else ""
        self.number = f"{self._chapter}{below}" if heading.is_numbered else ""
        return self.number


def _beside_headings(chapter: Chapter) -> int:
    """Return how many paragraphs of a chapter are counted along with the headings below it.

    Only a heading that stands below them needs to know, so that most chapters are never composed for it.
    """
    paragraphs = (block for block in chapter.blocks if isinstance(block, Paragraph))
    return sum(block.number_level == _BESIDE_HEADINGS for block in paragraphs)


def paper_entries(pack: BoardPack, review: PackReview) -> tuple[PaperEntry, ...]:
    """Return the entries of the paper in its order: its details, its sections, the parts that cpdesk writes.

    Numbers and headings are those that the paper is composed of, so that nobody sees one here and another in Word;
    nothing but what they need is composed for it. A heading that the public paper hides is shown: whoever is at work on
    the paper must tell its sections apart.
    """
    asked = kind_of(pack)
    draught = asked.draught(pack, review, shows_exempt=True)
    details = PaperEntry(details_of(pack.report), "", "Report details", EntryState.DETAILS, _details_note(pack))
    return (
        details,
        *_body_entries(asked, draught.chapters, _made_notes(pack, review, asked)),
        *(_appendix(appendix, pack) for appendix in draught.appendices),
    )


def changes_headings(change: PackChange) -> bool:
    """Return whether a change may be one of what the paper's headings are, or of their order."""
    named = any(field.endswith("/what") for field in change.changed)
    return named or bool(change.families & {"left-out", "report", "reports", "sections", "workbook"})


def _made_notes(pack: BoardPack, review: PackReview, kind: ReportKind) -> Mapping[Holds, str]:
    """Return what is said of the parts that cpdesk makes, where it is more than that they come from the workbook."""
    roles = kind.words.clearance
    given = sum(not clearance_of(pack, role).missing for role in roles)
    return {Holds.SCORECARD: _scorecard_note(review), Holds.CLEARANCE: f"{given} of {len(roles)} given"}


def _body_entries(kind: ReportKind, chapters: Sequence[Chapter], notes: Mapping[Holds, str]) -> Iterator[PaperEntry]:
    """Yield an entry for each section; one that has no heading of its own shares the one before it."""
    count = HeadingCount()
    for chapter in chapters:
        headings = chapter.headings
        first = chapter.sections[0]
        numbers = count.numbers_of(chapter)
        shown = headings[0].text if headings else count.heading.text or kind.file.name_of(first)
        number = numbers[0] if numbers else count.number
        if len(chapter.sections) > 1 or (first.part == Part.IMPLICATIONS and len(headings) > 1):
            yield from _implications(chapter.sections, headings, numbers, _hint(first, kind))
        elif not kind.file.makes(first):
            yield _written(first, number, shown, _hint(first, kind), level=2 if first.under else 1)
        elif (part := kind.file.part(first.part)) is not None and part.holds is Holds.SHEET:
            # what stands in it is headed by the pledges
            yield PaperEntry(
                first.id, "", kind.words.heading(part.name), EntryState.MADE, _FROM_WORKBOOK, section=first
            )
        elif headings:
            note = notes.get(part.holds, _FROM_WORKBOOK) if part is not None else _FROM_WORKBOOK
            yield PaperEntry(first.id, number, shown, EntryState.MADE, note, section=first)


def _implications(
    sections: Sequence[Section], headings: Sequence[Heading], numbers: Sequence[str], hint: str
) -> Iterator[PaperEntry]:
    empty = sum(section.text.is_empty for section in sections)
    note = f"{empty} of {len(sections)} still empty" if empty else f"All {len(sections)} written"
    yield PaperEntry(IMPLICATIONS, numbers[0], headings[0].text, EntryState.CHAPTER, note)
    place = 0
    for at, section in enumerate(sections):
        place += has_heading(sections, at)
        yield _written(section, numbers[place], headings[place].text, hint, level=2)


def _hint(section: Section, kind: ReportKind) -> str:
    hints = kind.words.hints
    return hints.get(section.part, hints.get("text", ""))


def _written(section: Section, number: str, heading: str, hint: str, *, level: int = 1) -> PaperEntry:
    count = section.text.word_count
    words = f"{count:,} word" + ("" if count == 1 else "s")
    parts = sum(block.exempt is not None for block in section.text.blocks)
    if parts and not section.exempt:
        words += f", {parts} part{'' if parts == 1 else 's'} exempt"
    if section.exempt:
        state, note = EntryState.EXEMPT, f"Exempt under {paragraphs_words(section.exempt)}, {words}"
    elif section.text.is_empty:
        state, note = EntryState.EMPTY, "Nothing written yet"
    elif section.is_draft:
        state, note = EntryState.DRAFTED, f"Drafted by cpdesk, not accepted, {words}"
    else:
        state, note = EntryState.WRITTEN, words
    return PaperEntry(section.id, number, heading, state, note, level, section, hint)


def _details_note(pack: BoardPack) -> str:
    missing = len(missing_details(pack))
    return f"{missing} still missing" if missing else "All that the paper needs"


def _scorecard_note(review: PackReview) -> str:
    red = [measure for measure in review.measures.values() if measure.needs_commentary]
    if not red:
        return "No measure is red"
    ready = {item.commentary.id for item in red if item.commentary and item.state and item.state.is_ready}
    measures = f"{len(red)} red measure" + ("" if len(red) == 1 else "s")
    texts = f"{len(ready) or 'no'} commentar{'y' if len(ready) == 1 else 'ies'} ready"
    return f"{measures}, {texts}"


def _appendix(appendix: Appendix, pack: BoardPack) -> PaperEntry:
    in_full = f"{len(pack.measures)} measures in full, with the key"
    note = in_full if appendix.about == "scorecard" else _FROM_WORKBOOK
    return PaperEntry(f"made:{appendix.title}", "", appendix.title, EntryState.MADE, note)
