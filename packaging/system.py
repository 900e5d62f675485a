"""The libraries and programs that cpdesk wants from the operating system.

A library counts as there when it loads, whoever installed it; apt-get is asked only for what is not there.
"""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from saying import SetupError, say


@dataclass(frozen=True)
class Want:
    """Something wanted: a way to see whether it is there, and the names Debian's packages have for it."""

    packages: tuple[str, ...]
    """The package's names, newest Debian first. The last name is understood by every release."""
    is_there: Callable[[], bool]
    purpose: str


def provide_libraries() -> None:
    """Make sure that Qt's libraries and venv's parts are there, or stop and name the line that gets them."""
    missing = [want for want in _libraries() if not want.is_there()]
    if not missing:
        return
    if not _has_apt():
        wanted = ", ".join(want.packages[-1] for want in missing)
        say(f"Not found here, by their Debian names: {wanted}. Until they are installed no window may open.")
        return
    if not _is_root():
        raise SetupError(f"Some system libraries are missing. Run this line, then start again:\n\n    {_line(missing)}")
    say(f"Installing {len(missing)} system packages that Python and Qt need; this takes about a minute.")
    if not _install(missing):
        raise SetupError(
            "The system packages could not be installed; apt-get's own words are above. "
            f"See to that, or try by hand, then start again:\n\n    {_line(missing)}"
        )


def provide_tools() -> None:
    """Get the programs that some tests use, as far as that may be done here."""
    missing = missing_tools()
    if missing and _has_apt() and _is_root():
        names = ", ".join(want.packages[-1] for want in missing)
        say(f"Installing what the tests use: {names}. With LibreOffice this can take five minutes.")
        if not _install(missing):
            say("Not everything could be installed; the tests go on without it.")


def missing_tools() -> list[Want]:
    """List the programs that tests use and that are not there."""
    return [want for want in TOOLS if not want.is_there()]


def say_what_is_missing() -> None:
    """Name each missing tool with what goes unchecked for it, and the line that installs them."""
    missing = missing_tools()
    for want in missing:
        say(f"Without {want.packages[-1]}, {want.purpose}.")
    if missing and _has_apt():
        say(f"To have everything checked: {_line(missing)}")


def _loads(soname: str) -> Callable[[], bool]:
    def is_there() -> bool:
        try:
            ctypes.CDLL(soname)
        except OSError:
            return False
        return True

    return is_there


def _runs(*programs: str) -> Callable[[], bool]:
    return lambda: any(shutil.which(program) for program in programs)


def _has_liberation() -> bool:
    folders = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")
    return any(next(folder.rglob("LiberationSans-Regular.*"), None) for folder in folders)


def _has_ensurepip() -> bool:
    return importlib.util.find_spec("ensurepip") is not None


QT_LIBRARIES = (
    (("libglib2.0-0t64", "libglib2.0-0"), "libglib-2.0.so.0"),
    (("libegl1",), "libEGL.so.1"),
    (("libgl1",), "libGL.so.1"),
    (("libxkbcommon0",), "libxkbcommon.so.0"),
    (("libdbus-1-3",), "libdbus-1.so.3"),
    (("libfontconfig1",), "libfontconfig.so.1"),
    (("libxcb-cursor0",), "libxcb-cursor.so.0"),
    (("libxcb-icccm4",), "libxcb-icccm.so.4"),
    (("libxcb-keysyms1",), "libxcb-keysyms.so.1"),
    (("libxcb-shape0",), "libxcb-shape.so.0"),
    (("libxcb-xkb1",), "libxcb-xkb.so.1"),
    (("libxkbcommon-x11-0",), "libxkbcommon-x11.so.0"),
    (("libcups2t64", "libcups2"), "libcups.so.2"),
)

TOOLS = (
    Want(
        ("libreoffice-writer-nogui", "libreoffice-writer"),
        _runs("soffice", "libreoffice"),
        "papers are not opened in LibreOffice",
    ),
    Want(("poppler-utils",), _runs("pdftoppm"), "PDF pages are not looked at"),
    Want(("xvfb",), _runs("Xvfb"), "no window is opened on a real X display"),
    Want(("fonts-liberation",), _has_liberation, "LibreOffice lays papers out in another font"),
)


def _libraries() -> Iterable[Want]:
    if os.name == "posix":
        venv_package = f"python3.{sys.version_info.minor}-venv"
        yield Want((venv_package, "python3-venv"), _has_ensurepip, "no .venv can be made")
    if sys.platform.startswith("linux"):
        for packages, soname in QT_LIBRARIES:
            yield Want(packages, _loads(soname), "the window can't open")


def _has_apt() -> bool:
    return shutil.which("apt-get") is not None


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _line(wants: Iterable[Want]) -> str:
    return "sudo apt-get install --no-install-recommends " + " ".join(_package(want) for want in wants)


def _package(want: Want) -> str:
    """Give the name that this release's package lists know."""
    for name in want.packages[:-1]:
        known = subprocess.run(["apt-cache", "show", name], capture_output=True, check=False)
        if known.returncode == 0:
            return name
    return want.packages[-1]


def _install(wants: list[Want]) -> bool:
    """Install with apt-get, trying once more (after an interrupted run of dpkg or a mirror's bad moment)."""
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=600", "-o", "Dpkg::Use-Pty=0"]

    def attempt(*command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            env=environ,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )

    for _ in range(2):
        attempt(*apt, "update")
        names = [_package(want) for want in wants]
        installed = attempt(*apt, "install", "--yes", "--no-install-recommends", *names)
        if installed.returncode == 0:
            return True
        say(f"That did not work. apt-get says:\n{installed.stderr.strip()}")
        attempt("dpkg", "--configure", "-a")
    return False
