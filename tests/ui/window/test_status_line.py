"""The words of the status bar."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cpdesk.domain.rating import RagRating
from cpdesk.domain.review import RatingCounts
from cpdesk.ui.window.status_line import owed_words, rating_words
from window_bench import Bench


def test_counts_are_listed_from_red_to_green_without_those_that_are_none() -> None:
    counts = RatingCounts({RagRating.GREEN: 24, RagRating.RED: 6, RagRating.AMBER: 13}, not_rated=7, owed=2)

    assert rating_words(counts) == "6 red, 13 amber, 24 green of 43 rated, 7 not rated"


def test_with_no_measures_there_is_nothing_to_count() -> None:
    assert rating_words(RatingCounts({}, not_rated=0, owed=0)) == ""


def test_what_is_owed_is_said_and_so_is_that_nothing_is() -> None:
    assert owed_words(2) == "commentary owed on 2"
    assert owed_words(0) == "no commentary owed"


def test_a_long_notice_has_the_room_of_the_line_and_gives_it_back(sample_bench: Bench, qtbot: QtBot) -> None:
    bench = sample_bench
    bench.window.resize(1366, 768)
    with qtbot.waitExposed(bench.window):
        bench.window.show()
    height = bench.window.statusBar().height()
    words = "paper.docx is written. It still misses: " + "Measure 1.4 is red and has no action. " * 4
    bench.work.activity.say(words, icon="check", path=Path("paper.docx"), offer="Mark as issued…")
    QApplication.processEvents()
    label = next(label for label in bench.work.activity.findChildren(QLabel) if label.text() == words)
    assert label.width() > 700
    assert bench.window.statusBar().height() == height
    bench.work.activity.say("Short.", icon="check")
    QApplication.processEvents()
    line = next(
        label
        for label in bench.window.statusBar().findChildren(QLabel)
        if label.accessibleName().startswith("State of the pack")
    )
    assert line.width() == line.sizeHint().width()
