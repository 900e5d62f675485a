"""Makes .venv with the pinned libraries in it, once, and knows when that is done.

A stamp written last says that .venv is whole; it holds a key of everything that .venv was made from. A .venv
without any stamp was never finished and is made anew: pip may take a half-unpacked library for an installed
one.
"""

import hashlib
import importlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal

import system
from saying import SetupError, say

Purpose = Literal["run", "test"]

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCKS = {"run": ROOT / "packaging/requirements.lock", "test": ROOT / "packaging/requirements-dev.lock"}


def program(name: str) -> str:
    """Give the path of a program in .venv, where this operating system keeps it."""
    return str(VENV / "Scripts" / f"{name}.exe" if os.name == "nt" else VENV / "bin" / name)


def provide(purpose: Purpose) -> None:
    """Make .venv fit for the purpose; raises SetupError with a sentence where that can't be done."""
    if _is_ready(purpose):
        return
    try:
        with _one_at_a_time() as held:
            if not _is_ready(purpose):
                _provide_anew(purpose, held)
    except OSError as trouble:
        raise SetupError(f"The set-up could not go on: {trouble}. Put that right, then start again.") from trouble


def _provide_anew(purpose: Purpose, held: int) -> None:
    system.provide_libraries()
    if purpose == "test":
        system.provide_tools()
    if not _is_whole():
        _make(held)
    _install(purpose, held)


def _stamp(purpose: Purpose) -> Path:
    return VENV / f"ready-to-{purpose}"


def _key(purpose: Purpose) -> str:
    """Digest what .venv depends on: its place, the Python, the pinned libraries, the project's metadata."""
    digest = hashlib.sha256(f"{ROOT} {sys.version_info[:2]} {sys.platform}".encode())
    for source in (LOCKS[purpose], ROOT / "pyproject.toml"):
        digest.update(source.read_bytes())
    return digest.hexdigest()


def _is_ready(purpose: Purpose) -> bool:
    try:
        return _stamp(purpose).read_text() == _key(purpose) and Path(program("python")).exists()
    except OSError:
        return False


def _is_whole() -> bool:
    """Say whether a .venv stands that was once finished, with a Python of this version that still starts."""
    if not (_stamp("run").exists() or _stamp("test").exists()):
        return False
    question = [program("python"), "-I", "-c", "import pip, sys; print(*sys.version_info[:2])"]
    try:
        answer = subprocess.run(question, capture_output=True, text=True, check=False).stdout
    except OSError:
        return False
    return answer == f"{sys.version_info.major} {sys.version_info.minor}\n"


def _make(held: int) -> None:
    """Make .venv anew, whatever lies in its place; from within a .venv, with the Python that it came from."""
    if VENV.exists():
        say("The .venv folder that lies here is unfinished or of another Python: making it anew.")
    python: str = getattr(sys, "_base_executable", None) or sys.executable
    made = _runs([python, "-I", "-m", "venv", "--clear", str(VENV)], held)
    if not made:
        raise SetupError(
            f"Python could not make {VENV}; its own words are above. Delete what lies there, as the user it "
            "belongs to, and start this again."
        )


def _install(purpose: Purpose, held: int) -> None:
    """Bring .venv to what the lock file pins, and the project itself into it, as it lies in this checkout."""
    lock = LOCKS[purpose]
    count = sum(line[:1].isalnum() for line in lock.read_text(encoding="utf-8").splitlines())
    say(
        f"Fetching and installing {count} Python packages into .venv. "
        "This takes half a minute, on a slow connection several."
    )
    purposes: tuple[Purpose, ...] = ("run", "test") if purpose == "test" else ("run",)
    for each in ("run", "test"):
        _stamp(each).unlink(missing_ok=True)
    quietly = ("-qq", "--no-input", "--disable-pip-version-check")
    pip = [program("python"), "-I", "-m", "pip", "install", *quietly]
    fetched = _runs([*pip, "--require-hashes", "--only-binary=:all:", "-r", str(lock)], held)
    if not fetched:
        raise SetupError(
            "The Python packages could not be fetched or installed; pip's own words are above. If there was "
            "no connection, start this again once there is one: what was fetched is kept."
        )
    if not _runs([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)], held):
        raise SetupError("cpdesk itself could not be put into .venv; pip's own words are above.")
    # pip compiles what it copies; of a checkout each start would have to, where Python is told to write no bytecode.
    _runs([program("python"), "-I", "-m", "compileall", "-qq", str(ROOT / "cpdesk")], held)
    for each in purposes:
        _stamp(each).write_text(_key(each), encoding="utf-8")
    say("Ready. From now on this starts at once.")


def _runs(command: list[str], held: int) -> bool:
    """Run a command of the set-up and say whether it went well.

    It keeps hold of the lock: should this process be killed, the next one waits until its orphan has ended.
    """
    inherited = () if os.name == "nt" else (held,)
    return subprocess.run(command, pass_fds=inherited, check=False).returncode == 0


@contextmanager
def _one_at_a_time() -> Iterator[int]:
    """Hold this checkout's lock while .venv is being made; the system lets go of it when a process dies."""
    with (ROOT / "packaging/requirements.lock").open("rb") as handle:
        if os.name == "nt":
            _lock_on_windows(handle.fileno())
        else:
            _lock_on_posix(handle.fileno())
        yield handle.fileno()


def _lock_on_posix(handle: int) -> None:
    fcntl = importlib.import_module("fcntl")
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say("Another set-up of this checkout is under way; waiting for it to end.")
        fcntl.flock(handle, fcntl.LOCK_EX)


def _lock_on_windows(handle: int) -> None:
    msvcrt = importlib.import_module("msvcrt")
    beyond_the_end = 1 << 30  # a lock forbids reading there, so it lies where nothing is read
    os.lseek(handle, beyond_the_end, os.SEEK_SET)
    while True:
        with suppress(OSError):
            msvcrt.locking(handle, msvcrt.LK_LOCK, 1)  # gives up after ten seconds
            return
