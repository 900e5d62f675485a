"""The command line as tests run it, on the sample or a small pack."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

from cpdesk.services.opening import sample_details_path, sample_workbook_path

WORKBOOK, DETAILS = str(sample_workbook_path()), str(sample_details_path())
SAMPLES = sorted(sample_workbook_path().parent.glob("*.xlsx"))
Said = tuple[int, str, str]
Run = Callable[..., Said]


def program(*arguments: str, **environ: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "cpdesk", *arguments]
    return subprocess.run(command, capture_output=True, check=False, env={**os.environ, **environ})


def document(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/document.xml").decode()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
