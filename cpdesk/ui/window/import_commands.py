"""Workbooks looked through one after the other before they come in."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background
from cpdesk.ui.dialogs.help import HelpDialog
from cpdesk.ui.dialogs.importing.import_window import ImportWindow
from cpdesk.ui.documents.opening import Opener
from cpdesk.ui.models.importing.review import ImportAs, ImportDecision, ImportReview
from cpdesk.ui.prompts import Prompts

_HELP = "import"


class ImportCommands(QObject):
    """Shows an import window for each workbook that was read; `shown` carries it.

    All come in once the last was said Import to; giving one up gives up all, so that the pack stays as it was.
    """

    shown = Signal(object)

    def __init__(
        self, window: QWidget, opener: Opener, background: Background, appearance: Appearance, prompts: Prompts
    ) -> None:
        super().__init__(window)
        self._window = window
        self._background = background
        self._appearance = appearance
        self._prompts = prompts
        self._opener = opener
        self._review: ImportReview | None = None
        self._waiting: list[ImportReview] = []
        self._decided: list[ImportDecision] = []
        self.open_window: ImportWindow | None = None
        opener.review_asked.connect(self._begin)
        opener.settled.connect(self._go_on)

    def _begin(self, review: ImportReview) -> None:
        if self.open_window is not None or self._opener.is_bringing_in:
            self._waiting.append(review)
            return
        self._review = review
        self._decided = []
        self._show_next()

    def _show_next(self) -> None:
        review = self._review
        if review is None:
            return
        number = len(self._decided)
        begins = bool(self._decided) and self._decided[0].how is ImportAs.NEW
        made = ImportWindow(
            review.pictures[number],
            self._background,
            self._appearance,
            self._prompts,
            pack=None if begins else review.pack,
            may_begin=review.may_begin and not number,
            place=(number + 1, len(review.pictures)),
            parent=self._window,
        )
        made.decided.connect(self._take)
        made.given_up.connect(self._give_up)
        made.help_asked.connect(self._show_help)
        self.open_window = made
        made.open()
        self.shown.emit(made)

    def _take(self, decision: ImportDecision) -> None:
        self._close_window()
        self._decided.append(decision)
        review = self._review
        if review is None:
            return
        if len(self._decided) < len(review.pictures):
            self._show_next()
            return
        self._review = None
        review.taken(tuple(self._decided))
        self._go_on()

    def _give_up(self) -> None:
        self._close_window()
        self._review = None
        self._go_on()

    def _go_on(self) -> None:
        """Show what was read meanwhile, as it stands to the pack that is open now."""
        if self._waiting and self.open_window is None and not self._opener.is_bringing_in:
            self._begin(self._opener.renewed(self._waiting.pop(0)))

    def _close_window(self) -> None:
        if self.open_window is not None:
            self.open_window.deleteLater()
            self.open_window = None

    def _show_help(self) -> None:
        """Show help over the import window, which would keep the main window's own from being used."""
        dialog = HelpDialog(self._appearance, self.open_window)
        dialog.show_page(_HELP)
        dialog.show()
