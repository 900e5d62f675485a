"""The head of the Report place: which of the pack's reports is in hand."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from cpdesk.services.report_list import listed_reports
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.controller import Controller
from cpdesk.ui.widgets.plain_tip import plain_tip
from cpdesk.ui.widgets.text_label import TextLabel


class ReportChooser(QWidget):
    """Names the report in hand; of several it lets one be chosen. What is done to the list of them is in its menu."""

    def __init__(self, controller: Controller, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._title = TextLabel(appearance, TextSize.LARGE, bold=True)
        self._choice = QComboBox()
        self._choice.setAccessibleName("Report in hand")
        self._choice.setAccessibleDescription("Which of the pack’s reports is in hand")
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._choice.setMinimumContentsLength(12)
        self._more = QToolButton()
        self._menu = QMenu(self._more)
        self._more.setText("Reports")
        self._more.setToolTip("Add a report to the pack, or do something with the one in hand")
        self._more.setProperty("role", "button")
        self._more.setMenu(self._menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(appearance.spacing(2))
        row.addWidget(self._title, 1)
        row.addWidget(self._choice, 1)
        row.addWidget(self._more)
        self._choice.activated.connect(self._choose)
        controller.report_chosen.connect(self.refresh)
        self.refresh()

    def offer(self, actions: Sequence[Sequence[QAction]]) -> None:
        """Offer what can be done to the list of reports, in groups."""
        for group in actions:
            self._menu.addSeparator()
            self._menu.addActions(list(group))
        self._more.show()

    def refresh(self) -> None:
        """Show the reports of the pack as they are."""
        listed = listed_reports(self._controller.pack)
        in_hand = next(report for report in listed if report.id == self._controller.report)
        with QSignalBlocker(self._choice):
            self._choice.clear()
            for report in listed:
                self._choice.addItem(report.words, report.id)
            self._choice.setCurrentIndex(listed.index(in_hand))
        self._choice.setToolTip(plain_tip(in_hand.words))
        self._title.setText(in_hand.kind)
        self._choice.setVisible(len(listed) > 1)
        self._title.setVisible(len(listed) == 1)

    def _choose(self) -> None:
        self._controller.choose_report(str(self._choice.currentData()))
