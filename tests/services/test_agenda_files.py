"""The files that an agenda brings: read, checked, kept as a copy."""

from pathlib import Path

import pytest

from agenda_builders import outside_pdf
from builders import small_session
from cpdesk.domain.attached import AttachedFile
from cpdesk.domain.edits import AttachFile
from cpdesk.domain.errors import CpdeskError
from cpdesk.report.pdf.outside import MOST_BYTES, MOST_PAGES, read_outside
from cpdesk.services.agenda_files import MOST_TOGETHER, check_room, read_other_pack, read_pdf
from cpdesk.services.opening import load_pack
from cpdesk.services.saving import save_session


def test_a_pdf_is_kept_by_its_name_alone(tmp_path: Path) -> None:
    path = tmp_path / "Map.pdf"
    path.write_bytes(outside_pdf("x"))
    assert read_pdf(path) == AttachedFile("Map.pdf", path.read_bytes())


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "Map.pdf"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(CpdeskError, match="larger than"):
        read_pdf(path)


def test_a_file_of_too_many_pages_is_refused() -> None:
    with pytest.raises(CpdeskError, match=f"has {MOST_PAGES + 1} pages"):
        read_outside(outside_pdf(*["x"] * (MOST_PAGES + 1)), "Map.pdf")


def test_the_pages_are_known_by_their_size_and_words() -> None:
    (sheet,) = read_outside(outside_pdf("The homes", size=(400, 300)), "Map.pdf").sheets
    assert (sheet.width, sheet.height, sheet.words) == (400, 300, "The homes")


def test_another_pack_is_kept_with_its_reports(tmp_path: Path) -> None:
    path = tmp_path / "other.cpdesk"
    save_session(small_session(), path)
    copy, reports = read_other_pack(path)
    assert copy.content == path.read_bytes()
    assert [report.kind_name for report in reports] == ["briefing"]


def test_what_is_no_pack_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.cpdesk"
    path.write_bytes(b"not a pack")
    with pytest.raises(CpdeskError):
        read_other_pack(path)


def test_a_pack_takes_files_up_to_a_bound_that_can_be_opened_again() -> None:
    session = small_session()
    session.apply(AttachFile(AttachedFile("one.pdf", bytes(1000))))
    check_room(AttachedFile("two.pdf", bytes(10)), session.records)
    with pytest.raises(CpdeskError, match="come to more than 90 MB"):
        check_room(AttachedFile("two.pdf", bytes(MOST_TOGETHER - 900)), session.records)


def test_a_file_is_still_there_when_the_pack_was_saved_and_opened(tmp_path: Path) -> None:
    file = AttachedFile("Map.pdf", outside_pdf("x"))
    session = small_session(AttachFile(file))
    save_session(session, tmp_path / "board.cpdesk")
    held = load_pack(tmp_path / "board.cpdesk").reviewed.pack.fields
    assert AttachedFile.from_json(held[f"attached/{file.id}"]) == file
