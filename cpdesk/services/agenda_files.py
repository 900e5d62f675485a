"""Files brought to an agenda: read, checked and kept as a copy in the pack."""

from pathlib import Path

from cpdesk.domain.attached import AttachedFile
from cpdesk.report.pdf.outside import MOST_BYTES, read_outside
from cpdesk.services.report_list import ListedReport, listed_reports
from cpdesk.store.pack_file import parse_pack
from cpdesk.store.reading import read_bytes


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
