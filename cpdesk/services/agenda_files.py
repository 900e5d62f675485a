"""Files brought to an agenda: read, checked and kept as a copy in the pack."""

from collections.abc import Iterable
from pathlib import Path

from cpdesk.domain import field as fields
from cpdesk.domain.attached import AttachedFile
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.record import EditRecord
from cpdesk.report.pdf.outside import MOST_BYTES, read_outside
from cpdesk.services.report_list import ListedReport, listed_reports
from cpdesk.store.pack_file import parse_pack
from cpdesk.store.reading import read_bytes

MOST_TOGETHER = 90 * 1024 * 1024
"""A pack keeps every file that it ever had, and has to be small enough to be opened again."""


def check_room(copy: AttachedFile, records: Iterable[EditRecord]) -> None:
    """Raise a CpdeskError where a pack of those records would grow too large with another file."""
    files = [AttachedFile.size_of(one.value) for one in records if fields.parts(one.field)[0] == "attached"]
    if sum(files) + len(copy.content) > MOST_TOGETHER:
        raise CpdeskError(
            f"With “{copy.name}” the files kept in this pack come to more than {MOST_TOGETHER // 1024 // 1024} MB.",
            "Make it smaller, or publish it beside the bundle.",
        )


def read_pdf(path: Path) -> AttachedFile:
    """Return a PDF that was made elsewhere; raise CpdeskError where no bundle can take it."""
    file = _read(path)
    read_outside(file.content, file.name)
    return file


def read_other_pack(path: Path) -> tuple[AttachedFile, tuple[ListedReport, ...]]:
    """Return another pack as it is now, with its reports; raise CpdeskError where it is none."""
    file = _read(path)
    return file, listed_reports(parse_pack(file.content).pack)


def _read(path: Path) -> AttachedFile:
    return AttachedFile(path.name, read_bytes(path, MOST_BYTES))
