"""The list that gives each service its person."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cpdesk.services.people import Service
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.dialog_room import resize_within_screen
from cpdesk.ui.widgets.entry_table import EntryTable
from cpdesk.ui.widgets.plain_table import make_plain
from cpdesk.ui.widgets.text_label import TextLabel

_INTRODUCTION = (
    "Workbooks often name a service as the lead. Type who answers for it: the person stands before the service in the "
    "list, in the paper, and where commentary is owed. Names are kept on this computer for next quarter."
)
_NO_LEADS = "No measure names a lead yet. Type one in the Lead column of the scorecard, and it is listed here."
_HEADINGS = ("Service, as the workbook names it", "Measures", "Person")
_PERSON = 2


class PeopleDialog(QDialog):
    """Shows every lead; a name is taken up as soon as it is typed. The window stays usable beside it.

    `person_given` carries a service and a name; `offer_taken` asks for the people of last time.
    """

    person_given = Signal(str, str)
    offer_taken = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("People and services")
        self._is_filling = False
        self._introduction = TextLabel(appearance)
        self._table = self._made_table()
        self._offer = QPushButton()
        self._close = QPushButton("Close")
        self._close.setAutoDefault(False)
        self._offer.setAutoDefault(False)
        step = appearance.spacing
        below = QHBoxLayout()
        below.addWidget(self._offer)
        below.addStretch(1)
        below.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(step(5), step(5), step(5), step(5))
        column.setSpacing(step(3))
        column.addWidget(self._introduction)
        column.addWidget(self._table, 1)
        column.addLayout(below)
        resize_within_screen(self, step(160), step(110))
        self._table.itemChanged.connect(self._say_person)
        self._offer.clicked.connect(self.offer_taken)
        self._close.clicked.connect(self.close)

    def show_services(self, listed: Sequence[Service], offered: Mapping[str, str]) -> None:
        """Show the services with their people, and how many people of last time there are to take."""
        self._is_filling = True
        self._introduction.setText(_INTRODUCTION if listed else _NO_LEADS)
        self._table.setRowCount(len(listed))
        for row, service in enumerate(listed):
            for column, text in enumerate((service.name, str(service.measures), service.person)):
                self._put(row, column, text, service)
        self._is_filling = False
        if listed and self._table.currentRow() < 0:
            self._table.setCurrentCell(0, _PERSON)
        names = ", ".join(dict.fromkeys(offered.values()))
        self._offer.setText(
            "Use the person of last time" if len(offered) == 1 else f"Use the {len(offered)} of last time"
        )
        self._offer.setAccessibleDescription(names)
        self._offer.setToolTip(names)
        self._offer.setVisible(bool(offered))

    def begin(self) -> None:
        """Have the keyboard where the first name is missing, else with the first service."""
        rows = range(self._table.rowCount())
        missing = (row for row in rows if not self._said(row))
        self._table.setCurrentCell(next(missing, 0), _PERSON)
        self._table.setFocus()

    def _said(self, row: int) -> str:
        item = self._table.item(row, _PERSON)
        return item.text() if item is not None else ""

    def _made_table(self) -> EntryTable:
        table = EntryTable(len(_HEADINGS))
        make_plain(table, "People and services")
        table.setHorizontalHeaderLabels(list(_HEADINGS))
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.AllEditTriggers & ~QAbstractItemView.EditTrigger.CurrentChanged
        )
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_PERSON, QHeaderView.ResizeMode.Stretch)
        return table

    def _put(self, row: int, column: int, text: str, service: Service) -> None:
        item = self._table.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            self._table.setItem(row, column, item)
        if item.text() != text:
            item.setText(text)
        if column != _PERSON:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
            return
        said = text or "nobody named yet"
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"Person for {service.name}: {said}")

    def _say_person(self, item: QTableWidgetItem) -> None:
        service = self._table.item(item.row(), 0)
        if not self._is_filling and item.column() == _PERSON and service is not None:
            self.person_given.emit(service.text(), item.text().strip())
