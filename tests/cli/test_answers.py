"""What a person answers about workbooks, in a file."""

import json
import sys
from pathlib import Path

import pytest

from command_line import Run, document, names, program
from cpdesk.services.begin_draft import begin_draft
from cpdesk.services.opening import load_pack
from cpdesk.store.profile_text import profile_text
from quarter_books import saved


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
