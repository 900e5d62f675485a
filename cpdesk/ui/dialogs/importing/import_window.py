"""The window in which a workbook is looked through, corrected and brought in."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPushButton, QSplitter, QVBoxLayout, QWidget

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.question import ImportQuestion
from cpdesk.services.answer_check import checked_reply
from cpdesk.services.importing import check_usable
from cpdesk.ui.actions import IMPORT_KEYS
from cpdesk.ui.announcing import announce
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background
from cpdesk.ui.dialogs.importing.draft_keeper import DraftKeeper
from cpdesk.ui.dialogs.importing.focus import holds_focus
from cpdesk.ui.dialogs.importing.import_footer import ImportFooter
from cpdesk.ui.dialogs.importing.sheet_pane import SheetPane
from cpdesk.ui.dialogs.importing.side_pane import SidePane
from cpdesk.ui.models.importing.import_picture import ImportPicture
from cpdesk.ui.models.importing.items import ImportItem
from cpdesk.ui.prompts import Prompts

_USUAL, _LEAST, _TITLE_BAR = QSize(1240, 760), QSize(900, 480), 40


class ImportWindow(QDialog):
    """Shows the sheet with what it was taken for; nothing enters the pack before Import.

    `decided` carries the `ImportDecision`, `given_up` says that nothing is to be brought in, `help_asked` asks for the
    page about this window.
    """

    decided = Signal(object)
    given_up = Signal()
    help_asked = Signal()

    def __init__(
        self,
        picture: ImportPicture,
        background: Background,
        appearance: Appearance,
        prompts: Prompts,
        *,
        pack: BoardPack | None = None,
        may_begin: bool = True,
        place: tuple[int, int] = (1, 1),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._prompts = prompts.over(self)
        self._is_waiting = False
        self.keeper = DraftKeeper(picture, pack, background, self)
        self.sheets = SheetPane(picture, appearance)
        self.side = SidePane(appearance, QGuiApplication.clipboard())
        self.footer = ImportFooter(
            appearance, has_pack=pack is not None, may_begin=may_begin, last=place[0] == place[1]
        )
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out(place)
        self._connect()
        self._show_picture()
        self._show_cell()
        self.footer.focus_import()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Return press a button that has the focus, never another: it also ends an answer that is typed."""
        focused = self.focusWidget()
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(focused, QPushButton):
            focused.click()

    def _lay_out(self, place: tuple[int, int]) -> None:
        number = f" ({place[0]} of {place[1]})" if place[1] > 1 else ""
        self.setWindowTitle(f"Bring in {self.keeper.picture.name}{number}")
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setMinimumSize(_LEAST)
        there = self.screen().availableGeometry().size() - QSize(0, _TITLE_BAR)
        self.resize(_USUAL.boundedTo(there).expandedTo(_LEAST))
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(self.sheets)
        self._splitter.addWidget(self.side)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setSizes([self.width() - 340, 340])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._splitter, 1)
        layout.addWidget(self.footer)

    def _connect(self) -> None:
        for name, _, keys in IMPORT_KEYS:
            slot = getattr(self, f"_{name}", None)
            if slot is not None:
                QShortcut(QKeySequence(keys), self).activated.connect(slot)
        self.keeper.changed.connect(self._follow)
        self.keeper.busy_changed.connect(self.footer.show_busy)
        self.keeper.troubled.connect(self._show_trouble)
        self.sheets.cell_chosen.connect(self._show_cell)
        self.sheets.answered.connect(self.keeper.answer)
        self.side.form.answered.connect(self.keeper.answer)
        self.side.form.asked.connect(self._take_words_of_cell)
        self.side.box.answered.connect(self._take_words_of_item)
        self.side.box.taken_back.connect(self.keeper.take_back)
        self.side.item_chosen.connect(self._go_to_item)
        self.footer.imported.connect(self._import)
        self.footer.cancelled.connect(self.reject)
        self.footer.stopped.connect(self._stop_reading)

    @Slot()
    def reject(self) -> None:
        """Leave everything as it was; ask first where answers would be lost."""
        if self.keeper.has_answers and not self._prompts.give_up_answers(self.keeper.picture.name):
            return
        self.keeper.stop()
        super().reject()
        self.given_up.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take closing as Cancel."""
        event.ignore()
        self.reject()

    def _show_picture(self) -> None:
        picture = self.keeper.picture
        self.side.show_items(picture.items, picture.known)
        self.footer.show_picture(picture)

    def _follow(self) -> None:
        """Show the workbook as it was read anew, and say so; after an answer in the list the next question follows."""
        was_answering = holds_focus(self.side.box)
        self._show_anew()
        if was_answering and self.side.chosen is None:
            self._go_on()
        announce(self, f"Read again. {self.footer.summary}")
        if self._is_waiting:
            self._decide()

    def _show_trouble(self, trouble: CpdeskError) -> None:
        self._is_waiting = False
        self._show_anew()
        self.footer.say(f"{trouble.sentence} {trouble.hint}".strip())

    def _stop_reading(self) -> None:
        self._is_waiting = False
        self.keeper.stop()
        self._show_anew()

    def _show_anew(self) -> None:
        self.sheets.show_picture(self.keeper.picture)
        self._show_picture()

    def _show_cell(self) -> None:
        self.side.form.show_cell(self.sheets.sheet, self.sheets.model, *self.sheets.position)
        self.side.leave_note(is_elsewhere=holds_focus(self.sheets))

    def _go_to_item(self, item: ImportItem | None) -> None:
        if item is not None and item.place is not None:
            self.sheets.go_to(item.place)

    def _take_words_of_item(self, question: ImportQuestion, words: str) -> None:
        trouble = self._take_words(question, words, *self.side.alike(question))
        self.side.box.show_trouble(trouble)
        if trouble:
            announce(self, trouble)

    def _take_words_of_cell(self, question: ImportQuestion, words: str) -> None:
        trouble = self._take_words(question, words)
        self.side.form.show_period_trouble(trouble)
        if trouble:
            self.footer.say(trouble)

    def _take_words(self, question: ImportQuestion, words: str, *alike: ImportQuestion) -> str:
        """Take an answer that has to be understood first, also for those alike; return why it cannot be, or nothing."""
        try:
            kept = checked_reply(question, words)
        except CpdeskError as trouble:
            return f"{trouble.sentence} {trouble.hint}".strip()
        self.keeper.answer(*(item.answered(kept) for item in (question, *alike)))
        return ""

    def _next_question(self) -> None:
        item = self.side.next_question()
        if item is None:
            self.footer.say("No question is open.")
            return
        self.side.choose(item)
        if not self.side.box.take_focus():
            self.side.list.setFocus()

    def _go_on(self) -> None:
        if self.keeper.picture.questions:
            self._next_question()
        else:
            self.footer.focus_import()

    def _next_part(self) -> None:
        self._step_part(1)

    def _previous_part(self) -> None:
        self._step_part(-1)

    def _step_part(self, by: int) -> None:
        side, footer = self.side, self.footer
        parts = (
            (self.sheets.view, self.sheets.view.setFocus),
            (side.list, side.list.setFocus),
            (side.form, side.form.focus_role),
            (footer, footer.focus_import),
        )
        here = next((at for at, (part, _) in enumerate(parts) if holds_focus(part)), 0 if by < 0 else -1)
        parts[(here + by) % len(parts)][1]()

    def _next_sheet(self) -> None:
        self.sheets.step_sheet(1)

    def _previous_sheet(self) -> None:
        self.sheets.step_sheet(-1)

    def _undo_answer(self) -> None:
        if not self.keeper.undo():
            self.footer.say("There is no answer to take back.")

    def _redo_answer(self) -> None:
        self.keeper.redo()

    def _show_help(self) -> None:
        self.help_asked.emit()

    def _import(self) -> None:
        """Bring the workbook in, once it is read with the last answer."""
        if self.keeper.is_busy:
            self._is_waiting = True
        else:
            self._decide()

    def _decide(self) -> None:
        self._is_waiting = False
        try:
            check_usable(self.keeper.picture.draft.understanding.supplied)
        except CpdeskError as trouble:
            self.footer.say(f"{trouble.sentence} {trouble.hint}".strip())
            return
        decision = self.footer.decision(self.keeper.picture)
        self.accept()
        self.decided.emit(decision)
