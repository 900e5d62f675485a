"""Papers and data out."""

import errno
import io
import os
import zipfile
from datetime import date
from pathlib import Path

import pytest

from builders import small_session
from cpdesk.domain.edits import PutSection, SetDetail
from cpdesk.domain.errors import CancelledError, CpdeskError
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.pack import BoardPack
from cpdesk.report import word
from cpdesk.services.publishing import export_report, safe_name, suggested_name
from cpdesk.services.report_list import report_to_add
from pack_builders import comment, details
from pdf_reading import words_of
from sheet_accessibility import problems


def pack() -> BoardPack:
    return small_session(*details(), comment("2.6", text="Study leave.", exempt="2")).pack


def body(path: Path) -> str:
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        return archive.read("word/document.xml").decode()


def test_a_word_paper_says_what_the_pack_says(tmp_path: Path) -> None:
    export_report(pack(), tmp_path / "report.docx")
    assert "Corporate Parenting Committee" in body(tmp_path / "report.docx")


def test_what_is_exempt_is_in_the_exempt_part_alone(tmp_path: Path) -> None:
    export_report(pack(), tmp_path / "public.docx")
    export_report(pack(), tmp_path / "exempt.docx", part="exempt")
    said = ["Study leave." in body(tmp_path / f"{part}.docx") for part in ("public", "exempt")]
    assert said == [False, True]


def test_the_same_pack_gives_the_same_bytes(tmp_path: Path) -> None:
    export_report(pack(), tmp_path / "one.docx")
    export_report(pack(), tmp_path / "two.docx")
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "two.docx").read_bytes()


def test_progress_counts_up_to_the_end(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    export_report(pack(), tmp_path / "report.docx", progress=lambda done, total: steps.append((done, total)))
    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1] > 1


def test_the_figures_go_out_as_csv(tmp_path: Path) -> None:
    export_report(pack(), tmp_path / "figures.CSV")
    text = (tmp_path / "figures.CSV").read_text(encoding="utf-8-sig")
    assert text.startswith("Ref,Measure,Pledge")


def test_the_data_goes_out_as_accessible_tables(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    path = tmp_path / "tables.XLSX"
    assert export_report(pack(), path, progress=lambda done, total: steps.append((done, total))) == ()
    assert problems(path.read_bytes()) == []
    assert steps[-1][0] == steps[-1][1] > 16


def test_tables_that_were_there_stay_when_they_are_stopped(tmp_path: Path) -> None:
    path = tmp_path / "tables.xlsx"
    path.write_bytes(b"old")
    with pytest.raises(CancelledError):
        export_report(pack(), path, cancelled=lambda: True)
    assert path.read_bytes() == b"old"


def test_a_paper_that_was_there_stays_when_it_is_stopped(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(b"old")
    with pytest.raises(CancelledError):
        export_report(pack(), path, cancelled=lambda: True)
    assert path.read_bytes() == b"old"


def test_figures_that_were_there_stay_when_it_is_stopped(tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    path.write_bytes(b"old")
    with pytest.raises(CancelledError):
        export_report(pack(), path, cancelled=lambda: True)
    assert path.read_bytes() == b"old"


def test_a_paper_stopped_when_it_is_made_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[bytes] = []

    def make(*_: object, **__: object) -> bytes:
        made.append(b"new")
        return made[0]

    monkeypatch.setattr(word, "write_word", make)
    with pytest.raises(CancelledError):
        export_report(pack(), tmp_path / "report.docx", cancelled=lambda: bool(made))
    assert made
    assert list(tmp_path.iterdir()) == []


def test_a_paper_can_be_a_pdf(tmp_path: Path) -> None:
    for part in ("public", "exempt"):
        export_report(pack(), tmp_path / f"{part}.pdf", part=part)
    exempt, public = (words_of((tmp_path / f"{part}.pdf").read_bytes()) for part in ("exempt", "public"))
    assert ["Study leave." in words for words in (public, exempt)] == [False, True]


@pytest.mark.parametrize("name", ["report.docx", "report.pdf", "figures.csv"])
def test_what_was_there_stays_when_the_disk_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"old")
    whole = pack()

    def refuse(*_: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(CpdeskError, match="The disk is full"):
        export_report(whole, path)
    assert path.read_bytes() == b"old"
    assert [item.name for item in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", ["report.odt", "report.xls", "report"])
def test_other_formats_are_refused_with_those_there_are(tmp_path: Path, name: str) -> None:
    with pytest.raises(CpdeskError, match=r"Give it a name that ends in \.docx, \.pdf, \.xlsx or \.csv"):
        export_report(pack(), tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_name_is_made_of_the_date_and_the_title() -> None:
    assert suggested_name(pack()) == "2019-09-17 Corporate Parenting Update Report.docx"
    assert suggested_name(small_session().pack, "exempt") == "Briefing report (not for publication).docx"
    assert suggested_name(BoardPack()) == "Briefing report.docx"


def test_the_name_of_one_of_several_reports_says_which() -> None:
    several = pack()
    several = several.with_fields(report_to_add(several, "annual").changes(several))
    assert suggested_name(several) == "2019-09-17 Corporate Parenting Update Report - Briefing report.docx"
    annual = several.with_fields(SetDetail("title", "Annual report of the board", "annual").changes(several))
    assert suggested_name(annual.of("annual")) == "2019-09-17 Annual report of the board.docx"


def test_the_name_of_the_exempt_part_says_under_which_paragraphs() -> None:
    assert suggested_name(pack(), "exempt").endswith("Report (not for publication, paragraph 2).docx")
    private = Section("voice", Part.CUSTOM, "Voice", exempt="1, 2")
    more = small_session(*details(), comment("2.6", text="Study leave.", exempt="3"), PutSection(private))
    assert suggested_name(more.pack, "exempt").endswith("(not for publication, paragraphs 1, 2 and 3).docx")


def test_a_name_holds_nothing_that_a_disk_refuses() -> None:
    named = small_session(
        SetDetail("title", 'Q1: "update" <a/b>\\c?*|\n' + "x" * 300), SetDetail("meeting_date", date(2019, 9, 17))
    )
    name = suggested_name(named.pack)
    assert name.startswith("2019-09-17 Q1 update a-b c xxx")
    assert len(name) <= 125


def test_a_year_in_a_name_keeps_its_form() -> None:
    assert safe_name("Annual report for 2019/20: Q1\\Q2 / all") == "Annual report for 2019-20 Q1-Q2 all"
