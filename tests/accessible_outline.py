"""A part of the window as a screen reader meets it: one line for each thing that has a name, what it is, its state."""

import os
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QTableView, QTextEdit, QWidget

REFERENCE = Path(__file__).parent / "data" / "outlines"
_ROLE = Qt.ItemDataRole
_KINDS: dict[type[QWidget], str] = {
    QAbstractButton: "button",
    QTableView: "table",
    QLabel: "text",
    QComboBox: "list",
    QLineEdit: "field",
    QTextEdit: "field",
}


def outline(widget: QWidget) -> str:
    """Return the outline of a widget, in the order in which its parts are read."""
    return "\n".join(_lines(widget, 0)) + "\n"


def assert_same_outline(widget: QWidget, reference: str) -> None:
    """Fail unless the outline is the one kept under `tests/data/outlines/<reference>.txt`.

    WRITE_REFERENCE=1 in the environment writes it anew; read it before keeping what it wrote.
    """
    widget.grab()  # lays everything out
    path = REFERENCE / f"{reference}.txt"
    text = outline(widget)
    if os.environ.get("WRITE_REFERENCE"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")


def _lines(widget: QWidget, depth: int) -> Iterator[str]:
    said = _said(widget)
    if said:
        yield f"{'  ' * depth}{said}"
        depth += 1
    if isinstance(widget, QTableView):
        yield from (f"{'  ' * depth}{line}" for line in _cells(widget))
        return
    for child in _children(widget):
        yield from _lines(child, depth)


def _children(widget: QWidget) -> list[QWidget]:
    """Return the parts that are to be seen, from top to bottom, then from left to right."""
    children = [child for child in widget.children() if isinstance(child, QWidget)]
    shown = [child for child in children if child.isVisibleTo(widget)]
    return sorted(shown, key=lambda child: (child.x() > widget.width() // 3, child.y(), child.x()))


def _said(widget: QWidget) -> str:
    face = QAccessible.queryAccessibleInterface(widget)
    name, about = face.text(QAccessible.Text.Name), face.text(QAccessible.Text.Description)
    kind = next((word for what, word in _KINDS.items() if isinstance(widget, what)), "group")
    if not name.strip():
        return ""
    state = "" if widget.isEnabled() else ", out of use"
    return f"{kind}: {name}{f' ({about})' if about and about != name else ''}{state}"


def _cells(table: QTableView) -> Iterator[str]:
    model = table.model()
    for column in range(model.columnCount()):
        heading = model.headerData(column, Qt.Orientation.Horizontal, _ROLE.AccessibleTextRole)
        yield f"heading: {heading or model.headerData(column, Qt.Orientation.Horizontal)}"
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            yield f"cell: {index.data(_ROLE.AccessibleTextRole) or index.data()}"
