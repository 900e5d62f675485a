"""Delimited text, such as a CSV file, as one sheet."""

import re
from collections.abc import Iterator, Sequence
from pathlib import PureWindowsPath

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.grid import GridRemark, SheetGrid
from cpdesk.excel.file.bounded_sheet import check_count
from cpdesk.excel.file.container import not_a_workbook
from cpdesk.excel.file.looks import Look
from cpdesk.excel.file.packed_book import BookPacker, SheetPacker, StoredCell
from cpdesk.excel.file.packed_sheet import SHOWN, TEXT
from cpdesk.excel.file.plain_content import plain_text
from cpdesk.excel.file.plain_text.delimiter import declared_delimiter, delimiter_of, is_mostly_table, records_of
from cpdesk.excel.file.plain_text.text_encoding import decoded_text
from cpdesk.excel.file.row_sender import RowSender

MOST_COLUMNS = 16_384
LONGEST_TEXT = 32_767  # Excel's own limits
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?|[+-]?\d(?:\.\d+)[eE][+-]?\d{1,3}", re.ASCII)
_SHORT, _MOST_KNOWN = 7, 1 << 14
_LAST_RECORD = "\N{SYMBOL FOR END OF TRANSMISSION}cpdesk"
_PLAIN = Look()
_TEXT_NAMES = (".csv", ".tsv", ".tab", ".txt", ".asc")
_SAVE_AGAIN = "Save it again from the program it came from, or as an Excel workbook, and open that."


def read_csv(data: bytes, name: str, sender: RowSender | None = None) -> tuple[SheetGrid, ...]:
    """Return one sheet named after the file.

    Plain numbers become numbers that show as they are written: 2.10, 007 and 1,234 stay so. All else is text,
    percentages and money too, with a formula as the text that it is: nothing is calculated. A file that is not named as
    text has to look like a table: commas stand in any letter that somebody renamed.
    """
    decoded = decoded_text(data)
    if decoded is None:
        raise not_a_workbook("a file of some other kind")
    declared, text = declared_delimiter(decoded.text)
    delimiter = declared or delimiter_of(text)
    if delimiter is None or not (declared or _is_named_as_text(name) or is_mostly_table(text, delimiter)):
        raise not_a_workbook(
            "plain text with no columns in it", "Choose the workbook or the CSV file with the figures."
        )
    records, remarks = _records(text, delimiter)
    if decoded.lost:
        remarks.append(_characters_lost(decoded.lost))
    packer, known = SheetPacker(BookPacker(sender)), dict[str, tuple[str, str]]()
    for row, record in enumerate(records, start=1):
        packer.add_row([row], _cells(row, record, known))
    packer.end()
    return (packer.sheet(_sheet_name(name), remarks=remarks),)


def _is_named_as_text(name: str) -> bool:
    return name.casefold().endswith(_TEXT_NAMES)


def _records(text: str, delimiter: str) -> tuple[Sequence[Sequence[str]], list[GridRemark]]:
    """Return the records; where a quotation mark is never closed, with quotation marks taken as they stand.

    An open one would make one field of all the lines after it. A last record of our own tells whether it did.
    """
    closed = text if text.endswith(("\n", "\r")) else f"{text}\n"
    records = _bounded_records(f"{closed}{_LAST_RECORD}", delimiter, quoted=True)
    if records and records[-1] == [_LAST_RECORD]:
        return records[:-1], []
    first = next((row for row, record in enumerate(records, start=1) if _swallows(record)), 1)
    remark = GridRemark(
        "open-quotation-mark",
        f"A{first}",
        "A quotation mark in this file is opened and never closed, so all quotation marks are read as they stand.",
    )
    return _bounded_records(text, delimiter, quoted=False), [remark]


def _swallows(record: Sequence[str]) -> bool:
    return any(_LAST_RECORD in field for field in record)


def _bounded_records(text: str, delimiter: str, *, quoted: bool) -> list[list[str]]:
    records: list[list[str]] = []
    count = 0
    for record in records_of(text, delimiter, quoted=quoted):
        if len(record) > MOST_COLUMNS:
            raise CpdeskError(f"Line {len(records) + 1} of this file has {len(record):,} columns.", _SAVE_AGAIN)
        count += sum(map(bool, record))
        check_count(count)
        records.append(record)
    return records


def _cells(row: int, record: Sequence[str], known: dict[str, tuple[str, str]]) -> Iterator[StoredCell]:
    """Yield the cells of a record; `known` keeps what the short fields are, which are met again and again."""
    for column, field in enumerate(record, start=1):
        stored = known.get(field)
        if stored is None:
            if not field or field.isspace():
                continue
            if len(field) > LONGEST_TEXT:
                raise CpdeskError(f"A field in line {row} of this file holds {len(field):,} characters.", _SAVE_AGAIN)
            stored = _stored(plain_text(field))
            if len(field) <= _SHORT and len(known) < _MOST_KNOWN:
                known[field] = stored
        yield StoredCell(column, *stored, _PLAIN)


def _stored(text: str) -> tuple[str, str]:
    """Return the kind of a field's cell with what that stores: a number with the text that shows it, else the text."""
    number = number_written(text)
    return (SHOWN, f"{number} {text}") if number is not None else (TEXT, text)


def number_written(text: str) -> str | None:
    """Return plain digits as a stored number; None for other text."""
    written = text.strip()
    if written[-1:].isdigit() and _NUMBER.fullmatch(written):
        return written.replace(",", "")
    return None


def _characters_lost(lost: int) -> GridRemark:
    what = "One character" if lost == 1 else f"{lost:,} characters"
    stand = "stands" if lost == 1 else "stand"
    return GridRemark(
        "text-encoding", "A1", f"{what} of this file could not be told and {stand} as “\N{REPLACEMENT CHARACTER}”."
    )


def _sheet_name(name: str) -> str:
    return plain_text(PureWindowsPath(name).stem).strip() or "Sheet1"
