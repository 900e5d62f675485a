"""Bringing in workbooks as a person decided about them."""

from collections.abc import Sequence
from pathlib import Path

from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.services.import_draft import ImportDraft
from cpdesk.services.importing import Incoming, incoming
from cpdesk.services.profiles import remember
from cpdesk.ui.background import Background, Progress
from cpdesk.ui.models.importing.review import ImportAs, ImportDecision


def workbooks_of(decisions: Sequence[ImportDecision]) -> tuple[SuppliedWorkbook, ...]:
    """Return the workbooks as they were understood when the person said Import."""
    return tuple(decision.picture.draft.understanding.supplied for decision in decisions)


def decided(pack: BoardPack, decisions: Sequence[ImportDecision]) -> Incoming:
    """Return what brings the workbooks into the pack as one step; raise CpdeskError where it has them."""
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
    return incoming(pack, workbooks, profile=ImportProfile(answers=tuple(same)), beside=beside)


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
