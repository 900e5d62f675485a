"""The choice of the paper that a workbook begins."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from cpdesk.services.report_list import usual_kinds
from cpdesk.ui.widgets.plain_tip import plain_tip


class BeginChoice(QWidget):
    """Offers the kinds of report, the usual one first; the purpose of the chosen one is its description."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds = QComboBox()
        self._kinds.setAccessibleName("Begin with")
        label = QLabel("Begin &with")
        label.setBuddy(self._kinds)
        for kind in usual_kinds():
            self._kinds.addItem(kind.title, kind.name)
            self._kinds.setItemData(self._kinds.count() - 1, kind.purpose, Qt.ItemDataRole.ToolTipRole)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addWidget(self._kinds, 1)
        self._kinds.currentIndexChanged.connect(self._show_purpose)
        self._show_purpose()

    @property
    def kind(self) -> str:
        """Return the name of the kind that is chosen."""
        return str(self._kinds.currentData())

    def _show_purpose(self) -> None:
        purpose = str(self._kinds.currentData(Qt.ItemDataRole.ToolTipRole) or "")
        self._kinds.setToolTip(plain_tip(purpose))
        self._kinds.setAccessibleDescription(purpose)
