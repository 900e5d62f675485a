"""Reading files that a person named."""

import os
from pathlib import Path

import pytest

from cpdesk.domain.errors import CpdeskError
from cpdesk.store.reading import read_bytes, read_text


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


def test_the_bytes_of_a_file_are_read_up_to_a_size(tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(bytes(2_000_000))
    assert read_bytes(path, 2_000_000) == bytes(2_000_000)
    with pytest.raises(CpdeskError, match="This file is larger than 1 MB"):
        read_bytes(path, 1_000_000)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of Unix")
def test_a_pipe_is_refused_before_it_could_hold_the_program(tmp_path: Path) -> None:
    path = tmp_path / "pipe.docx"
    os.mkfifo(path)
    with pytest.raises(CpdeskError, match="This is a device or a pipe"):
        read_bytes(path, 1_000)
