"""The meeting's bundle, from the command line."""

from pathlib import Path

import pytest

from agenda_builders import outside_pdf
from command_line import Run
from cpdesk.report.pdf.pages import PaperPages
from cpdesk.resources import resource_path
from cpdesk.services.opening import sample_details_path, sample_workbook_path
from pdf_reading import words_of

SAMPLE = resource_path("samples") / "meeting-september-2019.toml"


@pytest.fixture
def pack(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "board.cpdesk"
    assert run("new", sample_workbook_path(), "--details", sample_details_path(), "-o", path)[0] == 0
    return path


def agenda(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "agenda.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_sample_meeting_is_bound(run: Run, pack: Path, tmp_path: Path) -> None:
    output = tmp_path / "papers.pdf"
    status, _, said = run("bundle", pack, "--details", SAMPLE, "-o", output)
    text = words_of(output.read_bytes())
    assert (status, said) == (0, f"cpdesk: {output}: Withheld from this public bundle: 1 item of Part 2.\n")
    assert "Venue: Committee Suite 1, Westfields" in text
    assert "Item 5: Corporate Parenting Update Report" in text
    assert "Item 7: Individual placements Exempt: paragraphs 1 and 2. It is not for publication." in text
    assert "Public interest: the three children could be told by where they live" in text
    assert "three placements" not in text


def test_it_is_the_same_file_each_time(run: Run, pack: Path, tmp_path: Path) -> None:
    for name in ("one.pdf", "two.pdf"):
        assert run("bundle", pack, "--details", SAMPLE, "-o", tmp_path / name, "--part", "exempt")[0] == 0
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_a_folder_is_written(run: Run, pack: Path, tmp_path: Path) -> None:
    assert run("bundle", pack, "--details", SAMPLE, "-o", tmp_path / "papers", "--part", "exempt")[0] == 0
    assert (tmp_path / "papers" / "Public" / "Agenda.docx").is_file()
    assert (tmp_path / "papers" / "Exempt – not for publication" / "Agenda.pdf").is_file()


def test_the_agenda_in_word_is_accessible(run: Run, pack: Path, tmp_path: Path) -> None:
    assert run("bundle", pack, "--details", SAMPLE, "-o", tmp_path / "papers", "--part", "exempt")[0] == 0
    for folder in ("Public", "Exempt – not for publication"):
        assert run("check", tmp_path / "papers" / folder / "Agenda.docx")[0] == 0


def test_an_agenda_is_kept_in_a_new_pack_with_its_files(run: Run, tmp_path: Path) -> None:
    (tmp_path / "map.pdf").write_bytes(outside_pdf("The homes"))
    details = agenda(tmp_path, '[[item]]\ntitle = "Homes"\nfile = "map.pdf"\n\n[[item]]\nreport = "briefing"\n')
    pack = tmp_path / "kept.cpdesk"
    assert run("new", sample_workbook_path(), "--details", details, "-o", pack)[0] == 0
    (tmp_path / "map.pdf").unlink()
    output = tmp_path / "papers.pdf"
    assert run("bundle", pack, "-o", output)[0] == 0
    assert "The homes" in PaperPages(output.read_bytes()).text(2)
    assert run("verify", pack)[0] == 0


def test_a_report_of_another_pack_is_bound_as_it_is_now(run: Run, pack: Path, tmp_path: Path) -> None:
    details = agenda(
        tmp_path, '[[item]]\ntitle = "Theirs"\npack = "board.cpdesk"\n\n[[item]]\ntitle = "Ours"\nreport = "briefing"\n'
    )
    mine = tmp_path / "mine.cpdesk"
    assert run("new", sample_workbook_path(), "--details", details, "-o", mine)[0] == 0
    pack.unlink()
    output = tmp_path / "papers.pdf"
    assert run("bundle", mine, "-o", output)[0] == 0
    text = words_of(output.read_bytes())
    assert "Item 1: Theirs Briefing report Version Number: 1" in text
    assert "Item 2: Ours Briefing report Version Number: To be completed" in text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[item]]\nfile = "gone.pdf"', "[[item]] 1: “gone.pdf” could not be taken. There is no such file."),
        ('[[item]]\npack = "gone.cpdesk"', "[[item]] 1: “gone.cpdesk” could not be taken. There is no such file."),
        ('[[item]]\nreport = "song"', "[[item]] 1: the pack has no report “song”. Choose from: briefing."),
        ('[[item]]\ntitle = "x"\nappendix = true', "[[item]] 1 is an appendix, and no item stands above it."),
        ("[[item]]\n", "[[item]] 1 has no title, report, pack or file."),
        ('[[item]]\ntitle = "x"\nexempt = "9"', "exempt in [[item]] 1 is no paragraph of Schedule 12A: “9”."),
        ('[[item]]\nsong = "x"', "[[item]] 1 has a key “song” that cpdesk does not know."),
        ('[meeting]\nsong = "x"', "[meeting] has a key “song” that cpdesk does not know."),
        ('[meeting]\ndate = "soon"', "date in [meeting] is not a date."),
        ('[[item]]\nfile = "agenda.toml"', "“agenda.toml” is no PDF that can be read."),
        ('[[item]]\nfile = "a.pdf"\nreport = "briefing"', "[[item]] 1 has both a file and a report."),
    ],
)
def test_what_cannot_be_understood_is_named_in_one_line(
    run: Run, pack: Path, tmp_path: Path, text: str, said: str
) -> None:
    output = tmp_path / "papers.pdf"
    status, _, told = run("bundle", pack, "--details", agenda(tmp_path, text), "-o", output)
    assert status == 3
    assert said in told
    assert told.count("\n") == 1
    assert not output.exists()


def test_a_name_of_another_format_is_refused(run: Run, pack: Path, tmp_path: Path) -> None:
    status, _, said = run("bundle", pack, "-o", tmp_path / "papers.docx")
    assert status == 3
    assert "A bundle is one PDF or a folder of files." in said


def test_the_pack_itself_is_not_written_over(run: Run, pack: Path, tmp_path: Path) -> None:
    before = pack.read_bytes()
    assert run("bundle", pack, "-o", pack)[0] != 0
    assert pack.read_bytes() == before
