"""The command that checks a pack, a paper or a text."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from builders import small_session
from cpdesk import cli
from cpdesk.services.saving import save_session
from pack_builders import details
from paper_changes import BODY, changed, good_paper, said, swap

Said = tuple[int, str, str]
Run = Callable[..., Said]


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run the command and return its exit status with what it wrote."""

    def run_with(*arguments: object) -> Said:
        status = cli.run(["check", *(str(argument) for argument in arguments)], lambda _: 9)
        out, err = capsysbinary.readouterr()
        return status, out.decode("utf-8"), err.decode("utf-8")

    return run_with


def kept(folder: Path, content: bytes, name: str = "paper.docx") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_a_good_paper_has_nothing_to_be_said_of(run: Run, tmp_path: Path) -> None:
    path = kept(tmp_path, good_paper())
    assert run(path) == (0, "Nothing was found.\n", "")
    assert run(path, "--json") == (0, '{\n "findings": []\n}\n', "")


def test_a_paper_with_something_to_put_right_ends_with_one(run: Run, tmp_path: Path) -> None:
    path = kept(tmp_path, changed(said("{{ title }}")))
    status, out, err = run(path, "--json")
    (finding,) = json.loads(out)["findings"]
    assert (status, err) == (1, "")
    assert list(finding) == ["severity", "code", "family", "place", "quote", "text", "mend"]
    assert (finding["family"], finding["place"]) == ("accessibility", "section 1 paragraph 2")
    assert run(path, "--json")[1] == out


def test_the_text_says_what_is_where_and_what_to_do(run: Run, tmp_path: Path) -> None:
    path = kept(tmp_path, changed(said("#REF!"), swap(BODY, "<w:cantSplit/>", "", 3)))
    status, out, _ = run(path)
    assert status == 1
    assert out.startswith(
        "To be put right (1)\n\n  “#REF!” was left over from the making of the paper. Write what belongs"
    )
    assert "\n    section 1 paragraph 2: “#REF! updates" in out
    assert "\nTo be looked at (1)\n\n  Rows of a table may break across pages." in out


def test_a_warning_alone_ends_with_nought(run: Run, tmp_path: Path) -> None:
    assert run(kept(tmp_path, changed(swap(BODY, "<w:cantSplit/>", "", 3))))[0] == 0


def test_a_pack_is_checked_for_what_is_missing_and_for_what_it_would_print(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "board.cpdesk"
    save_session(small_session(*details()), path)
    status, out, _ = run(path, "--json")
    found = json.loads(out)["findings"]
    assert status == 0
    assert {finding["family"] for finding in found} == {"comparators", "completeness", "rating"}
    assert {"measure-missing", "section-missing"} <= {finding["code"] for finding in found}
    assert all(finding["place"] and finding["mend"] for finding in found)
    assert run(path, "--json")[1] == out


def test_of_a_text_what_was_left_over_is_said(run: Run, tmp_path: Path) -> None:
    path = kept(tmp_path, b"None of the measures is red.\nThe rate was nan.\n", "notes.txt")
    status, out, _ = run(path, "--json")
    assert status == 1
    assert [(item["code"], item["place"]) for item in json.loads(out)["findings"]] == [("left-over", "line 2")]


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"%PDF-1.7", "paper.docx", "This is a PDF, not a Word document."),
        (b"no such thing", "paper.docx", "This is no pack, Word document or text. Name one of these."),
        (b"", "paper.docx", "This file is empty. Copy or download it again."),
        (b"\xff\xfe\x00", "notes.txt", "This is not a UTF-8 text file. Save it as UTF-8 and try again."),
    ],
)
def test_what_cannot_be_checked_is_said_in_one_line(
    run: Run, tmp_path: Path, content: bytes, name: str, sentence: str
) -> None:
    path = kept(tmp_path, content, name)
    status, out, err = run(path)
    assert (status, out) == (3, "")
    assert err.startswith(f"cpdesk: {path}: {sentence}")
    assert err.count("\n") == 1


def test_no_such_file_and_a_folder_are_said_to_be_so(run: Run, tmp_path: Path) -> None:
    assert run(tmp_path / "none.docx")[2].endswith("There is no such file. Check its name and folder.\n")
    assert run(tmp_path)[2].endswith("This is a folder, not a file. Name a file in it.\n")
