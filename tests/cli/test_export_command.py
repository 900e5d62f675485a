"""Reports and figures of a pack."""

import errno
import os
from pathlib import Path

import pytest

from builders import small_session
from command_line import WORKBOOK, Run, document, names
from cpdesk.domain.edits import AcceptDraft, PutSection, SetRating
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.report.kinds import report_kind
from cpdesk.services.saving import save_session
from pack_builders import details
from pdf_reading import words_of
from sheet_accessibility import problems


class TestExportAndVerify:
    """`cpdesk export` and `cpdesk verify`."""

    def test_a_report_and_its_figures(self, run: Run, pack: Path) -> None:
        assert run("export", pack, "-o", pack.with_name("report.docx"))[:2] == (0, "")
        assert run("export", pack, "-o", pack.with_name("figures.csv")) == (0, "", "")
        assert run("export", pack, "-o", pack.with_name("tables.xlsx")) == (0, "", "")
        assert names(pack.parent) == ["board.cpdesk", "figures.csv", "report.docx", "tables.xlsx"]
        assert problems(pack.with_name("tables.xlsx").read_bytes()) == []
        assert "Corporate Parenting Committee" in document(pack.with_name("report.docx"))
        assert len(pack.with_name("figures.csv").read_text(encoding="utf-8-sig").splitlines()) == 17

    def test_the_exempt_part_of_the_figures_has_those_that_the_public_one_withholds(
        self, run: Run, tmp_path: Path
    ) -> None:
        details, pack = tmp_path / "exempt.toml", tmp_path / "board.cpdesk"
        details.write_text('[[exempt]]\nmeasures = ["2.6"]\nparagraph = "2"\nreason = "Few."\n', encoding="utf-8")
        assert run("new", WORKBOOK, "--details", details, "-o", pack)[0] == 0
        whole, public, usual = (tmp_path / f"{name}.csv" for name in ("whole", "public", "usual"))
        assert run("export", pack, "-o", whole, "--part", "exempt") == (0, "", "")
        assert run("export", pack, "-o", public, "--part", "public")[0] == 0
        assert "Withheld" in public.read_text(encoding="utf-8-sig")
        assert "Withheld" not in whole.read_text(encoding="utf-8-sig")
        plain = tmp_path / "plain.cpdesk"
        assert run("new", WORKBOOK, "-o", plain)[0] == 0
        assert run("export", plain, "-o", usual) == (0, "", "")
        title = "attendance"
        rows = [
            [line for line in path.read_text(encoding="utf-8-sig").splitlines() if title in line]
            for path in (whole, usual)
        ]
        assert rows[0]
        last = "Exempt under paragraph 2 of Schedule 12A"
        assert [line.rsplit(",", 1)[0] for line in rows[0]] == rows[1]
        assert {line.rsplit(",", 1)[1] for line in rows[0] if line.startswith("2.6,")} == {last}

    def test_a_report_as_a_pdf_is_the_same_each_time(self, run: Run, pack: Path) -> None:
        one, two = pack.with_name("one.pdf"), pack.with_name("two.PDF")
        assert run("export", pack, "-o", one)[:2] == (0, "")
        assert run("export", pack, "-o", two)[:2] == (0, "")
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

    def test_a_whole_pack_is_said_to_be_whole_whether_somebody_watches_or_not(self, run: Run, pack: Path) -> None:
        assert run("verify", pack) == (0, "The pack is whole; it holds save 1.\n", "")

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


def test_a_script_is_told_of_a_summary_that_the_figures_have_overtaken(run: Run, tmp_path: Path) -> None:
    session = small_session()
    for section in report_kind("briefing").starting_sections(session.pack):
        session.apply(PutSection(section))
    session.apply(AcceptDraft("summary"))
    pack, paper = tmp_path / "board.cpdesk", tmp_path / "paper.docx"
    save_session(session, pack)
    assert run("export", pack, "-o", paper)[:2] == (0, "")
    session.apply(SetRating("2.6", RatingOverride(RagRating.GREEN, "Late data", "Jo")))
    save_session(session, pack)
    status, out, err = run("export", pack, "-o", paper)
    assert (status, out) == (0, "")
    assert err.startswith(f"cpdesk: {paper}: The figures have changed since")
