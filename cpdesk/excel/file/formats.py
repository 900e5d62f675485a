"""Workbooks in other formats than Office Open XML: told apart, each read by a module of its own."""

from collections.abc import Collection
from zipfile import ZipFile

from cpdesk.domain.grid import SheetGrid
from cpdesk.excel.file.bounds import open_archive
from cpdesk.excel.file.container import FileKind, archive_kind, file_kind
from cpdesk.excel.file.package import damage_told
from cpdesk.excel.file.row_sender import RowSender

Sheets = tuple[SheetGrid, ...]


def other_format(
    data: bytes,
    name: str,
    password: str | None = None,
    hidden_sheets: Collection[str] = frozenset(),
    sender: RowSender | None = None,
) -> Sheets | None:
    """Return the sheets of a workbook in another format; None for an .xlsx, whose parts are read elsewhere.

    The bytes alone say what a file is. Hidden sheets are listed without their cells unless they are named. A
    library is loaded only when its format is met. Raises the sentence that names a file which is no workbook,
    or says that it is damaged or harmful; PasswordNeededError for an .xls or an .ods that the password does not open.
    """
    kind = file_kind(data)
    if kind is FileKind.ARCHIVE:
        with open_archive(data) as archive:
            return _zipped(archive, password, hidden_sheets, sender)
    with damage_told():
        return _unzipped(kind, data, name, password, hidden_sheets, sender)


def _zipped(
    archive: ZipFile, password: str | None, hidden_sheets: Collection[str], sender: RowSender | None
) -> Sheets | None:
    with damage_told():
        kind = archive_kind(archive)
        if kind is FileKind.BINARY:
            from cpdesk.excel.file.xlsb.book import read_xlsb  # noqa: PLC0415

            return read_xlsb(archive, hidden_sheets, sender)
        if kind is FileKind.OPEN_DOCUMENT:
            from cpdesk.excel.file.ods.book import read_ods  # noqa: PLC0415

            return read_ods(archive, password, hidden_sheets, sender)
    return None


def _unzipped(
    kind: FileKind,
    data: bytes,
    name: str,
    password: str | None,
    hidden_sheets: Collection[str],
    sender: RowSender | None,
) -> Sheets:
    if kind is FileKind.OLD_EXCEL:
        from cpdesk.excel.file.xls.book import read_xls  # noqa: PLC0415

        return read_xls(data, password, hidden_sheets, sender)
    if kind is FileKind.FLAT_OPEN_DOCUMENT:
        from cpdesk.excel.file.ods.book import read_flat_ods  # noqa: PLC0415

        return read_flat_ods(data, hidden_sheets, sender)
    if kind is FileKind.EXCEL_XML:
        from cpdesk.excel.file.excel_xml.book import read_excel_xml  # noqa: PLC0415

        return read_excel_xml(data, hidden_sheets)
    if kind is FileKind.WEB_PAGE:
        from cpdesk.excel.file.web.html_book import read_html  # noqa: PLC0415

        return read_html(data, name)
    from cpdesk.excel.file.csv_book import read_csv  # noqa: PLC0415

    return read_csv(data, name, sender)
