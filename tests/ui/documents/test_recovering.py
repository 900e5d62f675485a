"""Work that was left behind."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cpdesk.domain.edits import SetDetail
from cpdesk.services.detailing import details_edit
from cpdesk.services.importing import begin_pack, import_workbook
from cpdesk.services.opening import sample_details_path, sample_workbook_path
from cpdesk.services.recovery import JournalKeeper, recoverable
from cpdesk.services.saving import save_pack, save_session
from cpdesk.services.session import Session
from cpdesk.ui.prompts import RecoverAnswer
from pack_builders import measure, scorecard, workbook
from window_bench import Bench


def leave_behind(folder: Path, title: str, *, pack: Path | None = None) -> None:
    """Leave the journal of a session that ended with a title in it that no file holds."""
    session = Session("A Writer")
    keeper = JournalKeeper(session, folder)
    begin_pack(session, [workbook([scorecard([measure("2.6", "% attending", ("19", "19", "26"), "15")])])])
    if pack is not None:
        save_session(session, pack)
    session.apply(SetDetail("title", title))
    keeper.close()


def offer(bench: Bench, qtbot: QtBot) -> None:
    bench.work.desk.recoverer.offer()
    qtbot.waitUntil(bench.is_idle)


@pytest.fixture
def folder(bench: Bench) -> Path:
    return bench.folder / "recovery"


def test_work_that_never_had_a_file_is_taken_up_again(bench: Bench, folder: Path, qtbot: QtBot) -> None:
    leave_behind(folder, "Unsaved title")
    bench.answers.recover = RecoverAnswer.RECOVER
    offer(bench, qtbot)

    assert bench.answers.asked == ["recover scorecard.xlsx"]
    assert bench.controller.pack.details.title == "Unsaved title"
    assert list(bench.controller.review.measures) == ["2.6"]
    assert bench.session.path is None


def test_work_on_a_pack_file_is_taken_up_on_top_of_it(bench: Bench, folder: Path, qtbot: QtBot) -> None:
    path = bench.folder / "board.cpdesk"
    leave_behind(folder, "Unsaved title", pack=path)
    bench.answers.recover = RecoverAnswer.RECOVER
    offer(bench, qtbot)

    assert bench.answers.asked == ["recover board.cpdesk"]
    assert bench.controller.pack.details.title == "Unsaved title"
    assert bench.session.path == path
    assert bench.session.has_unsaved_records


def test_what_is_not_wanted_is_not_offered_again(bench: Bench, folder: Path, qtbot: QtBot) -> None:
    leave_behind(folder, "Unsaved title")
    bench.answers.recover = RecoverAnswer.DISCARD
    offer(bench, qtbot)

    assert bench.session.records == ()
    assert recoverable(folder) == ()


def test_what_is_put_off_is_offered_again(bench: Bench, folder: Path, qtbot: QtBot) -> None:
    leave_behind(folder, "Unsaved title")
    offer(bench, qtbot)
    offer(bench, qtbot)

    assert bench.answers.asked == ["recover scorecard.xlsx"] * 2
    assert len(recoverable(folder)) == 1


def test_what_was_taken_up_is_kept_until_it_is_saved(bench: Bench, folder: Path, qtbot: QtBot) -> None:
    leave_behind(folder, "Unsaved title")
    bench.answers.recover = RecoverAnswer.RECOVER
    offer(bench, qtbot)

    assert bench.journal.holds_edits
    assert bench.work.desk.saver.has_unsaved_work


def test_of_two_left_behind_either_is_taken_up_and_the_other_stays(bench: Bench, folder: Path, qtbot: QtBot) -> None:
    leave_behind(folder, "First", pack=bench.folder / "first.cpdesk")
    leave_behind(folder, "Second", pack=bench.folder / "second.cpdesk")
    listed = [left.pack_path.name for left in recoverable(folder) if left.pack_path is not None]
    bench.answers.recover, bench.answers.recover_line = RecoverAnswer.RECOVER, 1
    offer(bench, qtbot)

    assert bench.answers.asked == [f"recover one of {', '.join(listed)}"]
    assert bench.session.path == bench.folder / listed[1]
    assert [left.pack_path for left in recoverable(folder)] == [bench.folder / listed[0]]


def test_of_two_left_behind_one_is_thrown_away_and_the_other_asked_about(
    bench: Bench, folder: Path, qtbot: QtBot
) -> None:
    leave_behind(folder, "First")
    leave_behind(folder, "Second", pack=bench.folder / "second.cpdesk")
    bench.answers.recover = RecoverAnswer.DISCARD
    offer(bench, qtbot)

    assert len(bench.answers.asked) == 2
    assert recoverable(folder) == ()
    assert bench.session.records == ()


def test_the_sample_that_nobody_touched_is_not_offered(bench: Bench, qtbot: QtBot) -> None:
    def left_behind(*edits: SetDetail) -> list[str]:
        sample = import_workbook(sample_workbook_path())
        session = Session("A Writer", name="A Writer")
        keeper = JournalKeeper(session, bench.folder / "recovery")
        begin_pack(session, [sample])
        session.apply(details_edit(sample_details_path(), session.pack))
        for edit in edits:
            session.apply(edit)
        keeper.close()
        bench.answers.asked.clear()
        offer(bench, qtbot)
        return list(bench.answers.asked)

    assert left_behind() == []
    assert list((bench.folder / "recovery").iterdir()) == []
    assert left_behind(SetDetail("title", "Touched")) == [f"recover {sample_workbook_path().name}"]


def test_with_nothing_left_behind_nothing_is_asked(bench: Bench, qtbot: QtBot) -> None:
    offer(bench, qtbot)

    assert bench.answers.asked == []


def test_work_is_not_put_into_another_pack_that_lies_in_its_place(bench: Bench, folder: Path, qtbot: QtBot) -> None:
    path = bench.folder / "board.cpdesk"
    leave_behind(folder, "Unsaved title", pack=path)
    other = Session("Another Writer")
    other.apply(SetDetail("title", "Another pack"))
    save_pack(path, other.records, {})
    bench.answers.recover = RecoverAnswer.RECOVER
    offer(bench, qtbot)

    assert bench.work.activity.words.startswith("board.cpdesk now holds another pack, so the work that was left")
    assert bench.session.records == ()
    assert len(recoverable(folder)) == 1
