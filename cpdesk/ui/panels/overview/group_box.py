"""A group of numbers under its heading."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cpdesk.domain.overview import OverviewGroup, OverviewLine
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.count_button import CountButton
from cpdesk.ui.widgets.text_label import TextLabel

_OPENS = {"": "Opens them in the scorecard", "notes": "Opens them in the import notes", "report": "Opens the report"}
_NOTHING = {"findings": "Nothing was noticed while the workbook was read, and the paper lacks nothing."}


class GroupBox(QWidget):
    """Shows the lines of a group one below the other; `line_asked` carries the one that a person opens.

    The buttons stay while only their numbers change, and with them the place of the keyboard.
    """

    line_asked = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._heading = TextLabel(appearance, bold=True)
        self._hint = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._buttons: list[CountButton] = []
        self._lines: tuple[OverviewLine, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._hint)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Return where Tab stops, from top to bottom."""
        return tuple(self._buttons)

    def show_group(self, group: OverviewGroup) -> None:
        """Show the lines of the group as they are now."""
        self._heading.setText(group.heading)
        self.setAccessibleName(group.heading)
        hint = group.hint or ("" if group.lines else _NOTHING.get(group.name, ""))
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._lines = group.lines
        while len(self._buttons) < len(group.lines):
            self._add_button()
        while len(self._buttons) > len(group.lines):
            self._drop_button()
        for place, (button, line) in enumerate(zip(self._buttons, group.lines, strict=True)):
            button.show_count(line.words, line.count, is_strong=not place, behind=_OPENS[line.place])

    def _add_button(self) -> None:
        button = CountButton(self._appearance, self)
        button.clicked.connect(self._ask)
        self._column.insertWidget(self._column.count() - 1, button)
        self._buttons.append(button)
        button.show()

    def _drop_button(self) -> None:
        button = self._buttons.pop()
        self._column.removeWidget(button)
        button.hide()
        button.deleteLater()

    def _ask(self) -> None:
        asked = self.sender()
        for button, line in zip(self._buttons, self._lines, strict=True):
            if button is asked:
                self.line_asked.emit(line)
