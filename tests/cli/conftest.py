"""The command line, run in this process, with a small pack to run it on."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from builders import small_session
from command_line import Run, Said
from cpdesk import cli
from cpdesk.services.saving import save_session
from pack_builders import details


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run the command line and return its exit status with what it wrote."""

    def run_with(*arguments: object, window: Callable[[Sequence[str]], int] | None = None) -> Said:
        status = cli.run([str(argument) for argument in arguments], window or no_window)
        out, err = capsysbinary.readouterr()
        return status, out.decode("utf-8"), err.decode("utf-8")

    return run_with


def no_window(_: Sequence[str]) -> int:
    raise AssertionError("no window was asked for")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "board.cpdesk"
    save_session(small_session(*details()), path)
    return path
