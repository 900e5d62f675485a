"""F7 goes through all texts; the council's own words are kept."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QTextEdit
from pytestqt.qtbot import QtBot

from cpdesk.domain.edits import KnowWord, WriteCommentary, WriteSection
from cpdesk.domain.own_words import own_words
from cpdesk.domain.rich_text import RichText
from cpdesk.services.sections import with_lacking
from cpdesk.ui.speller import Speller
from ui.found import named, press
from window_bench import Bench


def write(bench: Bench, qtbot: QtBot) -> None:
    controller = bench.controller
    text = RichText.of("Right.", "The secnd and the thrid term.")
    controller.edit(with_lacking(controller.pack, WriteSection("background", text)))
    controller.edit(WriteCommentary("2.6", RichText.of("Better attendence.")))
    with qtbot.waitExposed(bench.window):
        bench.window.show()
    bench.window.activateWindow()


def next_word(bench: Bench, qtbot: QtBot) -> str:
    """Press F7 and return the word that is selected then."""
    press(bench.focused(), Qt.Key.Key_F7)
    qtbot.waitUntil(bench.is_idle, timeout=20_000)
    focused = bench.focused()
    return focused.textCursor().selectedText() if isinstance(focused, QTextEdit) else ""


def words_file(bench: Bench) -> str:
    return (bench.folder / "words.txt").read_text(encoding="utf-8")


def test_each_word_in_turn_is_selected_wherever_it_stands(small_bench: Bench, qtbot: QtBot) -> None:
    write(small_bench, qtbot)
    found = [(next_word(small_bench, qtbot), small_bench.work.columns.place) for _ in range(4)]

    assert found == [
        ("attendence", "scorecard"),
        ("secnd", "report"),
        ("thrid", "report"),
        ("attendence", "scorecard"),
    ]
    assert small_bench.controller.chosen_measure == "2.6"
    assert small_bench.work.activity.words.startswith("Commentary on 2.6: “attendence” is not in the dictionary.")


def test_where_all_is_right_that_is_said(small_bench: Bench, qtbot: QtBot) -> None:
    write(small_bench, qtbot)
    for word in ("attendence", "secnd", "thrid"):
        small_bench.controller.edit(KnowWord(word))

    assert next_word(small_bench, qtbot) == ""
    assert small_bench.work.activity.words.startswith("Every word of the pack's texts is right")


def test_where_nothing_is_written_or_checked_that_is_said(small_bench: Bench, qtbot: QtBot) -> None:
    for section in small_bench.controller.pack.sections:
        small_bench.controller.edit(WriteSection(section.id, RichText()))
    small_bench.trigger("next_misspelling")
    assert small_bench.work.activity.words == "Nothing is written yet."
    part_of(small_bench).choose("off")
    small_bench.trigger("next_misspelling")

    assert small_bench.work.activity.words.startswith("Spelling is not checked.")


def part_of(bench: Bench) -> Speller:
    return bench.window.findChildren(Speller)[0]


def test_a_word_that_is_added_goes_into_the_pack_and_onto_this_computer(small_bench: Bench) -> None:
    speller = part_of(small_bench)
    speller.word_added.emit("Winterbournes")

    assert own_words(small_bench.controller.pack) == {"Winterbournes"}
    assert words_file(small_bench) == "Winterbournes\n"
    assert speller.own_words == {"Winterbournes"}
    small_bench.trigger("undo")
    assert words_file(small_bench) == ""
    assert speller.own_words == frozenset()
    small_bench.trigger("redo")
    assert words_file(small_bench) == "Winterbournes\n"


def test_a_word_of_this_computer_counts_in_another_pack_until_it_is_taken_out(small_bench: Bench) -> None:
    (small_bench.folder / "words.txt").write_text("Estyn\nWinterbournes\n", encoding="utf-8")
    small_bench.controller.announce_opened()
    speller = part_of(small_bench)
    assert speller.own_words == {"Estyn", "Winterbournes"}
    speller.word_taken_out.emit("Winterbournes")

    assert speller.own_words == {"Estyn"}
    assert words_file(small_bench) == "Estyn\n"


def test_words_that_cannot_be_kept_on_this_computer_count_all_the_same(small_bench: Bench) -> None:
    (small_bench.folder / "words.txt").mkdir()
    small_bench.controller.announce_opened()
    speller = part_of(small_bench)
    speller.word_added.emit("Winterbournes")

    assert speller.own_words == {"Winterbournes"}


def test_the_language_is_chosen_in_the_preferences(small_bench: Bench) -> None:
    small_bench.trigger("preferences")
    box = named(small_bench.window, QComboBox, "Spelling")
    box.setCurrentIndex(box.findData("off"))
    box.activated.emit(box.currentIndex())

    assert part_of(small_bench).is_off
    assert small_bench.settings.read("spelling/language", "") == "off"
