"""Bringing in workbooks as a person decided about them."""

from collections.abc import Sequence
from pathlib import Path

from cpdesk.domain.edits import Edit
from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.services.import_draft import ImportDraft
from cpdesk.services.importing import add_workbooks
from cpdesk.services.profiles import remember
from cpdesk.services.session import Session
from cpdesk.ui.background import Background, Progress
from cpdesk.ui.models.importing.review import ImportAs, ImportDecision


def workbooks_of(decisions: Sequence[ImportDecision]) -> tuple[SuppliedWorkbook, ...]:
    """Return the workbooks as they were understood when the person said Import."""
    return tuple(decision.picture.draft.understanding.supplied for decision in decisions)


def add_decided(session: Session, decisions: Sequence[ImportDecision]) -> Edit:
    """Return the one edit that brings the workbooks into the session's pack; raise CpdeskError where it has them."""
    same = (
        answer
        for decision in decisions
        for answer in decision.picture.draft.profile.answers
        if answer.kind is AnswerKind.SAME_MEASURE
    )
    workbooks = workbooks_of(decisions)
    beside = [
        workbook.sha256
        for workbook, decision in zip(workbooks, decisions, strict=True)
        if decision.how is ImportAs.BESIDE
    ]
    return add_workbooks(session, workbooks, profile=ImportProfile(answers=tuple(same)), beside=beside)


def remember_answers(background: Background, decisions: Sequence[ImportDecision], folder: Path | None) -> None:
    """Keep the answers and the shapes for the next workbooks, beside the window."""
    drafts: list[ImportDraft] = [decision.picture.draft for decision in decisions if decision.is_remembered]
    if not drafts:
        return

    def keep(_: Progress) -> None:
        for draft in drafts:
            remember(draft, folder)

    background.run(keep, done=_nothing_more)


def _nothing_more(_: None) -> None:
    """Leave it at that."""
