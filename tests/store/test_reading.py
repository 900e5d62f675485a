"""Reading a small text file."""

from pathlib import Path

import pytest

from cpdesk.domain.errors import CpdeskError
from cpdesk.store.reading import read_text


def test_a_byte_order_mark_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "details.toml").write_bytes("\ufeffé".encode())
    assert read_text(tmp_path / "details.toml") == "é"


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"\xff\xfea\x00", "This is not a UTF-8 text file"), (b" " * 5_000_000, "far larger than a text")],
)
def test_says_what_is_no_text(tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / "details.toml").write_bytes(content)
    with pytest.raises(CpdeskError, match=words):
        read_text(tmp_path / "details.toml")


def test_says_that_there_is_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(CpdeskError, match="There is no such file"):
        read_text(tmp_path / "details.toml")
