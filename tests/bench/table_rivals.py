"""The table of measures and Qt's own tables of the same texts, side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTableView, QTableWidget, QTableWidgetItem

from cpdesk.branding import load_branding
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.services.session import Session
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.models.measure_columns import MEASURE_COLUMNS
from cpdesk.ui.models.measure_table import MeasureTableModel
from cpdesk.ui.widgets.row_table import RowTable

T = TypeVar("T", bound=QTableView)
SIZE = (1_300, 700)
_WIDTHS = (57, 427, 74, 60, 114, 98, 70, 66, 86, 104, 116)


@dataclass
class Rivals:
    """A pack's measures in our table and in Qt's; each is made when it is first asked for."""

    session: Session
    appearance: Appearance

    @cached_property
    def reviews(self) -> list[MeasureReview]:
        """Return the measures."""
        return list(self.session.review.measures.values())

    @cached_property
    def texts(self) -> list[list[str]]:
        """Return what the cells say, the same for all rivals."""
        return [[column.text(review) for column in MEASURE_COLUMNS] for review in self.reviews]

    def our_model(self) -> MeasureTableModel:
        """Return our model, filled."""
        model = MeasureTableModel()
        model.show_reviews(self.reviews)
        return model

    def their_widget(self) -> QTableWidget:
        """Return a QTableWidget filled with the same texts."""
        table = QTableWidget(len(self.texts), len(MEASURE_COLUMNS))
        for row, texts in enumerate(self.texts):
            for column, text in enumerate(texts):
                table.setItem(row, column, QTableWidgetItem(text))
        return table

    def their_model(self) -> QStandardItemModel:
        """Return a QStandardItemModel filled with the same texts."""
        model = QStandardItemModel(len(self.texts), len(MEASURE_COLUMNS))
        for row, texts in enumerate(self.texts):
            for column, text in enumerate(texts):
                model.setItem(row, column, QStandardItem(text))
        return model

    @cached_property
    def our_table(self) -> RowTable:
        """Return our table on the screen."""
        table = RowTable(self.our_model(), self.appearance, load_branding())
        table.model().setParent(table)
        return _shown(table, table.rowHeight(0))

    @cached_property
    def their_table(self) -> QTableWidget:
        """Return theirs on the screen, as large, with rows as high and columns as wide."""
        table = self.their_widget()
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setMinimumSectionSize(self.our_table.horizontalHeader().minimumSectionSize())
        return _shown(table, self.our_table.rowHeight(0))


def proxy(model: QStandardItemModel | MeasureTableModel) -> QSortFilterProxyModel:
    """Return Qt's own way to filter and sort that model."""
    made = QSortFilterProxyModel()
    made.setSourceModel(model)
    made.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return made


def _shown(table: T, height: int) -> T:
    table.verticalHeader().setDefaultSectionSize(height)
    for place, width in enumerate(_WIDTHS):
        table.setColumnWidth(place, width)
    table.resize(*SIZE)
    table.show()
    table.selectRow(2)
    return table


def scrolled(table: QTableView, pages: Sequence[int]) -> None:
    """Repaint the table at each of these ten-thousandths of its way down."""
    bar = table.verticalScrollBar()
    for page in pages:
        bar.setValue(bar.maximum() * page // 10_000)
        table.viewport().repaint()
