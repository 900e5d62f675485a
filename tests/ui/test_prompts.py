"""The questions, answered with a mouse."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cpdesk.branding import load_branding
from cpdesk.domain.chart_form import ChartForm
from cpdesk.report.compose import compose
from cpdesk.report.pdf.pages import PaperPages
from cpdesk.report.pdf.writer import write_pdf
from cpdesk.ui.prompts import Prompts, RecoverAnswer, SaveAnswer
from sample_packs import ALL_PACKS

A = TypeVar("A")


class Person:
    """Answers the dialog that is up as soon as the window is idle, and keeps the words that were in it."""

    def __init__(self) -> None:
        self.read = ""

    def answer(self, ask: Callable[[], A], act: Callable[[QWidget], None]) -> A:
        """Return what `ask` returns after `act` was done to the dialog that it puts up."""

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                QTimer.singleShot(5, look)
            else:
                act(dialog)

        QTimer.singleShot(0, look)
        return ask()

    def press(self, words: str) -> Callable[[QWidget], None]:
        """Return the act of pressing the button with those words."""

        def act(dialog: QWidget) -> None:
            if isinstance(dialog, QMessageBox):
                self.read = f"{dialog.text()} {dialog.informativeText()}"
            buttons = {button.text().replace("&", ""): button for button in dialog.findChildren(QAbstractButton)}
            buttons[words].click()

        return act


@pytest.fixture
def person() -> Person:
    return Person()


@pytest.fixture
def prompts(qtbot: QtBot) -> Iterator[Prompts]:
    parent = QWidget()
    qtbot.addWidget(parent)
    yield Prompts(parent)
    parent.close()


def escape(dialog: QWidget) -> None:
    dialog.close()


@pytest.mark.parametrize(
    ("words", "answer"),
    [("Save…", SaveAnswer.SAVE), ("Don’t keep it", SaveAnswer.DISCARD), ("Go back", SaveAnswer.CANCEL)],
)
def test_unsaved_work_is_asked_about_by_name(prompts: Prompts, person: Person, words: str, answer: SaveAnswer) -> None:
    assert person.answer(lambda: prompts.save_changes("Board 2019"), person.press(words)) is answer
    assert person.read == "Keep your work on Board 2019? It is not in a file yet. Without one it is lost for good."


def test_escape_never_throws_work_away(prompts: Prompts, person: Person) -> None:
    assert person.answer(lambda: prompts.save_changes("Board"), escape) is SaveAnswer.CANCEL
    assert person.answer(lambda: prompts.recover("Board", "today"), escape) is RecoverAnswer.LATER
    assert person.answer(lambda: prompts.give_up_answers("a.xlsx"), escape) is False
    assert person.answer(lambda: prompts.replace_file(Path("a.docx")), escape) is False


@pytest.mark.parametrize(("words", "answer"), [("Close without importing", True), ("Go back", False)])
def test_answers_about_a_workbook_are_not_lost_unasked(
    prompts: Prompts, person: Person, words: str, answer: bool
) -> None:
    assert person.answer(lambda: prompts.give_up_answers("q2.xlsx"), person.press(words)) is answer
    assert person.read == (
        "Close without importing? The answers that you gave about q2.xlsx are lost then. The pack stays as it is."
    )


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Take it up again", RecoverAnswer.RECOVER),
        ("Throw it away", RecoverAnswer.DISCARD),
        ("Ask me later", RecoverAnswer.LATER),
    ],
)
def test_work_that_was_left_behind_is_offered(
    prompts: Prompts, person: Person, words: str, answer: RecoverAnswer
) -> None:
    asked = person.answer(lambda: prompts.recover("Board", "3 May at 10:42"), person.press(words))

    assert asked is answer
    assert "on 3 May at 10:42" in person.read


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Take it up again", RecoverAnswer.RECOVER),
        ("Throw it away", RecoverAnswer.DISCARD),
        ("Ask me later", RecoverAnswer.LATER),
    ],
)
def test_of_several_packs_that_wait_all_are_offered(
    prompts: Prompts, person: Person, words: str, answer: RecoverAnswer
) -> None:
    listed: list[str] = []
    begun_at: list[bool] = []

    def choose_second(dialog: QWidget) -> None:
        shown = dialog.findChild(QListWidget)
        assert shown is not None
        listed.extend(shown.item(row).text() for row in range(shown.count()))
        begun_at.append(dialog.focusWidget() is shown)
        QTest.keyClick(shown, Qt.Key.Key_Down)
        person.press(words)(dialog)

    asked = person.answer(lambda: prompts.recover_one_of(["a.cpdesk, 3 May", "b.cpdesk, 2 May"]), choose_second)

    assert listed == ["a.cpdesk, 3 May", "b.cpdesk, 2 May"]
    assert begun_at == [True]
    assert asked == (answer, 1)


def test_escape_puts_all_of_them_off_and_enter_takes_one_up(prompts: Prompts, person: Person) -> None:
    def enter(dialog: QWidget) -> None:
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    assert person.answer(lambda: prompts.recover_one_of(["a", "b"]), escape) == (RecoverAnswer.LATER, 0)
    assert person.answer(lambda: prompts.recover_one_of(["a", "b"]), enter) == (RecoverAnswer.RECOVER, 0)


def test_before_a_paper_is_replaced_it_is_said_what_the_new_one_misses(prompts: Prompts, person: Person) -> None:
    missing = ("The author is not named.",)
    replaced = person.answer(lambda: prompts.replace_file(Path("paper.docx"), missing), person.press("Replace it"))

    assert replaced is True
    assert person.read == "Replace paper.docx? What is in it now is lost.\nThe author is not named."


def test_a_password_is_typed_unseen(prompts: Prompts, person: Person) -> None:
    modes: list[QLineEdit.EchoMode] = []

    def type_it(dialog: QWidget) -> None:
        assert isinstance(dialog, QInputDialog)
        modes.append(dialog.textEchoMode())
        dialog.setTextValue("s3cret")
        dialog.accept()

    assert person.answer(lambda: prompts.password("a.xlsx", again=False), type_it) == "s3cret"
    assert modes == [QLineEdit.EchoMode.Password]


def test_no_password_is_an_answer_too(prompts: Prompts, person: Person) -> None:
    def refuse(dialog: QWidget) -> None:
        assert isinstance(dialog, QInputDialog)
        assert dialog.labelText() == "That password does not open it. a.xlsx is protected. What is its password?"
        dialog.reject()

    assert person.answer(lambda: prompts.password("a.xlsx", again=True), refuse) is None


def test_a_pack_is_saved_with_its_own_ending(prompts: Prompts, person: Person, tmp_path: Path) -> None:
    def name_it(dialog: QWidget) -> None:
        assert isinstance(dialog, QFileDialog)
        dialog.selectFile(str(tmp_path / "board"))
        dialog.accept()

    chosen = person.answer(lambda: prompts.pack_to_write(tmp_path / "suggested.cpdesk"), name_it)

    assert chosen == tmp_path / "board.cpdesk"


@pytest.mark.parametrize(
    ("typed", "kind", "written"),
    [("paper", 0, "paper.docx"), ("paper", 1, "paper.pdf"), ("paper", 2, "paper.xlsx"), ("paper.pdf", 0, "paper.pdf")],
)
def test_a_paper_is_of_the_kind_that_was_chosen(
    prompts: Prompts, person: Person, tmp_path: Path, typed: str, kind: int, written: str
) -> None:
    def name_it(dialog: QWidget) -> None:
        assert isinstance(dialog, QFileDialog)
        dialog.selectNameFilter(dialog.nameFilters()[kind])
        dialog.filterSelected.emit(dialog.nameFilters()[kind])
        dialog.selectFile(str(tmp_path / typed))
        dialog.accept()

    chosen = person.answer(lambda: prompts.paper_to_write(tmp_path / "suggested.docx"), name_it)
    assert chosen == (tmp_path / written, ChartForm.PICTURE)


def test_how_charts_are_put_in_is_chosen_with_the_kind_of_file(
    prompts: Prompts, person: Person, tmp_path: Path
) -> None:
    offered: list[str] = []

    def choose_editable(dialog: QWidget) -> None:
        assert isinstance(dialog, QFileDialog)
        offered.extend(dialog.nameFilters())
        dialog.selectNameFilter("Word documents, charts to edit in Word (*.docx)")
        dialog.accept()

    ask = partial(prompts.paper_to_write, tmp_path / "board.docx", ChartForm.VECTOR)
    assert person.answer(ask, choose_editable) == (tmp_path / "board.docx", ChartForm.EDITABLE)
    assert offered[0] == "Word documents, charts as vector drawings (*.docx)"
    assert len(offered) == 5


def test_a_folder_is_made_in_the_one_that_was_chosen(prompts: Prompts, person: Person, tmp_path: Path) -> None:
    def take_it(dialog: QWidget) -> None:
        assert isinstance(dialog, QFileDialog)
        dialog.accept()

    assert person.answer(lambda: prompts.folder_to_write(tmp_path / "Papers"), take_it) == tmp_path / "Papers"
    (tmp_path / "Papers").mkdir()
    ask = partial(prompts.folder_to_write, tmp_path / "Papers" / "Papers")
    assert person.answer(ask, take_it) == tmp_path / "Papers"


def test_a_bundle_is_named_as_a_pdf(prompts: Prompts, person: Person, tmp_path: Path) -> None:
    def name_it(dialog: QWidget) -> None:
        assert isinstance(dialog, QFileDialog)
        dialog.selectFile(str(tmp_path / "papers"))
        dialog.accept()

    assert person.answer(lambda: prompts.bundle_to_write(tmp_path / "x.pdf"), name_it) == tmp_path / "papers.pdf"


def test_pages_are_seen_before_they_are_printed(prompts: Prompts, person: Person) -> None:
    pages = PaperPages(write_pdf(compose(ALL_PACKS["tracker"]()), load_branding()))
    seen: list[int] = []

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, QPrintPreviewDialog)
        (preview,) = dialog.findChildren(QPrintPreviewWidget)
        preview.updatePreview()
        seen.append(preview.pageCount())
        dialog.reject()

    person.answer(lambda: prompts.print_paper(pages), look)

    assert seen == [len(pages.sizes)]


def test_choosing_nothing_to_open_opens_nothing(prompts: Prompts, person: Person, tmp_path: Path) -> None:
    def refuse(dialog: QWidget) -> None:
        assert isinstance(dialog, QFileDialog)
        dialog.reject()

    assert person.answer(lambda: prompts.files_to_open(str(tmp_path)), refuse) == ()


def test_another_kind_of_file_gives_the_name_another_ending(prompts: Prompts, person: Person, tmp_path: Path) -> None:
    def choose_tables(dialog: QWidget) -> None:
        assert isinstance(dialog, QFileDialog)
        dialog.selectNameFilter("Workbook of accessible tables (*.xlsx)")
        dialog.filterSelected.emit(dialog.selectedNameFilter())
        dialog.accept()

    assert person.answer(lambda: prompts.paper_to_write(tmp_path / "board.docx"), choose_tables) == (
        tmp_path / "board.xlsx",
        ChartForm.PICTURE,
    )
    assert person.answer(lambda: prompts.figures_to_write(tmp_path / "board.csv"), choose_tables) == (
        tmp_path / "board.xlsx"
    )
