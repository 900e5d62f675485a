"""Opening packs, bringing in workbooks."""

from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet
from pytestqt.qtbot import QtBot

from cpdesk.domain.edits import SetDetail
from cpdesk.domain.errors import CpdeskError
from cpdesk.services.opening import load_pack, sample_details_path, sample_workbook_path
from cpdesk.ui.background import Job
from cpdesk.ui.models.importing.review import ImportAs
from cpdesk.ui.prompts import SaveAnswer
from excel_builders import built
from window_bench import Bench


def open_and_wait(bench: Bench, qtbot: QtBot, *paths: Path) -> None:
    bench.work.desk.opener.open(paths)
    qtbot.waitUntil(bench.is_idle, timeout=30000)


def other_workbook() -> Path:
    return sample_workbook_path().with_name("monthly-dashboard-2019-20.xlsx")


def test_a_workbook_begins_a_pack(bench: Bench, qtbot: QtBot, sample_size: int) -> None:
    open_and_wait(bench, qtbot, sample_workbook_path())

    assert bench.controller.review.counts.total == sample_size
    assert bench.session.path is None
    assert bench.work.activity.words == (
        f"{sample_size} measures came in from cheshire-east-q1-2019-20.xlsx. "
        "4 things to look at: see Import notes (Ctrl+4)."
    )


def test_the_sample_comes_with_the_details_of_its_meeting(bench: Bench, qtbot: QtBot) -> None:
    bench.work.desk.opener.begin((sample_workbook_path(),), sample_details_path())
    qtbot.waitUntil(bench.is_idle, timeout=30000)

    assert bench.controller.pack.details.committee == "Corporate Parenting Committee"
    assert not bench.work.desk.saver.has_unsaved_work


def test_a_pack_is_opened_from_its_file(saved_bench: Bench, qtbot: QtBot) -> None:
    path = saved_bench.folder / "board.cpdesk"
    saved_bench.session.open((), {}, None)
    saved_bench.controller.announce_opened()
    open_and_wait(saved_bench, qtbot, path)

    assert saved_bench.session.path == path
    assert list(saved_bench.controller.review.measures) == ["2.5", "2.6"]
    assert not saved_bench.session.has_unsaved_records


def test_the_pack_that_is_open_is_not_opened_over_itself(saved_bench: Bench, qtbot: QtBot) -> None:
    saved_bench.controller.edit(SetDetail("title", "Mine"))
    open_and_wait(saved_bench, qtbot, saved_bench.folder / "board.cpdesk")

    assert saved_bench.controller.pack.details.title == "Mine"
    assert saved_bench.work.activity.words == "board.cpdesk is open already."


def test_opening_a_pack_saves_the_one_before_with_the_last_words(saved_bench: Bench, qtbot: QtBot) -> None:
    first, second = saved_bench.folder / "board.cpdesk", saved_bench.folder / "other.cpdesk"
    second.write_bytes(first.read_bytes())
    saved_bench.controller.edit(SetDetail("title", "Mine"))
    open_and_wait(saved_bench, qtbot, second)
    qtbot.waitUntil(lambda: saved_bench.session.path == second)

    assert saved_bench.controller.pack.details.title == ""
    assert "Mine" in [record.value for record in load_pack(first).records]


def test_another_workbook_can_join_the_open_pack_in_one_step(
    small_bench: Bench, qtbot: QtBot, sample_size: int
) -> None:
    small_bench.answers.how = ImportAs.BESIDE
    open_and_wait(small_bench, qtbot, sample_workbook_path())
    together = small_bench.controller.review.counts.total
    small_bench.controller.undo_stack.undo()

    assert small_bench.answers.asked == ["look through cheshire-east-q1-2019-20.xlsx"]
    assert together == sample_size + 2
    assert small_bench.controller.review.counts.total == 2


def test_another_workbook_can_begin_another_pack(small_bench: Bench, qtbot: QtBot, sample_size: int) -> None:
    small_bench.answers.how = ImportAs.NEW
    open_and_wait(small_bench, qtbot, sample_workbook_path())

    assert small_bench.controller.review.counts.total == sample_size
    assert not small_bench.controller.undo_stack.canUndo()


def test_a_new_pack_does_not_push_work_aside_unasked(small_bench: Bench, qtbot: QtBot) -> None:
    small_bench.controller.edit(SetDetail("title", "Mine"))
    small_bench.answers.how = ImportAs.NEW
    small_bench.answers.save = SaveAnswer.CANCEL
    open_and_wait(small_bench, qtbot, sample_workbook_path())

    assert small_bench.controller.pack.details.title == "Mine"
    assert small_bench.controller.review.counts.total == 2


def test_thinking_better_of_it_leaves_all_as_it_was(small_bench: Bench, qtbot: QtBot) -> None:
    small_bench.answers.imports = False
    open_and_wait(small_bench, qtbot, sample_workbook_path())

    assert small_bench.controller.review.counts.total == 2
    assert small_bench.work.activity.words == ""


def test_the_same_workbook_twice_is_said(small_bench: Bench, qtbot: QtBot, sample_size: int) -> None:
    small_bench.answers.how = ImportAs.BESIDE
    open_and_wait(small_bench, qtbot, sample_workbook_path())
    open_and_wait(small_bench, qtbot, sample_workbook_path())

    assert small_bench.controller.review.counts.total == sample_size + 2
    assert "already" in small_bench.work.activity.words


def test_several_workbooks_begin_one_pack(bench: Bench, qtbot: QtBot) -> None:
    open_and_wait(bench, qtbot, sample_workbook_path(), other_workbook())

    assert [item.name for item in bench.controller.pack.workbooks] == [
        "cheshire-east-q1-2019-20.xlsx",
        "monthly-dashboard-2019-20.xlsx",
    ]


def test_two_packs_at_once_are_one_too_many(saved_bench: Bench, qtbot: QtBot) -> None:
    path = saved_bench.folder / "board.cpdesk"
    open_and_wait(saved_bench, qtbot, path, path)

    assert saved_bench.work.activity.words == "cpdesk holds one pack at a time. Open them one by one."


def test_a_tracker_alone_begins_a_pack_as_well(bench: Bench, qtbot: QtBot) -> None:
    open_and_wait(bench, qtbot, sample_workbook_path().with_name("kent-recommendations-2019.xlsx"))

    assert bench.work.activity.words == (
        "15 recommendations came in from kent-recommendations-2019.xlsx. "
        "3 things to look at: see Import notes (Ctrl+4)."
    )


def _fill_with_notes(sheet: Worksheet) -> None:
    sheet.append(["A list of things to buy"])


def test_a_workbook_with_nothing_for_a_paper_begins_no_pack(bench: Bench, qtbot: QtBot) -> None:
    path = bench.folder / "notes.xlsx"
    path.write_bytes(built(_fill_with_notes))
    open_and_wait(bench, qtbot, path)

    assert bench.session.records == ()
    assert "nothing in this workbook that a paper could be made of" in bench.work.activity.words


@pytest.mark.parametrize("file", ["not-there.xlsx", "not-there.cpdesk"])
def test_a_file_that_is_not_there_is_said(bench: Bench, qtbot: QtBot, file: str) -> None:
    open_and_wait(bench, qtbot, bench.folder / file)

    assert bench.session.records == ()
    assert bench.work.activity.words


def test_reading_can_be_cancelled_and_leaves_everything_as_it_was(small_bench: Bench, qtbot: QtBot) -> None:
    small_bench.answers.how = ImportAs.BESIDE
    jobs: list[Job] = []
    small_bench.background.started.connect(jobs.append)
    small_bench.work.desk.opener.open((sample_workbook_path(),))
    is_under_way = small_bench.work.activity.words
    jobs[0].cancel()
    qtbot.waitUntil(small_bench.is_idle)

    assert is_under_way == "Reading cheshire-east-q1-2019-20.xlsx…"
    assert small_bench.controller.review.counts.total == 2
    assert small_bench.work.activity.words == "Reading cheshire-east-q1-2019-20.xlsx was cancelled."


def test_a_workbook_that_cannot_be_read_is_named_and_nothing_is_asked(small_bench: Bench, qtbot: QtBot) -> None:
    path = small_bench.folder / "torn.xlsx"
    path.write_bytes(b"PK\x03\x04 and no more")
    open_and_wait(small_bench, qtbot, path)

    assert small_bench.answers.asked == []
    assert small_bench.work.activity.words.startswith("torn.xlsx: ")


def test_a_new_pack_keeps_the_open_one_in_its_file_without_another_question(
    saved_bench: Bench, qtbot: QtBot, sample_size: int
) -> None:
    path = saved_bench.folder / "board.cpdesk"
    saved_bench.controller.edit(SetDetail("title", "Mine"))
    saved_bench.answers.how = ImportAs.NEW
    open_and_wait(saved_bench, qtbot, sample_workbook_path())
    qtbot.waitUntil(lambda: saved_bench.controller.review.counts.total == sample_size)

    assert saved_bench.answers.asked == ["look through cheshire-east-q1-2019-20.xlsx"]
    assert "Mine" in [record.value for record in load_pack(path).records]


def test_what_was_said_about_a_pack_goes_with_it(small_bench: Bench) -> None:
    small_bench.background.failed.emit(CpdeskError("The file is locked.", "Close it in Excel."))
    said = small_bench.work.activity.words
    small_bench.trigger("close_pack")

    assert said == "The file is locked. Close it in Excel."
    assert small_bench.work.activity.words == ""


def test_a_pack_begins_with_the_paper_that_was_chosen(bench: Bench, qtbot: QtBot) -> None:
    bench.answers.begins_with = "Annual report"
    open_and_wait(bench, qtbot, sample_workbook_path())

    assert bench.controller.paper.kind == "annual"
    assert "membership" in [section.part for section in bench.controller.paper.sections]
