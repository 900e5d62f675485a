"""Makes the pictures of the README and of the guide from the real window on the sample pack."""

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtWidgets import QApplication, QTextEdit

from cpdesk.app import Desktop
from cpdesk.office import DEMO
from cpdesk.resources import resource_path
from cpdesk.ui.settings import Settings, settings_path

PICTURES = Path(__file__).resolve().parent.parent / "resources" / "help" / "pictures"
_LOOK_MS = 100
_SETTLE_MS = 1500
SAMPLE = "cheshire-east-q1-2019-20.xlsx"


@dataclass(frozen=True)
class Picture:
    """What one picture shows: its name, theme, place, scale and the size of the window.

    With a `workbook` of `resources/samples` it is the window in which that is looked through, at a `cell` of its first
    sheet, by row and column.
    """

    name: str
    theme: str = "light"
    place: str = "scorecard"
    scale: str = "1"
    size: tuple[int, int] = (1366, 768)
    workbook: str = ""
    cell: tuple[int, int] = (1, 1)


ALL = (
    Picture("window-light"),
    Picture("window-dark", theme="dark"),
    Picture("window-150", scale="1.5", size=(1280, 720)),
    Picture("window-small", size=(900, 480)),
    Picture("overview-light", place="overview"),
    Picture("overview-dark", theme="dark", place="overview"),
    Picture("report-light", place="report"),
    Picture("import-light", workbook=SAMPLE, cell=(21, 6)),
    Picture("import-dark", theme="dark", workbook=SAMPLE, cell=(21, 6)),
)


class Photographer(QObject):
    """Waits until the window has nothing more to do, then takes the picture and closes it."""

    def __init__(self, desktop: Desktop, picture: Picture) -> None:
        super().__init__(desktop)
        self._desktop = desktop
        self._picture = picture
        self._look_again()

    def _look_again(self) -> None:
        QTimer.singleShot(_LOOK_MS, self._look)

    def _look(self) -> None:
        desktop = self._desktop
        if self._picture.workbook:
            self._look_through()
            return
        if not desktop.office.session.records or not desktop.office.background.is_idle:
            self._look_again()
            return
        actions = desktop.window.actions_by_name
        actions[f"place_{self._picture.place}"].trigger()
        if self._picture.place == "scorecard":
            actions["next_owed"].trigger()
        desktop.office.work.activity.clear()
        QTimer.singleShot(_SETTLE_MS, self._take)

    def _look_through(self) -> None:
        shown = self._desktop.office.work.imports.open_window
        if shown is None or not self._desktop.office.background.is_idle:
            self._look_again()
            return
        shown.resize(QSize(*self._picture.size))
        row, column = self._picture.cell
        shown.sheets.view.go_to(row - 1, column - 1)
        QTimer.singleShot(_SETTLE_MS, self._take)

    def _take(self) -> None:
        shown = self._desktop.office.work.imports.open_window
        window = shown if shown is not None else self._desktop.window
        for field in window.findChildren(QTextEdit):
            field.setCursorWidth(0)
        PICTURES.mkdir(parents=True, exist_ok=True)
        path = PICTURES / f"{self._picture.name}.png"
        window.grab().save(str(path))
        make_small(path)
        window.close()
        self._desktop.window.close()


def make_small(path: Path) -> None:
    """Keep the 256 colours that the picture uses most: nobody sees the difference, and it is a third of the size."""
    with Image.open(path) as picture:
        plain = picture.convert("RGB")
    small = plain.quantize(256, method=Image.Quantize.MEDIANCUT, kmeans=1, dither=Image.Dither.NONE)
    small.save(path, optimize=True)


def take(picture: Picture) -> int:
    """Take one picture, and return the exit status of the window."""
    app = QApplication(sys.argv[:1])
    settings = Settings(settings_path())
    settings.write("window/scheme", picture.theme)
    asked_for = str(resource_path("samples", picture.workbook)) if picture.workbook else DEMO
    desktop = Desktop(app, settings, [asked_for])
    desktop.window.resize(QSize(*picture.size))
    desktop.window.show()
    Photographer(desktop, picture)
    return app.exec()


def take_all() -> None:
    """Take every picture, each in a process of its own, since the scale of a screen is fixed at start."""
    for picture in ALL:
        with tempfile.TemporaryDirectory() as home:
            folders = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"), home)
            screen = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": picture.scale}
            command = [sys.executable, __file__, picture.name]
            subprocess.run(command, env={**os.environ, **folders, **screen}, check=True, timeout=120)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.exit(take(next(picture for picture in ALL if picture.name == sys.argv[1])))
    take_all()
