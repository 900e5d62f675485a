"""Keeping edits on this computer until they are saved."""

import errno
import os
from pathlib import Path

import pytest

from builders import new_session, small_session, small_workbook
from cpdesk.domain.edits import AddWorkbook, SetDetail
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.review import ReviewedPack
from cpdesk.services.importing import begun_beside, foreseen_beside, incoming
from cpdesk.services.opening import load_pack
from cpdesk.services.recovery import JournalKeeper, discard, recover, recoverable
from cpdesk.services.saving import save_session
from cpdesk.services.session import Session


def after_a_crash(folder: Path, session: Session, keeper: JournalKeeper) -> Session:
    """Return another session that took up what the first left behind."""
    unsaved = session.unsaved_records
    keeper.close()
    (left,) = recoverable(folder)
    assert left.records == unsaved
    other = new_session("Sam")
    recover(other, left)
    return other


def test_an_untitled_pack_is_recovered_with_its_figures(tmp_path: Path) -> None:
    session = new_session()
    keeper = JournalKeeper(session, tmp_path)
    session.add_to_library(small_workbook())
    session.apply(AddWorkbook(small_workbook()))
    session.apply(SetDetail("title", "Update"))
    other = after_a_crash(tmp_path, session, keeper)
    assert other.pack == session.pack
    assert other.path is None
    assert other.has_unsaved_records
    assert recoverable(tmp_path) == ()


def test_a_saved_pack_is_recovered_as_its_file_with_what_came_after(tmp_path: Path) -> None:
    path, folder = tmp_path / "board.cpdesk", tmp_path / "recovery"
    session = small_session()
    keeper = JournalKeeper(session, folder)
    save_session(session, path)
    session.apply(SetDetail("title", "Not saved"))
    other = after_a_crash(folder, session, keeper)
    assert other.pack == session.pack
    assert (other.path, other.unsaved_records) == (path, session.records[-1:])


def test_a_recovered_pack_is_kept_by_the_journal_of_the_session_that_took_it_up(tmp_path: Path) -> None:
    path, folder = tmp_path / "board.cpdesk", tmp_path / "recovery"
    session = small_session()
    first = JournalKeeper(session, folder)
    save_session(session, path)
    session.apply(SetDetail("title", "Not saved"))
    first.close()
    other = new_session("Sam")
    second = JournalKeeper(other, folder)
    recover(other, recoverable(folder)[0])
    assert recoverable(folder) == ()
    second.close()
    (left,) = recoverable(folder)
    assert (left.pack_path, left.records) == (path, session.records[-1:])


def test_a_saved_pack_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = tmp_path / "recovery"
    session = small_session()
    keeper = JournalKeeper(session, folder)
    session.apply(SetDetail("title", "Update"))
    held_before = keeper.holds_edits
    save_session(session, tmp_path / "board.cpdesk")
    assert (held_before, keeper.holds_edits) == (True, False)
    keeper.close()
    assert list(folder.iterdir()) == []


def test_edits_made_while_a_save_is_under_way_stay_in_the_journal(tmp_path: Path) -> None:
    folder = tmp_path / "recovery"
    session = small_session()
    keeper = JournalKeeper(session, folder)
    session.apply(SetDetail("title", "Saved"))
    count = len(session.records)
    session.apply(SetDetail("title", "After"))
    session.mark_saved(tmp_path / "board.cpdesk", count)
    keeper.close()
    assert [record.value for record in recoverable(folder)[0].records] == ["After"]


def test_what_is_thrown_away_is_not_offered_again(tmp_path: Path) -> None:
    session = small_session()
    keeper = JournalKeeper(session, tmp_path)
    session.apply(SetDetail("title", "Update"))
    keeper.close(discard=True)
    assert recoverable(tmp_path) == ()


def test_what_was_left_behind_can_be_let_go(tmp_path: Path) -> None:
    session = small_session()
    keeper = JournalKeeper(session, tmp_path)
    session.apply(SetDetail("title", "Update"))
    keeper.close()
    discard(recoverable(tmp_path)[0])
    assert recoverable(tmp_path) == ()


def test_opening_another_pack_begins_another_journal(tmp_path: Path) -> None:
    session = small_session()
    keeper = JournalKeeper(session, tmp_path)
    session.apply(SetDetail("title", "Update"))
    session.open((), {}, None)
    assert not keeper.holds_edits
    session.apply(SetDetail("title", "Another"))
    keeper.close()
    assert [record.value for left in recoverable(tmp_path) for record in left.records] == ["Another"]


def test_a_pack_whose_file_is_gone_is_offered_again(tmp_path: Path) -> None:
    path, folder = tmp_path / "board.cpdesk", tmp_path / "recovery"
    session = small_session()
    keeper = JournalKeeper(session, folder)
    save_session(session, path)
    session.apply(SetDetail("title", "Update"))
    keeper.close()
    path.unlink()
    with pytest.raises(CpdeskError, match="There is no such file"):
        recover(new_session(), recoverable(folder)[0])
    assert len(recoverable(folder)) == 1


def test_an_edit_is_made_though_the_journal_cannot_be_written_and_kept_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = small_session()
    told: list[str] = []
    keeper = JournalKeeper(session, tmp_path, told=lambda trouble: told.append(trouble.sentence if trouble else ""))
    session.apply(SetDetail("title", "A"))

    def refuse(*_: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", refuse)
    session.apply(SetDetail("title", "B"))
    session.apply(SetDetail("title", "C"))
    assert session.pack.details.title == "C"
    monkeypatch.undo()
    session.apply(SetDetail("title", "D"))
    assert told == ["The disk is full, so the file was not saved.", ""]
    keeper.close()
    assert recoverable(tmp_path)[0].records == session.records


def test_nothing_is_written_before_the_first_edit(tmp_path: Path) -> None:
    folder = tmp_path / "recovery"
    keeper = JournalKeeper(small_session(), folder)
    keeper.close()
    assert not folder.exists()


def test_a_recovered_pack_can_be_saved(tmp_path: Path) -> None:
    session = new_session()
    keeper = JournalKeeper(session, tmp_path / "recovery")
    session.apply(SetDetail("title", "Update"))
    other = after_a_crash(tmp_path / "recovery", session, keeper)
    save_session(other, tmp_path / "board.cpdesk")
    assert load_pack(tmp_path / "board.cpdesk").records == session.records


def test_figures_that_are_coming_are_written_once_and_before_the_records_that_name_them(tmp_path: Path) -> None:
    session = new_session()
    keeper = JournalKeeper(session, tmp_path)
    begun = begun_beside(session, [small_workbook()])
    (ahead,) = tmp_path.glob("*.jsonl")
    assert small_workbook().sha256 in ahead.read_text(encoding="utf-8")
    session.open(begun.records, begun.library, None, reviewed=begun.reviewed)
    (journal,) = tmp_path.glob("*.jsonl")
    assert journal == ahead
    assert journal.read_text(encoding="utf-8").count('\n{"workbook":') == 1
    other = after_a_crash(tmp_path, session, keeper)
    assert other.pack == session.pack


def test_figures_that_come_into_an_open_pack_join_its_journal(tmp_path: Path) -> None:
    session = new_session()
    keeper = JournalKeeper(session, tmp_path)
    session.apply(SetDetail("title", "Update"))
    now = ReviewedPack(session.pack, session.review)
    coming, seen = foreseen_beside(session, now, incoming(session.pack, [small_workbook()]))
    session.add_to_library(coming.figures[0])
    session.expect(seen)
    session.apply(coming.edit)
    assert id(session.pack) == id(seen.pack)
    (journal,) = tmp_path.glob("*.jsonl")
    assert journal.read_text(encoding="utf-8").count('\n{"workbook":') == 1
    assert after_a_crash(tmp_path, session, keeper).pack == session.pack


def test_figures_that_never_came_in_leave_nothing_behind(tmp_path: Path) -> None:
    session = new_session()
    keeper = JournalKeeper(session, tmp_path)
    begun_beside(session, [small_workbook()])
    begun_beside(session, [small_workbook()])
    assert len(list(tmp_path.iterdir())) == 1
    keeper.close()
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_refuses_figures_ahead_is_told_when_the_records_come(tmp_path: Path) -> None:
    (tmp_path / "recovery").write_bytes(b"a file where the folder should be")
    session = new_session()
    keeper = JournalKeeper(session, tmp_path / "recovery")
    begun = begun_beside(session, [small_workbook()])
    assert keeper.trouble is None
    session.open(begun.records, begun.library, None, reviewed=begun.reviewed)
    assert keeper.trouble is not None
