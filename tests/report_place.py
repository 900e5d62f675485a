"""The two columns of the Report place, joined as the main window joins them."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QTextEdit,
    QToolButton,
    QWidget,
)

from builders import small_session
from cpdesk.domain.edits import PutSection
from cpdesk.domain.narrative import Section
from cpdesk.report.kinds.briefing import KIND
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background
from cpdesk.ui.controller import Controller
from cpdesk.ui.panels.report import SectionEditorPanel, SectionsPanel
from cpdesk.ui.widgets.outline_view import OutlineView
from cpdesk.ui.widgets.rich_text_edit import RichTextEdit
from cpdesk.ui.widgets.section_editor import SectionEditor


class ReportPlace(QWidget):
    """The two columns beside one another, joined as the main window joins them."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        session = small_session()
        for section in KIND.starting_sections(session.pack):
            session.apply(PutSection(section))
        self.controller = Controller(session)
        self.sections = SectionsPanel(self.controller, appearance)
        self.editor = SectionEditorPanel(self.controller, appearance, Background(self))
        self.sections.section_chosen.connect(self.editor.show_section)
        row = QHBoxLayout(self)
        row.addWidget(self.sections)
        row.addWidget(self.editor)
        undo = self.controller.undo_stack.createUndoAction(self)
        undo.setShortcut("Ctrl+Z")
        self.addAction(undo)
        self.resize(1000, 700)

    @property
    def paper(self) -> QListView:
        return self.sections.findChildren(OutlineView)[0]

    def rows(self) -> list[str]:
        model = self.paper.model()
        return [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]

    def section(self, section_id: str) -> Section:
        return next(section for section in self.controller.pack.sections if section.id == section_id)

    def field(self, name: str) -> QLineEdit:
        return next(line for line in self.findChildren(QLineEdit) if line.accessibleName() == name)

    def button(self, words: str) -> QPushButton:
        return next(button for button in self.findChildren(QPushButton) if button.text() == words)

    def tool(self, name: str) -> QToolButton:
        return next(button for button in self.sections.findChildren(QToolButton) if button.accessibleName() == name)

    def visible_words(self) -> list[str]:
        return [label.text() for label in self.editor.findChildren(QLabel) if label.isVisible()]

    @property
    def text(self) -> RichTextEdit:
        return self.editor.findChildren(SectionEditor)[0].findChildren(RichTextEdit)[0]

    @property
    def area(self) -> QTextEdit:
        return cast("QTextEdit", self.text.focusProxy())

    def add_menu(self) -> list[QAction]:
        buttons = [button for button in self.sections.findChildren(QToolButton) if button.text() == "Add a section"]
        return [action for action in buttons[0].menu().actions() if action.text() and not action.isSeparator()]

    def add_own(self, heading: str) -> None:
        self.add_menu()[0].trigger()
        QTest.keyClicks(self.field("Heading of the new section"), heading)
        QTest.keyClick(self.field("Heading of the new section"), Qt.Key.Key_Return)
