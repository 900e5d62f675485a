"""Reports made of workbooks, or packs."""

import json
import re
import sys
from pathlib import Path

import pytest

from command_line import DETAILS, SAMPLES, WORKBOOK, Run, document, names, program
from cpdesk.services.begin_draft import begin_draft
from cpdesk.services.opening import load_pack, sample_details_path
from quarter_books import saved


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
        assert (status, out, "questions were not answered" in said) == (0, "", asked)
        assert ": Still missing: " in said
        assert document(tmp_path / "report.docx")

    def test_a_council_s_own_kind_of_report_is_made_from_its_file(self, run: Run, tmp_path: Path) -> None:
        kind = tmp_path / "cabinet.toml"
        kind.write_text("like = 'briefing'\ntitle = 'Report to cabinet'\n", encoding="utf-8")
        pack = tmp_path / "board.cpdesk"
        assert run("build", WORKBOOK, "-o", tmp_path / "report.docx", "--report", kind)[:2] == (0, "")
        assert run("new", WORKBOOK, "-o", pack, "--report", kind) == (0, "", "")
        kind.unlink()
        assert run("export", pack, "-o", tmp_path / "again.docx")[:2] == (0, "")
        assert "Report to cabinet" in document(tmp_path / "again.docx")
        assert document(tmp_path / "again.docx") == document(tmp_path / "report.docx")

    def test_a_kind_that_cannot_be_understood_is_refused_with_its_file(self, run: Run, tmp_path: Path) -> None:
        kind = tmp_path / "cabinet.toml"
        kind.write_text("title = 'Report to cabinet'\n[sentences]\nno_reds = '{gap}'\n", encoding="utf-8")
        status, _, words = run("build", WORKBOOK, "-o", tmp_path / "report.docx", "--report", kind)
        assert (status, words.count("\n")) == (3, 1)
        assert words.startswith(
            f"cpdesk: {kind}: “no_reds” in [sentences] (line 2) has a gap {{gap}} that nothing fills."
        )

    def test_what_a_report_still_lacks_is_said_in_full_to_whoever_watches_and_in_a_line_to_a_script(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        said = tmp_path / "details.toml"
        draft = '[[commentary]]\nmeasures = ["2.6"]\ntext = "Study leave."\nready = false\n'
        said.write_text(f"{sample_details_path().read_text(encoding='utf-8').split('[[')[0]}{draft}", encoding="utf-8")
        command = ("build", WORKBOOK, "-o", tmp_path / "report.docx", "--details", said)
        status, out, words = run(*command)
        assert (status, out, words.count("\n")) == (0, "", 1)
        assert words.startswith(f"cpdesk: {tmp_path / 'report.docx'}: Still missing: The commentary on 2.6 is still a")
        assert re.search(r" And \d+ more\.\n$", words)

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
            assert run(*command)[2].startswith(f'{begun} See cpdesk inspect "{book}".\n')
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
