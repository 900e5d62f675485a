"""The parts that hold a workbook together: what is in it, what leads to what, what it says of itself."""

from collections.abc import Sequence
from datetime import date

from cpdesk.domain.data_book import DataBook
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
        ("/xl/workbook.xml", "sheet.main"),
        ("/xl/styles.xml", "styles"),
        ("/xl/sharedStrings.xml", "sharedStrings"),
    ]
    kinds += [(f"/xl/worksheets/sheet{at}.xml", "worksheet") for at in range(1, sheets + 2)]
    kinds += [(f"/xl/tables/table{at}.xml", "table") for at in range(1, sheets + 1)]
    parts = "".join(f'<Override PartName="{name}" ContentType="{_OFFICE}.{kind}+xml"/>' for name, kind in kinds)
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/docProps/core.xml"'
        f' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>{parts}</Types>'
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
    shared = [(f"{RELATIONS}/styles", "styles.xml"), (f"{RELATIONS}/sharedStrings", "sharedStrings.xml")]
    return _relations_xml([*parts, *shared])


def sheet_relations_xml(number: int) -> str:
    """Return what leads from a sheet to its table."""
    return _relations_xml([(f"{RELATIONS}/table", f"../tables/table{number}.xml")])


def workbook_xml(book: DataBook) -> str:
    """Return the list of the sheets, none hidden, with the rows that each repeats on every printed page."""
    names = [COVER, *(sheet.name for sheet in book.sheets)]
    sheets = "".join(
        f'<sheet name="{attribute(name)}" sheetId="{at}" r:id="rId{at}"/>' for at, name in enumerate(names, 1)
    )
    titles = "".join(
        f'<definedName name="_xlnm.Print_Titles" localSheetId="{at}">{text_xml(quoted_sheet(sheet.name))}'
        f"!${header_row(sheet)}:${header_row(sheet)}</definedName>"
        for at, sheet in enumerate(book.sheets, 1)
    )
    defined = f"<definedNames>{titles}</definedNames>" if titles else ""
    return (
        f'{DECLARATION}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">'
        '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>'
        f"<sheets>{sheets}</sheets>{defined}</workbook>"
    )


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
