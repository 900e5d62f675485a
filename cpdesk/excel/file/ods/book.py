"""An OpenDocument spreadsheet as plain sheets of cells."""

from collections.abc import Collection, Iterator, Mapping
from io import BytesIO
from typing import IO
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.grid import SheetGrid
from cpdesk.excel.file.colour import Palette
from cpdesk.excel.file.conditional.cells import with_conditional_looks
from cpdesk.excel.file.conditional.looks import conditional_looks
from cpdesk.excel.file.container import damaged
from cpdesk.excel.file.ods.conditions import OdsRules
from cpdesk.excel.file.ods.content import OdsContent, read_content
from cpdesk.excel.file.ods.encryption import decrypted_part, encrypted_parts
from cpdesk.excel.file.ods.styles import OdsStyles
from cpdesk.excel.file.row_sender import RowSender


def read_ods(
    archive: ZipFile, password: str | None, hidden_sheets: Collection[str], sender: RowSender | None = None
) -> tuple[SheetGrid, ...]:
    """Return the sheets; those that are hidden have cells only where they are named.

    Raises PasswordNeededError for a spreadsheet that the password does not open, CpdeskError for a broken one.
    """
    names = archive.namelist()
    if "content.xml" not in names:
        raise damaged()
    encrypted = encrypted_parts(archive)
    styles = OdsStyles()
    if "styles.xml" in names:
        with _opened(archive, "styles.xml", encrypted, password) as stream:
            read_content(stream, styles)
    with _opened(archive, "content.xml", encrypted, password) as stream:
        content = read_content(stream, styles, hidden_sheets, sender)
    return _sheets(content, styles, hidden_sheets)


def _opened(archive: ZipFile, name: str, encrypted: Mapping[str, Element], password: str | None) -> IO[bytes]:
    if name in encrypted:
        return BytesIO(decrypted_part(archive.read(name), encrypted[name], password))
    return archive.open(name)


def read_flat_ods(
    data: bytes, hidden_sheets: Collection[str], sender: RowSender | None = None
) -> tuple[SheetGrid, ...]:
    """Return the sheets of the form that keeps everything in one XML file (.fods)."""
    styles = OdsStyles()
    return _sheets(read_content(BytesIO(data), styles, hidden_sheets, sender), styles, hidden_sheets)


def _sheets(content: OdsContent, styles: OdsStyles, hidden_sheets: Collection[str]) -> tuple[SheetGrid, ...]:
    if not content.sheets:
        raise CpdeskError("This workbook has no sheets in it.", "Open it to see whether it is the right file.")
    bare = tuple(_bare_sheets(content, hidden_sheets))
    others = {sheet.name: sheet for sheet in bare}
    return tuple(
        _with_conditions(sheet, rules, others) if rules is not None else sheet
        for sheet, rules in zip(bare, _rules(content, styles), strict=True)
    )


def _bare_sheets(content: OdsContent, hidden_sheets: Collection[str]) -> Iterator[SheetGrid]:
    for sheet, visible in content.sheets:
        if visible or sheet.name in hidden_sheets:
            yield sheet.sheet(visible=visible)
        else:
            yield SheetGrid(sheet.name, visible)


def _rules(content: OdsContent, styles: OdsStyles) -> Iterator[bytes | None]:
    """Return each sheet's rules: LibreOffice writes them twice, the older way without icons behind the styles."""
    for number, (sheet, _) in enumerate(content.sheets):
        rules = OdsRules(styles)
        formats = content.formats.get(number)
        if formats is not None:
            rules.add_formats(formats)
        else:
            rules.add_styles(sheet.ruled)
        yield rules.document


def _with_conditions(sheet: SheetGrid, rules: bytes, others: dict[str, SheetGrid]) -> SheetGrid:
    return with_conditional_looks(sheet, conditional_looks(sheet, rules, None, Palette(), others))
