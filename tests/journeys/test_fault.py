"""A fault that nobody foresaw is reported, and the window goes on."""

import os
import subprocess
import sys
from pathlib import Path

_SCRIPT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from cpdesk.app import Desktop
from cpdesk.domain.edits import SetDetail
from cpdesk.ui.settings import Settings, settings_path

app = QApplication(sys.argv[:1])
desktop = Desktop(app, Settings(settings_path()), ["demo"])
desktop.reporter.install()

def stumble():
    raise ValueError("a fault in a slot")

def fail(progress):
    raise ValueError("a fault in a job")

def look():
    if not desktop.office.session.records or not desktop.office.background.is_idle:
        QTimer.singleShot(50, look)
        return
    QTimer.singleShot(0, stumble)
    desktop.office.background.run(fail, done=print)
    QTimer.singleShot(500, go_on)

def go_on():
    desktop.office.controller.edit(SetDetail("title", "Still here"))
    print(desktop.office.work.activity.words)
    print(desktop.office.controller.pack.details.title)
    app.exit(0)

desktop.window.show()
QTimer.singleShot(0, look)
sys.exit(app.exec())
"""


def test_the_report_is_written_the_sentence_said_and_work_goes_on(tmp_path: Path) -> None:
    home = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"), str(tmp_path))
    environment = {**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(
        [sys.executable, "-c", _SCRIPT], env=environment, capture_output=True, text=True, timeout=90, check=False
    )
    reports = sorted(tmp_path.rglob("fault-*.txt"))
    said, title = ran.stdout.splitlines()

    assert ran.returncode == 0, ran.stderr
    assert said.startswith("cpdesk stumbled over something unforeseen. Your work is kept.")
    assert title == "Still here"
    assert sorted(report.read_text(encoding="utf-8").splitlines()[-1] for report in reports) == [
        "ValueError: a fault in a job",
        "ValueError: a fault in a slot",
    ]
