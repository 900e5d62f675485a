"""The middle column of the History place: every change of the pack, newest first."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QPushButton, QTableView, QVBoxLayout, QWidget

from cpdesk.domain.change import PackChange
from cpdesk.domain.measure_name import measure_name
from cpdesk.services.history import History, HistoryFilter
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.background import Background, Progress
from cpdesk.ui.controller import Controller
from cpdesk.ui.models.history_list import HistoryModel
from cpdesk.ui.widgets.hairline import Hairline
from cpdesk.ui.widgets.history_filters import HistoryFilters
from cpdesk.ui.widgets.plain_table import make_plain
from cpdesk.ui.widgets.text_label import TextLabel

_EMPTY = "Open a scorecard, and every change that is made from then on is listed here."
_MOST_AT_ONCE = 500
"""How many changes are looked through while a person waits: of these nobody notices it."""
_WHEN, _WHO = "28 September 2019, 10:42", "A rather long name"


class HistoryPanel(QWidget):
    """Lists the changes; `entry_chosen` carries the history with the chosen entry, or None for none."""

    entry_chosen = Signal(object, object)

    def __init__(
        self, controller: Controller, appearance: Appearance, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._background = background
        self._history = History()
        self._is_stale = True
        self._is_busy = False
        self._asked: HistoryFilter | None = None
        self._called = ""
        self._model = HistoryModel(self)
        self._title = TextLabel(appearance, TextSize.LARGE, bold=True)
        self._filters = HistoryFilters(appearance)
        self._summary = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._all = QPushButton("Show all")
        self._table = QTableView()
        self._build(appearance)
        self._filters.narrowed.connect(self._list)
        self._all.clicked.connect(self._filters.clear)
        self._table.selectionModel().currentRowChanged.connect(self._choose)
        controller.pack_changed.connect(self._follow)
        controller.pack_opened.connect(self._start_afresh)

    @property
    def summary(self) -> str:
        """Return the sentence on what is listed."""
        return self._summary.text()

    def show_measure(self, key: str) -> None:
        """List the changes of one measure."""
        self._show_subject(HistoryFilter(measure=key))

    def show_section(self, section_id: str) -> None:
        """List the changes of one section of the paper."""
        self._show_subject(HistoryFilter(section=section_id))

    def show_fields(self, words: str, beginning: str) -> None:
        """List the changes of fields that begin alike: those of a line of the tracker, say, by what that is called."""
        self._show_subject(HistoryFilter(fields=beginning), words)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the list up to date: it is not kept so while nobody sees it."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def _show_subject(self, wanted: HistoryFilter, called: str = "") -> None:
        self._asked, self._called = wanted, called
        self._refresh()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        """List the changes as they are now; thousands of them when another thread has looked them through."""
        if self._is_busy:
            return
        if not self._is_stale:
            self._show()
            return
        self._is_stale = False
        history = History(self._controller.session.records, self._controller.pack.library)
        if len(history.records) <= _MOST_AT_ONCE:
            self._take(history)
            return
        self._is_busy = True

        def work(_: Progress) -> History:
            history.prepare()
            return history

        self._background.run(work, done=self._take, failed=self._give_up)

    def _take(self, history: History) -> None:
        self._is_busy = False
        if self._is_stale:
            self._refresh()
        else:
            self._history = history
            self._show()

    def _give_up(self, why: Exception) -> None:
        self._is_busy = False
        self._is_stale = True
        self._background.failed.emit(why)

    def _show(self) -> None:
        """List the changes with what they can be narrowed down to; what was asked for may have none yet."""
        history, asked, self._asked = self._history, self._asked, None
        subjects = {f"Measure {measure_name(key)}": HistoryFilter(measure=key) for key in history.measures}
        for section in self._controller.pack.all_sections:
            subjects[f"“{history.names.section(section.id)}”"] = HistoryFilter(section=section.id)
        words = ""
        if asked is not None:
            words = f"Measure {measure_name(asked.measure)}" if asked.measure else self._called
            words = words or f"“{history.names.section(asked.section)}”"
            subjects.setdefault(words, asked)
        self._filters.offer(history.people, list(subjects.items()), history.kinds, history.days)
        if asked is not None:
            self._filters.choose_subject(words)
        else:
            self._list()

    def _list(self) -> None:
        history = self._history
        shown = self._model.entry(self._table.currentIndex().row())
        found = history.found(self._filters.wanted)
        self._model.show_entries(history, found)
        self._summary.setText(_summary(len(found), len(history.entries)))
        self._all.setVisible(len(found) < len(history.entries))
        row = self._model.row_of(shown.record.id) if shown is not None else -1
        if found:
            self._table.setCurrentIndex(self._model.index(max(row, 0), 0))
        else:
            self.entry_chosen.emit(history, None)

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid():
            self.entry_chosen.emit(self._history, self._model.entry(current.row()))

    def _start_afresh(self) -> None:
        self._is_stale = True
        self._asked = None
        self._history = History()
        self._model.show_entries(self._history, ())
        self.entry_chosen.emit(self._history, None)
        if self.isVisible():
            self._refresh()

    def _follow(self, change: PackChange) -> None:
        self._is_stale = True
        if change.changed and self.isVisible():
            self._refresh()

    def _build(self, appearance: Appearance) -> None:
        step = appearance.spacing
        self._title.setText("History")
        self._summary.setText(_EMPTY)
        self._all.setProperty("role", "link")
        self._all.hide()
        said = QHBoxLayout()
        said.addWidget(self._summary, 1)
        said.addWidget(self._all)
        head = QVBoxLayout()
        head.setContentsMargins(step(4), step(4), step(4), step(2))
        head.setSpacing(step(2))
        head.addWidget(self._title)
        head.addWidget(self._filters)
        head.addLayout(said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Hairline())
        column.addWidget(self._table, 1)
        self._set_up_table(appearance)
        self.setFocusProxy(self._table)

    def _set_up_table(self, appearance: Appearance) -> None:
        table = self._table
        table.setModel(self._model)
        make_plain(table, "Changes")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setWordWrap(False)
        header = table.horizontalHeader()
        header.setStretchLastSection(True)
        appearance.changed.connect(self._fit)
        self._appearance = appearance
        self._fit()

    def _fit(self) -> None:
        metrics, step = self._table.fontMetrics(), self._appearance.spacing
        for column, widest in enumerate((_WHEN, _WHO)):
            self._table.setColumnWidth(column, metrics.horizontalAdvance(widest) + step(4))
        self._table.verticalHeader().setDefaultSectionSize(metrics.lineSpacing() + step(3))


def _summary(found: int, total: int) -> str:
    if not total:
        return _EMPTY
    if found == total:
        return f"{total:,} change{'' if total == 1 else 's'}, newest first"
    if not found:
        return f"None of the {total:,} changes is like that."
    return f"{found:,} of {total:,} changes, newest first"
