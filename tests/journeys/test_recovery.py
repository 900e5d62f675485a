"""The process is killed, and the work is offered again."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cpdesk.ui.prompts import RecoverAnswer
from window_bench import Bench

_SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pack_builders import measure, scorecard, workbook
from window_bench import Bench
from cpdesk.domain.edits import WriteCommentary
from cpdesk.domain.rich_text import RichText
from cpdesk.services.importing import begin_pack
from cpdesk.services.saving import save_session
from cpdesk.ui.appearance import Appearance

folder, pack = Path(sys.argv[1]), sys.argv[2]
app = QApplication(sys.argv[:1])
bench = Bench(Appearance(app), folder)
begin_pack(bench.session, [workbook([scorecard([measure("2.6", "% attending", ("19", "19", "26"), "15")])])])
if pack:
    save_session(bench.session, Path(pack))
bench.controller.announce_opened()
bench.window.show()

def write():
    bench.controller.edit(WriteCommentary("2.6", RichText.of("Written just before the power went.")))
    print("written", flush=True)

QTimer.singleShot(0, write)
app.exec()
"""


def work_until_killed(folder: Path, pack: Path | None) -> None:
    """Write a commentary in another process, and kill it the moment after."""
    tests = Path(__file__).parents[1]
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": os.pathsep.join((str(tests), str(tests.parent))),
    }
    command = [sys.executable, "-c", _SCRIPT, str(folder), str(pack or "")]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "written\n"
        process.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
        process.wait(10)


@pytest.mark.parametrize("has_file", [False, True], ids=["with no file", "with a pack file"])
def test_after_a_crash_the_work_is_offered_and_is_all_there(bench: Bench, qtbot: QtBot, has_file: bool) -> None:
    pack = bench.folder / "board.cpdesk" if has_file else None
    work_until_killed(bench.folder, pack)
    bench.answers.recover = RecoverAnswer.RECOVER
    bench.work.desk.recoverer.offer()
    qtbot.waitUntil(lambda: bool(bench.session.records))

    assert bench.answers.asked == [f"recover {'board.cpdesk' if has_file else 'scorecard.xlsx'}"]
    assert bench.controller.pack.commentaries["2.6"].text.plain == "Written just before the power went."
    assert bench.session.path == pack
    assert bench.work.desk.saver.has_unsaved_work


def test_what_cpdesk_was_started_with_is_opened_only_where_nothing_is_taken_up(bench: Bench, qtbot: QtBot) -> None:
    work_until_killed(bench.folder, None)
    opened: list[str] = []
    bench.answers.recover = RecoverAnswer.LATER
    bench.work.desk.recoverer.offer(lambda: opened.append("asked for"))
    qtbot.waitUntil(lambda: bool(opened))
    assert not bench.session.records
    bench.answers.recover = RecoverAnswer.RECOVER
    bench.work.desk.recoverer.offer(lambda: opened.append("asked for again"))
    qtbot.waitUntil(lambda: bool(bench.session.records))
    qtbot.waitUntil(bench.is_idle)
    assert opened == ["asked for"]
