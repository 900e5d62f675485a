"""A table of lines that are worked through with single keys."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.plain_table import make_plain

_FEWEST_ROWS = 5
_LEAST = 32
_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class KeyedRows(Protocol):
    """What the list has to know of its model: the values of the rows, by what each is told from others.

    `samples` are words that each column has room for; a column without one shares what is left.
    """

    @property
    def rows(self) -> Sequence[Any]:
        """Return the values from the first row to the last."""
        ...

    @property
    def samples(self) -> tuple[str, ...]:
        """Return the words that each column has room for."""
        ...

    def key_of(self, value: Any, /) -> str:
        """Return what tells a value from others."""
        ...

    def row_of(self, key: str) -> int:
        """Return the row of the value with that key, or -1."""
        ...


class LineList(QTableView):
    """Rows are chosen whole; `row_chosen` comes when others are chosen, `opened` asks for the row to be worked on.

    The keys of its `keys` work while it has the focus, so that a letter typed into a text stays a letter.
    """

    row_chosen = Signal()
    opened = Signal()

    def __init__(
        self,
        model: QAbstractTableModel,
        rows: KeyedRows,
        name: str,
        appearance: Appearance,
        keys: Iterable[tuple[str, str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._rows = rows
        self.setModel(model)
        make_plain(self, name)
        self.keys: Mapping[str, QAction] = {key: self._action(words, press) for key, words, press in keys}
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(appearance.spacing(8))
        self.selectionModel().selectionChanged.connect(self._say_chosen)
        self.doubleClicked.connect(self.opened)
        appearance.changed.connect(self._fit)
        self._fit()

    def connect_keys(self, does: Mapping[str, Callable[[], None]]) -> None:
        """Have each key, or the button of its action, do something."""
        for name, do in does.items():
            self.keys[name].triggered.connect(lambda _is_checked=False, do=do: do())

    @property
    def chosen(self) -> tuple[Any, ...]:
        """Return the values of the rows that are chosen, from the first to the last."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._rows.rows[row] for row in rows)

    @property
    def current(self) -> Any | None:
        """Return the value of the row that the keyboard is in, if that is chosen."""
        row = self.currentIndex().row()
        is_chosen = self.selectionModel().isRowSelected(row) if row >= 0 else False
        return self._rows.rows[row] if is_chosen and row < len(self._rows.rows) else None

    def fill(self, show: Callable[[], None]) -> None:
        """Have other values shown; those that were chosen stay so, else the row that takes their place is."""
        row = self.currentIndex().row()
        keys = [self._rows.key_of(value) for value in self.chosen]
        current = self._rows.key_of(self._rows.rows[row]) if 0 <= row < len(self._rows.rows) else ""
        show()
        held = {key: at for key in keys if (at := self._rows.row_of(key)) >= 0}
        if current and self._rows.row_of(current) >= 0:
            self._choose_rows(list(held.values()), self._rows.row_of(current))
        elif self._rows.rows:
            self.choose_row(min(max(row, 0), len(self._rows.rows) - 1))
        self.row_chosen.emit()

    def choose_row(self, row: int) -> None:
        """Choose a row alone."""
        index = self.model().index(row, max(self.currentIndex().column(), 0))
        self.selectionModel().setCurrentIndex(index, _ALONE)
        self.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row at Return or F2; all else as usual."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and not event.modifiers():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _choose_rows(self, rows: Sequence[int], current: int) -> None:
        index = self.model().index(current, max(self.currentIndex().column(), 0))
        model = self.selectionModel()
        if sorted(found.row() for found in model.selectedRows()) == sorted(rows) and model.currentIndex() == index:
            return
        chosen = QItemSelection()
        for row in rows:
            chosen.select(self.model().index(row, 0), self.model().index(row, self.model().columnCount() - 1))
        model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        model.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _say_chosen(self) -> None:
        self.row_chosen.emit()

    def _action(self, words: str, press: str) -> QAction:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(press))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setToolTip(f"{words} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
        self.addAction(action)
        return action

    def _fit(self) -> None:
        """Give each column room for its sample, and rows the height of the font."""
        metrics, step = self.fontMetrics(), self._appearance.spacing
        for column, sample in enumerate(self._rows.samples):
            self.setColumnWidth(column, metrics.horizontalAdvance(sample) + step(4) if sample else step(2 * _LEAST))
        height = metrics.lineSpacing() + step(3)
        self.verticalHeader().setDefaultSectionSize(height)
        self.setMinimumHeight((_FEWEST_ROWS + 1) * height + step(2))
        self._share()

    def _share(self) -> None:
        """Give the first column of long words what is left; where all do not fit, what the first few leave it."""
        samples = list(self._rows.samples)
        if "" not in samples:
            return
        long = samples.index("")
        room = self.viewport().width()
        others = sum(self.columnWidth(column) for column in range(len(samples)) if column != long)
        nearest = sum(self.columnWidth(column) for column in range(min(long + 2, len(samples))) if column != long)
        least = self._appearance.spacing(_LEAST)
        wanted = room - others if room - others >= 2 * least else room - nearest
        self.setColumnWidth(long, max(wanted, least))
