"""From one quarter to the next: commentary brought to an end, the pack rolled forward, all by keyboard."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.rating import NotRated
from cpdesk.domain.review import ReviewedPack
from cpdesk.services.importing import foreseen_beside, incoming
from pack_builders import measure, scorecard, workbook
from window_bench import Bench

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WORDS = "Study leave counts as absence."
Q2 = ReportingPeriod.quarter(2019, 2)


def focused(bench: Bench) -> QWidget:
    widget: QWidget | None = bench.window.focusWidget()
    assert widget is not None
    return widget


def tab_to(bench: Bench, name: str) -> QLineEdit:
    for _ in range(12):
        QTest.keyClick(focused(bench), Qt.Key.Key_Tab)
        if focused(bench).accessibleName() == name:
            field = focused(bench)
            assert isinstance(field, QLineEdit)
            return field
    raise AssertionError(f"Tab never came to {name}")


def write_and_approve(bench: Bench) -> None:
    bench.controller.choose_measure("2.6")
    QTest.keyClick(focused(bench), Qt.Key.Key_F4)
    assert isinstance(focused(bench), QTextEdit)
    QTest.keyClicks(focused(bench), WORDS)
    for name, words in (
        ("Action", "Agree a plan"),
        ("Owner of the action", "Virtual School"),
        ("Day by which the action is due", "30 September 2019"),
    ):
        QTest.keyClicks(tab_to(bench, name), words)
    QTest.keyClick(focused(bench), Qt.Key.Key_Return, CTRL | SHIFT)


def test_a_quarter_is_brought_to_an_end_and_the_next_one_begins(saved_bench: Bench, qtbot: QtBot) -> None:
    bench = saved_bench
    with qtbot.waitExposed(bench.window):
        bench.window.show()
    bench.window.activateWindow()
    write_and_approve(bench)
    review = bench.controller.review.measures["2.6"]
    assert (review.state, review.is_action_owed) == (CommentaryState.APPROVED, False)
    assert review.commentary is not None
    assert review.commentary.signed is not None
    assert review.commentary.signed.name == "A Writer"

    bench.answers.pack = bench.folder / "next.cpdesk"
    with qtbot.waitSignal(bench.controller.pack_opened, timeout=30000):
        bench.trigger("roll_forward")
    qtbot.waitUntil(bench.is_idle, timeout=30000)
    assert bench.session.path == bench.folder / "next.cpdesk"
    assert {item.rating.reason for item in bench.controller.review.measures.values()} == {NotRated.NOT_IMPORTED}

    later = measure("2.6", "% of secondary pupils with less than 90% attendance", ("24",), "15", row=21, periods=(Q2,))
    other = measure("2.5", "Fixed term exclusions", ("12",), "15", row=20, periods=(Q2,))
    supplied = workbook([replace(scorecard([other, later], current=Q2))], name="q2.xlsx", sha256="cd" * 32)
    now = ReviewedPack(bench.controller.pack, bench.controller.review)
    bench.controller.bring_in(*foreseen_beside(bench.session, now, incoming(now.pack, [supplied])))
    bench.controller.choose_measure("2.6")
    QTest.keyClick(focused(bench), Qt.Key.Key_L, CTRL | SHIFT)
    review = bench.controller.review.measures["2.6"]
    assert review.commentary is not None
    assert (review.commentary.text.plain, review.is_unchanged_since_last) == (WORDS, True)
    assert (review.state, review.is_action_owed) == (CommentaryState.DRAFT, True)
    steps = bench.controller.undo_stack.count()
    bench.controller.undo_stack.undo()
    bench.controller.undo_stack.undo()
    assert steps == 2
    assert bench.controller.pack.awaiting


def test_nobody_approves_without_a_name(saved_bench: Bench, qtbot: QtBot) -> None:
    bench = saved_bench
    bench.session.name = ""
    with qtbot.waitExposed(bench.window):
        bench.window.show()
    bench.window.activateWindow()
    bench.controller.choose_measure("2.6")
    QTest.keyClick(focused(bench), Qt.Key.Key_F4)
    QTest.keyClicks(focused(bench), WORDS)
    QTest.keyClick(focused(bench), Qt.Key.Key_Return, CTRL | SHIFT)
    assert bench.work.activity.words.startswith("Nobody approves without a name.")
    assert bench.controller.review.measures["2.6"].state is CommentaryState.DRAFT
    approved = [box for box in bench.window.findChildren(QAbstractButton) if box.text() == "Approved"]
    assert [box.isChecked() for box in approved] == [False]


def test_what_is_being_typed_goes_with_it(saved_bench: Bench, qtbot: QtBot) -> None:
    bench = saved_bench
    with qtbot.waitExposed(bench.window):
        bench.window.show()
    bench.window.activateWindow()
    bench.controller.choose_measure("2.6")
    QTest.keyClick(focused(bench), Qt.Key.Key_F4)
    QTest.keyClicks(focused(bench), WORDS)
    bench.answers.pack = bench.folder / "next.cpdesk"
    with qtbot.waitSignal(bench.controller.pack_opened, timeout=30000):
        bench.trigger("roll_forward")
    qtbot.waitUntil(bench.is_idle, timeout=30000)
    commentary = bench.controller.pack.commentary_by_measure["2.6"]
    assert commentary.last is not None
    assert commentary.last.text.plain == WORDS


def test_the_next_pack_never_takes_the_place_of_the_open_one(saved_bench: Bench, qtbot: QtBot) -> None:
    bench = saved_bench
    bench.answers.pack = bench.session.path
    assert bench.answers.pack is not None
    before = bench.answers.pack.read_bytes()
    with qtbot.waitSignal(bench.background.failed):
        bench.trigger("roll_forward")
    assert bench.answers.pack.read_bytes() == before
