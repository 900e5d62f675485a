"""OpenDocument spreadsheets written by hand."""

from cpdesk.domain.grid import SheetGrid
from excel_builders import only_sheet, zipped

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(
    f'xmlns:{prefix}="{OASIS}:{name}:1.0"'
    for prefix, name in {
        "office": "office", "table": "table", "text": "text", "style": "style", "number": "datastyle",
        "fo": "xsl-fo-compatible", "draw": "drawing",
    }.items()
)  # fmt: skip
STYLE = '<style:style style:name="{}" style:family="table-cell" style:parent-style-name="{}">{}</style:style>'
FILL = '<style:table-cell-properties fo:background-color="#ff0000"/>'
X = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'


def ods(tables: str, styles: str = "") -> bytes:
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    return zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content})


def ods_sheet(rows: str, styles: str = "", columns: str = "") -> SheetGrid:
    return only_sheet(ods(f'<table:table table:name="S">{columns}{rows}</table:table>', styles))


def ods_row(cells: str, attributes: str = "") -> str:
    return f"<table:table-row {attributes}>{cells}</table:table-row>"
