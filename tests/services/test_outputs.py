"""Whether a file can be written."""

from pathlib import Path

import pytest

from cpdesk.domain.errors import CpdeskError
from cpdesk.services.outputs import check_differs, check_format, check_output, kept_beside


def test_a_name_says_the_format_in_any_case() -> None:
    check_format(Path("Report.DOCX"), (".docx", ".csv"))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("report.odt", ".odt files are not written. Give it a name that ends in .docx, .pdf or .csv."),
        ("report", "The name has no ending to tell the format by. Give it a name that ends in .docx, .pdf or .csv."),
    ],
)
def test_other_formats_are_refused_with_those_there_are(name: str, words: str) -> None:
    with pytest.raises(CpdeskError) as refused:
        check_format(Path(name), (".docx", ".pdf", ".csv"))
    assert str(refused.value) == words


def test_a_folder_cannot_be_written_as_a_file(tmp_path: Path) -> None:
    check_output(tmp_path / "report.docx")
    with pytest.raises(CpdeskError, match="That is a folder"):
        check_output(tmp_path)


def test_what_is_read_is_not_written_over_even_by_another_name(tmp_path: Path) -> None:
    read = tmp_path / "board.cpdesk"
    read.write_bytes(b"x")
    (tmp_path / "link.cpdesk").symlink_to(read)
    check_differs(tmp_path / "other.cpdesk", read)
    with pytest.raises(CpdeskError, match="also the file that is read"):
        check_differs(tmp_path / "link.cpdesk", read)


def test_what_was_there_is_kept_beside_under_a_name_that_is_free(tmp_path: Path) -> None:
    pack = tmp_path / "board.cpdesk"
    for written in (b"first", b"second", b"third"):
        with kept_beside(pack):
            pack.write_bytes(written)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "board.cpdesk": b"third",
        "board (replaced).cpdesk": b"first",
        "board (replaced 2).cpdesk": b"second",
    }


def test_nothing_is_kept_where_nothing_came_of_the_writing(tmp_path: Path) -> None:
    pack = tmp_path / "board.cpdesk"
    pack.write_bytes(b"first")
    with pytest.raises(CpdeskError), kept_beside(pack):
        raise CpdeskError("The disk is full.", "Make room.")
    assert [path.name for path in tmp_path.iterdir()] == ["board.cpdesk"]


def test_the_copy_stays_where_the_writing_broke_off_when_the_file_was_another_already(tmp_path: Path) -> None:
    pack = tmp_path / "board.cpdesk"
    pack.write_bytes(b"first")

    def break_off() -> None:
        pack.write_bytes(b"second")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), kept_beside(pack):
        break_off()
    assert (tmp_path / "board (replaced).cpdesk").read_bytes() == b"first"
