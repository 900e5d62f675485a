"""Turns at a file."""

import errno
import json
import os
import platform
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from cpdesk.domain.errors import CpdeskError
from cpdesk.store.turn import lock_path, turn_at


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "board.cpdesk"
    path.write_bytes(b"content")
    return path


def leave_lock(pack: Path, *, host: str, began: float) -> Path:
    """Leave the lock of a program that never came to end its turn."""
    lock = lock_path(pack)
    lock.write_text(json.dumps({"pid": 1, "host": host, "time": began, "turn": "of another"}), encoding="utf-8")
    return lock


def test_a_turn_says_whose_it_is_and_leaves_nothing_behind(pack: Path) -> None:
    with turn_at(pack):
        said = json.loads(lock_path(pack).read_bytes())
    assert (said["pid"], said["host"]) == (os.getpid(), platform.node())
    assert list(pack.parent.iterdir()) == [pack]


def test_a_turn_ends_however_the_work_ends(pack: Path) -> None:
    with pytest.raises(KeyError), turn_at(pack):
        raise KeyError
    assert list(pack.parent.iterdir()) == [pack]


def test_whoever_does_not_get_the_turn_is_told_so(pack: Path) -> None:
    with (
        turn_at(pack),
        pytest.raises(CpdeskError, match="Another window is saving this pack"),
        turn_at(pack, patience=0),
    ):
        pytest.fail("two had the turn")
    assert list(pack.parent.iterdir()) == [pack]


def test_a_link_leads_to_the_same_turn(pack: Path) -> None:
    link = pack.parent / "link.cpdesk"
    link.symlink_to(pack)
    assert lock_path(link) == lock_path(pack)


def test_turns_follow_one_another(pack: Path) -> None:
    inside: list[int] = []
    most: list[int] = []

    def work() -> None:
        for _ in range(5):
            with turn_at(pack):
                inside.append(1)
                most.append(len(inside))
                inside.pop()

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert most == [1] * 15


def test_a_turn_of_this_computer_that_nobody_ended_is_over_after_a_while(pack: Path) -> None:
    leave_lock(pack, host=platform.node(), began=time.time() - 31)
    with turn_at(pack, patience=0):
        pass
    assert list(pack.parent.iterdir()) == [pack]


def test_a_turn_is_over_as_soon_as_the_program_that_had_it_is_killed(pack: Path) -> None:
    held = "import sys,pathlib; from cpdesk.store.turn import turn_at\nwith turn_at(pathlib.Path(sys.argv[1])):"
    waiting = " print('mine', flush=True); sys.stdin.read()"
    command = [sys.executable, "-c", held + waiting, str(pack)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"mine\n"
        with pytest.raises(CpdeskError, match="Another window"), turn_at(pack, patience=0.2):
            pytest.fail("two had the turn")
        other.kill()
        other.wait()
        assert lock_path(pack).exists()
        with turn_at(pack, patience=0.2):
            assert json.loads(lock_path(pack).read_bytes())["pid"] == os.getpid()


def test_a_turn_that_never_said_whose_it_is_is_over_soon(pack: Path) -> None:
    lock_path(pack).touch()
    with pytest.raises(CpdeskError, match="Another window"), turn_at(pack, patience=0):
        pytest.fail("two had the turn")
    with turn_at(pack, stale_after=0):
        assert lock_path(pack).read_bytes()


def test_the_clock_of_another_computer_is_not_gone_by(pack: Path) -> None:
    lock = leave_lock(pack, host="elsewhere", began=0)
    with pytest.raises(CpdeskError, match="Another window"), turn_at(pack, patience=0):
        pytest.fail("two had the turn")
    assert lock.exists()


def test_a_turn_that_stays_the_same_for_long_enough_is_over(pack: Path) -> None:
    leave_lock(pack, host="elsewhere", began=time.time())
    with turn_at(pack, stale_after=0):
        assert json.loads(lock_path(pack).read_bytes())["host"] == platform.node()


def test_a_turn_that_was_taken_away_is_not_ended_for_its_new_holder(pack: Path) -> None:
    with turn_at(pack):
        lock = leave_lock(pack, host="elsewhere", began=time.time())
    assert json.loads(lock.read_bytes())["host"] == "elsewhere"


def test_a_folder_that_refuses_is_said(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "write", refuse)
    with pytest.raises(CpdeskError, match="The disk is full"), turn_at(pack):
        pytest.fail("the turn was given")
    monkeypatch.undo()
    assert list(pack.parent.iterdir()) == [pack]
