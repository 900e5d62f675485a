"""Importing: workbooks into a pack."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from cpdesk.domain import field as fields
from cpdesk.domain.change import PackChange
from cpdesk.domain.edits import AddWorkbook, Edit, PutSection, SetFields, SeveralEdits, TakeDrafts
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import ReviewedPack
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.report.kinds import kind_of
from cpdesk.services.following import following
from cpdesk.services.opening import LoadedPack
from cpdesk.services.own_kinds import OwnKind, keep_kind
from cpdesk.services.reports import USUAL_REPORT
from cpdesk.services.review_shelf import foreseen
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


@dataclass(frozen=True)
class Incoming:
    """Workbooks on their way into a pack: their `figures`, and the `edit` that brings them in once those are held."""

    figures: tuple[SuppliedWorkbook, ...]
    edit: Edit


def begin_pack(
    session: Session,
    workbooks: Sequence[SuppliedWorkbook],
    kind: str | OwnKind = USUAL_REPORT,
    profile: ImportProfile | None = None,
) -> None:
    """Put a fresh pack into the session, with the figures of the workbooks.

    It has the sections that a paper of that kind begins with, and each comment of the workbooks as a draft of the
    measure's commentary. All of it is kept as records like any other.
    """
    session.open((), {}, None)
    name = kind.name if isinstance(kind, OwnKind) else kind
    if isinstance(kind, OwnKind):
        session.apply(keep_kind(kind))
    if name != USUAL_REPORT:
        session.apply(SetFields("kind of report", {fields.report("", "kind"): name}))
    add_workbooks(session, workbooks, profile=profile)


def add_workbooks(
    session: Session,
    workbooks: Sequence[SuppliedWorkbook],
    *,
    profile: ImportProfile | None = None,
) -> PackChange:
    """Bring workbooks into the session's pack, and return what changed; raise CpdeskError as `incoming` does."""
    coming = incoming(session.pack, workbooks, profile=profile)
    for workbook in coming.figures:
        session.add_to_library(workbook)
    return session.apply(coming.edit)


def begun_beside(session: Session, workbooks: Sequence[SuppliedWorkbook], kind: str = USUAL_REPORT) -> LoadedPack:
    """Return the pack that workbooks begin with a report of that kind, for `Session.open`, reviewed.

    It is kept on the disk as far as it can be, made on whatever thread, and the session's own pack is left alone.
    """
    apart = session.beside()
    begin_pack(apart, workbooks, kind)
    apart.review.count()
    _ = apart.pack.notes
    session.announce_coming(apart.pack.workbooks, first=apart.records[0].id)
    return LoadedPack(apart.records, apart.pack.library, 0, ReviewedPack(apart.pack, apart.review))


def foreseen_beside(session: Session, now: ReviewedPack, coming: Incoming) -> tuple[Incoming, ReviewedPack]:
    """Return workbooks on their way with all that their edit changes worked out, and what they will make of the pack.

    Their figures are kept on the disk before they are in the pack.
    """
    pack = now.pack
    for workbook in coming.figures:
        pack = pack.with_supplied(workbook)
    edit = SetFields(coming.edit.label, coming.edit.changes(pack))
    session.announce_coming(coming.figures)
    return Incoming(coming.figures, edit), foreseen(ReviewedPack(pack, now.review), edit)


def incoming(
    pack: BoardPack,
    workbooks: Sequence[SuppliedWorkbook],
    *,
    profile: ImportProfile | None = None,
    beside: Collection[str] = (),
) -> Incoming:
    """Return what brings workbooks into a pack, with the drafts and sections they need.

    One that follows a workbook of the pack goes on its line of history (see `cpdesk.services.succession`), unless its
    hash is among those wanted `beside`; any other stands beside those there, each measure under a key that no other
    has. Raises CpdeskError where the pack has all of them already.
    """
    held = {workbook.sha256 for workbook in pack.workbooks}
    new = {workbook.sha256: workbook for workbook in workbooks if workbook.sha256 not in held}
    if not new:
        raise CpdeskError("The pack has these figures already.", "Choose a workbook that is not in it yet.")
    figures: list[SuppliedWorkbook] = []
    edits: list[Edit] = []
    for workbook in in_their_order(new.values()):
        step = None if workbook.sha256 in beside else succession(pack, workbook, profile)
        keyed, made = _beside(pack, workbook) if step is None else following(pack, step)
        figures.append(keyed)
        pack = pack.with_supplied(keyed)
        for edit in made:
            pack = pack.with_fields(edit.changes(pack))
        edits += made
    edits += [edit for report in pack.reports for edit in _sections_to_add(pack.of(report))]
    names = ", ".join(workbook.name for workbook in new.values())
    return Incoming(tuple(figures), SeveralEdits(f"workbook {names}", tuple(edits)))


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


def _sections_to_add(pack: BoardPack) -> list[Edit]:
    """Return the edits that put in the sections a paper begins with, or those of pledges new to it."""
    starting = kind_of(pack).starting_sections(pack)
    if not pack.sections:
        return [PutSection(section) for section in starting]
    return [
        PutSection(section, after=_last_pledge_section(pack)) for section in starting if _is_new_pledge(section, pack)
    ]


def _is_new_pledge(section: Section, pack: BoardPack) -> bool:
    known = {item.pledge for item in pack.sections} | {item.id for item in pack.sections}
    return section.part == Part.PLEDGE and not {section.pledge, section.id} & known


def _last_pledge_section(pack: BoardPack) -> str:
    return next((section.id for section in reversed(pack.sections) if section.part == Part.PLEDGE), "")
