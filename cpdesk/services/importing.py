"""Importing: workbooks into a pack."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from cpdesk.domain.edits import AddWorkbook, Edit, PutSection, SeveralEdits, TakeDrafts
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.report.kinds import report_kind
from cpdesk.services.following import following
from cpdesk.services.reports import USUAL_REPORT
from cpdesk.services.session import Session
from cpdesk.services.succession import in_their_order, succession, taken_keys


def import_workbook(
    path: Path, *, password: str | None = None, cancelled: Callable[[], bool] | None = None
) -> SuppliedWorkbook:
    """Return what was understood of the workbook at `path`; raise CpdeskError where it cannot be used."""
    from cpdesk.excel.reader import read_workbook  # noqa: PLC0415 - the window paints before this loads

    return read_workbook(path, password=password, cancelled=cancelled)


def check_usable(workbook: SuppliedWorkbook) -> None:
    """Raise a CpdeskError where the workbook has nothing that a paper could be made of."""
    has_measures = any(card.measures for card in workbook.scorecards)
    if not (has_measures or workbook.trackers or workbook.tables):
        raise CpdeskError(
            "There is nothing in this workbook that a paper could be made of.",
            "It needs a table with a row for each measure or recommendation.",
        )


def begin_pack(
    session: Session,
    workbooks: Sequence[SuppliedWorkbook],
    kind: str = USUAL_REPORT,
    profile: ImportProfile | None = None,
) -> None:
    """Put a fresh pack into the session, with the figures of the workbooks.

    It has the sections that a paper of that kind begins with, and each comment of the workbooks as a draft of the
    measure's commentary. All of it is kept as records like any other.
    """
    session.open((), {}, None)
    session.apply(add_workbooks(session, workbooks, kind, profile=profile))


def add_workbooks(
    session: Session,
    workbooks: Sequence[SuppliedWorkbook],
    kind: str = USUAL_REPORT,
    *,
    profile: ImportProfile | None = None,
    beside: Collection[str] = (),
) -> Edit:
    """Return the edit that brings workbooks into the session's pack, with the drafts and sections they need.

    One that follows a workbook of the pack goes on its line of history (see `cpdesk.services.succession`), unless its
    hash is among those wanted `beside`; any other stands beside those there, each measure under a key that no other
    has. The figures go into the session's library at once. Raises CpdeskError where the pack has all of them already.
    """
    pack = session.pack
    held = {workbook.sha256 for workbook in pack.workbooks}
    new = {workbook.sha256: workbook for workbook in workbooks if workbook.sha256 not in held}
    if not new:
        raise CpdeskError("The pack has these figures already.", "Choose a workbook that is not in it yet.")
    edits: list[Edit] = []
    for workbook in in_their_order(new.values()):
        step = None if workbook.sha256 in beside else succession(pack, workbook, profile)
        keyed, made = _beside(pack, workbook) if step is None else following(pack, step, kind)
        session.add_to_library(keyed)
        pack = pack.with_supplied(keyed)
        for edit in made:
            pack = pack.with_fields(edit.changes(pack))
        edits += made
    edits += _sections_to_add(pack, kind)
    names = ", ".join(workbook.name for workbook in new.values())
    return SeveralEdits(f"workbook {names}", tuple(edits))


def _beside(pack: BoardPack, workbook: SuppliedWorkbook) -> tuple[SuppliedWorkbook, list[Edit]]:
    """Return the workbook with keys of its own in the pack, and the edits that bring it in."""
    keyed = workbook.with_keys(taken_keys(pack))
    return keyed, [AddWorkbook(keyed), _drafts(keyed)]


def _drafts(workbook: SuppliedWorkbook) -> Edit:
    """Return the edit that takes the workbook's comments as drafts."""
    measures = [measure for card in workbook.scorecards for measure in card.measures]
    return TakeDrafts(
        {item.key: RichText.of(*item.commentary.splitlines()) for item in measures if item.commentary.strip()}
    )


def _sections_to_add(pack: BoardPack, kind: str) -> list[Edit]:
    """Return the edits that put in the sections a paper begins with, or those of pledges new to it."""
    starting = report_kind(kind).starting_sections(pack)
    if not pack.sections:
        return [PutSection(section) for section in starting]
    return [
        PutSection(section, after=_last_pledge_section(pack)) for section in starting if _is_new_pledge(section, pack)
    ]


def _is_new_pledge(section: Section, pack: BoardPack) -> bool:
    known = {item.pledge for item in pack.sections} | {item.id for item in pack.sections}
    return section.part is Part.PLEDGE and not {section.pledge, section.id} & known


def _last_pledge_section(pack: BoardPack) -> str:
    return next((section.id for section in reversed(pack.sections) if section.part is Part.PLEDGE), "")
