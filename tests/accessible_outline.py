"""What a screen reader meets in a part of a window, as lines of text."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

REFERENCE = Path(__file__).parent / "data" / "reference" / "outlines"


def assert_same_outline(widget: QWidget, name: str) -> None:
    """Fail unless a screen reader meets what is kept under that name; the time of day is left out.

    WRITE_REFERENCE=1 in the environment writes it anew; read it before keeping what it wrote.
    """
    lines = (re.sub(r", \d\d:\d\d\b", "", line) for line in accessible_outline(widget))
    text = "\n".join(lines) + "\n"
    path = REFERENCE / f"{name}.txt"
    if os.environ.get("WRITE_REFERENCE"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")


def accessible_outline(widget: QWidget) -> list[str]:
    """Return a line for each part that is to be seen: its role, its name, its description or words, if any.

    What is put into a window is to be seen once the window's turn has come, so that comes first.
    """
    QApplication.processEvents()
    return list(_lines(QAccessible.queryAccessibleInterface(widget), 0))


def _lines(part: QAccessibleInterface, depth: int) -> Iterator[str]:
    state = part.state()
    if state.invisible:
        return
    names = [part.text(kind).strip() for kind in (QAccessible.Text.Name, QAccessible.Text.Description)]
    said = " | ".join(name for name in names if name)
    role = part.role().name
    is_row = role in ("Cell", "ListItem", "ColumnHeader", "RowHeader")
    if said:
        off = " (off)" if state.disabled else ""
        yield f"{'  ' * depth}{role}: {said}{off}"
    for at in range(part.childCount() if not is_row else 0):
        child = part.child(at)
        if role != "ComboBox":
            yield from _lines(child, depth + bool(said))
