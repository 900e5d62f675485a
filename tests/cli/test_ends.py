"""How commands end."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from command_line import WORKBOOK, Run, names


class TestEnds:
    """How it ends when it does not go well."""

    def test_a_fault_of_ours_is_reported_without_its_trail(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
        monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
        monkeypatch.setenv("HOME", str(tmp_path))

        def fault(_: Sequence[str]) -> int:
            raise ZeroDivisionError("by nothing")

        status, out, said = run(window=fault)
        assert (status, out) == (70, "")
        assert said.startswith("cpdesk: a fault of ours stopped this; nothing was half written. A report of it is in ")
        report = Path(said.strip().removesuffix(".").partition("is in ")[2])
        assert "ZeroDivisionError: by nothing" in report.read_text(encoding="utf-8")

    def test_stopping_it_is_said_in_a_word(self, run: Run) -> None:
        def stopped(_: Sequence[str]) -> int:
            raise KeyboardInterrupt

        status, out, said = run(window=stopped)
        assert (status, out, said.strip()) == (4, "", "cpdesk: stopped.")

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows stops a program in another way")
    def test_ctrl_c_leaves_nothing_behind(self, tmp_path: Path) -> None:
        fifo = tmp_path / "slow.toml"
        os.mkfifo(fifo)
        output = tmp_path / "report.docx"
        command = [sys.executable, "-m", "cpdesk", "build", WORKBOOK, "-o", str(output), "--details", str(fifo)]
        # A shell's background job, and so all that it starts, is told to take no notice of Ctrl+C.
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            with subprocess.Popen(command, stderr=subprocess.PIPE) as begun, fifo.open("wb"):  # opens once it is read
                begun.send_signal(signal.SIGINT)
                _, said = begun.communicate(timeout=60)
        finally:
            signal.signal(signal.SIGINT, before)
        assert (begun.returncode, said.strip()) == (4, b"cpdesk: stopped.")
        assert names(tmp_path) == ["slow.toml"]
