"""Runs every check of the project in order and sums them up: the one command before a change goes in."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import system
from environment import ROOT, program

NO_TESTS_COLLECTED = 5
WINDOWED = ("tests/ui", "tests/journeys")


@dataclass(frozen=True)
class Check:
    """One check: its name in the summary, the command, and what it wants in the environment."""

    name: str
    command: list[str]
    environ: dict[str, str] = field(default_factory=dict)


def run(arguments: list[str]) -> int:
    """Run all checks, those after a failing one too; 0 when all pass. The arguments go to pytest."""
    system.say_what_is_missing()
    acceptable = (0, NO_TESTS_COLLECTED) if arguments else (0,)
    lines, failed = [], 0
    checks = _checks(arguments)
    for check in checks:
        status, seconds = _result(check)
        verdict = {0: "passed", NO_TESTS_COLLECTED: "no such test"}.get(status, f"FAILED ({status})")
        lines.append(f"{check.name:<22}{verdict:<14}{seconds:6.1f} s")
        failed += status not in acceptable
    print("", *lines, sep="\n")
    print(f"{failed} of {len(checks)} checks failed." if failed else f"All {len(checks)} checks passed.")
    return 1 if failed else 0


def _checks(arguments: list[str]) -> list[Check]:
    longer = ["-m", "slow or not slow", *arguments[1:]] if arguments[:1] == ["--all"] else arguments
    return [
        Check("formatting", _python("ruff", "format", "--check", "--quiet")),
        Check("rules of style", _python("ruff", "check", "--quiet")),
        Check("types", _python("mypy", "--no-error-summary")),
        Check("layers", [program("lint-imports"), "--no-logo"]),
        *_tests(longer),
    ]


def _tests(arguments: list[str]) -> list[Check]:
    """Split the tests in two: those that must pass with no Qt installed, and those of the window.

    Paths among the arguments choose what runs, in the part they belong to.
    """
    paths = [each for each in arguments if _is_path(each)]
    options = [*_workers(), *(each for each in arguments if each not in paths)]
    without_qt = {"PYTHONPATH": str(ROOT / "packaging/without_qt")}
    config = ["-c", "packaging/headless.toml", "--rootdir=.", "--confcutdir=."]
    ignored = [f"--ignore={folder}" for folder in WINDOWED]
    checks = []
    if headless := [each for each in paths or ["tests"] if not _is_windowed(each)]:
        command = _python("pytest", *config, *ignored, *options, *headless)
        checks.append(Check("tests without Qt", command, without_qt))
    if windowed := [each for path in paths or ["tests"] for each in _windowed_part(path)]:
        command = _python("pytest", *options, *windowed)
        checks.append(Check("tests of the window", command, {"QT_QPA_PLATFORM": "offscreen"}))
    return checks


def _workers() -> list[str]:
    return ["-n", str(min(os.cpu_count() or 1, 4))]


def _is_path(argument: str) -> bool:
    return not argument.startswith("-") and _place(argument).exists()


def _is_windowed(path: str) -> bool:
    return any(_place(path).is_relative_to(ROOT / folder) for folder in WINDOWED)


def _windowed_part(path: str) -> list[str]:
    """Give the path itself where it is a window's test, else the folders of such tests beneath it."""
    if _is_windowed(path):
        return [path]
    beneath = [folder for folder in WINDOWED if (ROOT / folder).is_relative_to(_place(path))]
    return [folder for folder in beneath if (ROOT / folder).is_dir()]


def _place(path: str) -> Path:
    """Give the file or folder of a path as pytest writes it, with or without a test's name behind it."""
    return (ROOT / path.partition("::")[0]).resolve()


def _python(module: str, *arguments: str) -> list[str]:
    return [program("python"), "-m", module, *arguments]


def _result(check: Check) -> tuple[int, float]:
    """Run one check and give its exit status and the seconds it took."""
    print(f"\n== {check.name}", flush=True)
    began = time.monotonic()
    environ = {**os.environ, **check.environ}
    status = subprocess.run(check.command, cwd=ROOT, env=environ, check=False).returncode
    return status, time.monotonic() - began


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
