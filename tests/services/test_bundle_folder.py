"""The bundle as a folder of files, named for publication."""

from pathlib import Path

import pytest

from agenda_builders import SECRET_TITLE, meeting_pack, outside_pdf, with_agenda, with_file, words
from builders import small_session
from cpdesk.domain.agenda import AgendaItem, ItemKind
from cpdesk.domain.errors import CancelledError, CpdeskError
from cpdesk.domain.house_template import HouseTemplate
from cpdesk.domain.pack import BoardPack
from cpdesk.services.bundle_folder import EXEMPT, PUBLIC, export_folder
from cpdesk.services.report_list import report_to_add
from cpdesk.store.pack_file import pack_bytes
from docx_reading import WordFile, text_of
from house_templates import front_sheet
from pdf_reading import words_of

TITLE = "Corporate Parenting Update Report"


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_each_paper_is_a_file_named_by_its_item(tmp_path: Path) -> None:
    pack, file = with_file(meeting_pack(), outside_pdf("x"))
    pack = with_agenda(
        pack,
        words("Apologies"),
        AgendaItem("r", ItemKind.REPORT),
        AgendaItem("f", ItemKind.FILE, file=file, goes_with_above=True),
    )
    written = export_folder(pack, tmp_path / "out")
    assert written.files == (
        "Public/Agenda.docx",
        "Public/Agenda.pdf",
        "Public/Data.csv",
        "Public/Data.xlsx",
        f"Public/Item 02 – {TITLE}.docx",
        f"Public/Item 02 – {TITLE}.pdf",
        "Public/Item 02A – Map of homes.pdf",
    )
    assert names(tmp_path / "out") == sorted([*written.files, "Files.txt"])
    listed = (tmp_path / "out" / "Files.txt").read_text("utf-8").splitlines()
    assert listed[2:] == list(written.files)
    assert (tmp_path / "out" / written.files[-1]).read_bytes() == outside_pdf("x")


def test_a_long_title_is_cut_between_words_and_a_year_keeps_its_form(tmp_path: Path) -> None:
    pack, file = with_file(meeting_pack(), outside_pdf("x"))
    title = f"Plan for 2019/20 {'of the estate ' * 8}"
    pack = with_agenda(pack, AgendaItem("f", ItemKind.FILE, title, file=file))
    (name,) = (name for name in export_folder(pack, tmp_path / "out").files if "Item" in name)
    assert name == f"Public/Item 01 – Plan for 2019-20 {'of the estate ' * 4}of the.pdf"


def test_the_exempt_papers_are_in_a_folder_of_their_own(tmp_path: Path) -> None:
    files = export_folder(meeting_pack(), tmp_path / "out", part="exempt").files
    assert {name.split("/")[0] for name in files} == {PUBLIC, EXEMPT}
    assert f"{EXEMPT}/Item 04 – A placement (not for publication, paragraphs 2 and 3).pdf" in files
    assert f"{EXEMPT}/Item 02 – {TITLE} (not for publication, paragraph 2).pdf" in files
    assert not any(name.startswith(PUBLIC) and "04" in name for name in files)
    assert "NOT FOR PUBLICATION" in words_of(
        (tmp_path / "out" / EXEMPT / "Item 04 – A placement (not for publication, paragraphs 2 and 3).pdf").read_bytes()
    )
    cover = next(name for name in files if name.startswith(EXEMPT) and "Item 03" in name and name.endswith(".pdf"))
    assert "NOT FOR PUBLICATION" not in words_of((tmp_path / "out" / cover).read_bytes())


def test_no_file_is_named_by_a_title_that_gives_something_away(tmp_path: Path) -> None:
    files = export_folder(meeting_pack(), tmp_path / "out", part="exempt").files
    assert not any(SECRET_TITLE in name for name in files)


def test_nothing_exempt_is_in_the_public_folder(tmp_path: Path) -> None:
    export_folder(meeting_pack(), tmp_path / "out", part="exempt")
    for path in (tmp_path / "out" / PUBLIC).iterdir():
        if path.suffix == ".pdf":
            text = words_of(path.read_bytes())
        elif path.suffix == ".docx":
            text = text_of(WordFile(path.read_bytes()).root())
        else:
            continue
        assert "Sixty-two young people" not in text, path.name
        assert SECRET_TITLE not in text, path.name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ('A: "draft" <1> / 2?', "Item 01 – A draft 1 2.docx"),
        ("Ends in a dot. ", "Item 01 – Ends in a dot.docx"),
        ("x" * 300, f"Item 01 – {'x' * 80}.docx"),
        ("???", "Item 01.docx"),
    ],
)
def test_names_are_safe_on_any_computer(tmp_path: Path, title: str, name: str) -> None:
    pack = with_agenda(meeting_pack(), AgendaItem("r", ItemKind.REPORT, title=title))
    assert f"Public/{name}" in export_folder(pack, tmp_path / "out").files


def test_writing_again_replaces_all_of_it(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    first = export_folder(meeting_pack(), folder, part="exempt").files
    content = {name: (folder / name).read_bytes() for name in first}
    again = export_folder(meeting_pack(), folder, part="exempt").files
    assert {name: (folder / name).read_bytes() for name in again} == content
    export_folder(with_agenda(meeting_pack(), words("Apologies")), folder)
    assert names(folder) == ["Files.txt", "Public/Agenda.docx", "Public/Agenda.pdf"]
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_file_of_somebody_elses_is_not_lost(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    export_folder(with_agenda(meeting_pack(), words("Apologies")), folder)
    (folder / "Public" / "notes.txt").write_text("mine")
    before = names(folder)
    with pytest.raises(CpdeskError, match=r"The folder holds “Public/notes\.txt”, which would be lost"):
        export_folder(meeting_pack(), folder)
    assert names(folder) == before


def test_a_folder_that_was_not_written_so_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(CpdeskError, match=r"letter\.txt"):
        export_folder(meeting_pack(), tmp_path)
    assert names(tmp_path) == ["letter.txt"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert export_folder(with_agenda(BoardPack(), words("Apologies")), tmp_path / "out").files


@pytest.mark.parametrize("fault", ["cancelled", "missing"])
def test_what_was_there_stays_where_it_cannot_be_made(tmp_path: Path, fault: str) -> None:
    folder = tmp_path / "out"
    export_folder(with_agenda(meeting_pack(), words("Apologies")), folder)
    before = {name: (folder / name).read_bytes() for name in names(folder)}
    heard: list[int] = []
    if fault == "cancelled":
        with pytest.raises(CancelledError):
            export_folder(
                meeting_pack(), folder, progress=lambda done, _: heard.append(done), cancelled=lambda: len(heard) > 2
            )
    else:
        with pytest.raises(CpdeskError):
            export_folder(with_agenda(meeting_pack(), AgendaItem("f", ItemKind.FILE, file="0" * 64)), folder)
    assert {name: (folder / name).read_bytes() for name in names(folder)} == before
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_file_in_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(CpdeskError, match="This is a file, not a folder"):
        export_folder(meeting_pack(), tmp_path / "out")


def test_a_place_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CpdeskError, match="does not exist"):
        export_folder(meeting_pack(), tmp_path / "nowhere" / "out")


def test_the_word_documents_are_in_the_councils_template(tmp_path: Path) -> None:
    pack = with_agenda(meeting_pack(), words("Apologies"), AgendaItem("r", ItemKind.REPORT))
    export_folder(pack, tmp_path / "out", house=HouseTemplate(front_sheet()))
    public = tmp_path / "out" / PUBLIC
    report, agenda = (WordFile((public / name).read_bytes()) for name in (f"Item 02 – {TITLE}.docx", "Agenda.docx"))
    assert "Signed by the director." in text_of(report.root())
    assert TITLE in text_of(report.paragraphs[0])
    assert text_of(agenda.paragraphs[0]) == "Corporate Parenting Committee"
    front = text_of(agenda.find("//w:tbl")[0])
    assert ("17 September 2019" in front, "A Clerk" in front, "Jo Writer" in front) == (True, True, False)
    assert "Signed by the director." not in words_of((public / "Agenda.pdf").read_bytes())


@pytest.mark.parametrize(("kind", "has_data"), [("tracker", False), ("scorecard", True)])
def test_another_packs_data_comes_with_a_paper_that_prints_figures(tmp_path: Path, kind: str, has_data: bool) -> None:
    theirs = small_session()
    theirs.apply(report_to_add(theirs.pack, kind))
    content = pack_bytes(theirs.records, theirs.pack.library, version="1")
    pack, file = with_file(meeting_pack(), content, "Theirs.cpdesk")
    item = AgendaItem("t", ItemKind.PACK, file=file, report=theirs.pack.reports[-1])
    files = export_folder(with_agenda(pack, item), tmp_path / "out").files
    assert any("data" in name for name in files) is has_data
