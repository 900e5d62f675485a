"""Fields of a form that say below themselves what is to be put right."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cpdesk.domain.rating.set_up import SetUpFault
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.forms import FormRows
from cpdesk.ui.widgets.text_label import TextLabel

_MARK = "▲ "


class FaultLine(TextLabel):
    """Says what is to be put right, or takes no room."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, TextSize.SMALL, bold=True, parent=parent)
        self.hide()

    def say(self, words: Sequence[str]) -> None:
        """Say these sentences."""
        self.setText(_MARK + " ".join(words) if words else "")
        self.setVisible(bool(words))


class Field(QWidget):
    """A control with its label, its help and its fault line, in one piece that can be hidden."""

    def __init__(
        self,
        label: str,
        control: QWidget,
        appearance: Appearance,
        help: str = "",  # noqa: A002 - as in FormRows
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.control = control
        self._said: tuple[SetUpFault, ...] = ()
        self._fault = FaultLine(appearance)
        form = QFormLayout()
        form.setVerticalSpacing(appearance.spacing(1))
        self.label = FormRows(form).add(label, control)
        self.help_label = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self.help_label.setText(help)
        self.help_label.setVisible(bool(help))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.spacing(1))
        layout.addLayout(form)
        layout.addWidget(self._fault)
        layout.addWidget(self.help_label)
        self.say(())

    def explain(self, words: str) -> None:
        """Show these words as the help, and have them spoken with the control."""
        self.help_label.setText(words)
        self.help_label.setVisible(bool(words))
        self.say(self._said)

    def say(self, faults: Iterable[SetUpFault]) -> None:
        """Show the faults below the control, and have them spoken with it."""
        self._said = tuple(faults)
        words = [fault.text for fault in self._said]
        self._fault.say(words)
        self.control.setAccessibleDescription(" ".join((*words, self.help_label.text())).strip())


class NumberRow(QWidget):
    """Numbers side by side, each with its label; `changed` follows every key. Faults are said below the row."""

    changed = Signal()

    def __init__(
        self, labels: Sequence[tuple[str, str]], appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._names = {part: label.replace("&", "") for part, label in labels}
        self._lines: dict[str, QLineEdit] = {}
        self._fields: dict[str, QWidget] = {}
        self._fault = FaultLine(appearance)
        row = QHBoxLayout()
        row.setSpacing(appearance.spacing(3))
        for part, label in labels:
            line = QLineEdit()
            line.textEdited.connect(self._say_changed)
            field = Field(label, line, appearance)
            self._lines[part], self._fields[part] = line, field
            row.addWidget(field, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.spacing(1))
        layout.addLayout(row)
        layout.addWidget(self._fault)

    @property
    def lines(self) -> tuple[QLineEdit, ...]:
        """Return the fields to type in, from left to right."""
        return tuple(self._lines.values())

    @property
    def texts(self) -> dict[str, str]:
        """Return what is typed, by part."""
        return {part: line.text() for part, line in self._lines.items()}

    def show_texts(self, texts: dict[str, str]) -> None:
        """Show these texts, empty where there is none."""
        for part, line in self._lines.items():
            line.setText(texts.get(part, ""))

    def offer(self, parts: Iterable[str]) -> None:
        """Show those of the fields that are asked for."""
        wanted = set(parts) & set(self._fields)
        for part, field in self._fields.items():
            field.setVisible(part in wanted)
        self.setVisible(bool(wanted))

    def say(self, faults: Iterable[SetUpFault]) -> None:
        """Show the faults of these fields below them, and have each spoken with its field."""
        mine = [fault for fault in faults if fault.part in self._lines]
        self._fault.say([f"{self._names[fault.part]}: {fault.text}" for fault in mine])
        for part, line in self._lines.items():
            line.setAccessibleDescription(" ".join(fault.text for fault in mine if fault.part == part))

    def _say_changed(self) -> None:
        self.changed.emit()


def choice_box(choices: Sequence[tuple[str, object]]) -> QComboBox:
    """Return a box that offers these words; what each stands for is its data."""
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    for words, data in choices:
        box.addItem(words, data)
    return box


def choose(box: QComboBox, data: object) -> None:
    """Choose what stands for that; leave the box where nothing does."""
    for at in range(box.count()):
        if box.itemData(at) == data:
            box.setCurrentIndex(at)
            return
