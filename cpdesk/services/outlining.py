"""Outlining: the parts of a pack's paper as the paper will number and head them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.outline import Heading
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview
from cpdesk.report.kinds import ReportKind, report_kind
from cpdesk.report.wording import paragraphs_words
from cpdesk.services.checking import before_export
from cpdesk.services.reports import USUAL_REPORT

DETAILS = "details"
IMPLICATIONS = "made:implications"
_FROM_WORKBOOK = "Made from the workbook"


class EntryState(StrEnum):
    """What an entry is or how far it has come: made entries are written by cpdesk itself."""

    DETAILS = "details"
    EMPTY = "empty"
    DRAFTED = "drafted"
    WRITTEN = "written"
    EXEMPT = "exempt"
    MADE = "made"


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """A part of the paper: its number (empty for none), its heading, how far it has come, a few words on that.

    `id` is that of its section, `details`, or the name of a part that cpdesk writes itself. `level` is 1, or 2 for
    what stands under a heading of its own.
    """

    id: str
    number: str
    heading: str
    state: EntryState
    note: str
    level: int = 1
    section: Section | None = None

    @property
    def sentence(self) -> str:
        """Return the entry as it is spoken."""
        named = f"{self.number}. {self.heading}" if self.number else self.heading
        return f"{named}: {self.note[:1].lower()}{self.note[1:]}"


def paper_entries(pack: BoardPack, review: PackReview, kind: str = USUAL_REPORT) -> tuple[PaperEntry, ...]:
    """Return the entries of the paper in its order: its details, its sections, the parts that cpdesk writes.

    Numbers and headings are those of the composed paper, so that nobody sees one here and another in Word. A heading
    that the public paper hides is shown: whoever is at work on the paper must tell its sections apart.
    """
    asked = report_kind(kind)
    body, *appendices = asked.compose(pack, shows_exempt=True).parts
    headings = [block for block in body.blocks if isinstance(block, Heading)]
    made = _made_notes(pack, review)
    details = PaperEntry(DETAILS, "", "Report details", EntryState.DETAILS, _details_note(pack, kind, review))
    return (
        details,
        *_body_entries(asked, asked.paper_sections(pack), headings, made),
        *(_appendix(part.blocks[0], pack) for part in appendices),
    )


def _body_entries(
    kind: ReportKind, sections: Sequence[Section], headings: Sequence[Heading], made: Sequence[str]
) -> Iterator[PaperEntry]:
    """Yield an entry for each section and each made part; a section that has no heading shares the one before it.

    Made parts follow the last of introduction and background; there are as many as headings are left for them.
    """
    chapters = _chapters(headings)
    implications = [section for section in sections if section.part is Part.IMPLICATIONS]
    headed = [
        section.part is not Part.IMPLICATIONS and kind.has_heading(sections, at) for at, section in enumerate(sections)
    ]
    made_count = len(chapters) - sum(headed) - bool(implications)
    last_leading = max((at for at, section in enumerate(sections) if section.part.is_leading), default=0)
    number = 0
    for at, section in enumerate(sections):
        if section.part is not Part.IMPLICATIONS:
            number += headed[at]
            yield _written(section, str(number), chapters[number - 1][0].text)
        elif section is implications[0]:
            number += 1
            yield from _implications(kind, implications, number, chapters[number - 1])
        if at == last_leading:
            for place in range(made_count):
                number += 1
                note = made[place] if place < len(made) else _FROM_WORKBOOK
                heading = chapters[number - 1][0].text
                yield PaperEntry(f"made:{heading}", str(number), heading, EntryState.MADE, note)


def _chapters(headings: Sequence[Heading]) -> list[list[Heading]]:
    """Return the headings of level 1, each with those of level 2 below it."""
    chapters: list[list[Heading]] = []
    for heading in headings:
        if heading.level == 1:
            chapters.append([heading])
        elif heading.level == 2 and chapters:
            chapters[-1].append(heading)
    return chapters


def _implications(
    kind: ReportKind, sections: Sequence[Section], number: int, chapter: Sequence[Heading]
) -> Iterator[PaperEntry]:
    heading, *below = chapter
    empty = sum(section.text.is_empty for section in sections)
    note = f"{empty} of {len(sections)} still empty" if empty else f"All {len(sections)} written"
    yield PaperEntry(IMPLICATIONS, str(number), heading.text, EntryState.MADE, note)
    place = 0
    for at, section in enumerate(sections):
        place += kind.has_heading(sections, at)
        yield _written(section, f"{number}.{place}", below[place - 1].text, level=2)


def _written(section: Section, number: str, heading: str, level: int = 1) -> PaperEntry:
    count = section.text.word_count
    words = f"{count:,} word" + ("" if count == 1 else "s")
    if section.exempt:
        state, note = EntryState.EXEMPT, f"Exempt under {paragraphs_words(section.exempt)}, {words}"
    elif section.text.is_empty:
        state, note = EntryState.EMPTY, "Nothing written yet"
    elif section.is_draft:
        state, note = EntryState.DRAFTED, f"Drafted by cpdesk, not accepted, {words}"
    else:
        state, note = EntryState.WRITTEN, words
    return PaperEntry(section.id, number, heading, state, note, level, section)


def _details_note(pack: BoardPack, kind: str, review: PackReview) -> str:
    missing = sum(item.kind == "detail" for item in before_export(pack, kind, review=review))
    return f"{missing} still missing" if missing else "All that the paper needs"


def _made_notes(pack: BoardPack, review: PackReview) -> list[str]:
    if not pack.measures:
        return []
    red = [measure for measure in review.measures.values() if measure.needs_commentary]
    if not red:
        return ["No measure is red"]
    ready = {item.commentary.id for item in red if item.commentary and item.state and item.state.is_ready}
    measures = f"{len(red)} red measure" + ("" if len(red) == 1 else "s")
    texts = f"{len(ready) or 'no'} commentar{'y' if len(ready) == 1 else 'ies'} ready"
    return [f"{measures}, {texts}"]


def _appendix(heading: object, pack: BoardPack) -> PaperEntry:
    text = heading.text if isinstance(heading, Heading) else ""
    holds_measures = bool(pack.measures) and text.startswith("Appendix 1")
    note = f"{len(pack.measures)} measures in full, with the key" if holds_measures else _FROM_WORKBOOK
    return PaperEntry(f"made:{text}", "", text, EntryState.MADE, note)
