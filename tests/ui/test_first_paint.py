"""The window is to be seen before anything slow is loaded, which then comes behind it."""

import os
import subprocess
import sys
from pathlib import Path

_SCRIPT = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from cpdesk import __main__ as door
from cpdesk import app

SLOW = {"pandas", "numpy", "matplotlib", "docx", "openpyxl", "lxml", "rapidfuzz", "msoffcrypto", "spylls"}
BEHIND = {"click", "cpdesk.domain.pack", "cpdesk.services.session", "cpdesk.ui.workplace", "cpdesk.ui.panels.inspector"}

class Witness(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            print("painted with:", *sorted((SLOW | BEHIND) & set(sys.modules)))
        return False

class Watched(app.Desktop):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.witness = Witness()
        self.window.installEventFilter(self.witness)
        self.furnished.connect(self.look)

    def look(self):
        if self.office.background.is_idle:
            print("behind it:", *sorted(SLOW & set(sys.modules)))
            self.window.close()
        else:
            QTimer.singleShot(20, self.look)

app.Desktop = Watched
sys.exit(door.main([]))
"""


def test_nothing_slow_is_loaded_before_the_first_paint_but_behind_it(tmp_path: Path) -> None:
    home = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")}
    environment = {**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(
        [sys.executable, "-c", _SCRIPT], env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    painted, behind = ran.stdout.splitlines()

    assert ran.returncode == 0, ran.stderr
    assert painted == "painted with:"
    assert {"docx", "lxml", "matplotlib", "numpy"} <= set(behind.split())
