"""The parts that hold a workbook together: what is in it, what leads to what, what it says of itself."""

from collections.abc import Sequence
from datetime import date

from cpdesk.domain.data_book import DataBook, DataSheet
from cpdesk.excel.write.cover import COVER
from cpdesk.excel.write.layout import header_row, quoted_sheet
from cpdesk.excel.write.xml import DECLARATION, MAIN, RELATIONS, attribute, text_xml

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_NO_DAY = date(2000, 1, 1)
_MOST = 255
"""What the format allows a property."""


def content_types_xml(sheets: int) -> str:
    """Return the list of the parts' kinds, for a cover and so many sheets with a table each."""
    kinds = [
        ("/xl/workbook.xml", f"{_OFFICE}.sheet.main+xml"),
        ("/xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
        ("/xl/styles.xml", f"{_OFFICE}.styles+xml"),
        ("/xl/sharedStrings.xml", f"{_OFFICE}.sharedStrings+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ]
    kinds += [(f"/xl/worksheets/sheet{at}.xml", f"{_OFFICE}.worksheet+xml") for at in range(1, sheets + 2)]
    kinds += [(f"/xl/tables/table{at}.xml", f"{_OFFICE}.table+xml") for at in range(1, sheets + 1)]
    parts = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds)
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>'
    )


def _relations_xml(targets: Sequence[tuple[str, str]]) -> str:
    links = "".join(
        f'<Relationship Id="rId{at}" Type="{kind}" Target="{target}"/>' for at, (kind, target) in enumerate(targets, 1)
    )
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def root_relations_xml() -> str:
    """Return what leads from the package to the workbook and to its properties."""
    return _relations_xml(
        [
            (f"{RELATIONS}/officeDocument", "xl/workbook.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ]
    )


def workbook_relations_xml(sheets: int) -> str:
    """Return what leads from the workbook to its cover and sheets, then to what they share."""
    parts = [(f"{RELATIONS}/worksheet", f"worksheets/sheet{at}.xml") for at in range(1, sheets + 2)]
    shared = [("theme", "theme/theme1.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")]
    return _relations_xml([*parts, *((f"{RELATIONS}/{kind}", target) for kind, target in shared)])


def sheet_relations_xml(number: int) -> str:
    """Return what leads from a sheet to its table."""
    return _relations_xml([(f"{RELATIONS}/table", f"../tables/table{number}.xml")])


def workbook_xml(book: DataBook) -> str:
    """Return the list of the sheets, none hidden, with what each repeats on every printed page."""
    names = [COVER, *(sheet.name for sheet in book.sheets)]
    sheets = "".join(
        f'<sheet name="{attribute(name)}" sheetId="{at}" r:id="rId{at}"/>' for at, name in enumerate(names, 1)
    )
    titles = "".join(_print_titles(at, sheet) for at, sheet in enumerate(book.sheets, 1))
    defined = f"<definedNames>{titles}</definedNames>" if titles else ""
    return (
        f'{DECLARATION}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">'
        '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>'
        f"<sheets>{sheets}</sheets>{defined}</workbook>"
    )


def _print_titles(at: int, sheet: DataSheet) -> str:
    """Return the name by which a sheet repeats its headings, and its first column, on every printed page."""
    where, row = text_xml(quoted_sheet(sheet.name)), header_row(sheet)
    repeated = f"{where}!$A:$A,{where}!${row}:${row}"
    return f'<definedName name="_xlnm.Print_Titles" localSheetId="{at}">{repeated}</definedName>'


def properties_xml(book: DataBook) -> str:
    """Return title, author, language and dates; the only day is the meeting's, so that it never changes."""
    when = f"{(book.created or _NO_DAY).isoformat()}T00:00:00Z"
    author = _property(book.author)
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{_property(book.title)}</dc:title><dc:creator>{author}</dc:creator>"
        f"<cp:lastModifiedBy>{author}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{when}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{when}</dcterms:modified>'
        "<dc:language>en-GB</dc:language></cp:coreProperties>"
    )


def _property(text: str) -> str:
    return text_xml(" ".join(text.split())[:_MOST])
