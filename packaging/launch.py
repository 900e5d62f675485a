"""Starts cpdesk from .venv: its window where one can be shown, else the briefing it would show."""

import os
import subprocess
import sys
from pathlib import Path

from environment import ROOT, program
from saying import say

SAMPLE = ROOT / "resources/samples/cheshire-east-q1-2019-20.xlsx"

PROBE = """
import os, sys
if sys.platform != "win32":
    import resource
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
from PySide6.QtGui import QGuiApplication
QGuiApplication([])
os._exit(0)
"""


def run(arguments: list[str]) -> int:
    """Open the window on the sample pack or the file named; gives the exit status.

    Where no window can open, the file's briefing is built. Other arguments are cpdesk's own.
    """
    if arguments and not Path(arguments[0]).is_file():
        return _become([program("cpdesk"), *arguments])
    if not _has_display():
        say("There is no display here, so no window can open: building the briefing instead.")
        return _build(arguments)
    if not _qt_can_connect():
        say("Qt can't open a window on this display: building the briefing instead.")
        return _build(arguments)
    return _become([program("cpdesk"), *(arguments or ["demo"])])


def _has_display() -> bool:
    named = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(named) or sys.platform in ("win32", "darwin")


def _qt_can_connect() -> bool:
    """Try it in a process of its own: where Qt can't connect it ends the process it is in."""
    try:
        probe = subprocess.run([program("python"), "-I", "-c", PROBE], capture_output=True, timeout=20, check=False)
    except subprocess.TimeoutExpired:
        return False
    return probe.returncode == 0


def _build(files: list[str]) -> int:
    """Write the briefing of the sample, or of the file named, into build/ and say where it lies."""
    source = Path(files[0]).resolve() if files else SAMPLE
    briefing = ROOT / "build" / (f"{source.stem}.docx" if files else "sample-briefing.docx")
    briefing.parent.mkdir(exist_ok=True)
    job = "export" if source.suffix == ".cpdesk" else "build"
    command = [program("cpdesk"), job, str(source), "-o", str(briefing)]
    details = source.with_suffix(".toml")
    if job == "build" and details.is_file():
        command += ["--details", str(details)]
    status = subprocess.run(command, check=False).returncode
    if status == 0:
        say(f"The briefing lies at {briefing}")
    return status if status >= 0 else 128 - status


def _become(command: list[str]) -> int:
    """Hand this process over to the command; Windows has no such thing, and waits for it instead."""
    if os.name == "nt":
        return subprocess.run(command, check=False).returncode
    sys.stdout.flush()
    return os.execv(command[0], command)
