"""The packs that the commands make."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cpdesk.cli.files import about, read_pack, read_workbooks
from cpdesk.cli.terminal import advise, is_advice_read, progress_bar, write_aside
from cpdesk.services.reports import USUAL_REPORT, with_report

if TYPE_CHECKING:  # each command loads what it needs, so that a workbook's reader starts at once
    from cpdesk.domain.import_profile import ImportProfile
    from cpdesk.domain.pack import BoardPack
    from cpdesk.services.details_file import DetailsFile
    from cpdesk.services.import_draft import ImportDraft
    from cpdesk.services.own_kinds import OwnKind
    from cpdesk.services.session import Session


def make_pack(
    workbooks: Sequence[Path], answers: Path | None, details: Path | None, kind: str | Path = USUAL_REPORT
) -> "Session":
    """Return a session with a fresh pack of the workbooks for that kind of report, saying what the files say.

    A path is that of a council's own kind.
    """
    from cpdesk.services.importing import begin_pack  # noqa: PLC0415 - not needed to look at a workbook

    asked = read_kind(kind) if isinstance(kind, Path) else kind
    said = _read_details(details, asked)
    drafts = _usable_drafts(workbooks, answers)
    session = _new_session()
    with progress_bar("Rating the measures"):
        begin_pack(session, [draft.supplied for draft in drafts], asked, _answered_all(drafts))
    _say_details(session, said, details)
    return session


def next_pack(earlier: Path, workbooks: Sequence[Path], answers: Path | None, details: Path | None) -> "Session":
    """Return a session with the pack of the period after an earlier one's, its workbooks brought in where there are."""
    from cpdesk.services.importing import add_workbooks  # noqa: PLC0415 - not needed to look at a workbook
    from cpdesk.services.own_kinds import kind_in_hand  # noqa: PLC0415
    from cpdesk.services.rolling import roll_forward  # noqa: PLC0415
    from cpdesk.services.session import Session  # noqa: PLC0415

    loaded = read_pack(earlier)
    before = Session("")
    before.open(loaded.records, loaded.library, earlier)
    said = _read_details(details, kind_in_hand(before.pack))
    session = _new_session()
    with about(earlier), progress_bar("Going on to the next period"):
        roll_forward(session, before.pack)
    if workbooks:
        drafts = _usable_drafts(workbooks, answers)
        with about(workbooks[0]), progress_bar("Rating the measures"):
            add_workbooks(session, [draft.supplied for draft in drafts], profile=_answered_all(drafts))
    _say_details(session, said, details)
    return session


def _new_session() -> "Session":
    from cpdesk.services.preferences import author_or_login  # noqa: PLC0415 - not needed to look at a workbook
    from cpdesk.services.session import Session  # noqa: PLC0415

    return Session(author_or_login())


def _usable_drafts(workbooks: Sequence[Path], answers: Path | None) -> "tuple[ImportDraft, ...]":
    """Return what is understood of the workbooks, those that follow each other with like headings."""
    from cpdesk.services.import_draft import following_each_other  # noqa: PLC0415 - not needed to look at a workbook
    from cpdesk.services.importing import check_usable  # noqa: PLC0415
    from cpdesk.services.left_open import as_typed, defaults_taken, left_open  # noqa: PLC0415

    drafts = following_each_other(read_workbooks(workbooks, answers))
    for draft in drafts:
        with about(draft.path):
            check_usable(draft.supplied)
        taken = defaults_taken(draft.questions)
        if is_advice_read():
            advise(left_open(draft.supplied, draft.path))
        elif taken:
            write_aside([f"cpdesk: {draft.path}: {taken}. See cpdesk inspect {as_typed(draft.path)}."])
    return drafts


def _answered_all(drafts: "Sequence[ImportDraft]") -> "ImportProfile":
    from cpdesk.domain.import_profile import ImportProfile  # noqa: PLC0415 - not needed to look at a workbook

    return ImportProfile(answers=tuple(answer for draft in drafts for answer in draft.profile.answers))


def read_kind(path: Path) -> "OwnKind":
    """Return the council's own kind of report that a file describes."""
    from cpdesk.services.own_kinds import read_own_kind  # noqa: PLC0415 - seldom needed

    with about(path):
        return read_own_kind(path)


def _read_details(details: Path | None, kind: "str | OwnKind") -> "DetailsFile":
    """Return what the details file says, before anything is done: it may be wrong."""
    from cpdesk.services.details_file import DetailsFile, read_details  # noqa: PLC0415 - not needed to look

    if details is None:
        return DetailsFile({}, (), (), ())
    with about(details):
        return read_details(details, kind)


def say_details(session: "Session", details: Path) -> None:
    """Make a session's pack say what a details file says."""
    from cpdesk.services.own_kinds import kind_in_hand  # noqa: PLC0415 - seldom needed

    _say_details(session, _read_details(details, kind_in_hand(session.pack)), details)


def _say_details(session: "Session", said: "DetailsFile", details: Path | None) -> None:
    from cpdesk.services.detailing import edit_of  # noqa: PLC0415 - not needed to look at a workbook

    if details is not None:
        with about(details):
            session.apply(edit_of(said, session.pack))
        _say_unstated(session.pack, details)


def _say_unstated(pack: "BoardPack", details: Path) -> None:
    """Say what is exempt now without the reason that its public paper has to give."""
    from cpdesk.services.exempt_checking import unstated_gaps  # noqa: PLC0415 - not needed to look at a workbook

    write_aside([f"cpdesk: {details}: {gap.text} Add a reason." for gap in unstated_gaps(pack)])


def report_in_hand(session: "Session", report: str | Path | None) -> "BoardPack":
    """Return the pack with the report that was asked for; a council's own kind is as its file has it now."""
    if not isinstance(report, Path):
        return with_report(session.pack, report)
    from cpdesk.services.own_kinds import keep_kind  # noqa: PLC0415 - seldom needed

    own = read_kind(report)
    session.apply(keep_kind(own))
    return with_report(session.pack, own.name)


def part_in_hand(pack: "BoardPack", path: Path, part: str) -> "BoardPack":
    """Return the pack as far as a list of that part may have it, saying how much the public one withholds."""
    from cpdesk.domain.exempt_list import exempt_things, withheld_sentence  # noqa: PLC0415 - seldom needed
    from cpdesk.domain.paper_matter import PaperMatter  # noqa: PLC0415
    from cpdesk.domain.public_pack import public_pack  # noqa: PLC0415

    if part == "exempt":
        return pack
    withheld = withheld_sentence(exempt_things(pack, PaperMatter(measures=frozenset(pack.measures))))
    if withheld:
        write_aside([f"cpdesk: {path}: {withheld} --part exempt lists all."])
    return public_pack(pack)
