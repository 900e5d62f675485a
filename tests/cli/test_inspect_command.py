"""What is shown of a workbook."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from command_line import SAMPLES, WORKBOOK, Run, names, program


class TestInspect:
    """`cpdesk inspect`."""

    @pytest.mark.parametrize("path", SAMPLES, ids=[path.stem for path in SAMPLES])
    def test_json_is_one_object(self, run: Run, path: Path) -> None:
        status, out, said = run("inspect", path, "--json")
        assert (status, bool(said)) == (0, bool(json.loads(out)["questions"]))
        assert out.endswith("}\n")
        assert json.loads(out)["workbook"]["name"] == path.name

    def test_people_get_text(self, run: Run) -> None:
        status, out, _ = run("inspect", WORKBOOK)
        assert status == 0
        assert "49 measures" in out
        assert "2.6 % of secondary pupils with less than 90% attendance [B21]" in out

    def test_nothing_is_written(self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        run("inspect", WORKBOOK, "--json")
        assert names(tmp_path) == []

    @pytest.mark.parametrize("locale", ["C", "POSIX", "de_DE.ISO-8859-1"])
    def test_json_is_utf_8_whatever_the_locale(self, locale: str) -> None:
        done = program("inspect", WORKBOOK, "--json", LC_ALL=locale, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
        assert done.returncode == 0
        assert "Pledge 1 – Being a good corporate parent" in done.stdout.decode("utf-8")

    @pytest.mark.skipif(sys.platform == "win32", reason="the shell's pipe is that of Linux")
    def test_a_reader_that_has_seen_enough_may_go(self) -> None:
        line = f'"{sys.executable}" -m cpdesk inspect "{WORKBOOK}" --json | head -c 10; exit "${{PIPESTATUS[0]}}"'
        done = subprocess.run(["bash", "-c", line], capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (0, b"")

    def test_no_heavy_library_is_loaded(self) -> None:
        code = (
            "import sys; from cpdesk.__main__ import main; status = main(['inspect', sys.argv[1], '--json']);"
            "sys.stderr.write(' '.join({name.partition('.')[0] for name in sys.modules})); sys.exit(status)"
        )
        done = subprocess.run([sys.executable, "-c", code, WORKBOOK], capture_output=True, check=True)
        loaded = set(done.stderr.decode().split())
        assert "click" in loaded
        assert not loaded & {"matplotlib", "docx", "pandas", "numpy", "PySide6", "shiboken6", "rich"}

    @pytest.mark.parametrize(
        ("name", "content"),
        [("gone.xlsx", None), ("notes.xlsx", b"plain text"), ("empty.xlsx", b""), ("cut.xlsx", b"PK\x03\x04")],
    )
    def test_a_file_that_is_of_no_use_is_said_to_be_so_in_one_line(
        self, run: Run, tmp_path: Path, name: str, content: bytes | None
    ) -> None:
        path = tmp_path / name
        if content is not None:
            path.write_bytes(content)
        status, out, said = run("inspect", path)
        assert (status, out) == (3, "")
        assert said.startswith(f"cpdesk: {path}: ")
        assert said.count("\n") == 1
        assert said.count(". ") >= 1
