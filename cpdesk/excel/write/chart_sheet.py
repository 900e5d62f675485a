"""The workbook within an editable chart: the figures that the chart shows, and nothing else."""

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO

from cpdesk.excel.write.xml import DECLARATION, MAIN, RELATIONS, attribute, text_xml

SHEET = "Figures"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_FIRST_TIME = (1980, 1, 1, 0, 0, 0)
_FIRST_FORMAT = 164


@dataclass(frozen=True, slots=True)
class ChartColumn:
    """A column of figures below its name, None for one that the chart has not, in a number format of Excel's."""

    name: str
    values: tuple[Decimal | None, ...]
    number_format: str


@dataclass(frozen=True, slots=True)
class ChartSheet:
    """The sheet behind a chart: what each row is, with the columns."""

    labels: tuple[str, ...]
    columns: tuple[ChartColumn, ...]

    @property
    def label_range(self) -> str:
        """Return where the names of the rows are."""
        return f"{SHEET}!$A$2:$A${len(self.labels) + 1}"

    def name_range(self, column: int) -> str:
        """Return where the name of a column is, counted from 0."""
        return f"{SHEET}!${_letter(column + 1)}$1"

    def value_range(self, column: int) -> str:
        """Return where the figures of a column are."""
        letter = _letter(column + 1)
        return f"{SHEET}!${letter}$2:${letter}${len(self.labels) + 1}"


def chart_workbook(sheet: ChartSheet) -> bytes:
    """Return a workbook of that sheet alone, the same bytes each time; a figure that is kept back leaves no trace."""
    formats = list(dict.fromkeys(column.number_format for column in sheet.columns))
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": (
            f'{DECLARATION}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
            f'<sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": _relations([("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")]),
        "xl/worksheets/sheet1.xml": _sheet_xml(sheet, formats),
        "xl/styles.xml": _styles_xml(formats),
    }
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _FIRST_TIME)
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content.encode())
    return written.getvalue()


def _content_types() -> str:
    kinds = (("workbook.xml", "sheet.main"), ("worksheets/sheet1.xml", "worksheet"), ("styles.xml", "styles"))
    parts = "".join(f'<Override PartName="/xl/{name}" ContentType="{_OFFICE}.{kind}+xml"/>' for name, kind in kinds)
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>'
    )


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    links = "".join(
        f'<Relationship Id="rId{at}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets, 1)
    )
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def _sheet_xml(sheet: ChartSheet, formats: Sequence[str]) -> str:
    names = "".join(_text(f"{_letter(at)}1", column.name) for at, column in enumerate(sheet.columns, 1))
    rows = [f'<row r="1">{names}</row>']
    for number, label in enumerate(sheet.labels, 2):
        figures = "".join(
            f'<c r="{_letter(at)}{number}" s="{formats.index(column.number_format) + 1}"><v>{value:f}</v></c>'
            for at, column in enumerate(sheet.columns, 1)
            if (value := column.values[number - 2]) is not None
        )
        rows.append(f'<row r="{number}">{_text(f"A{number}", label)}{figures}</row>')
    return f'{DECLARATION}<worksheet xmlns="{MAIN}"><sheetData>{"".join(rows)}</sheetData></worksheet>'


def _text(cell: str, text: str) -> str:
    return f'<c r="{cell}" t="inlineStr"><is><t xml:space="preserve">{text_xml(text)}</t></is></c>'


def _styles_xml(formats: Sequence[str]) -> str:
    known = "".join(
        f'<numFmt numFmtId="{_FIRST_FORMAT + at}" formatCode="{attribute(code)}"/>' for at, code in enumerate(formats)
    )
    used = "".join(
        f'<xf numFmtId="{_FIRST_FORMAT + at}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        for at in range(len(formats))
    )
    plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"'
    return (
        f'{DECLARATION}<styleSheet xmlns="{MAIN}"><numFmts count="{len(formats)}">{known}</numFmts>'
        '<fonts count="1"><font><sz val="12"/><name val="Arial"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        f'<cellStyleXfs count="1">{plain}/></cellStyleXfs><cellXfs count="{len(formats) + 1}">{plain} xfId="0"/>{used}'
        '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def _letter(column: int) -> str:
    """Return the letters of a column, counted from 0."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
