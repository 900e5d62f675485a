"""An Excel 97–2003 workbook as xlrd reads it, without the parts that it stumbles over and nobody needs."""

import struct
from io import TextIOBase

from xlrd.biffh import XL_WORKBOOK_GLOBALS, XLRDError
from xlrd.book import Book

_ENCRYPTED = "encrypted"
_TOO_SHORT = (AssertionError, LookupError, UnicodeDecodeError, struct.error)
_ONE_SHEET, _ALL_IN_ONE = 40, 45  # versions of Excel 2 to 4, by ten


class _Unheard(TextIOBase):
    """Takes what xlrd has to say about a file, which no person would read."""

    def write(self, said: str) -> int:
        return len(said)


class _XlsFile(Book):
    """Reads no named ranges, whose formulas xlrd takes apart in vain, and no more shared texts than there are."""

    _sheet_list: list[object | None]
    _sheet_names: list[str]

    def read_globals(self) -> None:
        """Read all but the sheets, which versions before Excel 5 keep in the same place as the rest."""
        version = self.getbof(XL_WORKBOOK_GLOBALS)
        if not version:
            raise XLRDError(version)
        self.biff_version = version
        if version <= _ALL_IN_ONE:
            self.on_demand = False
        if version <= _ONE_SHEET:
            self.fake_globals_get_sheet()
        else:
            self.parse_globals()
        if version > _ALL_IN_ONE:
            self._sheet_list = [None] * len(self._sheet_names)
        self.nsheets = len(self._sheet_list)

    def handle_name(self, data: bytes) -> None:
        """Pass a named range over."""

    def names_epilogue(self) -> None:
        """Pass over what names point to."""

    def handle_sst(self, data: bytes) -> None:
        """Take the shared texts in; some programs promise more of them than they write."""
        start = self._position
        try:
            super().handle_sst(data)
        except _TOO_SHORT:
            fewest, most = 0, int(struct.unpack_from("<I", data, 4)[0]) & 0x7FFFFFFF
            while fewest < most:
                middle = (fewest + most + 1) // 2
                fewest, most = (middle, most) if self._holds(data, start, middle) else (fewest, middle - 1)
            self._holds(data, start, fewest)

    def _holds(self, data: bytes, start: int, count: int) -> bool:
        self._position = start
        try:
            super().handle_sst(data[:4] + struct.pack("<i", count) + data[8:])
        except _TOO_SHORT:
            return False
        return True


def opened_xls(data: bytes) -> Book | None:
    """Return the workbook, its sheets read when they are asked for; None for an encrypted one.

    As `xlrd.open_workbook` does it. Raises what xlrd raises for content that is not what it should be.
    """
    book = _XlsFile()
    try:
        book.biff2_8_load(
            file_contents=data,
            logfile=_Unheard(),
            formatting_info=True,
            on_demand=True,
            ragged_rows=True,
            ignore_workbook_corruption=True,  # Excel opens what some programs write with a wrong list of blocks
        )
        book.read_globals()
    except XLRDError as cause:
        if _ENCRYPTED in str(cause).lower():
            return None
        raise
    return book
