"""The parts of a pack file, taken out of its zip within bounds."""

import io
import zipfile
import zlib

from cpdesk.store.pack_label import LABEL_PART, damaged_pack, foreign_file

MOST_PARTS = 1_000
MOST_BYTES = 256 * 1024 * 1024
_A_PIECE = 1 << 20
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
_SIGNATURE = b"PK\x03\x04"


def read_parts(content: bytes) -> dict[str, bytes]:
    """Return the parts by name; raise CpdeskError for what is no zip, is damaged or would unpack to too much.

    A part never unpacks to more than the zip's directory says of it, so bounding what the directory says
    bounds all.
    """
    if not content.startswith(_SIGNATURE):
        raise foreign_file() if content else damaged_pack()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            listed = archive.infolist()
            names = [part.filename for part in listed]
            if LABEL_PART not in names:
                raise foreign_file()
            if not _is_within_bounds(listed) or len(set(names)) < len(names):
                raise damaged_pack()
            return {part.filename: _unpacked(archive, part) for part in listed}
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        RuntimeError,
        NotImplementedError,
        ValueError,
    ) as cause:
        raise damaged_pack() from cause


def _unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """Return what a part holds, a piece at a time: a large one at once keeps other threads waiting."""
    with archive.open(part) as opened:
        return b"".join(iter(lambda: opened.read(_A_PIECE), b""))


def _is_within_bounds(listed: list[zipfile.ZipInfo]) -> bool:
    is_plain = all(part.compress_type in _METHODS and not part.flag_bits & _ENCRYPTED for part in listed)
    return is_plain and len(listed) <= MOST_PARTS and sum(part.file_size for part in listed) <= MOST_BYTES
