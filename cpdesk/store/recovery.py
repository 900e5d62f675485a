"""The recovery journal: edits that no pack file holds yet, kept on this computer."""

import os
import secrets
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from cpdesk.domain.exchange import supplied_from_json, supplied_to_json
from cpdesk.domain.json_value import JsonValue, canonical_json
from cpdesk.domain.record import EditRecord
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.store.hold import take_hold
from cpdesk.store.json_text import parse_json
from cpdesk.store.refusal import writing_refused

_FORMAT = "cpdesk journal"
_SUFFIX = ".jsonl"
_BINARY = getattr(os, "O_BINARY", 0)


@dataclass(frozen=True)
class LeftBehind:
    """The journal of a session that ended before its edits were saved.

    `pack_path` is the file that the pack was kept in, or None where it had none; `changed` when it was last
    written. `first` is the id of the pack's first record, or empty where it is not known.
    """

    path: Path
    pack_path: Path | None
    records: tuple[EditRecord, ...]
    library: Mapping[str, SuppliedWorkbook]
    changed: datetime
    first: str = ""


class Journal:
    """One journal, held open by its process; every line is forced to the disk before `write` returns.

    The first line names the pack's file, with the pack's first record. Each other line is one record or one
    workbook's figures. A write that was cut short does no harm: the next begins on a line of its own, and a
    record stands or falls by its id. Two threads may write at once. Raises CpdeskError where the disk refuses.
    """

    def __init__(self, folder: Path, pack_path: Path | None, first: str = "") -> None:
        self.path = folder / f"{secrets.token_hex(8)}{_SUFFIX}"
        self.first = first
        self._written: set[str] = set()
        self._turn = Lock()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND | _BINARY
            self._descriptor = os.open(self.path, flags, 0o600)  # a child's name may be in it
        except OSError as cause:
            raise writing_refused(cause) from cause
        take_hold(self._descriptor)
        self._write_lines([{"format": _FORMAT, "version": 1, "pack": str(pack_path or ""), "first": first}])

    def write(self, records: Iterable[EditRecord], library: Mapping[str, SuppliedWorkbook]) -> None:
        """Keep the records, and before them the figures of each workbook that is not in the journal yet."""
        new = [sha256 for sha256 in library if sha256 not in self._written]
        lines: list[JsonValue] = [{"workbook": supplied_to_json(library[sha256])} for sha256 in new]
        lines += [{"record": record.to_json()} for record in records]
        self._write_lines(lines)
        self._written.update(new)

    def remove(self) -> None:
        """End the journal: everything in it is safe elsewhere, or unwanted."""
        os.close(self._descriptor)
        self.path.unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the journal and leave it, to be found when cpdesk next starts."""
        os.close(self._descriptor)

    def _write_lines(self, lines: Iterable[JsonValue]) -> None:
        content = "".join(f"\n{canonical_json(line)}\n" for line in lines).encode("utf-8")
        try:
            with self._turn:
                remaining = memoryview(content)
                while remaining:
                    remaining = remaining[os.write(self._descriptor, remaining) :]
                os.fsync(self._descriptor)
        except OSError as cause:
            raise writing_refused(cause) from cause


def left_behind(folder: Path) -> tuple[LeftBehind, ...]:
    """Return the journals in `folder` whose process is gone and that hold an edit, latest first.

    One that holds no edit was begun for figures that never came in, and is removed.
    """
    found = [journal for path in sorted(folder.glob(f"*{_SUFFIX}")) if (journal := _read_unheld(path)) is not None]
    return tuple(sorted(found, key=lambda journal: journal.changed, reverse=True))


def _read_unheld(path: Path) -> LeftBehind | None:
    try:
        descriptor = os.open(path, os.O_RDWR | _BINARY)
    except OSError:
        return None
    with os.fdopen(descriptor, "rb") as file:
        if not take_hold(descriptor):
            return None
        file.seek(0)
        content = file.read()
        changed = datetime.fromtimestamp(os.fstat(descriptor).st_mtime, UTC)
    found = _read_journal(path, content, changed)
    if found is None and _has_figures_alone(content):
        path.unlink(missing_ok=True)
    return found


def _has_figures_alone(content: bytes) -> bool:
    """Return whether each line is whole and none is an edit, or may be one that this version cannot read."""
    lines = [text for text in content.splitlines() if text.strip()]
    whole = list(_whole_lines(content))
    return len(whole) == len(lines) and all(line.get("format") == _FORMAT or "workbook" in line for line in whole)


def _read_journal(path: Path, content: bytes, changed: datetime) -> LeftBehind | None:
    """Return what the journal's whole lines hold, each record once; None where that is no edit."""
    pack_path, first = None, ""
    records: dict[str, EditRecord] = {}
    library: dict[str, SuppliedWorkbook] = {}
    for line in _whole_lines(content):
        with suppress(ValueError):
            if line.get("format") == _FORMAT:
                pack_path, first = str(line.get("pack", "")), str(line.get("first", ""))
            elif "workbook" in line:
                workbook = supplied_from_json(line["workbook"])
                library[workbook.sha256] = workbook
            else:
                record = EditRecord.from_json(line.get("record"))
                records[record.id] = record
    if pack_path is None or not records:
        return None
    kept_at = Path(pack_path) if pack_path else None
    return LeftBehind(path, kept_at, tuple(records.values()), library, changed, first)


def _whole_lines(content: bytes) -> Iterator[Mapping[str, object]]:
    for text in content.splitlines():
        with suppress(ValueError):
            line = parse_json(text)
            if isinstance(line, Mapping):
                yield line
