"""Reports in a house template, from the command line."""

from pathlib import Path

import pytest

from builders import small_session
from command_line import Run
from cpdesk.services.opening import sample_details_path, sample_workbook_path
from cpdesk.services.saving import save_session
from docx_reading import WordFile, text_of, value
from house_templates import front_sheet, no_heading_1, plain
from pack_builders import details


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "house.docx"
    path.write_bytes(front_sheet())
    return path


def test_a_report_is_built_in_the_template(run: Run, template: Path, tmp_path: Path) -> None:
    output = tmp_path / "report.docx"
    arguments = ("build", sample_workbook_path(), "--details", sample_details_path(), "-o", output)
    assert run(*arguments, "--template", template)[:2] == (0, "")
    paper = WordFile(output.read_bytes())
    assert text_of(paper.paragraphs[0]) == "Corporate Parenting Update Report"
    assert "Corporate Parenting Committee" in text_of(paper.find("//w:tbl")[0])
    assert run("check", output)[0] == 0


def test_a_pack_is_exported_in_the_template_the_same_each_time(run: Run, template: Path, tmp_path: Path) -> None:
    pack = tmp_path / "board.cpdesk"
    save_session(small_session(*details()), pack)
    made = []
    for name in ("one.docx", "two.docx"):
        assert run("export", pack, "-o", tmp_path / name, "--template", template)[0] == 0
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]
    assert "Signed by the director." in text_of(WordFile(made[0]).root())


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"%PDF-1.4", "This is a PDF, not a Word document."),
        (plain()[:900], "This document is damaged: part of it is missing or cannot be unpacked."),
    ],
)
def test_a_template_of_no_use_is_named_and_nothing_is_written(
    run: Run, tmp_path: Path, content: bytes, sentence: str
) -> None:
    template, output = tmp_path / "house.docx", tmp_path / "report.docx"
    template.write_bytes(content)
    output.write_bytes(b"as it was")
    status, out, err = run("build", sample_workbook_path(), "-o", output, "--template", template)
    assert (status, out) == (3, "")
    assert err.startswith(f"cpdesk: {template}: {sentence}")
    assert err.count("\n") == 1
    assert output.read_bytes() == b"as it was"


def test_a_template_that_is_not_there_is_named(run: Run, tmp_path: Path) -> None:
    missing = tmp_path / "none.docx"
    said = run("build", sample_workbook_path(), "-o", tmp_path / "a.docx", "--template", missing)
    assert said == (3, "", f"cpdesk: {missing}: There is no such file. Check its name and folder.\n")


def test_figures_have_no_template_and_a_template_is_never_written_over(
    run: Run, template: Path, tmp_path: Path
) -> None:
    pack = tmp_path / "board.cpdesk"
    save_session(small_session(*details()), pack)
    assert run("export", pack, "-o", tmp_path / "a.csv", "--template", template)[0] == 2
    assert run("export", pack, "-o", tmp_path / "a.xlsx", "--template", template)[0] == 2
    assert run("export", pack, "-o", template, "--template", template)[0] == 2
    assert template.read_bytes() == front_sheet()


def test_a_file_says_which_style_is_used_for_what(run: Run, tmp_path: Path) -> None:
    template, styles = tmp_path / "house.docx", tmp_path / "styles.toml"
    template.write_bytes(no_heading_1())
    styles.write_text('[styles]\n"heading 1" = "ACC Head Level Two"\n', encoding="utf-8")
    pack = tmp_path / "board.cpdesk"
    save_session(small_session(*details()), pack)
    made = []
    for arguments in ((), ("--styles", styles)):
        output = tmp_path / "paper.docx"
        assert run("export", pack, "-o", output, "--template", template, *arguments)[:2] == (0, "")
        made.append(WordFile(output.read_bytes()))
    path = "//w:style[@w:styleId='Heading1']/w:basedOn"
    assert [value(paper.root("word/styles.xml"), path) for paper in made] == ["ACCMainHead", "ACCHead2"]


def test_styles_that_the_template_lacks_are_said_and_nothing_is_written(
    run: Run, template: Path, tmp_path: Path
) -> None:
    styles, output = tmp_path / "styles.toml", tmp_path / "paper.docx"
    styles.write_text('[styles]\n"heading 1" = "Nowhere"\n', encoding="utf-8")
    status, _, err = run("build", sample_workbook_path(), "-o", output, "--template", template, "--styles", styles)
    assert status == 3
    assert err.startswith(f"cpdesk: {styles}: The template has no style “Nowhere” for heading 1.")
    assert not output.exists()


def test_styles_without_a_template_are_refused(run: Run, tmp_path: Path) -> None:
    assert run("build", sample_workbook_path(), "-o", tmp_path / "a.docx", "--styles", tmp_path / "s.toml")[0] == 2


@pytest.mark.parametrize(("form", "ending"), [("picture", ".png"), ("vector", ".svg"), ("editable", ".xlsx")])
def test_charts_go_in_as_they_are_asked_for(run: Run, tmp_path: Path, form: str, ending: str) -> None:
    pack, output = tmp_path / "board.cpdesk", tmp_path / "report.docx"
    save_session(small_session(*details()), pack)
    assert run("export", pack, "-o", output, "--charts", form)[:2] == (0, "")
    assert any(name.endswith(ending) for name in WordFile(output.read_bytes()).parts)
    assert run("check", output)[0] == 0


def test_charts_are_about_word_alone(run: Run, tmp_path: Path) -> None:
    status, _, err = run("build", sample_workbook_path(), "-o", tmp_path / "report.pdf", "--charts", "vector")
    assert status == 2
    assert "--charts is about a report in Word" in err


def test_a_bundle_is_a_folder_in_the_template(run: Run, template: Path, tmp_path: Path) -> None:
    pack = tmp_path / "board.cpdesk"
    save_session(small_session(*details()), pack)
    assert run("bundle", pack, "-o", tmp_path / "papers", "--template", template)[0] == 0
    agenda = WordFile((tmp_path / "papers" / "Public" / "Agenda.docx").read_bytes())
    assert "Signed by the director." in text_of(agenda.root())


def test_a_bundle_of_one_pdf_has_no_template(run: Run, template: Path, tmp_path: Path) -> None:
    pack = tmp_path / "board.cpdesk"
    save_session(small_session(), pack)
    status, _, told = run("bundle", pack, "-o", tmp_path / "papers.pdf", "--template", template)
    assert status == 2
    assert "--template is about papers in Word. Leave it out, or write a folder." in told
    assert not (tmp_path / "papers.pdf").exists()
