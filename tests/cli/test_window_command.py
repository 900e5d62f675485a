"""The commands that open the window."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from command_line import WORKBOOK, Run, program


class TestWindow:
    """What opens the window."""

    def test_no_word_opens_it_empty(self, run: Run) -> None:
        asked: list[Sequence[str]] = []

        def window(words: Sequence[str]) -> int:
            asked.append(words)
            return 0

        assert run(window=window) == (0, "", "")
        assert asked == [[]]

    def test_a_file_opens_it_on_that_file(self, run: Run, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(pack.parent)
        asked: list[Sequence[str]] = []

        def window(words: Sequence[str]) -> int:
            asked.append(words)
            return 5

        assert run("board.cpdesk", window=window)[0] == 5
        assert asked == [[str(pack)]]

    def test_a_command_goes_before_a_file_of_its_name(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "demo").write_bytes(b"")
        asked: list[Sequence[str]] = []

        def window(words: Sequence[str]) -> int:
            asked.append(words)
            return 0

        run("demo", window=window)
        run("./demo", window=window)
        assert asked == [["demo"], [str(tmp_path / "demo")]]

    def test_a_word_that_is_no_command_is_named(self, run: Run) -> None:
        assert run("team", "board.cpdesk") == (2, "", "cpdesk: There is no command “team”.\nSee cpdesk --help.\n")

    @pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
    def test_without_a_display_no_window_is_tried(self) -> None:
        done = program("demo", DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
        assert (done.returncode, done.stdout) == (3, b"")
        assert done.stderr.decode("utf-8") == (
            "cpdesk: There is no display here, so no window can open. See cpdesk --help for what works without one.\n"
        )

    def test_a_word_that_is_neither_is_said_to_be_so(self, run: Run) -> None:
        assert run("chek.xlsx") == (
            3,
            "",
            "cpdesk: chek.xlsx: There is no such file or command. See cpdesk --help.\n",
        )

    def test_a_name_too_long_for_the_disk_is_no_file(self, run: Run, tmp_path: Path) -> None:
        long = tmp_path / ("x" * 300 + ".docx")
        assert run(long)[2] == f"cpdesk: {long}: There is no such file or command. See cpdesk --help.\n"
        for arguments in (["build", WORKBOOK, "-o", long], ["build", WORKBOOK, "-o", "r.docx", "--details", long]):
            status, _, said = run(*arguments)
            assert (status, said.count("\n")) == (3, 1)
            assert said.startswith(f"cpdesk: {long}: The name is too long for this disk")

    def test_a_folder_is_no_file(self, run: Run, tmp_path: Path) -> None:
        status, _, said = run(tmp_path)
        assert (status, said) == (3, f"cpdesk: {tmp_path}: This is a folder, not a file. Name a pack or a workbook.\n")
