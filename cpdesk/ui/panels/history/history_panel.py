"""The middle column of the History place: every change of the pack, newest first."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QPushButton, QTableView, QVBoxLayout, QWidget

from cpdesk.domain.change import PackChange
from cpdesk.domain.measure_name import measure_name
from cpdesk.services.history import History, HistoryFilter
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.controller import Controller
from cpdesk.ui.models.history_list import HistoryModel
from cpdesk.ui.widgets.hairline import Hairline
from cpdesk.ui.widgets.history_filters import HistoryFilters
from cpdesk.ui.widgets.text_label import TextLabel

_EMPTY = "Open a scorecard, and every change that is made from then on is listed here."
_WHEN, _WHO = "28 September 2019, 10:42", "A rather long name"


class HistoryPanel(QWidget):
    """Lists the changes; `entry_chosen` carries the history with the chosen entry, or None for none."""

    entry_chosen = Signal(object, object)

    def __init__(self, controller: Controller, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._history = History()
        self._is_stale = True
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
        self._show_subject(f"Measure {measure_name(key)}", HistoryFilter(measure=key))

    def show_section(self, section_id: str) -> None:
        """List the changes of one section of the paper."""
        self._show_subject(f"“{self._fresh().names.section(section_id)}”", HistoryFilter(section=section_id))

    def show_fields(self, words: str, beginning: str) -> None:
        """List the changes of fields that begin alike: those of a line of the tracker, say, by what that is called."""
        self._show_subject(words, HistoryFilter(fields=beginning))

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the list up to date: it is not kept so while nobody sees it."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def _show_subject(self, words: str, wanted: HistoryFilter) -> None:
        self._refresh((words, wanted))
        self._filters.choose_subject(words)
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fresh(self) -> History:
        if self._is_stale:
            self._history = History(self._controller.session.records, self._controller.pack.library)
            self._is_stale = False
        return self._history

    def _refresh(self, asked: tuple[str, HistoryFilter] | None = None) -> None:
        """List the changes as they are now; `asked` is a subject that may have none yet."""
        history = self._fresh()
        subjects = [(f"Measure {measure_name(key)}", HistoryFilter(measure=key)) for key in history.measures]
        subjects += [
            (f"“{history.names.section(section.id)}”", HistoryFilter(section=section.id))
            for section in self._controller.pack.all_sections
        ]
        if asked is not None and asked[0] not in dict(subjects):
            subjects.append(asked)
        self._filters.offer(history.people, subjects, history.kinds, history.days)
        self._list()

    def _list(self) -> None:
        history = self._fresh()
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
        table.setAccessibleName("Changes")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setProperty("role", "plain")
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
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
