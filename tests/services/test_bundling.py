"""The bundle as it is written: as one PDF, with what a person should know of it."""

from pathlib import Path

import pytest

from agenda_builders import meeting_pack, outside_pdf, with_agenda, with_file, words
from cpdesk.domain.agenda import AgendaItem, ItemKind
from cpdesk.domain.edits import SetExempt
from cpdesk.domain.errors import CancelledError, CpdeskError
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import RichText
from cpdesk.report.pdf.pages import PaperPages
from cpdesk.services.bundling import bundle_pages, export_bundle, suggested_bundle_name
from pack_builders import applied, sections
from sample_packs import sample_pack

WHY = Exemption("2", "A child could be recognised")


def test_the_written_bundle_is_a_pdf_and_says_what_was_withheld(tmp_path: Path) -> None:
    path = tmp_path / "bundle.pdf"
    notes = export_bundle(meeting_pack(), path)
    assert len(PaperPages(path.read_bytes()).sizes) > 10
    lacking = "Exempt without a public-interest statement: item 4."
    withheld = "Withheld from this public bundle: 1 item of Part 2."
    assert notes == (lacking, withheld, "Item 2: 1 commentary is withheld.")
    assert export_bundle(meeting_pack(), path, part="exempt") == (lacking,)


def test_what_is_withheld_within_a_report_is_said_too(tmp_path: Path) -> None:
    pack = with_agenda(meeting_pack(), AgendaItem("r", ItemKind.REPORT))
    notes = export_bundle(pack, tmp_path / "bundle.pdf")
    said = "What is exempt in the reports was left out of this public bundle."
    assert notes == (said, "Item 1: 1 commentary is withheld.")


def test_a_text_that_speaks_of_what_is_withheld_is_named(tmp_path: Path) -> None:
    text = RichText.of("Measure 2.6 is red.")
    pack = meeting_pack()
    pack = applied(pack, *sections(Section("background", Part.BACKGROUND, text=text)), SetExempt(("2.6",), WHY))
    pack = with_agenda(pack, AgendaItem("r", ItemKind.REPORT))
    notes = export_bundle(pack, tmp_path / "bundle.pdf")
    assert "Item 1: “Background” speaks of measure 2.6, which the public paper withholds." in notes
    assert any(note.startswith("Item 1: 1 measure") and note.endswith("withheld.") for note in notes)
    told = export_bundle(pack, tmp_path / "bundle.pdf", part="exempt")
    assert not any("withh" in note for note in told)


def test_it_says_what_the_agenda_lacks(tmp_path: Path) -> None:
    (note,) = export_bundle(with_agenda(BoardPack(), words("Apologies")), tmp_path / "bundle.pdf")
    assert note == "The agenda does not say the meeting’s committee, date, time and place."


def test_it_says_whose_pages_were_not_checked(tmp_path: Path) -> None:
    pack, file = with_file(meeting_pack(), outside_pdf("x"))
    pack = with_agenda(pack, AgendaItem("f", ItemKind.FILE, file=file))
    (note,) = export_bundle(pack, tmp_path / "bundle.pdf")
    assert note.startswith("“Map of homes” (item 1) was made elsewhere: cpdesk has not checked the pages")


@pytest.mark.parametrize("fault", ["missing file", "cancelled"])
def test_what_was_there_stays_where_it_cannot_be_made(tmp_path: Path, fault: str) -> None:
    path = tmp_path / "bundle.pdf"
    path.write_bytes(b"the old one")
    pack = sample_pack()
    if fault == "cancelled":
        with pytest.raises(CancelledError):
            export_bundle(pack, path, cancelled=lambda: True)
    else:
        with pytest.raises(CpdeskError):
            export_bundle(with_agenda(pack, AgendaItem("f", ItemKind.FILE, file="0" * 64)), path)
    assert path.read_bytes() == b"the old one"
    assert list(tmp_path.iterdir()) == [path]


def test_only_a_pdf_is_written(tmp_path: Path) -> None:
    with pytest.raises(CpdeskError, match="docx files are not written"):
        export_bundle(sample_pack(), tmp_path / "bundle.docx")


def test_the_preview_is_the_file(tmp_path: Path) -> None:
    path = tmp_path / "bundle.pdf"
    export_bundle(meeting_pack(), path, part="exempt")
    pages = bundle_pages(meeting_pack(), "exempt")
    assert list(pages.sizes) == list(PaperPages(path.read_bytes()).sizes)
    assert pages.text(0) == PaperPages(path.read_bytes()).text(0)


def test_its_name_says_the_meeting_and_that_it_is_not_for_publication() -> None:
    assert suggested_bundle_name(meeting_pack()) == "2019-09-17 Corporate Parenting Committee – papers.pdf"
    assert suggested_bundle_name(meeting_pack(), "exempt").endswith(" – papers (not for publication).pdf")
    assert suggested_bundle_name(BoardPack(), suffix="") == "Meeting – papers"
