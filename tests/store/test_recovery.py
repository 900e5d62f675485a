"""Recovery journals."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from builders import small_session
from cpdesk.domain.edits import SetDetail
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.record import EditRecord
from cpdesk.store.recovery import Journal, left_behind

RECORDS = small_session(SetDetail("title", "A"), SetDetail("title", "B")).records
LIBRARY = small_session().pack.library


def kept(folder: Path, records: tuple[EditRecord, ...] = RECORDS, pack_path: Path | None = None) -> Path:
    journal = Journal(folder, pack_path)
    journal.write(records, LIBRARY)
    journal.close()
    return journal.path


def test_what_was_written_is_left_behind_once_it_is_let_go(tmp_path: Path) -> None:
    kept(tmp_path, pack_path=Path("/shared/board.cpdesk"))
    (left,) = left_behind(tmp_path)
    assert left.records == RECORDS
    assert left.library == LIBRARY
    assert left.pack_path == Path("/shared/board.cpdesk")


def test_a_pack_with_no_file_has_none(tmp_path: Path) -> None:
    kept(tmp_path)
    assert left_behind(tmp_path)[0].pack_path is None


def test_a_journal_in_use_is_not_offered(tmp_path: Path) -> None:
    journal = Journal(tmp_path, None)
    journal.write(RECORDS, {})
    assert left_behind(tmp_path) == ()
    journal.close()
    assert len(left_behind(tmp_path)) == 1


def test_a_journal_of_a_process_that_was_killed_is_offered(tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from cpdesk.store.recovery import Journal;"
        "from cpdesk.domain.record import new_record;"
        "journal = Journal(Path(sys.argv[1]), None);"
        "journal.write([new_record('details/title', 'Kept', (), 'Jo', 1)], {});"
        "os.kill(os.getpid(), 9)"
    )
    ended = subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    assert ended.returncode != 0
    assert [record.value for record in left_behind(tmp_path)[0].records] == ["Kept"]


def test_each_workbook_is_written_once(tmp_path: Path) -> None:
    journal = Journal(tmp_path, None)
    for record in RECORDS:
        journal.write([record], LIBRARY)
    journal.close()
    assert journal.path.read_text(encoding="utf-8").count('"workbook":{"name"') == 1
    assert left_behind(tmp_path)[0].records == RECORDS


@pytest.mark.parametrize("cut", [1, 2, 10, 60])
def test_a_last_line_that_was_cut_short_is_left_out(tmp_path: Path, cut: int) -> None:
    path = kept(tmp_path)
    path.write_bytes(path.read_bytes()[: -cut - 1])
    assert left_behind(tmp_path)[0].records == RECORDS[:-1]


def test_a_line_that_was_altered_is_left_out(tmp_path: Path) -> None:
    path = kept(tmp_path)
    path.write_bytes(path.read_bytes().replace(b'"value":"A"', b'"value":"C"'))
    assert [record.value for record in left_behind(tmp_path)[0].records[1:]] == ["B"]


def test_after_a_write_that_the_disk_cut_short_the_next_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = Journal(tmp_path, None)
    write = os.write
    written: list[int] = []

    def fill_up(descriptor: int, content: memoryview) -> int:
        if written:
            raise OSError(errno.ENOSPC, "full")
        written.append(write(descriptor, content[:40]))
        return written[0]

    monkeypatch.setattr(os, "write", fill_up)
    with pytest.raises(CpdeskError, match="The disk is full"):
        journal.write(RECORDS[1:2], {})
    monkeypatch.undo()
    journal.write(RECORDS, LIBRARY)
    journal.close()
    assert left_behind(tmp_path)[0].records == RECORDS


def test_every_write_is_forced_to_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = Journal(tmp_path, None)
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    for record in RECORDS:
        journal.write([record], {})
    assert len(synced) == len(RECORDS)
    journal.remove()


def test_a_removed_journal_is_gone(tmp_path: Path) -> None:
    journal = Journal(tmp_path, None)
    journal.write(RECORDS, LIBRARY)
    journal.remove()
    assert list(tmp_path.iterdir()) == []


def test_a_journal_with_no_edit_or_of_another_program_is_not_offered(tmp_path: Path) -> None:
    Journal(tmp_path, None).close()
    (tmp_path / "other.jsonl").write_text('{"format": "another"}\n' + "[]\n", encoding="utf-8")
    (tmp_path / "binary.jsonl").write_bytes(bytes(range(256)))
    (tmp_path / "folder.jsonl").mkdir()
    assert left_behind(tmp_path) == ()


def test_there_is_nothing_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert left_behind(tmp_path / "never") == ()


def test_the_latest_comes_first(tmp_path: Path) -> None:
    older, newer = kept(tmp_path), kept(tmp_path)
    os.utime(older, (1_000, 1_000))
    assert [left.path for left in left_behind(tmp_path)] == [newer, older]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a person's folder private by other means")
def test_nobody_else_can_read_a_journal(tmp_path: Path) -> None:
    assert kept(tmp_path).stat().st_mode & 0o077 == 0


def test_says_why_no_journal_can_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(CpdeskError, match="did not save the file"):
        Journal(tmp_path / "file", None)
