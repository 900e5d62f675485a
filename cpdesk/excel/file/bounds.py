"""Bounds on what a workbook may unpack to, checked before anything in it is parsed."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.grid import MergedRange, column_letters
from cpdesk.excel.file.container import damaged, harmful

MOST_UNPACKED = 500_000_000
MOST_PARTS = 5_000
MOST_RATIO = 200
MOST_BOX = 50_000_000
MOST_MERGES = 200_000
MOST_MERGED = 1_000_000
_WIDE_MERGE = 20_000  # a block of so many cells is a background, and nobody asks which cells it covers
_SMALL = 10_000_000  # what is this small may be packed as tightly as it likes
_ODD_NAME = re.compile(r"[\x00-\x1f]|^/|^[A-Za-z]:|(^|/)\.\.?(/|$)")
_BIG_HINT = "Save a copy with only the sheets of the scorecard, and open that."


def open_archive(data: bytes) -> ZipFile:
    """Return the workbook's zip archive, once its list of parts promises nothing that could harm.

    The sizes in the list can be relied on: `zipfile` reads no more of a part than its listed size. Parts that
    share packed bytes, the trick of the strongest bombs, add up to more than the file.
    """
    try:
        archive = ZipFile(BytesIO(data))
    except (BadZipFile, ValueError, NotImplementedError, OSError) as cause:
        raise damaged() from cause
    parts = [part for part in archive.infolist() if not part.is_dir()]
    if len(parts) > MOST_PARTS:
        raise harmful(f"This workbook is made of {len(parts):,} parts, far more than Excel writes.")
    _check_names(parts)
    _check_sizes(parts, len(data))
    for part in parts:
        if part.flag_bits & 0x1:
            raise CpdeskError("This workbook was packed as a zip file with a password.", "Ask for it without one.")
        if part.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise damaged()
    return archive


def _check_names(parts: list[ZipInfo]) -> None:
    names = [part.filename.replace("\\", "/").casefold() for part in parts]
    if len(set(names)) < len(names):
        raise harmful("This workbook holds two parts of the same name, which Excel never writes.")
    if any(_ODD_NAME.search(part.orig_filename.replace("\\", "/")) for part in parts):
        raise harmful("This workbook holds a part with a name that Excel never writes.")


def _check_sizes(parts: list[ZipInfo], file_size: int) -> None:
    if sum(part.compress_size for part in parts) > file_size:
        raise harmful("The parts of this workbook overlap, which Excel never writes.")
    unpacked = sum(part.file_size for part in parts)
    tight = any(part.file_size > max(_SMALL, MOST_RATIO * part.compress_size) for part in parts)
    if tight or unpacked > max(5 * _SMALL, MOST_RATIO * file_size):
        raise harmful("This workbook would unpack to an enormous size.")
    if unpacked > MOST_UNPACKED:
        raise CpdeskError(f"This workbook unpacks to more than {MOST_UNPACKED // 1_000_000:,} MB.", _BIG_HINT)


def check_box(sheet: str, row: int, column: int) -> None:
    """Raise a sentence for a sheet whose last row and column make a box that nothing could look through."""
    if row * column > MOST_BOX:
        raise CpdeskError(
            f"Sheet “{sheet}” reaches as far as cell {column_letters(column)}{row}.",
            "Delete what stands far out, save the workbook, and open it again.",
        )


def check_merges(merges: tuple[MergedRange, ...]) -> tuple[MergedRange, ...]:
    """Return a sheet's merged blocks; raise a sentence for more of them, or of larger ones, than any scorecard has."""
    sizes = ((merge.last_row - merge.first_row + 1) * (merge.last_column - merge.first_column + 1) for merge in merges)
    if len(merges) > MOST_MERGES or sum(size for size in sizes if size <= _WIDE_MERGE) > MOST_MERGED:
        raise CpdeskError("A sheet in this workbook has far more merged cells than any scorecard.", _BIG_HINT)
    return merges
