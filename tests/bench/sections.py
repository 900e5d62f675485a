"""The sections of packaging/measurements.md, each of which one benchmark writes and leaves the others' alone."""

import os
import platform
import re
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MEASUREMENTS = ROOT / "packaging" / "measurements.md"


def write_section(heading: str, lines: Iterable[str]) -> None:
    """Put the lines under the heading of the second level, in place of what stood there, else at the end."""
    text = MEASUREMENTS.read_text(encoding="utf-8").rstrip("\n") + "\n"
    section = "\n".join([f"## {heading}", "", *lines]) + "\n"
    found = re.search(rf"^## {re.escape(heading)}\n.*?(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    if found is None:
        text += "\n" + section
    else:
        after = text[found.end() :]
        text = text[: found.start()] + section + ("\n" if after else "") + after
    MEASUREMENTS.write_text(text, encoding="utf-8")


def machine(*libraries: str) -> str:
    """Return Python, the libraries, the machine and how busy it is, in a sentence."""
    versions = ", ".join(f"{library} {version(library)}" for library in libraries)
    load = os.getloadavg()[0]
    return (
        f"Python {platform.python_version()}, {versions}; {platform.system()} {platform.machine()},"
        f" {os.cpu_count()} cores, load {load:.1f} as it ended."
    )
