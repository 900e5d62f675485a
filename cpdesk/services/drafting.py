"""Drafting: the texts that cpdesk drafts for a paper, until a person makes them their own."""

from dataclasses import dataclass

from cpdesk.domain.edits import DraftSection, Edit
from cpdesk.domain.narrative import Section, text_mark
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview
from cpdesk.domain.rich_text import RichText
from cpdesk.report.kinds import report_kind
from cpdesk.services.reports import USUAL_REPORT


@dataclass(frozen=True, slots=True)
class DraftState:
    """How a section stands to what cpdesk drafts for it.

    `is_draft` says that its text is as it was drafted and nobody has accepted it; `draft` is what would be drafted from
    the pack as it stands now, where that is another text than the one drafted before; else None.
    """

    is_draft: bool = False
    draft: RichText | None = None

    @property
    def words(self) -> str:
        """Return what a person is told of it; empty where there is nothing to tell."""
        said = []
        if self.is_draft:
            said.append("Drafted by cpdesk: read it, change it, accept it.")
        if self.draft is not None:
            said.append("The figures have changed since this was drafted.")
        return " ".join(said)


def draft_state(pack: BoardPack, review: PackReview, section: Section, kind: str = USUAL_REPORT) -> DraftState:
    """Return how a section stands to its draft; one that was never drafted has none."""
    if not section.drafted:
        return DraftState()
    draft = report_kind(kind).draft(section.part, pack, review)
    is_other = not draft.is_empty and text_mark(draft) != section.drafted
    return DraftState(section.is_draft, draft if is_other else None)


def draft_again(pack: BoardPack, review: PackReview, section: Section, kind: str = USUAL_REPORT) -> Edit | None:
    """Return the edit that drafts a section from the figures as they stand; None where nothing is drafted for it."""
    draft = report_kind(kind).draft(section.part, pack, review)
    return None if draft.is_empty else DraftSection(section.id, draft)
