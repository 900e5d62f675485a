"""Saving packs."""

import errno
import os
from pathlib import Path

import pytest

from builders import new_session, small_session
from cpdesk.domain.edits import SetDetail
from cpdesk.domain.errors import CpdeskError
from cpdesk.services.opening import is_pack, load_pack
from cpdesk.services.saving import save_pack, save_session


def test_a_pack_that_was_saved_opens_again(tmp_path: Path) -> None:
    session = small_session(SetDetail("title", "Update"))
    path = tmp_path / "board.cpdesk"
    save_session(session, path)
    loaded = load_pack(path)
    other = new_session()
    other.open(loaded.records, loaded.library, path)
    assert other.pack == session.pack
    assert session.path == path
    assert not session.has_unsaved_records


def test_saves_of_one_pack_are_counted_on(tmp_path: Path) -> None:
    session = small_session()
    path = tmp_path / "board.cpdesk"
    assert [save_pack(path, session.records, session.pack.library).saves for _ in range(3)] == [1, 2, 3]
    assert load_pack(path).saves == 3


def test_another_pack_in_its_place_begins_at_one(tmp_path: Path) -> None:
    path = tmp_path / "board.cpdesk"
    save_session(small_session(), path)
    other = new_session()
    other.apply(SetDetail("title", "Other"))
    assert save_pack(path, other.records, {}).saves == 1


def test_a_damaged_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "board.cpdesk"
    path.write_bytes(b"PK\x03\x04 cut short")
    session = small_session()
    assert save_pack(path, session.records, session.pack.library).saves == 1
    assert load_pack(path).records == session.records


@pytest.mark.parametrize("function", ["write", "fsync", "replace"])
def test_the_pack_stays_as_it_was_saved_before_when_a_save_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str
) -> None:
    session = small_session()
    path = tmp_path / "board.cpdesk"
    save_session(session, path)
    before = path.read_bytes()
    session.apply(SetDetail("title", "More"))

    def refuse(*_: object) -> int:
        raise OSError(errno.EIO, "fault")

    monkeypatch.setattr(os, function, refuse)
    with pytest.raises(CpdeskError, match="The disk did not take the file"):
        save_session(session, path)
    monkeypatch.undo()
    assert path.read_bytes() == before
    assert session.has_unsaved_records
    assert [item.name for item in tmp_path.iterdir()] == ["board.cpdesk"]


def test_a_pack_is_known_by_what_it_holds_or_is_called(tmp_path: Path) -> None:
    session = small_session()
    save_session(session, tmp_path / "board.zip")
    (tmp_path / "broken.CPDESK").write_bytes(b"")
    (tmp_path / "notes.txt").write_text("notes", encoding="utf-8")
    known = {path.name: is_pack(path) for path in tmp_path.iterdir()}
    assert known == {"board.zip": True, "broken.CPDESK": True, "notes.txt": False}
    assert not is_pack(tmp_path / "gone.xlsx")
