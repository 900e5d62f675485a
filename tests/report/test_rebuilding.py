"""The same pack gives the same bytes in every kind and format, on another day, in another place, in another process."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

import rebuilding
from cpdesk.report.kind_names import KIND_NAMES

pytestmark = pytest.mark.timeout(300)
_AHEAD = 400
_KINDS, _FORMATS = len(KIND_NAMES), 5


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    here = made(tmp_path_factory.mktemp("here"), 0, PYTHONHASHSEED="1", TZ="Pacific/Kiritimati", LC_ALL="C.UTF-8")
    there = made(tmp_path_factory.mktemp("there"), _AHEAD, PYTHONHASHSEED="2", TZ="America/Los_Angeles", LC_ALL="C")
    return here, there


def made(folder: Path, days: int, **environ: str) -> Path:
    paths = os.pathsep.join(path for path in sys.path if path)
    command = [sys.executable, rebuilding.__file__, str(folder), str(days)]
    environ = {**os.environ, **environ, "PYTHONPATH": paths}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environ)
    assert done.returncode == 0, done.stderr
    day = date.fromisoformat(done.stdout.strip())
    assert abs(day - datetime.now(UTC).date() - timedelta(days=days)) <= timedelta(days=1)
    return folder


def test_every_paper_is_the_same_to_the_last_byte(built: tuple[Path, Path]) -> None:
    here, there = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in built)
    assert len(here) >= _KINDS * _FORMATS
    assert sorted(here) == sorted(there)
    assert [name for name in here if here[name] != there[name]] == []


def test_public_and_exempt_paper_are_not_the_same(built: tuple[Path, Path]) -> None:
    here, _ = built
    for kind in KIND_NAMES:
        for suffix in (".docx", ".pdf"):
            public, exempt = (here / f"{kind}-{part}{suffix}" for part in ("public", "exempt"))
            assert public.read_bytes() != exempt.read_bytes()
