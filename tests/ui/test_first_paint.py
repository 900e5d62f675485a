"""The window is to be seen before anything slow is loaded."""

import os
import subprocess
import sys
from pathlib import Path

_SCRIPT = """
import sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from cpdesk.app import Desktop
from cpdesk.services.preferences import settings_path
from cpdesk.ui.settings import Settings

SLOW = {"pandas", "numpy", "matplotlib", "docx", "openpyxl", "lxml", "rapidfuzz", "msoffcrypto", "spylls"}

class Witness(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            desktop.window.removeEventFilter(self)
            print("painted with:", *sorted(SLOW & set(sys.modules)))
        return False

app = QApplication(sys.argv[:1])
desktop = Desktop(app, Settings(settings_path()), [])
witness = Witness()
desktop.window.installEventFilter(witness)
desktop.window.first_painted.connect(desktop.window.close)
desktop.window.show()
status = app.exec()
print("slow ones loaded since:", *sorted(SLOW & set(sys.modules)))
sys.exit(status)
"""


def test_nothing_slow_is_loaded_before_the_first_paint(tmp_path: Path) -> None:
    home = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")}
    environment = {**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(
        [sys.executable, "-c", _SCRIPT], env=environment, capture_output=True, text=True, timeout=60, check=False
    )

    assert ran.returncode == 0, ran.stderr
    assert "painted with:\n" in ran.stdout
    assert "slow ones loaded since: " in ran.stdout
