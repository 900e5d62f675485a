"""The large libraries, loaded beforehand."""

import subprocess
import sys

_SCRIPT = """
import sys
from cpdesk.services.warming import load_libraries
slow = ("docx", "matplotlib")
print(*(name for name in slow if name in sys.modules))
load_libraries()
print(*(name for name in slow if name in sys.modules))
"""


def test_they_are_there_only_once_they_were_asked_for() -> None:
    ran = subprocess.run([sys.executable, "-c", _SCRIPT], capture_output=True, text=True, timeout=60, check=True)

    assert ran.stdout == "\ndocx matplotlib\n"
