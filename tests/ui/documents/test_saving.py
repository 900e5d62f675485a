"""Saving: when asked, by itself, before a pack is left."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cpdesk.domain.edits import SetDetail
from cpdesk.services.opening import load_pack
from cpdesk.services.saving import save_pack, save_session
from cpdesk.services.session import Session
from cpdesk.ui.prompts import SaveAnswer
from window_bench import Bench


def title_in(path: Path) -> str:
    """Return the title that the pack file itself holds."""
    loaded = load_pack(path)
    return next((str(record.value) for record in reversed(loaded.records) if record.field == "details/title"), "")


@pytest.fixture
def left(bench: Bench) -> list[str]:
    """Return a list that gains an entry once the pack may be left."""
    return []


def leaving(left: list[str]) -> Callable[[], None]:
    def leave() -> None:
        left.append("left")

    return leave


def test_a_pack_with_no_file_asks_for_one_and_is_kept_there(small_bench: Bench, qtbot: QtBot) -> None:
    path = small_bench.folder / "board.cpdesk"
    small_bench.answers.pack = path
    small_bench.controller.edit(SetDetail("title", "Board paper"))
    with qtbot.waitSignal(small_bench.work.desk.saver.saved):
        small_bench.trigger("save")

    assert title_in(path) == "Board paper"
    assert small_bench.session.path == path
    assert small_bench.work.desk.recent.paths == (path,)


def test_a_pack_that_has_a_file_saves_itself_after_an_edit(saved_bench: Bench, qtbot: QtBot) -> None:
    path = saved_bench.folder / "board.cpdesk"
    with qtbot.waitSignal(saved_bench.work.desk.saver.saved, timeout=6000):
        saved_bench.controller.edit(SetDetail("title", "Later title"))

    assert title_in(path) == "Later title"
    assert not saved_bench.session.has_unsaved_records


def test_an_edit_made_while_saving_is_not_taken_for_saved(saved_bench: Bench, qtbot: QtBot) -> None:
    saver = saved_bench.work.desk.saver
    saved_bench.controller.edit(SetDetail("title", "First"))
    with qtbot.waitSignal(saver.saved):
        saver.save()
        saved_bench.controller.edit(SetDetail("title", "Second"))

    assert saved_bench.session.has_unsaved_records
    assert title_in(saved_bench.folder / "board.cpdesk") == "First"
    with qtbot.waitSignal(saver.saved, timeout=6000):
        pass
    assert title_in(saved_bench.folder / "board.cpdesk") == "Second"


def test_a_save_that_ends_after_another_pack_was_opened_marks_nothing(saved_bench: Bench, qtbot: QtBot) -> None:
    saved_bench.controller.edit(SetDetail("title", "First"))
    saved_bench.work.desk.saver.save()
    saved_bench.session.open((), {}, None)
    saved_bench.controller.announce_opened()
    qtbot.waitUntil(saved_bench.is_idle)

    assert saved_bench.session.path is None
    assert title_in(saved_bench.folder / "board.cpdesk") == "First"


def test_leaving_a_pack_in_a_file_saves_it_first(saved_bench: Bench, qtbot: QtBot, left: list[str]) -> None:
    saved_bench.controller.edit(SetDetail("title", "Last word"))
    saved_bench.work.desk.saver.leave(leaving(left))
    before_saved = list(left)
    qtbot.waitUntil(lambda: left == ["left"])

    assert before_saved == []
    assert saved_bench.answers.asked == []
    assert title_in(saved_bench.folder / "board.cpdesk") == "Last word"


def test_leaving_while_it_is_being_saved_saves_what_came_since(
    saved_bench: Bench, qtbot: QtBot, left: list[str]
) -> None:
    saver = saved_bench.work.desk.saver
    saved_bench.controller.edit(SetDetail("title", "First"))
    saver.save()
    saved_bench.controller.edit(SetDetail("title", "Second"))
    saver.leave(leaving(left))
    qtbot.waitUntil(lambda: left == ["left"])

    assert title_in(saved_bench.folder / "board.cpdesk") == "Second"


def test_a_pack_with_no_work_in_it_is_left_without_a_question(small_bench: Bench, left: list[str]) -> None:
    small_bench.work.desk.saver.leave(leaving(left))

    assert left == ["left"]
    assert small_bench.answers.asked == []


def test_a_pack_with_work_and_no_file_asks_and_stays_if_so_wished(small_bench: Bench, left: list[str]) -> None:
    small_bench.controller.edit(SetDetail("title", "Mine"))
    small_bench.answers.save = SaveAnswer.CANCEL
    small_bench.work.desk.saver.leave(leaving(left))

    assert left == []
    assert small_bench.answers.asked == ["save scorecard"]


def test_work_that_is_not_wanted_is_let_go(small_bench: Bench, left: list[str]) -> None:
    small_bench.controller.edit(SetDetail("title", "Mine"))
    small_bench.answers.save = SaveAnswer.DISCARD
    small_bench.work.desk.saver.leave(leaving(left))

    assert left == ["left"]


def test_work_that_is_wanted_goes_into_a_file_first(small_bench: Bench, qtbot: QtBot, left: list[str]) -> None:
    path = small_bench.folder / "mine.cpdesk"
    small_bench.controller.edit(SetDetail("title", "Mine"))
    small_bench.answers.save, small_bench.answers.pack = SaveAnswer.SAVE, path
    small_bench.work.desk.saver.leave(leaving(left))
    qtbot.waitUntil(lambda: left == ["left"])

    assert title_in(path) == "Mine"


def test_asking_to_save_and_then_naming_no_file_stays(small_bench: Bench, left: list[str]) -> None:
    small_bench.controller.edit(SetDetail("title", "Mine"))
    small_bench.answers.save, small_bench.answers.pack = SaveAnswer.SAVE, None
    small_bench.work.desk.saver.leave(leaving(left))

    assert left == []
    assert small_bench.session.has_unsaved_records


def test_a_folder_that_refuses_is_said_and_the_work_stays_unsaved(
    saved_bench: Bench, qtbot: QtBot, left: list[str]
) -> None:
    saved_bench.controller.edit(SetDetail("title", "Mine"))
    saved_bench.session.path = saved_bench.folder / "gone" / "board.cpdesk"
    with qtbot.waitSignal(saved_bench.background.failed):
        saved_bench.work.desk.saver.leave(leaving(left))

    assert left == []
    assert saved_bench.session.has_unsaved_records
    assert saved_bench.work.activity.words
    assert title_in(saved_bench.folder / "board.cpdesk") == ""


def test_the_words_follow_the_pack(small_bench: Bench, qtbot: QtBot) -> None:
    saver = small_bench.work.desk.saver
    said = [saver.words]
    small_bench.answers.pack = small_bench.folder / "board.cpdesk"
    saver.save()
    said.append(saver.words)
    qtbot.waitUntil(small_bench.is_idle)
    said.append(saver.words.split()[0])
    small_bench.controller.edit(SetDetail("title", "Mine"))
    said.append(saver.words)

    assert said == ["Not in a file yet", "Saving…", "Saved", "Kept on this computer"]


def test_a_file_that_holds_another_pack_is_left_alone_and_it_is_said(
    saved_bench: Bench, qtbot: QtBot, left: list[str]
) -> None:
    path = saved_bench.folder / "board.cpdesk"
    other = Session("Another Writer")
    other.apply(SetDetail("title", "Another pack"))
    save_pack(path, other.records, {})
    saved_bench.controller.edit(SetDetail("title", "Mine"))
    with qtbot.waitSignal(saved_bench.background.failed):
        saved_bench.work.desk.saver.leave(leaving(left))

    assert left == []
    assert saved_bench.work.activity.words == "The file now holds another pack. Save this one under another name."
    assert title_in(path) == "Another pack"
    assert saved_bench.session.has_unsaved_records
    assert saved_bench.journal.holds_edits


def test_another_name_asked_for_while_it_is_being_saved_is_not_forgotten(saved_bench: Bench, qtbot: QtBot) -> None:
    saver = saved_bench.work.desk.saver
    copy = saved_bench.folder / "copy.cpdesk"
    saved_bench.answers.pack = copy
    saved_bench.controller.edit(SetDetail("title", "First"))
    saver.save()
    saver.save_as()
    qtbot.waitUntil(saved_bench.is_idle)

    assert title_in(copy) == "First"
    assert saved_bench.session.path == copy


def test_a_name_that_a_person_chose_is_replaced_whatever_it_held(saved_bench: Bench, qtbot: QtBot) -> None:
    there = saved_bench.folder / "there.cpdesk"
    there.write_bytes(b"notes")
    saved_bench.answers.pack = there
    with qtbot.waitSignal(saved_bench.work.desk.saver.saved):
        saved_bench.work.desk.saver.save_as()

    assert load_pack(there).records == saved_bench.session.records


def test_its_own_name_chosen_again_still_keeps_the_work_of_others(saved_bench: Bench, qtbot: QtBot) -> None:
    path = saved_bench.folder / "board.cpdesk"
    other = Session("Another Writer")
    other.open(saved_bench.session.records, saved_bench.session.pack.library, path)
    other.apply(SetDetail("title", "Theirs"))
    save_session(other, path)
    saved_bench.answers.pack = path
    with qtbot.waitSignal(saved_bench.work.desk.saver.taken_in) as said:
        saved_bench.work.desk.saver.save_as()

    assert said.args == ["Changes made elsewhere were taken in.", False]
    assert saved_bench.controller.pack.details.title == title_in(path) == "Theirs"
