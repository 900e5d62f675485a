"""The scorecard and the page for young people are printed, whatever reports the pack has."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from cpdesk.domain.edits import SetDetail
from cpdesk.report.pdf.pages import PaperPages
from cpdesk.ui.dialogs.picking import PickDialog
from window_bench import Bench


def asked(bench: Bench) -> PickDialog:
    bench.window.show()
    bench.trigger("print_scorecard")
    return bench.window.findChildren(PickDialog)[0]


def listed(dialog: PickDialog) -> list[str]:
    (names,) = dialog.findChildren(QListWidget)
    return [names.item(row).text() for row in range(names.count())]


def printed(bench: Bench, qtbot: QtBot) -> list[tuple[int, int]]:
    path = bench.folder / "printed.pdf"
    qtbot.waitUntil(path.exists, timeout=60000)
    return [(round(width), round(height)) for width, height in PaperPages(path.read_bytes()).sizes]


def picked(dialog: PickDialog, words: str) -> None:
    field = dialog.findChildren(QLineEdit)[0]
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("words", "size", "page"), [("a4, turned", "A4", (842, 595)), ("a3, turned", "A3", (1191, 842))]
)
def test_the_scorecard_is_printed_on_what_is_picked(
    small_bench: Bench, qtbot: QtBot, words: str, size: str, page: tuple[int, int]
) -> None:
    small_bench.answers.printed = small_bench.folder / "printed.pdf"
    picked(asked(small_bench), words)

    assert set(printed(small_bench, qtbot)) == {page}
    assert small_bench.controller.pack.reports == ("",)
    assert small_bench.controller.pack.of("scorecard").details.page_size == size


def test_the_size_of_last_time_is_offered_first_and_can_be_undone(small_bench: Bench) -> None:
    first = listed(asked(small_bench))[0]
    small_bench.controller.edit(SetDetail("page_size", "A3", "scorecard"))
    small_bench.trigger("print_scorecard")
    again = listed(small_bench.window.findChildren(PickDialog)[-1])[0]
    small_bench.trigger("undo")

    assert (first, again) == ("A4, turned sideways", "A3, turned sideways")
    assert small_bench.controller.pack.of("scorecard").details.page_size == ""


def test_the_page_for_young_people_is_printed_at_once(small_bench: Bench, qtbot: QtBot) -> None:
    small_bench.answers.printed = small_bench.folder / "printed.pdf"
    small_bench.trigger("print_promises")

    assert printed(small_bench, qtbot) == [(595, 842)]
    assert small_bench.answers.asked == ["print 1 pages"]


def test_there_is_nothing_to_print_without_a_pack(bench: Bench) -> None:
    names = ("print_scorecard", "print_promises")
    assert not any(bench.window.actions_by_name[name].isEnabled() for name in names)
