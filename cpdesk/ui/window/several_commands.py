"""What is done with all measures that are chosen: setting something for them, copying their rows."""

from functools import partial

from PySide6.QtCore import QMimeData, QObject, Slot
from PySide6.QtGui import QGuiApplication

from cpdesk.services.copied_table import CopiedTable
from cpdesk.services.several import count_words
from cpdesk.ui.background import Progress
from cpdesk.ui.models.row_copy import RowCopy
from cpdesk.ui.window.window_parts import WindowParts

_FOR_ALL = {
    "lead_of_several": "lead",
    "ready_several": "ready",
    "approve_several": "approve",
    "draft_several": "draft",
}
_COPIES = ("select_all", "copy_rows", "copy_list")
_ONE = "Choose several measures first: Shift or Ctrl with a click or the arrow keys, Ctrl+A for all."
_NONE = {
    "ready": "None of the chosen measures has a commentary that is a draft.",
    "approve": "None of the chosen measures has a commentary that is ready and not yet approved.",
    "draft": "None of the chosen measures has a commentary that is ready.",
}


class SeveralCommands(QObject):
    """Sets something for all measures that are chosen as one step; copies rows as Excel and Word take them."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.actions)
        controller, columns, measures, actions = parts.controller, parts.columns, parts.panels.measures, parts.actions
        self._controller = controller
        self._columns = columns
        self._measures = measures
        self._inspector = parts.panels.inspector
        self._background = parts.background
        self._activity = parts.activity
        self._actions = actions
        for name, wanted in _FOR_ALL.items():
            actions[name].triggered.connect(partial(self._set_for_all, wanted))
        actions["select_all"].triggered.connect(self.choose_all)
        actions["copy_rows"].triggered.connect(self.copy_chosen)
        actions["copy_list"].triggered.connect(self.copy_list)
        measures.table.offer([actions[name] for name in (*_COPIES, *_FOR_ALL, "measure_rule")])
        columns.place_shown.connect(self.refresh)
        controller.pack_opened.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Let them be used where the measures are to be seen."""
        is_here = bool(self._controller.session.records) and self._columns.place == "scorecard"
        self._actions.set_enabled((*_COPIES, *_FOR_ALL), enabled=is_here)

    def choose_all(self) -> None:
        """Choose every measure that the list shows."""
        self._measures.table.selectAll()
        self._measures.table.setFocus()

    def copy_chosen(self) -> None:
        """Put the chosen rows on the clipboard with their headings."""
        self._copy(self._measures.rows_to_copy(only_chosen=True))

    def copy_list(self) -> None:
        """Put every row of the list on the clipboard with the headings."""
        self._copy(self._measures.rows_to_copy(only_chosen=False))

    @Slot(str)
    def _set_for_all(self, wanted: str, _checked: bool = False) -> None:
        several = self._inspector.several
        if several is None:
            self._activity.say(_ONE)
        elif wanted == "lead":
            self._columns.show_inspector(True)
            several.take_focus(wanted)
        elif not several.set_for_all(wanted):
            self._activity.say(_NONE[wanted])

    def _copy(self, rows: RowCopy) -> None:
        def made(_: Progress) -> CopiedTable:
            return rows.made()

        if rows.reviews:
            self._background.run(made, done=partial(self._put, len(rows.reviews)))

    def _put(self, count: int, table: CopiedTable) -> None:
        data = QMimeData()
        data.setText(table.text)
        data.setHtml(table.html)
        QGuiApplication.clipboard().setMimeData(data)
        self._activity.say(f"{count_words(count)} copied with the headings. Paste into Excel or Word.", icon="check")
