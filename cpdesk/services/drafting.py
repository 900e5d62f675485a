"""Drafting: the texts that cpdesk drafts for a paper, until a person makes them their own."""

from collections.abc import Mapping
from dataclasses import dataclass

from cpdesk.domain import field as fields
from cpdesk.domain.edits import DraftSection, Edit, SetFields
from cpdesk.domain.meeting import ReportDetails
from cpdesk.domain.narrative import Part, Section, text_mark
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rating import RagRating, Rating
from cpdesk.domain.review import PackReview
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.rolling import last_section_words
from cpdesk.domain.section_id import report_of
from cpdesk.domain.summary_draft import draft_summary
from cpdesk.domain.summary_source import summary_source
from cpdesk.report.drafts import draft_for, source_of
from cpdesk.report.kinds import kind_of


@dataclass(frozen=True, slots=True)
class DraftState:
    """How a section stands to what cpdesk drafts for it.

    `is_draft` says that its text is as it was drafted and nobody has accepted it; `draft` is what would be drafted from
    the pack as it stands now, where that is another text than the one drafted before; else None. `is_of_figures` says
    that it is made of those, rather than of the pack's details.
    """

    is_draft: bool = False
    draft: RichText | None = None
    is_of_figures: bool = True

    @property
    def words(self) -> str:
        """Return what a person is told of it; empty where there is nothing to tell."""
        said = []
        if self.is_draft:
            said.append("Drafted by cpdesk: read it, change it, accept it.")
        if self.draft is not None:
            what = "The figures" if self.is_of_figures else "The details of the pack"
            said.append(f"{what} have changed since this was drafted.")
        return " ".join(said)


class Drafts:
    """What would be drafted from a pack as it stands, made once until its figures, ratings or details are others.

    While somebody types in a section the review of the pack stays the same one, and of ten thousand measures none is
    looked at again.
    """

    def __init__(self) -> None:
        self._review: PackReview | None = None
        self._made: dict[tuple[str, str, str, ReportDetails], tuple[RichText, str]] = {}

    def state(self, pack: BoardPack, review: PackReview, section: Section) -> DraftState:
        """Return how a section stands to its draft; one that was never drafted has none."""
        if not section.drafted:
            return DraftState()
        draft, source = self._draft(pack, review, section)
        is_other = not draft.is_empty and _differs(section, draft, source)
        return DraftState(section.is_draft, draft if is_other else None, section.part == Part.SUMMARY)

    def _draft(self, pack: BoardPack, review: PackReview, section: Section) -> tuple[RichText, str]:
        if review is not self._review:
            self._review = review
            self._made.clear()
        key = (pack.kind, section.part, section.pledge, pack.details)
        if key not in self._made:
            self._made[key] = (_draft(section, pack, review), source_of(section.part, pack, review))
        return self._made[key]


def _differs(section: Section, draft: RichText, source: str) -> bool:
    """Return whether a draft of now says something else than that of a section did.

    Where the section knows what figures it was made from, other words for the same ones are nothing else.
    """
    return section.source != source if section.source and source else section.drafted != text_mark(draft)


@dataclass(frozen=True, slots=True)
class SummaryMark:
    """The mark of what a summary drafted now would be made from, with that of its text; empty where none is drafted.

    `text` is there only where a section does not know what it was made from.
    """

    source: str = ""
    text: str = ""


def summary_mark(pack: BoardPack, review: PackReview, before: Mapping[str, RagRating | None]) -> SummaryMark:
    """Return the mark of the summary that would be drafted of a pack.

    `before` has the ratings of the period before, which an overview knows already.
    """
    if not pack.measures or pack.awaiting:
        return SummaryMark()
    earlier = {key: Rating(rag) for key, rag in before.items() if rag is not None}
    is_old = any(section.drafted and not section.source for section in pack.all_sections if _is_summary(section))
    return SummaryMark(summary_source(review, earlier), text_mark(draft_summary(review, earlier)) if is_old else "")


def overtaken_summaries(pack: BoardPack, mark: SummaryMark) -> tuple[Section, ...]:
    """Return the sections of the report in hand that were drafted from other figures than those of `mark`.

    Whether somebody has accepted or edited them since makes no difference, nor how cpdesk would word it today. A
    section that does not know what it was made from is known by the text that it was drafted as.
    """
    return tuple(section for section in pack.sections if _is_summary(section) and _is_overtaken(section, mark))


def _is_summary(section: Section) -> bool:
    return section.part == Part.SUMMARY and not section.text.is_empty


def _is_overtaken(section: Section, mark: SummaryMark) -> bool:
    known, now = (section.source, mark.source) if section.source else (section.drafted, mark.text)
    return bool(now) and known not in ("", now)


def drafted_anew(before: BoardPack, after: BoardPack) -> list[DraftSection]:
    """Return the edits that draft anew what still reads as it was drafted before the pack's workbooks changed.

    Where the figures were awaited, what nobody has written in the meantime is drafted too.
    """
    stands = {section.id: (section.text, section.source) for section in after.all_sections}
    found = (
        (section, _drafted(section, after.of(report_of(section.id))))
        for section in before.all_sections
        if section.reads_as_drafted or (before.awaiting and section.text.is_empty)
    )
    return [
        draft
        for section, draft in found
        if not draft.text.is_empty and (draft.text, draft.source) != stands.get(section.id)
    ]


def summarised_anew(before: BoardPack, after: BoardPack) -> list[Edit]:
    """Return the edits that draft an edited summary from the figures of a later period.

    It speaks of the counts of the period before, which the paper's tables would contradict. What somebody wrote is kept
    beside it as that period's words.
    """
    edits: list[Edit] = []
    for section in before.all_sections:
        is_edited = section.drafted and not section.reads_as_drafted and not section.text.is_empty
        if section.part != Part.SUMMARY or not is_edited:
            continue
        draft = _drafted(section, after.of(report_of(section.id)))
        if not draft.text.is_empty:
            last = {fields.section(section.id, "last"): last_section_words(before, section)}
            edits += [SetFields("words of the period before", last), draft]
    return edits


def draft_again(pack: BoardPack, review: PackReview, section: Section) -> Edit | None:
    """Return the edit that drafts a section from the figures as they stand; None where nothing is drafted for it."""
    draft = _drafted(section, pack, review)
    return None if draft.text.is_empty else draft


def _drafted(section: Section, pack: BoardPack, review: PackReview | None = None) -> DraftSection:
    text = _draft(section, pack, review)
    return DraftSection(section.id, text, source_of(section.part, pack, review))


def _draft(section: Section, pack: BoardPack, review: PackReview | None = None) -> RichText:
    return draft_for(section.part, pack, review, kind_of(pack).words, section.pledge)
