"""`cpdesk take-back` and `cpdesk export --for-editing`, as scripts use them."""

import json
from pathlib import Path

import pytest
from docx.document import Document

from cpdesk.cli.endings import DONE, UNUSABLE, WRONG_ARGUMENTS
from cpdesk.cli.run import run
from cpdesk.services.opening import load_pack
from cpdesk.services.saving import save_session
from returned_builders import edited, paper_session, replaced


def no_window(_: object) -> int:
    raise AssertionError("no window is wanted")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "autumn.cpdesk"
    save_session(paper_session(), path)
    return path


def change(document: Document) -> None:
    replaced("Two schools", "Three schools")(document)
    document.core_properties.last_modified_by = "Sam Head"
    document.add_paragraph("A new paragraph at the end.")


@pytest.fixture
def returned(pack: Path) -> Path:
    path = pack.parent / "returned.docx"
    assert run(["export", str(pack), "-o", str(path), "--for-editing"], no_window) == DONE
    path.write_bytes(edited(path.read_bytes(), change))
    return path


def test_it_lists_what_would_change_and_changes_nothing(
    pack: Path, returned: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    before = pack.read_bytes()
    assert run(["take-back", str(pack), str(returned)], no_window) == DONE
    said = capsysbinary.readouterr().out.decode("utf-8")
    assert "Two changes came back, one of them to be looked at." in said
    assert "1. Commentary on 2.6" in said
    assert "New: “Three”. Gone: “Two”." in said
    assert pack.read_bytes() == before


def test_it_lists_them_as_json(pack: Path, returned: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["take-back", str(pack), str(returned), "--json"], no_window) == DONE
    listed = json.loads(capsysbinary.readouterr().out)
    first, second = listed["edits"]
    assert first["place"] == {"kind": "commentary", "subject": "2.6"}
    assert first["after"].startswith("Three schools")
    assert (first["found"], first["needs_answer"]) == ("control", False)
    assert (second["place"], second["found"], second["needs_answer"]) == (None, "asked", True)
    assert listed["returned_by"] == "Sam Head"


def test_what_is_accepted_is_in_the_pack_that_is_written_with_where_it_came_from(
    pack: Path, returned: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    output = pack.parent / "later.cpdesk"
    arguments = ["take-back", str(pack), str(returned), "--accept", "all", "--place", "2=background", "-o", str(output)]
    assert run(arguments, no_window) == DONE
    assert capsysbinary.readouterr().out.decode("utf-8") == "accepted 2, left 0\n"
    loaded = load_pack(output)
    text = loaded.reviewed.pack.commentary_by_measure["2.6"].text
    assert text.plain.startswith("Three schools")
    assert {record.origin for record in loaded.records if record.origin} == {"returned.docx, returned by Sam Head"}
    assert run(["take-back", str(output), str(returned)], no_window) == DONE
    assert "There is nothing to do" in capsysbinary.readouterr().out.decode("utf-8")
    assert run(["history", str(output)], no_window) == DONE
    assert "from returned.docx, returned by Sam Head" in capsysbinary.readouterr().out.decode("utf-8")


@pytest.mark.parametrize("arguments", [["--accept", "all"], ["-o", "x.cpdesk"], ["--accept", "all", "-o", "x.docx"]])
def test_what_does_not_go_together_is_said(pack: Path, returned: Path, arguments: list[str]) -> None:
    assert run(["take-back", str(pack), str(returned), *arguments], no_window) == WRONG_ARGUMENTS


def test_what_is_no_word_document_is_one_line(pack: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["take-back", str(pack), str(pack)], no_window) == UNUSABLE
    said = capsysbinary.readouterr()
    assert said.out == b""
    assert said.err.decode("utf-8").count("\n") == 1


def test_a_pdf_is_not_for_editing(pack: Path, tmp_path: Path) -> None:
    assert run(["export", str(pack), "-o", str(tmp_path / "x.pdf"), "--for-editing"], no_window) == WRONG_ARGUMENTS
