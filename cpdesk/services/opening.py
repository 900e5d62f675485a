"""Opening: packs that were saved, with the sample that anybody can try."""

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cpdesk.domain.record import EditRecord
from cpdesk.domain.record_heads import RecordHeads, record_heads
from cpdesk.domain.review import ReviewedPack
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.resources import resource_path

PACK_SUFFIX = ".cpdesk"
WORKBOOK_ENDINGS = (
    ".xlsx",
    ".xlsm",
    ".xltx",
    ".xltm",
    ".xls",
    ".xlsb",
    ".ods",
    ".fods",
    ".csv",
    ".tsv",
    ".txt",
)
"""How the names of workbooks usually end; what a file is, its bytes tell."""
_LABEL = "pack.json"


@dataclass(frozen=True)
class LoadedPack:
    """What a pack file holds, as `Session.open` takes it; `saves` counts how often the pack was saved.

    `digest` is that of the file's bytes, empty for what no file holds.
    """

    records: tuple[EditRecord, ...]
    library: Mapping[str, SuppliedWorkbook]
    saves: int
    reviewed: ReviewedPack
    digest: str = ""

    @cached_property
    def heads(self) -> RecordHeads:
        """Return where the records stand, worked out when it is first asked for."""
        return record_heads(self.records)


def load_pack(path: Path) -> LoadedPack:
    """Return what the pack file at `path` holds, checked through; raise CpdeskError where it is of no use.

    What the window shows of a pack first is worked out with it: of ten thousand measures that takes its time.
    """
    from cpdesk.store.pack_file import read_pack  # noqa: PLC0415

    stored = read_pack(path)
    stored.reviewed.prepare()
    _ = stored.reviewed.pack.notes
    loaded = LoadedPack(stored.records, stored.library, stored.saves, stored.reviewed, stored.digest)
    _ = loaded.heads
    return loaded


def is_pack(path: Path) -> bool:
    """Return whether the file is a pack, or is called one; a workbook is not."""
    if path.suffix.casefold() == PACK_SUFFIX:
        return True
    try:
        with zipfile.ZipFile(path) as archive:
            return _LABEL in archive.namelist()
    except (OSError, zipfile.BadZipFile, ValueError):
        return False


def sample_workbook_path() -> Path:
    """Return the workbook of the sample pack."""
    return resource_path("samples", "cheshire-east-q1-2019-20.xlsx")


def sample_details_path() -> Path:
    """Return the details file of the sample pack."""
    return resource_path("samples", "cheshire-east-q1-2019-20.toml")
