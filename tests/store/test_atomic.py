"""Writing a file so that it is either the old one or the new one."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cpdesk.domain.errors import CpdeskError
from cpdesk.store.atomic import ChangedMeanwhileError, check_place, write_whole

OLD, NEW = b"the old file", b"the new file, which is longer"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "report.docx"
    path.write_bytes(OLD)
    return path


def refusing(number: int) -> Callable[..., int]:
    def refuse(*_: object, **__: object) -> int:
        raise OSError(number, os.strerror(number))

    return refuse


def files_beside(target: Path) -> list[str]:
    return sorted(path.name for path in target.parent.iterdir())


def test_replaces_the_file_and_leaves_nothing_beside_it(target: Path) -> None:
    write_whole(target, NEW)
    assert target.read_bytes() == NEW
    assert files_beside(target) == ["report.docx"]


def test_makes_a_file_that_was_not_there(tmp_path: Path) -> None:
    write_whole(tmp_path / "new.docx", NEW)
    assert (tmp_path / "new.docx").read_bytes() == NEW


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EACCES, "You may not write there"),
        (errno.EROFS, "can only be read from"),
        (errno.EIO, "The disk did not take the file"),
        (errno.ENAMETOOLONG, "The name is too long"),
        (errno.EDQUOT, "The disk is full"),
        (errno.ENXIO, "The computer did not save the file"),
    ],
)
@pytest.mark.parametrize("function", ["open", "write", "fsync"])
def test_an_old_file_stays_whole_when_the_disk_refuses(
    target: Path, monkeypatch: pytest.MonkeyPatch, function: str, number: int, words: str
) -> None:
    monkeypatch.setattr(os, function, refusing(number))
    with pytest.raises(CpdeskError, match=words) as refused:
        write_whole(target, NEW)
    monkeypatch.undo()
    assert refused.value.hint
    assert target.read_bytes() == OLD
    assert files_beside(target) == ["report.docx"]


def test_an_old_file_stays_whole_when_the_disk_fills_up_half_way(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write, calls = os.write, []

    def write_a_little(descriptor: int, content: memoryview) -> int:
        calls.append(len(content))
        if len(calls) > 2:
            raise OSError(errno.ENOSPC, "full")
        return write(descriptor, content[:5])

    monkeypatch.setattr(os, "write", write_a_little)
    with pytest.raises(CpdeskError, match="The disk is full"):
        write_whole(target, NEW)
    monkeypatch.undo()
    assert calls == [29, 24, 19]
    assert target.read_bytes() == OLD
    assert files_beside(target) == ["report.docx"]


def test_a_write_that_takes_only_part_is_continued(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, content: write(descriptor, content[:7]))
    write_whole(target, NEW)
    assert target.read_bytes() == NEW


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EBUSY])
def test_says_that_another_program_has_the_file_after_trying_five_times(
    target: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    tries = []

    def refuse(*names: object, **_: object) -> None:
        tries.append(names)
        raise OSError(number, "held")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(CpdeskError, match="Another program is using the file"):
        write_whole(target, NEW)
    assert len(tries) == 5
    assert target.read_bytes() == OLD
    assert files_beside(target) == ["report.docx"]


def test_a_rename_that_is_refused_for_a_moment_is_tried_again(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace, tries = os.replace, []

    def refuse_twice(source: Path, place: Path) -> None:
        tries.append(place)
        if len(tries) < 3:
            raise PermissionError(errno.EACCES, "held")
        replace(source, place)

    monkeypatch.setattr(os, "replace", refuse_twice)
    write_whole(target, NEW)
    assert len(tries) == 3
    assert target.read_bytes() == NEW


def test_a_rename_that_the_disk_refuses_is_not_tried_again(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "replace", refusing(errno.EIO))
    with pytest.raises(CpdeskError, match="The disk did not take the file"):
        write_whole(target, NEW)
    assert target.read_bytes() == OLD
    assert files_beside(target) == ["report.docx"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no way to force a folder to the disk")
def test_says_so_when_the_folder_is_not_known_to_be_kept(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fsync = os.fsync

    def refuse_folders(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EIO, "fault")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", refuse_folders)
    with pytest.raises(CpdeskError, match="did not confirm that it will keep it"):
        write_whole(target, NEW)
    assert target.read_bytes() == NEW


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no way to force a folder to the disk")
def test_forces_the_file_and_then_its_folder_to_the_disk(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []
    fsync, replace = os.fsync, os.replace

    def note_sync(descriptor: int) -> None:
        order.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        fsync(descriptor)

    def note_rename(source: Path, place: Path) -> None:
        order.append("rename")
        replace(source, place)

    monkeypatch.setattr(os, "fsync", note_sync)
    monkeypatch.setattr(os, "replace", note_rename)
    write_whole(target, NEW)
    assert order == ["file", "rename", "folder"]


def test_a_folder_that_cannot_be_synced_on_a_share_is_no_trouble(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fsync = os.fsync

    def refuse_folders(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "not supported")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", refuse_folders)
    write_whole(target, NEW)
    assert target.read_bytes() == NEW


def test_the_file_keeps_its_permissions(target: Path) -> None:
    target.chmod(0o640)
    write_whole(target, NEW)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_link_is_followed(target: Path) -> None:
    link = target.with_name("link.docx")
    link.symlink_to(target)
    write_whole(link, NEW)
    assert link.is_symlink()
    assert target.read_bytes() == NEW


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (".", "That is a folder"),
        ("missing/report.docx", "There is no such folder"),
        ("report.docx/report.docx", "There is no such folder"),
    ],
)
def test_says_beforehand_that_nothing_can_be_saved_there(target: Path, name: str, words: str) -> None:
    with pytest.raises(CpdeskError, match=words):
        check_place(target.parent / name)


def test_a_file_marked_read_only_is_not_replaced(target: Path) -> None:
    target.chmod(0o444)
    with pytest.raises(CpdeskError, match="marked as read-only"):
        write_whole(target, NEW)
    assert target.read_bytes() == OLD


def test_a_file_that_may_no_longer_be_replaced_stays(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    with pytest.raises(ChangedMeanwhileError, match="changed elsewhere"):
        write_whole(path, b"new", may_replace=lambda: False)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
    write_whole(path, b"new", may_replace=lambda: True)
    assert path.read_bytes() == b"new"


def test_what_a_killed_program_left_half_written_is_cleared_away_after_a_minute(target: Path, tmp_path: Path) -> None:
    fresh, old = broken_off_writing(target), broken_off_writing(target)
    other = broken_off_writing(tmp_path / "other.docx")
    for path in (old, other):
        os.utime(path, (0, 0))
    write_whole(target, NEW)
    assert [path.exists() for path in (fresh, old, other)] == [True, False, True]
    assert target.read_bytes() == NEW


def broken_off_writing(target: Path) -> Path:
    """Have a program stopped while it writes, and return the file that it leaves lying."""
    before = set(target.parent.iterdir())
    stopped = "import os,sys,pathlib; from cpdesk.store import atomic; atomic.os.fsync = lambda _: os._exit(9)"
    writing = f"{stopped}\natomic.write_whole(pathlib.Path(sys.argv[1]), b'half')"
    subprocess.run([sys.executable, "-c", writing, str(target)], check=False)
    (left,) = set(target.parent.iterdir()) - before
    return left
