"""The pack file: a zip of the records that a pack is the sum of, with the workbooks that they name."""

import io
import stat
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cpdesk.domain import field_check
from cpdesk.domain.exchange import DamagedDataError, supplied_from_json
from cpdesk.domain.json_value import canonical_json, let_go
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.pack_sum import pack_of
from cpdesk.domain.record import EditRecord
from cpdesk.domain.review import PackReview, ReviewedPack, review_pack
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.store.json_text import parse_json
from cpdesk.store.pack_label import LABEL_PART, PackLabel, damaged_pack, digest_of, foreign_file, read_label
from cpdesk.store.pack_parts import MOST_BYTES, read_parts
from cpdesk.store.packed_workbooks import WORKBOOKS, WorkbookPacker, pack_workbooks, plain_part
from cpdesk.store.refusal import reading_refused

_RECORDS_PART = "records.jsonl"


@dataclass(frozen=True)
class StoredPack:
    """What a pack file holds: `saves` counts its saves; `reviewed` is what its records add up to.

    `digest` is that of the file's bytes.
    """

    records: tuple[EditRecord, ...]
    library: Mapping[str, SuppliedWorkbook]
    saves: int
    reviewed: ReviewedPack
    digest: str = field(compare=False)

    @property
    def pack(self) -> BoardPack:
        """Return what the records add up to."""
        return self.reviewed.pack


def pack_bytes(
    records: Iterable[EditRecord],
    library: Mapping[str, SuppliedWorkbook],
    *,
    version: str,
    saves: int = 1,
    packer: WorkbookPacker | None = None,
) -> bytes:
    """Return the pack file: the same bytes for the same records, workbooks, version and saves.

    `packer`, if given, has the workbooks at hand from the save before.
    """
    listed = tuple(records)
    workbooks = packer.packed(library) if packer is not None else pack_workbooks(library)
    content = b"".join(_line(record) for record in listed)
    digests = {_RECORDS_PART: digest_of(content), **workbooks.digests}
    label = PackLabel(version, saves, listed[0].id if listed else "", digests)
    written = io.BytesIO()
    written.write(workbooks.content)
    with zipfile.ZipFile(written, "a") as archive:
        archive.writestr(plain_part(LABEL_PART), label.to_bytes())
        archive.writestr(plain_part(_RECORDS_PART), content)
    return written.getvalue()


def read_pack(path: Path) -> StoredPack:
    """Return what the pack file at `path` holds, every part, record and value checked.

    Raises CpdeskError with one sentence for a file that cannot be read, is no pack, is damaged, or comes from
    a newer cpdesk.
    """
    return parse_pack(read_content(path))


def parse_pack(content: bytes) -> StoredPack:
    """Return what a pack file of that content holds; raise CpdeskError as `read_pack` does."""
    parts = read_parts(content)
    label = read_label(parts)
    try:
        records = tuple(EditRecord.from_json(parse_json(line)) for line in parts[_RECORDS_PART].splitlines() if line)
        library = _read_library(parts)
        pack = pack_of(records, library)
        review = _checked_review(records, pack)
    except (ValueError, KeyError, TypeError, DamagedDataError) as cause:
        raise damaged_pack() from cause
    return StoredPack(records, library, label.saves, ReviewedPack(pack, review), digest_of(content))


def read_pack_label(path: Path) -> PackLabel:
    """Return the label of the pack file at `path`, its parts checked but not read."""
    return parse_pack_label(read_content(path))


def parse_pack_label(content: bytes) -> PackLabel:
    """Return the label of a pack file of that content, its parts checked but not read."""
    return read_label(read_parts(content))


def read_content(path: Path) -> bytes:
    """Return the bytes of the file at `path`; raise CpdeskError where it can be no pack or cannot be read."""
    try:
        status = path.stat()
        if not stat.S_ISDIR(status.st_mode) and (not stat.S_ISREG(status.st_mode) or status.st_size > MOST_BYTES):
            raise foreign_file()
        return path.read_bytes()
    except OSError as cause:
        raise reading_refused(cause) from cause


def _line(record: EditRecord) -> bytes:
    return canonical_json(record.to_json()).encode("utf-8") + b"\n"


def _read_library(parts: Mapping[str, bytes]) -> dict[str, SuppliedWorkbook]:
    library = {}
    for name, content in parts.items():
        if name.startswith(WORKBOOKS):
            value = parse_json(content)
            workbook = supplied_from_json(value)
            let_go(value)
            if name != f"{WORKBOOKS}{workbook.sha256}.json":
                raise ValueError(name)
            library[workbook.sha256] = workbook
    return library


def _checked_review(records: Iterable[EditRecord], pack: BoardPack) -> PackReview:
    """Return the review of the pack; raise where a value is not what its field is for, or a workbook is missing.

    That of a record which others replaced counts too: undoing those would bring it back.
    """
    for record in records:
        if not field_check.suits(record.field, record.value):
            raise ValueError(record.field)
    named = {name.partition("/")[2] for name in pack.fields if name.startswith("workbook/")}
    if named - pack.library.keys():
        raise KeyError(min(named - pack.library.keys()))
    _ = (pack.details, pack.commentaries, pack.sections)
    return review_pack(pack)
