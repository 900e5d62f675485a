"""The window in which a council's own template is chosen, with what was found in it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cpdesk.services.house_template import TemplateReport, report_lines
from cpdesk.ui.announcing import announce
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.dialog_room import resize_within_screen
from cpdesk.ui.widgets.text_label import TextLabel

NO_TEMPLATE = (
    "No house template: papers are written in cpdesk’s own design. Choose a Word document of your council (.docx), and "
    "they take its styles, headers, footers and pages."
)
_AS_FOUND = "As found in the template"
_HOW = {"chosen": "chosen by you", "name": "by its name", "role": "by what it is for", "added": "added from ours"}


class HouseTemplateDialog(QDialog):
    """Shows what was found in a template and what will be used; nothing of it is kept before “Use this template”.

    `choice_asked` asks for another file, `style_chosen` carries a use with the style for it (empty: as found), `used`
    and `left_out` say that papers are to be written in it, or in none.
    """

    choice_asked = Signal()
    style_chosen = Signal(str, str)
    used = Signal()
    left_out = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("House template")
        self._choices: Mapping[str, tuple[str, ...]] = {}
        self._styles: Mapping[str, str] = {}
        self._head = TextLabel(appearance)
        self._choose, self._none = QPushButton("&Choose a template…"), QPushButton("Use &none")
        self._found_label, self._found = QLabel("What was &found"), QPlainTextEdit()
        self._list_label, self._list = QLabel("What each &style is used for"), QListWidget()
        self._style_label, self._style = QLabel(), QComboBox()
        self._close, self._use = QPushButton("Close"), QPushButton("&Use this template")
        self._build(appearance)
        self._choose.clicked.connect(self.choice_asked)
        self._none.clicked.connect(self.left_out)
        self._use.clicked.connect(self.used)
        self._close.clicked.connect(self.close)
        self._list.currentRowChanged.connect(self._show_style)
        self._style.activated.connect(self._give_style)
        self.show_none()

    def show_none(self) -> None:
        """Show that papers are written in no template."""
        self._head.setText(NO_TEMPLATE)
        self._show_parts(found=False)
        self._none.setEnabled(False)

    def show_busy(self, name: str) -> None:
        """Show that a template is being looked through."""
        self._head.setText(f"Looking through {name}…")
        self._use.setEnabled(False)

    def show_trouble(self, words: str) -> None:
        """Show why a file cannot be used; what was shown before is not."""
        self._head.setText(words)
        self._show_parts(found=False)
        announce(self, words)

    def show_tried(
        self,
        name: str,
        report: TemplateReport,
        choices: Mapping[str, tuple[str, ...]],
        styles: Mapping[str, str],
        *,
        is_kept: bool,
    ) -> None:
        """Show a template with what will be used of it; `is_kept` where the pack uses it so already."""
        self._choices, self._styles = choices, styles
        self._head.setText(f"{name}: {'papers are written in it.' if is_kept else 'not used yet.'}")
        self._found.setPlainText("\n".join(report_lines(report)))
        at = max(self._list.currentRow(), 0)
        self._list.clear()
        for use in report.styles:
            item = QListWidgetItem(f"{use.label}: {use.style}, {_HOW[use.how]}")
            item.setData(Qt.ItemDataRole.UserRole, use.label)
            self._list.addItem(item)
        self._list.setCurrentRow(at)
        self._show_parts(found=True)
        self._use.setEnabled(not is_kept)
        self._none.setEnabled(True)
        announce(self, self._head.text())

    def _show_parts(self, *, found: bool) -> None:
        for part in (
            self._found_label, self._found, self._list_label, self._list, self._style_label, self._style,
        ):  # fmt: skip
            part.setVisible(found)
        self._use.setEnabled(found)

    def _show_style(self) -> None:
        if self._list.currentRow() < 0:
            return
        role = str(self._list.currentItem().data(Qt.ItemDataRole.UserRole))
        self._style_label.setText(f"S&tyle for {role}")
        self._style.setAccessibleName(f"Style for {role}")
        self._style.clear()
        self._style.addItem(_AS_FOUND, "")
        for name in self._choices.get(role, ()):
            self._style.addItem(name, name)
        self._style.setCurrentIndex(max(self._style.findData(self._styles.get(role, "")), 0))

    def _give_style(self) -> None:
        if self._list.currentRow() >= 0:
            role = str(self._list.currentItem().data(Qt.ItemDataRole.UserRole))
            self.style_chosen.emit(role, str(self._style.currentData()))

    def _build(self, appearance: Appearance) -> None:
        step = appearance.spacing
        self._found.setReadOnly(True)
        self._found.setTabChangesFocus(True)
        for label, part in (
            (self._found_label, self._found),
            (self._list_label, self._list),
            (self._style_label, self._style),
        ):
            label.setBuddy(part)
            part.setAccessibleName(label.text().replace("&", ""))
        self._use.setProperty("role", "primary")
        for button in (self._choose, self._none, self._close, self._use):
            button.setAutoDefault(False)
        ways, foot, style = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        ways.addWidget(self._choose)
        ways.addWidget(self._none)
        ways.addStretch(1)
        style.addWidget(self._style_label)
        style.addWidget(self._style, 1)
        foot.addStretch(1)
        foot.addWidget(self._close)
        foot.addWidget(self._use)
        column = QVBoxLayout(self)
        column.setContentsMargins(step(5), step(4), step(5), step(4))
        column.setSpacing(step(2))
        column.addWidget(self._head)
        column.addLayout(ways)
        column.addWidget(self._found_label)
        column.addWidget(self._found, 1)
        column.addWidget(self._list_label)
        column.addWidget(self._list, 1)
        column.addLayout(style)
        column.addStretch(0)
        column.addLayout(foot)
        resize_within_screen(self, step(160), step(105))
