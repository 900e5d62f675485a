"""The window offers a sample of every kind of report."""

from PySide6.QtWidgets import QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from cpdesk.services.reports import REPORT_KINDS
from cpdesk.services.sample_list import SAMPLE, SAMPLES, other_samples
from cpdesk.ui.dialogs.picking import PickDialog
from window_bench import Bench


def asked(bench: Bench) -> PickDialog:
    bench.trigger("more_samples")
    return next(dialog for dialog in bench.window.findChildren(PickDialog) if dialog.isVisible())


def test_there_is_a_sample_of_every_kind() -> None:
    assert [sample.kind for sample in SAMPLES] == list(REPORT_KINDS)
    assert all(sample.workbook.is_file() and sample.details.is_file() for sample in SAMPLES)


def test_the_other_samples_are_listed_with_what_they_are_for(bench: Bench) -> None:
    listed = asked(bench).findChildren(QListWidget)[0]
    words = [listed.item(at).text() for at in range(listed.count())]
    assert words == [kind.title for kind in other_samples()]
    assert len(words) == len(SAMPLES) - 1
    assert SAMPLE.kind == REPORT_KINDS[0]


def test_the_one_that_is_picked_is_opened_at_its_sections(bench: Bench, qtbot: QtBot) -> None:
    dialog = asked(bench)
    dialog.findChildren(QListWidget)[0].setCurrentRow(2)
    next(found for found in dialog.findChildren(QPushButton) if found.text() == "Open it").click()
    qtbot.waitUntil(lambda: bench.is_idle() and bool(bench.session.records), timeout=30000)

    assert bench.controller.pack.kind == "tracker"
    assert bench.controller.pack.details.committee == "Corporate Parenting Panel"
    assert bench.controller.pack.tracker[0].progress.plain.startswith("The handbook is written.")
    qtbot.waitUntil(lambda: bench.work.columns.place == "report")


def test_a_sample_that_nobody_changed_is_nobodys_work(bench: Bench, qtbot: QtBot) -> None:
    dialog = asked(bench)
    dialog.picked.emit("follow-up")
    qtbot.waitUntil(lambda: bench.is_idle() and bool(bench.session.records), timeout=30000)

    assert not bench.work.desk.saver.has_unsaved_work
