"""The workbooks of a pack as they stand in its file, kept from one save to the next."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field

from cpdesk.domain.exchange import supplied_to_json
from cpdesk.domain.json_value import canonical_pieces, let_go
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.store.pack_label import digest_of

WORKBOOKS = "workbooks/"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o100644 << 16
_UNIX = 3


@dataclass(frozen=True)
class PackedWorkbooks:
    """A zip that holds the figures of each workbook, with the digest of each part by its name."""

    content: bytes = b""
    digests: Mapping[str, str] = field(default_factory=dict)


class WorkbookPacker:
    """Writes workbooks out, and hands the same bytes again for as long as they are the same.

    What a person writes changes with each save, the figures seldom: ten thousand measures take two seconds to write.
    """

    def __init__(self) -> None:
        self._library: dict[str, SuppliedWorkbook] = {}
        self._packed = PackedWorkbooks()

    def packed(self, library: Mapping[str, SuppliedWorkbook]) -> PackedWorkbooks:
        """Return the workbooks, in the order of their names."""
        is_same = library.keys() == self._library.keys()
        if not is_same or any(library[name] is not held for name, held in self._library.items()):
            self._packed = pack_workbooks(library)
            self._library = dict(library)
        return self._packed


def pack_workbooks(library: Mapping[str, SuppliedWorkbook]) -> PackedWorkbooks:
    """Return the workbooks, in the order of their names."""
    digests: dict[str, str] = {}
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for sha256, workbook in sorted(library.items()):
            name, content = f"{WORKBOOKS}{sha256}.json", _part(workbook)
            digests[name] = digest_of(content)
            archive.writestr(plain_part(name), content)
    return PackedWorkbooks(written.getvalue(), digests)


def plain_part(name: str) -> zipfile.ZipInfo:
    """Return a part of a pack file, which says nothing of the day or the machine that it was written on."""
    part = zipfile.ZipInfo(name, _LONG_AGO)
    part.compress_type = zipfile.ZIP_DEFLATED
    part.external_attr = _PLAIN_FILE
    part.create_system = _UNIX
    return part


def _part(workbook: SuppliedWorkbook) -> bytes:
    """Return the figures as JSON, written piece by piece: to join a million at once keeps other threads waiting."""
    value = supplied_to_json(workbook)
    written = io.BytesIO()
    for piece in canonical_pieces(value):
        written.write(piece.encode("utf-8"))
    let_go(value)
    return written.getvalue()
