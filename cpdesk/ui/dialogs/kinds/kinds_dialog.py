"""The list of the kinds of report, with what can be done to each."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cpdesk.ui.announcing import announce
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.dialog_room import resize_within_screen
from cpdesk.ui.widgets.pick_delegate import NOTE, PickDelegate
from cpdesk.ui.widgets.text_label import TextLabel

_KEY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class ListedKind:
    """A kind by its name: its title, its purpose, whether it is the council's own, the reports that are of it."""

    name: str
    title: str
    purpose: str
    is_own: bool
    users: tuple[str, ...]


class KindsDialog(QDialog):
    """Lists the kinds. `copied` carries one with the title of its copy; the other signals carry a kind's name."""

    copied = Signal(str, str)
    edit_asked = Signal(str)
    out_asked = Signal(str)
    save_asked = Signal(str)
    load_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Kinds of report")
        self._kinds: tuple[ListedKind, ...] = ()
        self._list = QListWidget()
        self._list.setAccessibleName("Kinds of report")
        self._list.setItemDelegate(PickDelegate(appearance, self._list))
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._edit, self._out = QPushButton("&Edit…"), QPushButton("&Take out")
        self._save, self._load = QPushButton("&Save as a file…"), QPushButton("&Load from a file…")
        self._name_label, self._name = QLabel("&Name of a copy of it"), QLineEdit()
        self._copy, self._close = QPushButton("Make the &copy"), QPushButton("Close")
        self._said = TextLabel(appearance, bold=True)
        self._lay_out(appearance)
        self._list.currentRowChanged.connect(self._show_state)
        self._list.itemActivated.connect(self._edit.click)
        self._name.textChanged.connect(self._show_state)
        self._name.returnPressed.connect(self._give_copy)
        self._copy.clicked.connect(self._give_copy)
        self._load.clicked.connect(self.load_asked)
        self._close.clicked.connect(self.close)
        for button, signal in (
            (self._edit, self.edit_asked),
            (self._out, self.out_asked),
            (self._save, self.save_asked),
        ):
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(self.chosen.name))

    @property
    def chosen(self) -> ListedKind:
        """Return the kind that is chosen."""
        return self._kinds[max(self._list.currentRow(), 0)]

    def show_kinds(self, kinds: Sequence[ListedKind], chosen: str = "") -> None:
        """List the kinds; the one that was chosen stays so, unless another is named."""
        wanted = chosen or (self.chosen.name if self._kinds else "")
        self._kinds = tuple(kinds)
        self._list.clear()
        for kind in kinds:
            own = "Your council’s own. " if kind.is_own else ""
            used = f" In this pack: {', '.join(kind.users)}." if kind.users else ""
            item = QListWidgetItem(kind.title)
            item.setData(NOTE, f"{own}{kind.purpose}{used}".strip())
            item.setData(_KEY, kind.name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{kind.title}. {item.data(NOTE)}")
            self._list.addItem(item)
        names = [kind.name for kind in kinds]
        self._list.setCurrentRow(names.index(wanted) if wanted in names else 0)
        self._show_state()

    def say(self, words: str) -> None:
        """Say what could not be done, or what was."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        if words:
            announce(self, words)

    def clear_name(self) -> None:
        """Empty the name of the copy, once it is made."""
        self._name.clear()

    def _give_copy(self) -> None:
        if self._name.text().strip():
            self.copied.emit(self.chosen.name, self._name.text())

    def _show_state(self) -> None:
        if not self._kinds:
            return
        for button in (self._edit, self._out, self._save):
            button.setEnabled(self.chosen.is_own)
        self._copy.setEnabled(bool(self._name.text().strip()))
        self._name.setPlaceholderText(f"{self.chosen.title} of our council")

    def _lay_out(self, appearance: Appearance) -> None:
        step = appearance.spacing
        self._said.hide()
        self._name_label.setBuddy(self._name)
        self._name.setAccessibleName("Name of a copy of it")
        said = TextLabel(appearance)
        said.setText(
            "A council can have kinds of its own: copy one, then change its parts and its wording. They are kept in "
            "the pack, and saved as a file they can be loaded into another."
        )
        copy, ways, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for part in (self._name_label, self._name, self._copy):
            copy.addWidget(part)
        for button in (self._edit, self._out, self._save, self._load):
            ways.addWidget(button)
        ways.addStretch(1)
        foot.addStretch(1)
        foot.addWidget(self._close)
        for button in (self._edit, self._out, self._save, self._load, self._copy, self._close):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(step(5), step(4), step(5), step(4))
        column.setSpacing(step(2))
        column.addWidget(said)
        column.addWidget(self._list, 1)
        column.addLayout(ways)
        column.addLayout(copy)
        column.addWidget(self._said)
        column.addLayout(foot)
        resize_within_screen(self, step(150), step(105))
