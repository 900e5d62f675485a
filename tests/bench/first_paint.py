"""A window in a fresh process, which says when it was first painted; the program's own, or a bare one of its widgets.

`first_paint.py record FILE` writes the widgets that the program's window has as it is first painted to FILE: class,
place, size, words, picture, whether it is hidden, and the words of its menus. `bare FILE` shows a window of as many of
the same classes at the same places that show the same, with nothing behind them; `real` opens the program's own by its
own door, and says how long its event loop was held until all of it is there and the libraries are loaded behind it.
What is printed is in milliseconds, since before anything was imported: of processor time, then by the clock.
"""

import json
import sys
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

_BEGAN, _WORKED = perf_counter(), process_time()
_WARM = {"matplotlib", "numpy", "docx"}


def _say_painted() -> None:
    print("painted", (process_time() - _WORKED) * 1000, (perf_counter() - _BEGAN) * 1000, flush=True)


def _real(*, record_at: Path | None = None) -> None:
    from cpdesk import __main__ as door  # noqa: PLC0415
    from cpdesk import app  # noqa: PLC0415

    class Watched(app.Desktop):
        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments)
            self.window.first_painted.connect(self._note)

        def _note(self) -> None:
            _say_painted()
            if record_at is not None:
                record_at.write_text(json.dumps(_recorded(self.window, record_at)), encoding="utf-8")
                self.window.close()
            else:
                _watch_warming(self)

    app.Desktop = Watched  # type: ignore[assignment, misc]
    door.main([])


def _watch_warming(desktop: Any) -> None:
    """Print the longest hold of the event loop from the first paint until the libraries are there, then close."""
    from PySide6.QtCore import Qt, QTimer  # noqa: PLC0415

    beat = QTimer(desktop)
    beat.setTimerType(Qt.TimerType.PreciseTimer)
    last, longest = [process_time(), perf_counter()], [0.0, 0.0]

    def look() -> None:
        for index, now in enumerate((process_time(), perf_counter())):
            longest[index] = max(longest[index], now - last[index])
            last[index] = now
        if set(sys.modules) >= _WARM and desktop.office.background.is_idle:
            beat.stop()
            print("held", longest[0] * 1000, longest[1] * 1000 - beat.interval(), flush=True)
            desktop.window.close()

    beat.timeout.connect(look)
    beat.start(2)


def _recorded(window: Any, beside: Path) -> list[dict[str, Any]]:
    """Return each widget with the place of its parent in the list, children after their parents."""
    from PySide6.QtWidgets import QLabel, QMenuBar, QWidget  # noqa: PLC0415

    listed = [window]
    for widget in listed:
        listed += [child for child in widget.children() if isinstance(child, QWidget) and not child.isWindow()]
    places = {widget: place for place, widget in enumerate(listed)}
    recorded: list[dict[str, Any]] = []
    for place, widget in enumerate(listed):
        picture = ""
        if isinstance(widget, QLabel) and not widget.pixmap().isNull():
            picture = str(beside.with_suffix(f".{place}.png"))
            widget.pixmap().save(picture)
        recorded.append(
            {
                "class": next(kind.__name__ for kind in type(widget).__mro__ if kind.__module__ == "PySide6.QtWidgets"),
                "parent": places.get(widget.parentWidget()) if place else None,
                "geometry": widget.geometry().getRect(),
                "hidden": widget.isHidden(),
                "words": widget.text() if callable(getattr(widget, "text", None)) else "",
                "picture": picture,
                "menus": [_menu(title) for title in widget.actions()] if isinstance(widget, QMenuBar) else [],
            }
        )
    return recorded


def _menu(title: Any) -> list[Any]:
    """Return the words of a menu: its title, then its entries, of which one with a menu of its own is such a list."""
    return [title.text(), *(_menu(entry) if entry.menu() else entry.text() for entry in title.menu().actions())]


def _bare(recorded: Path) -> None:
    from PySide6 import QtWidgets  # noqa: PLC0415
    from PySide6.QtCore import QTimer  # noqa: PLC0415
    from PySide6.QtGui import QPixmap  # noqa: PLC0415

    app = QtWidgets.QApplication(sys.argv[:1])
    app.setStyle("Fusion")

    class Bare(QtWidgets.QMainWindow):
        painted = False

        def paintEvent(self, event: Any) -> None:
            super().paintEvent(event)
            if not self.painted:
                self.painted = True
                QTimer.singleShot(0, self._say)

        def _say(self) -> None:
            _say_painted()
            self.close()

    made: list[Any] = []
    for item in json.loads(recorded.read_text(encoding="utf-8")):
        parent = made[item["parent"]] if item["parent"] is not None else None
        kind = Bare if parent is None else getattr(QtWidgets, item["class"])
        needs_side = kind in (QtWidgets.QHeaderView, QtWidgets.QSplitterHandle)
        widget = _made(kind, parent, needs_side=needs_side)
        widget.setGeometry(*item["geometry"])
        if item["words"] and hasattr(widget, "setText"):
            widget.setText(item["words"])
        if item["picture"]:
            widget.setPixmap(QPixmap(item["picture"]))
        for menu in item["menus"]:
            _fill(widget, menu)
        if parent is not None:
            widget.setVisible(not item["hidden"])
        made.append(widget)
    made[0].show()
    app.exec()


def _fill(within: Any, menu: list[Any]) -> None:
    title, *entries = menu
    added = within.addMenu(title)
    for entry in entries:
        if isinstance(entry, list):
            _fill(added, entry)
        elif entry:
            added.addAction(entry)
        else:
            added.addSeparator()


def _made(kind: Any, parent: Any, *, needs_side: bool) -> Any:
    from PySide6.QtCore import Qt  # noqa: PLC0415
    from PySide6.QtWidgets import QAbstractButton, QPushButton, QSplitter, QSplitterHandle, QWidget  # noqa: PLC0415

    if kind is QSplitterHandle and not isinstance(parent, QSplitter):
        return QWidget(parent)
    if kind is QAbstractButton:  # what paints itself as a button
        return QPushButton(parent)
    return kind(Qt.Orientation.Horizontal, parent) if needs_side else kind(parent)


if __name__ == "__main__":
    mode, *rest = sys.argv[1:]
    if mode == "bare":
        _bare(Path(rest[0]))
    else:
        _real(record_at=Path(rest[0]) if mode == "record" else None)
