"""The command line."""

import errno
import json
import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from builders import small_session
from cpdesk import __version__, cli
from cpdesk.domain.edits import AcceptDraft, PutSection, SetRating
from cpdesk.domain.errors import PasswordNeededError
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.report.kinds import report_kind
from cpdesk.services.begin_draft import begin_draft
from cpdesk.services.import_draft import ImportDraft
from cpdesk.services.opening import load_pack, sample_details_path, sample_workbook_path
from cpdesk.services.reports import REPORT_KINDS
from cpdesk.services.saving import save_session
from cpdesk.store.profile_text import profile_text
from pack_builders import details
from pdf_reading import words_of
from quarter_books import saved
from sheet_accessibility import problems

WORKBOOK, DETAILS = str(sample_workbook_path()), str(sample_details_path())
SAMPLES = sorted(sample_workbook_path().parent.glob("*.xlsx"))
Said = tuple[int, str, str]
Run = Callable[..., Said]


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


def program(*arguments: str, **environ: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "cpdesk", *arguments]
    return subprocess.run(command, capture_output=True, check=False, env={**os.environ, **environ})


def document(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/document.xml").decode()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


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


class TestHelp:
    """What it says about itself."""

    def test_the_version(self, run: Run) -> None:
        assert run("--version") == (0, f"cpdesk {__version__}\n", "")

    def test_every_command_is_listed_and_explains_itself(self, run: Run) -> None:
        _, listed, _ = run("--help")
        for command in ("build", "demo", "export", "inspect", "new", "verify"):
            assert f"\n  {command} " in listed
            status, explained, _ = run(command, "--help")
            assert status == 0
            assert explained.startswith(f"Usage: cpdesk {command}")
        assert "\n  open " not in listed

    def test_every_kind_of_report_can_be_asked_for(self, run: Run) -> None:
        for command in ("build", "export"):
            assert f"--report [{'|'.join(REPORT_KINDS)}|KIND.toml]" in run(command, "--help")[1]

    @pytest.mark.parametrize("command", ["packet", "merge", "soak", "team"])
    def test_nothing_is_offered_that_does_not_work(self, run: Run, command: str) -> None:
        assert run(command)[0] == 3

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (["build"], "cpdesk build: Missing argument 'WORKBOOK...'."),
            (["build", "a.xlsx"], "cpdesk build: Missing option '-o' / '--output'."),
            (["export", "a", "-o", "a.docx", "--report", "novel"], "cpdesk export: --report: 'novel' is not"),
            (["export", "a", "-o", "a.docx", "--part", "all"], "cpdesk export: --part: 'all' is not one of"),
            (["inspect", "a.xlsx", "--xml"], "cpdesk inspect: No such option"),
            (["--colour"], "cpdesk: No such option"),
            (["verify", "a.cpdesk", "many"], "cpdesk verify: "),
            (["build", "a.xlsx", "-o", "a.odt"], "cpdesk build: a.odt: .odt files are not written."),
            (["export", "a.cpdesk", "-o", "a.xls"], "cpdesk export: a.xls: .xls files are not written."),
            (["new", "a.xlsx", "-o", "a"], "cpdesk new: a: The name has no ending"),
            (
                ["new", "a.xlsx", "-o", "a.cpdesk", "--details", "a.toml", "--details", "b.toml"],
                "cpdesk new: --details is given 2 times. Put all of it into one file.",
            ),
            (
                ["bundle", "a.cpdesk", "-o", "a.pdf", "--details", "a", "--details", "b"],
                "cpdesk bundle: --details is given 2 times",
            ),
            (
                ["export", "a.cpdesk", "-o", "a.CSV", "--part", "exempt"],
                "cpdesk export: --part exempt is about texts",
            ),
        ],
    )
    def test_wrong_arguments_are_said_in_plain_words(self, run: Run, arguments: list[str], words: str) -> None:
        status, out, said = run(*arguments)
        assert (status, out) == (2, "")
        assert said.startswith(words)
        assert said.endswith("--help.\n")
        assert "rror" not in said


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


class TestBuildAndNew:
    """`cpdesk build` and `cpdesk new`."""

    def test_a_report_says_what_the_details_say(self, run: Run, tmp_path: Path) -> None:
        output = tmp_path / "report.docx"
        assert run("build", WORKBOOK, "-o", output, "--details", DETAILS)[:2] == (0, "")
        assert names(tmp_path) == ["report.docx"]
        text = document(output)
        assert "Corporate Parenting Update Report" in text
        assert "17 September 2019" in text
        assert "62 of the 131 care leavers" in text

    def test_the_same_input_gives_the_same_bytes(self, tmp_path: Path) -> None:
        for name, seed in (("one.docx", "1"), ("two.docx", "2")):
            done = program("build", WORKBOOK, "-o", str(tmp_path / name), "--details", DETAILS, PYTHONHASHSEED=seed)
            assert done.returncode == 0
        assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "two.docx").read_bytes()

    def test_a_pack_gives_the_same_report_as_its_workbook(self, run: Run, tmp_path: Path) -> None:
        built, made, exported = (tmp_path / name for name in ("built.docx", "board.cpdesk", "exported.docx"))
        assert run("build", WORKBOOK, "-o", built, "--details", DETAILS)[0] == 0
        assert run("new", WORKBOOK, "-o", made, "--details", DETAILS)[0] == 0
        assert run("export", made, "-o", exported)[0] == 0
        assert exported.read_bytes() == built.read_bytes()

    def test_several_workbooks_make_one_pack(self, run: Run, tmp_path: Path) -> None:
        status, out, said = run("new", *SAMPLES, "-o", tmp_path / "board.cpdesk")
        assert (status, out, said.count("\n")) == (0, "", 1)  # the one that is asked about
        assert {book.name for book in load_pack(tmp_path / "board.cpdesk").library.values()} == {
            path.name for path in SAMPLES
        }

    @pytest.mark.parametrize("path", SAMPLES, ids=[path.stem for path in SAMPLES])
    def test_every_sample_makes_a_report(self, run: Run, tmp_path: Path, path: Path) -> None:
        asked = bool(begin_draft(path).questions)
        status, out, said = run("build", path, "-o", tmp_path / "report.docx")
        assert (status, out, bool(said)) == (0, "", asked)
        assert document(tmp_path / "report.docx")

    def test_a_council_s_own_kind_of_report_is_made_from_its_file(self, run: Run, tmp_path: Path) -> None:
        kind = tmp_path / "cabinet.toml"
        kind.write_text("like = 'briefing'\ntitle = 'Report to cabinet'\n", encoding="utf-8")
        pack = tmp_path / "board.cpdesk"
        assert run("build", WORKBOOK, "-o", tmp_path / "report.docx", "--report", kind) == (0, "", "")
        assert run("new", WORKBOOK, "-o", pack, "--report", kind) == (0, "", "")
        kind.unlink()
        assert run("export", pack, "-o", tmp_path / "again.docx") == (0, "", "")
        assert "Report to cabinet" in document(tmp_path / "again.docx")
        assert document(tmp_path / "again.docx") == document(tmp_path / "report.docx")

    def test_a_kind_that_cannot_be_understood_is_refused_with_its_file(self, run: Run, tmp_path: Path) -> None:
        kind = tmp_path / "cabinet.toml"
        kind.write_text("title = 'Report to cabinet'\n[sentences]\nno_reds = '{gap}'\n", encoding="utf-8")
        status, _, words = run("build", WORKBOOK, "-o", tmp_path / "report.docx", "--report", kind)
        assert (status, words.count("\n")) == (3, 1)
        assert words.startswith(f"cpdesk: {kind}: “no_reds” in [sentences] has a gap {{gap}} that nothing fills.")

    def test_what_a_report_still_lacks_is_said_to_whoever_watches(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        said = tmp_path / "details.toml"
        draft = '[[commentary]]\nmeasures = ["2.6"]\ntext = "Study leave."\nready = false\n'
        said.write_text(f"{sample_details_path().read_text(encoding='utf-8').split('[[')[0]}{draft}", encoding="utf-8")
        command = ("build", WORKBOOK, "-o", tmp_path / "report.docx", "--details", said)
        assert run(*command) == (0, "", "")

        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        status, out, words = run(*command)
        assert (status, out) == (0, "")
        assert "Still missing: The commentary on 2.6 is still a draft.\n" in words
        assert "Still missing: “Legal” has no text.\n" in words
        assert names(tmp_path) == ["details.toml", "report.docx"]

    def test_what_a_workbook_leaves_open_is_said_to_whoever_watches(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        book = saved(tmp_path, "Q4").rename(tmp_path / "of Q4.xlsx")
        draft = begin_draft(book)
        asked, noticed = len(draft.questions), len(draft.findings)
        assert asked > 1

        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        words = run("new", book, "-o", tmp_path / "b.cpdesk")[2]
        said = f'{asked} questions were left open and {noticed} things were noticed: see cpdesk inspect "{book}".'
        assert said in words

    def test_a_script_is_told_how_many_questions_took_what_is_offered(self, run: Run, tmp_path: Path) -> None:
        book = saved(tmp_path, "Q4").rename(tmp_path / "of Q4.xlsx")
        begun = f"cpdesk: {book}: 3 questions were not answered: 2 taken as offered, 1 left open."

        for command in (("new", book, "-o", tmp_path / "a.cpdesk"), ("build", book, "-o", tmp_path / "a.docx")):
            assert run(*command) == (0, "", f'{begun} See cpdesk inspect "{book}".\n')
        assert run("inspect", book)[2] == f"{begun} The list after the measures says what was taken.\n"
        status, out, words = run("inspect", book, "--json")
        assert (status, words) == (0, f"{begun} “questions” gives each with its default.\n")
        assert sum(question["default"] is None for question in json.loads(out)["questions"]) == 1

    def test_a_script_is_told_nothing_of_a_workbook_without_questions(self, run: Run, tmp_path: Path) -> None:
        book = tmp_path / "clear.csv"
        book.write_text("Ref,Measure,Q1 2019/20\n1.1,Reviews,4\n1.2,Visits,5\n", encoding="utf-8")
        assert run("inspect", book)[2] == ""
        assert run("new", book, "-o", tmp_path / "a.cpdesk") == (0, "", "")

    def test_each_thing_that_takes_its_time_is_said_to_whoever_watches(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        book, pack, report = saved(tmp_path, "Q4"), tmp_path / "a.cpdesk", tmp_path / "report.docx"
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        building = run("build", book, "-o", report)[2]
        making = run("new", book, "-o", pack)[2]
        exporting = run("export", pack, "-o", report)[2]

        assert [words in building for words in (f"Reading {book.name}", "Rating", "Writing report.docx")] == [True] * 3
        assert [words in making for words in (f"Reading {book.name}", "Rating", "Writing a.cpdesk")] == [True] * 3
        assert [words in exporting for words in ("Reading a.cpdesk", "Writing report.docx")] == [True] * 2

    def test_a_table_without_measures_is_said_to_be_just_that(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        phones = tmp_path / "phones.csv"
        phones.write_text("Name,Room,Telephone\nAnn Able,12,01270 1\nBo Bell,14,01270 2\n", encoding="utf-8")
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        status, _, words = run("build", phones, "-o", tmp_path / "report.docx")
        assert (status, "No measure with figures was found in phones.csv" in words) == (0, True)

    def test_a_measure_that_is_not_there_is_named(self, run: Run, tmp_path: Path) -> None:
        said = tmp_path / "details.toml"
        said.write_text('[[commentary]]\nmeasures = ["9.9"]\ntext = "x"\n', encoding="utf-8")
        status, _, words = run("build", WORKBOOK, "-o", tmp_path / "report.docx", "--details", said)
        assert status == 3
        assert words == f"cpdesk: {said}: There is no measure “9.9” in the pack. Check it against the scorecard.\n"
        assert names(tmp_path) == ["details.toml"]

    @pytest.mark.parametrize("output", ["missing/report.docx", ".docx/report.docx"])
    def test_a_folder_that_is_not_there_is_said_before_any_work(self, run: Run, tmp_path: Path, output: str) -> None:
        status, _, words = run("build", tmp_path / "gone.xlsx", "-o", tmp_path / output)
        assert status == 3
        assert words.startswith(f"cpdesk: {tmp_path / output}: There is no such folder")

    def test_a_folder_is_not_replaced(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "report.docx").mkdir()
        status, _, words = run("build", WORKBOOK, "-o", tmp_path / "report.docx")
        assert status == 3
        assert "That is a folder" in words

    def test_an_input_is_not_written_over(self, run: Run, tmp_path: Path) -> None:
        workbook = tmp_path / "scorecard.docx"
        workbook.write_bytes(Path(WORKBOOK).read_bytes())
        status, _, words = run("build", workbook, "-o", workbook)
        assert status == 2
        assert "This is also the file that is read." in words
        assert workbook.read_bytes() == Path(WORKBOOK).read_bytes()


class TestExportAndVerify:
    """`cpdesk export` and `cpdesk verify`."""

    def test_a_report_and_its_figures(self, run: Run, pack: Path) -> None:
        assert run("export", pack, "-o", pack.with_name("report.docx")) == (0, "", "")
        assert run("export", pack, "-o", pack.with_name("figures.csv")) == (0, "", "")
        assert run("export", pack, "-o", pack.with_name("tables.xlsx")) == (0, "", "")
        assert names(pack.parent) == ["board.cpdesk", "figures.csv", "report.docx", "tables.xlsx"]
        assert problems(pack.with_name("tables.xlsx").read_bytes()) == []
        assert "Corporate Parenting Committee" in document(pack.with_name("report.docx"))
        assert len(pack.with_name("figures.csv").read_text(encoding="utf-8-sig").splitlines()) == 17

    def test_a_report_as_a_pdf_is_the_same_each_time(self, run: Run, pack: Path) -> None:
        one, two = pack.with_name("one.pdf"), pack.with_name("two.PDF")
        assert run("export", pack, "-o", one) == (0, "", "")
        assert run("export", pack, "-o", two) == (0, "", "")
        assert one.read_bytes() == two.read_bytes()
        assert "Corporate Parenting Committee" in words_of(one.read_bytes())

    @pytest.mark.parametrize("name", ["report.docx", "report.pdf", "figures.csv", "tables.xlsx"])
    def test_what_was_there_stays_when_the_disk_is_full(
        self, run: Run, pack: Path, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        output = pack.with_name(name)
        output.write_bytes(b"old")

        def refuse(*_: object) -> int:
            raise OSError(errno.ENOSPC, "full")

        monkeypatch.setattr(os, "fsync", refuse)
        status, _, said = run("export", pack, "-o", output)
        assert status == 3
        assert said.startswith(f"cpdesk: {output}: The disk is full, so the file was not saved. ")
        assert said.count("\n") == 1
        assert output.read_bytes() == b"old"
        assert names(pack.parent) == sorted(["board.cpdesk", name])

    def test_a_workbook_is_no_pack(self, run: Run, tmp_path: Path) -> None:
        status, _, said = run("export", WORKBOOK, "-o", tmp_path / "report.docx")
        assert (status, said.count("\n")) == (3, 1)
        assert f"{WORKBOOK}: This is not a cpdesk pack." in said

    def test_a_whole_pack_verifies(self, run: Run, pack: Path) -> None:
        save_session(small_session(*details()), pack)
        assert [run("verify", pack, *more)[0] for more in ([], [0], [1], [2])] == [0, 0, 0, 0]

    def test_whoever_watches_is_told_that_it_is_whole(
        self, run: Run, pack: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert run("verify", pack) == (0, "", "")
        said: list[str] = []
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        monkeypatch.setattr(sys.stdout, "write", said.append)
        assert run("verify", pack)[0] == 0
        assert "".join(said) == "The pack is whole; it holds save 1.\n"

    def test_a_pack_that_holds_an_earlier_save_does_not(self, run: Run, pack: Path) -> None:
        assert run("verify", pack, 2) == (
            3,
            "",
            f"cpdesk: {pack}: The pack is whole, but it holds save 1, not 2. Find a later copy.\n",
        )

    def test_a_pack_is_no_workbook(self, run: Run, pack: Path) -> None:
        status, _, said = run("inspect", pack)
        assert (status, "This is a pack, not a workbook. To open it, type cpdesk with its name alone" in said) == (
            3,
            True,
        )

    def test_a_damaged_pack_does_not(self, run: Run, pack: Path) -> None:
        pack.write_bytes(pack.read_bytes()[:-100])
        status, out, said = run("verify", pack)
        assert (status, out, said.count("\n")) == (3, "", 1)
        assert "This pack is damaged" in said


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


class TestPasswords:
    """Where a password comes from."""

    def test_it_is_taken_from_the_environment(self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        given: list[str | None] = []

        def beginning(_: Path, *, password: str | None = None) -> ImportDraft:
            given.append(password)
            return begin_draft(sample_workbook_path())

        monkeypatch.setattr("cpdesk.services.begin_draft.begin_draft", beginning)
        monkeypatch.setenv("CPDESK_PASSWORD", "open sesame")
        assert run("inspect", tmp_path / "locked.xlsx")[0] == 0
        assert given == ["open sesame"]

    def test_nobody_is_asked_where_nobody_is_there(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def beginning(_: Path, *, password: str | None = None) -> ImportDraft:
            assert password is None
            raise PasswordNeededError("The workbook has a password.", "Give the password that opens it.")

        monkeypatch.setattr("cpdesk.services.begin_draft.begin_draft", beginning)
        monkeypatch.delenv("CPDESK_PASSWORD", raising=False)
        path = tmp_path / "locked.xlsx"
        assert run("inspect", path) == (
            3,
            "",
            (
                f"cpdesk: {path}: The workbook has a password."
                " Put the password that opens it in Excel into CPDESK_PASSWORD.\n"
            ),
        )


class TestAnswers:
    """What a person would answer, in a file."""

    ANSWERS = """
        [[answer]]
        code = "undated-column"
        sheet = "Scorecard Q4"
        cell = "E1"
        answer = "Q1 2020/21"

        [[answer]]
        code = "symbol-unknown"
        about = "~"
        answer = "suppressed"

        [[answer]]
        code = "duplicate-ref"
        answer = "2.10"
    """

    @pytest.fixture
    def answers(self, tmp_path: Path) -> Path:
        path = tmp_path / "answers.toml"
        path.write_text(self.ANSWERS, encoding="utf-8")
        return path

    def test_the_program_reads_the_workbook_with_them(self, tmp_path: Path, answers: Path) -> None:
        book = saved(tmp_path, "Q4")
        before = program("inspect", str(book), "--json")
        after = program("inspect", str(book), "--json", "--answers", str(answers))
        assert [done.returncode for done in (before, after)] == [0, 0]
        asked, settled = (json.loads(done.stdout) for done in (before, after))
        assert {question["code"] for question in asked["questions"]} == {
            "undated-column",
            "symbol-unknown",
            "duplicate-ref",
        }
        assert settled["questions"] == []
        (card,) = settled["scorecards"]
        assert [column.get("period") for column in card["columns"] if column["heading"] == "Latest"] == ["2020-21 Q1"]
        assert [measure["ref"] for measure in card["measures"]] == ["2.1", "2.10", "2.3"]
        assert names(tmp_path) == ["Board scorecard Q4.xlsx", "answers.toml"]

    def test_without_them_the_text_says_what_was_taken(self, run: Run, tmp_path: Path) -> None:
        status, out, err = run("inspect", saved(tmp_path, "Q4"))
        assert (status, err.count("3 questions were not answered: 2 taken as offered, 1 left open.")) == (0, 1)
        assert "Left open until it is answered. Code: undated-column." in out
        assert "Taken until it is answered: 2.10. Code: duplicate-ref." in out

    def test_a_pack_and_a_report_are_made_with_them(self, run: Run, tmp_path: Path, answers: Path) -> None:
        book, pack, report = saved(tmp_path, "Q4"), tmp_path / "board.cpdesk", tmp_path / "report.docx"
        assert run("new", book, "-o", pack, "--answers", answers)[0] == 0
        (book_kept,) = load_pack(pack).library.values()
        assert [measure.ref for measure in book_kept.scorecards[0].measures] == ["2.1", "2.10", "2.3"]
        assert run("build", book, "-o", report, "--answers", answers)[0] == 0
        assert "2.10" in document(report)

    def test_a_kept_profile_lists_what_differs_next_quarter(self, run: Run, tmp_path: Path) -> None:
        draft = begin_draft(saved(tmp_path, "Q4"))
        kept = tmp_path / "kept.toml"
        kept.write_text(profile_text(draft.remembered()), encoding="utf-8")
        status, out, _ = run("inspect", saved(tmp_path, "Q1", extra="Wards"), "--answers", kept)
        assert status == 0
        assert "1 difference from last time" in out
        assert "The column “Wards” was not there last time." in " ".join(out.split())

    @pytest.mark.parametrize(
        ("text", "sentence"),
        [
            ("[[answer]]", '[[answer]] 1 has no code. Add code = "…".'),
            (
                "[[answers]]",
                "The file has a key “answers” that cpdesk does not know. It knows name, answer, scorecard.",
            ),
            (
                '[[answer]]\ncode = "undated-column"\nanswer = "soon"',
                (
                    "[[answer]] 1: “soon” is not a period with its year. Write one such as Q4 2019/20, March 2020 or"
                    " 31 March 2020."
                ),
            ),
        ],
    )
    def test_what_cannot_be_used_is_refused_by_name(self, run: Run, tmp_path: Path, text: str, sentence: str) -> None:
        path = tmp_path / "answers.toml"
        path.write_text(text, encoding="utf-8")
        book = saved(tmp_path, "Q4")
        assert run("inspect", book, "--answers", path) == (3, "", f"cpdesk: {path}: {sentence}\n")
        pack = tmp_path / "board.cpdesk"
        assert run("new", book, "-o", pack, "--answers", path)[0] == 3
        assert not pack.exists()

    def test_what_the_workbook_no_longer_asks_is_passed_over_with_a_line(self, run: Run, tmp_path: Path) -> None:
        path = tmp_path / "answers.toml"
        path.write_text('[[answer]]\ncode = "undated-column"\ncell = "B2"\nanswer = "Q1 2020/21"', encoding="utf-8")
        status, _, told = run("inspect", saved(tmp_path, "Q4"), "--answers", path)

        sentence = "[[answer]] 1 was passed over: nothing about B2 asks for “undated-column”."
        assert (status, told.splitlines()[0]) == (0, f"cpdesk: {path}: {sentence}")

    def test_a_name_with_brackets_is_shown_while_it_is_read(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        book = saved(tmp_path, "Q4").rename(tmp_path / "Q4 [bold][-b].xlsx")
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        status, _, err = run("inspect", book)
        assert (status, "Q4 [bold][-b].xlsx" in err) == (0, True)

    def test_a_file_that_is_not_there_is_named(self, run: Run, tmp_path: Path) -> None:
        path = tmp_path / "missing.toml"
        status, _, err = run("inspect", saved(tmp_path, "Q4"), "--answers", path)
        assert (status, err.startswith(f"cpdesk: {path}: There is no such file.")) == (3, True)

    def test_the_answers_are_no_place_for_the_output(self, run: Run, tmp_path: Path, answers: Path) -> None:
        moved = answers.rename(tmp_path / "answers.docx")
        assert run("build", saved(tmp_path, "Q4"), "-o", moved, "--answers", moved)[0] == 2


def test_a_script_is_told_of_a_summary_that_the_figures_have_overtaken(run: Run, tmp_path: Path) -> None:
    session = small_session()
    for section in report_kind("briefing").starting_sections(session.pack):
        session.apply(PutSection(section))
    session.apply(AcceptDraft("summary"))
    pack, paper = tmp_path / "board.cpdesk", tmp_path / "paper.docx"
    save_session(session, pack)
    assert run("export", pack, "-o", paper) == (0, "", "")
    session.apply(SetRating("2.6", RatingOverride(RagRating.GREEN, "Late data", "Jo")))
    save_session(session, pack)
    status, out, err = run("export", pack, "-o", paper)
    assert (status, out) == (0, "")
    assert err.startswith(f"cpdesk: {paper}: The figures have changed since")
