"""Writes the lock files anew from pyproject.toml: python3 packaging/lock.py [--upgrade].

Without --upgrade, what is pinned stays pinned as long as pyproject.toml allows it.
"""

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNTIME = Path("packaging/requirements.lock")
DEVELOPMENT = Path("packaging/requirements-dev.lock")

HEADER = """\
# {what}
# Written by `python3 packaging/lock.py`, never by hand. It holds for every operating system and every Python
# from 3.11: a marker follows each name that isn't wanted everywhere. The hashes are those of all files that
# PyPI has of a version, and packaging/bootstrap.py installs nothing else.

"""


def main(arguments: list[str]) -> int:
    """Write both lock files with uv, which is fetched for this alone."""
    with tempfile.TemporaryDirectory() as folder:
        workshop = Path(folder)
        venv.create(workshop, with_pip=True, symlinks=sys.platform != "win32")
        programs = workshop / ("Scripts" if sys.platform == "win32" else "bin")
        subprocess.run([programs / "python", "-m", "pip", "install", "-qq", "uv"], check=True)
        uv = str(programs / "uv")
        _write(uv, RUNTIME, "What cpdesk needs to run.", "build", arguments)
        _write(
            uv,
            DEVELOPMENT,
            "What cpdesk needs to run and to be checked.",
            "dev",
            ["--constraint", str(RUNTIME), *arguments],
        )
    return 0


def _write(uv: str, lock: Path, what: str, group: str, arguments: list[str]) -> None:
    command = [uv, "pip", "compile", "pyproject.toml", "--group", group]
    options = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--quiet"]
    subprocess.run([*command, *options, *arguments, "--output-file", str(lock)], cwd=ROOT, check=True)
    target = ROOT / lock
    pins = target.read_text(encoding="utf-8")
    target.write_text(HEADER.format(what=what) + pins, encoding="utf-8")
    print(f"{lock}: {pins.count('==')} versions")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
