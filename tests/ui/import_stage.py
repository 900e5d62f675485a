"""The import window on a stage of its own, with what a person does in it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cpdesk.domain.grid import SheetGrid
from cpdesk.domain.pack import BoardPack
from cpdesk.excel.reader import understand_workbook
from cpdesk.services.import_draft import ImportDraft
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background
from cpdesk.ui.dialogs.importing.import_window import ImportWindow
from cpdesk.ui.models.importing.import_picture import picture_of
from cpdesk.ui.models.importing.review import ImportDecision
from cpdesk.ui.prompts import Prompts
from cpdesk.ui.widgets.importing.sheet_role import SheetRole
from grid_builders import sheet, workbook
from ui.found import named

ACROSS = Qt.Orientation.Horizontal
NAME = "Scorecard"


def scorecard_sheet() -> SheetGrid:
    """Return a scorecard whose targets stand under a year alone, beside an undated column and a hidden one."""
    return sheet(
        [
            ["Corporate Parenting Scorecard"],
            [],
            ["Ref", "Measure", "2018/19", "Q1 2019/20", "2019/20", "Latest", "England 2018/19"],
            ["2.5", "Number of fixed term exclusions", 14, 12, 15, 13, 9],
            ["2.6", "% of pupils with less than 90% attendance", 19, 26, 15, 25, 11],
            ["2.7", "Number of permanent exclusions", 1, 0, 0, 0, 2],
        ],
        name=NAME,
        hidden_columns=[7],
    )


class Asked(Prompts):
    """Answers beforehand, and counts."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.count = 0
        self.gives_up = True

    def over(self, window: QWidget | None) -> "Asked":
        return self

    def give_up_answers(self, name: str) -> bool:
        self.count += 1
        return self.gives_up


class Stage:
    """The window with what it stands on."""

    def __init__(self, qtbot: QtBot, appearance: Appearance) -> None:
        self.qtbot = qtbot
        self.appearance = appearance
        self.background = Background()
        self.asker = QLabel()
        self.prompts = Asked(self.asker)
        self.decided: list[ImportDecision] = []
        self.given_up: list[bool] = []

    def show(self, *sheets: SheetGrid, pack: BoardPack | None = None, may_begin: bool = True) -> ImportWindow:
        grid = workbook(*(sheets or (scorecard_sheet(),)))
        draft = ImportDraft(Path("scorecard.xlsx"), grid, understand_workbook(grid))
        window = ImportWindow(
            picture_of(draft, pack), self.background, self.appearance, self.prompts, pack=pack, may_begin=may_begin
        )
        window.decided.connect(self.decided.append)
        window.given_up.connect(lambda: self.given_up.append(True))
        self.qtbot.addWidget(window)
        with self.qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return window

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.background.is_idle, timeout=20000)


def strip(window: ImportWindow, letter: str) -> str:
    model = window.sheets.model
    at = ord(letter) - ord("A")
    words, detail = (model.headerData(at, ACROSS, role) for role in (SheetRole.WORDS, SheetRole.DETAIL))
    return f"{words}, {detail}" if detail else str(words)


def go_to(window: ImportWindow, row: int, letter: str) -> None:
    window.sheets.view.go_to(row - 1, ord(letter) - ord("A"))


def choose(menu: QWidget | None, *words: str) -> None:
    """Choose an entry of the menu that is open, by its words and those of the menu above it."""
    assert isinstance(menu, QMenu)
    for word in words[:-1]:
        inner = action_of(menu, word).menu()
        assert isinstance(inner, QMenu)
        menu = inner
    action_of(menu, words[-1]).trigger()


def action_of(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if action.text().replace("&", "") == words)


def combo(window: ImportWindow, name: str, words: str) -> None:
    box = named(window, QComboBox, name)
    at = box.findText(words)
    assert at >= 0, [box.itemText(place) for place in range(box.count())]
    box.setCurrentIndex(at)
    box.activated.emit(at)


def named_button(window: ImportWindow, words: str) -> QPushButton:
    return next(button for button in window.findChildren(QPushButton) if button.text() == words)
