"""The writing of a whole workbook."""

import zipfile
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO

from cpdesk.domain.data_book import DataBook
from cpdesk.domain.errors import CancelledError
from cpdesk.excel.write.cover import cover_xml
from cpdesk.excel.write.layout import table_names, table_range
from cpdesk.excel.write.package import (
    content_types_xml,
    properties_xml,
    root_relations_xml,
    sheet_relations_xml,
    workbook_relations_xml,
    workbook_xml,
)
from cpdesk.excel.write.sheet import ROWS_AT_ONCE, SheetWriter, table_xml
from cpdesk.excel.write.styles import NumberFormats
from cpdesk.excel.write.texts import MOST_CHARACTERS, SharedTexts
from cpdesk.excel.write.theme import theme_xml

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]
_FIRST_TIME = (1980, 1, 1, 0, 0, 0)
_EVERY_SYSTEM = 0
_TEXTS_AT_ONCE = 2000


def write_workbook(
    book: DataBook, *, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> tuple[bytes, tuple[str, ...]]:
    """Return the workbook as an .xlsx, with sentences on what did not fit: the same book gives the same bytes.

    `progress` hears how many rows are written of how many; `cancelled` is asked every few hundred rows, and a yes
    raises CancelledError.
    """
    texts, formats = SharedTexts(), NumberFormats()
    total = sum(len(sheet.rows) for sheet in book.sheets)
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in _frame(book):
            _put(archive, name, [part])
        _put(archive, "xl/worksheets/sheet1.xml", [cover_xml(book.title, book.cover, texts)])
        done = 0
        for number, (sheet, table) in enumerate(zip(book.sheets, table_names(book.sheets), strict=True), 1):
            pieces = SheetWriter(sheet, texts, formats).pieces()
            counted = range(done, done + len(sheet.rows) + 1)
            steps = _watched(pieces, counted, total, progress, cancelled)
            _put(archive, f"xl/worksheets/sheet{number + 1}.xml", steps)
            _put(archive, f"xl/worksheets/_rels/sheet{number + 1}.xml.rels", [sheet_relations_xml(number)])
            _put(archive, f"xl/tables/table{number}.xml", [table_xml(sheet, number, table, table_range(sheet))])
            done += len(sheet.rows)
        _put(archive, "xl/sharedStrings.xml", texts.pieces())
        _put(archive, "xl/styles.xml", [formats.styles_xml()])
    if progress is not None:
        progress(total, total)
    return written.getvalue(), _cut_sentences(texts.cut)


def _frame(book: DataBook) -> Iterator[tuple[str, str]]:
    sheets = len(book.sheets)
    yield "[Content_Types].xml", content_types_xml(sheets)
    yield "_rels/.rels", root_relations_xml()
    yield "docProps/core.xml", properties_xml(book)
    yield "xl/workbook.xml", workbook_xml(book)
    yield "xl/_rels/workbook.xml.rels", workbook_relations_xml(sheets)
    yield "xl/theme/theme1.xml", theme_xml()


def _put(archive: zipfile.ZipFile, name: str, pieces: Iterable[str]) -> None:
    """Write a part as it comes, with a fixed time and no trace of the system that it was written on."""
    entry = zipfile.ZipInfo(name, _FIRST_TIME)
    entry.create_system = _EVERY_SYSTEM
    entry.compress_type = zipfile.ZIP_DEFLATED
    with archive.open(entry, "w") as part:
        held: list[str] = []
        for piece in pieces:
            held.append(piece)
            if len(held) == _TEXTS_AT_ONCE or len(piece) > _TEXTS_AT_ONCE:
                part.write("".join(held).encode("utf-8"))
                held.clear()
        part.write("".join(held).encode("utf-8"))


def _watched(
    pieces: Iterable[str], counted: range, total: int, progress: Progress | None, cancelled: Cancelled | None
) -> Iterator[str]:
    """Yield the pieces of a sheet whose rows count from and to that number, each after a look at whether to stop."""
    for at, piece in enumerate(pieces):
        if cancelled is not None and cancelled():
            raise CancelledError
        yield piece
        if progress is not None:
            progress(min(counted[-1], counted[0] + at * ROWS_AT_ONCE), total)


def _cut_sentences(cut: int) -> tuple[str, ...]:
    if not cut:
        return ()
    texts = "One text is longer" if cut == 1 else f"{cut} texts are longer"
    return (f"{texts} than a cell of Excel holds ({MOST_CHARACTERS:,} characters); the cell says where it is cut.",)
