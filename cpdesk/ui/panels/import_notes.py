"""The panel of what the importer noticed, each note leading to its measure."""

from collections import Counter

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from cpdesk.branding import load_branding
from cpdesk.domain.change import PackChange
from cpdesk.domain.import_note import NOTE_KINDS
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.controller import Controller
from cpdesk.ui.models.import_notes import ImportNotesModel
from cpdesk.ui.widgets.filter_chips import ChipOffer, FilterChips
from cpdesk.ui.widgets.plain_table import make_plain
from cpdesk.ui.widgets.wrapped_delegate import WrappedDelegate


class ImportNotesPanel(QWidget):
    """Lists questions and findings about the workbooks; choosing one makes its measure the one that is inspected."""

    def __init__(self, controller: Controller, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._appearance = appearance
        self._model = ImportNotesModel(self)
        self._heading = QLabel("Import notes")
        self._heading.setFont(appearance.font(TextSize.LARGE, bold=True))
        self._summary = QLabel()
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._summary.setWordWrap(True)
        self._summary.setProperty("role", "quiet")
        self._chips = FilterChips(appearance, load_branding())
        self._table = self._make_table()
        self.setFocusProxy(self._table)
        self._lay_out()
        self._table.selectionModel().currentRowChanged.connect(self._choose)
        self._chips.chosen_changed.connect(self._show_chosen)
        QShortcut(Qt.Key.Key_Escape, self, self._chips.clear, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        controller.pack_opened.connect(self.refresh)
        controller.pack_changed.connect(self._follow)
        self.refresh()

    @property
    def count(self) -> int:
        """Return how many notes there are."""
        return self._model.rowCount()

    def show_kind(self, kind: str) -> None:
        """Show only the notes of that kind, until its chip is taken off."""
        self._chips.choose(frozenset({kind}))
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._model.rowCount():
            self._table.selectRow(0)

    def refresh(self) -> None:
        """Show the notes of the pack as it stands."""
        notes = self._controller.pack.notes
        kinds = Counter(note.kind for note in notes)
        offers = [ChipOffer(kind, kind.capitalize(), kinds[kind]) for kind in NOTE_KINDS if kinds[kind]]
        self._chips.offer(len(notes), offers)
        self._chips.setVisible(bool(notes))
        self._show_chosen()
        names = ", ".join(workbook.name for workbook in self._controller.pack.current)
        if not names:
            self._summary.setText("Open a scorecard, and what was noticed while reading it is listed here.")
        elif not notes:
            self._summary.setText(f"Every cell of {names} was understood; there is nothing to look at.")
        else:
            things = "1 thing was" if len(notes) == 1 else f"{len(notes)} things were"
            self._summary.setText(f"{things} noticed while reading {names}. Choose one to see its measure.")

    def _show_chosen(self) -> None:
        """Show the notes of the kinds whose chips are on, or all."""
        chosen = self._chips.chosen
        self._model.show_notes([note for note in self._controller.pack.notes if note.kind in chosen or not chosen])
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each note the lines that it needs in the width that there is now."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self._table, self._table.resizeRowsToContents)

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._model)
        make_plain(table, "Import notes")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setWordWrap(True)
        table.setTextElideMode(Qt.TextElideMode.ElideNone)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = table.horizontalHeader()
        header.setStretchLastSection(True)
        table.setItemDelegate(WrappedDelegate(self._appearance, table))
        return table

    def _fit_columns(self) -> None:
        """Give kind and cell what they need, so that the words have the rest; a long cell wraps."""
        for column, most in ((0, 28), (1, 40)):
            needed = max(self._table.sizeHintForColumn(column), self._table.horizontalHeader().sectionSizeHint(column))
            self._table.setColumnWidth(column, min(needed, most * self._appearance.step))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        step = self._appearance.step
        layout.setContentsMargins(4 * step, 4 * step, 4 * step, 0)
        layout.setSpacing(2 * step)
        for widget in (self._heading, self._chips, self._summary):
            layout.addWidget(widget)
        layout.addWidget(self._table, stretch=1)

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid():
            measure = self._model.note(current.row()).measure
            if measure:
                self._controller.choose_measure(measure)

    def _follow(self, change: PackChange) -> None:
        if change.has_new_notes:
            self.refresh()
