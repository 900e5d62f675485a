"""Bounds on what a workbook may unpack to, checked before anything in it is parsed."""

from zipfile import ZipFile

from cpdesk import untrusted
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.grid import MergedRange, column_letters
from cpdesk.excel.file.container import BIG_HINT, WORKBOOK_WORDS

MOST_BOX = 50_000_000
MOST_MERGES = 200_000
MOST_MERGED = 1_000_000
_WIDE_MERGE = 20_000  # a block of so many cells is a background, and nobody asks which cells it covers


def open_archive(data: bytes) -> ZipFile:
    """Return the workbook's zip archive, once its list of parts promises nothing that could harm."""
    return untrusted.open_archive(data, WORKBOOK_WORDS)


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
        raise CpdeskError("A sheet in this workbook has far more merged cells than any scorecard.", BIG_HINT)
    return merges
