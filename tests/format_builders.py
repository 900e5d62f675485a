"""One synthetic scorecard in each format that Excel or a reporting system writes."""

import csv
import struct
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from html import escape
from io import StringIO

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.numbers import BUILTIN_FORMATS_REVERSE
from openpyxl.utils import column_index_from_string
from openpyxl.worksheet.worksheet import Worksheet

from excel_builders import zipped

RED, AMBER, GREEN = "FF0000", "FFC000", "00B050"
HEADING = ("Ref", "Measure", "Good to be", "2018/19", "2019/20 Q1", "Target", "RAG", "Reviewed", "Lead")
REVIEWED = datetime(2019, 6, 30, 13, 30)  # noqa: DTZ001 - cells have no time zone
ROWS: Sequence[tuple[object, ...]] = (
    (2.1, "% of children with a permanence plan", "High", 0.47, 0.4567, 0.5, "Red", date(2019, 6, 30), "Permanence"),
    (2.2, "Number of children placed with parents", "Low", 12, 9, 10, "Green", date(2019, 6, 28), "Placements"),
    (2.3, "Average weekly cost of a placement", "Low", 1234.5, 1190.25, 1150, "Amber", None, "Finance – café"),
    (2.10, "% of reviews on time", "High", 0.9, "c", 0.95, None, REVIEWED, "Reviews"),
)
NUMBER_FORMATS = {"% ": "0%", "Nu": "#,##0", "Av": '"£"#,##0.00'}
SHADES = {"Red": RED, "Amber": AMBER, "Green": GREEN}


def scorecard_book() -> Workbook:
    """Return the scorecard: a title, merged headings, four measures, ratings by fill, a hidden row, column, sheet."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Scorecard Q1"
    sheet["A1"] = "Corporate parenting scorecard – Quarter 1 2019/20"
    sheet["A1"].font = Font(bold=True)
    sheet.merge_cells("A1:I1")
    for column, heading in enumerate(HEADING, start=1):
        sheet.cell(3, column, heading).font = Font(bold=True)
    for row, values in enumerate(ROWS, start=4):
        _fill_row(sheet, row, values)
    sheet["B9"] = "A note that is hidden"
    sheet.row_dimensions[9].hidden = True
    sheet["K3"] = "Working"
    sheet["K4"] = True
    sheet["K5"] = "#N/A"
    sheet.column_dimensions["K"].hidden = True
    raw = book.create_sheet("Raw data")
    raw["A1"] = "secret"
    raw.sheet_state = "hidden"
    return book


def _fill_row(sheet: Worksheet, row: int, values: tuple[object, ...]) -> None:
    number_format = NUMBER_FORMATS[str(values[1])[:2]]
    for column, value in enumerate(values, start=1):
        if value is None:
            continue
        cell = sheet.cell(row, column)
        cell.value = value  # type: ignore[assignment]
        if column == 1:
            cell.number_format = "0.00" if value == 2.10 and row == 7 else "General"
        elif column in (4, 5, 6):
            cell.number_format = number_format
        elif isinstance(value, (date, datetime)):
            cell.number_format = "dd/mm/yyyy hh:mm" if isinstance(value, datetime) else "dd/mm/yyyy"
        elif value in SHADES:
            cell.fill = PatternFill("solid", fgColor=SHADES[str(value)])


# --- an Excel binary workbook, record by record ([MS-XLSB]) ---------------------------------------------------

_ERRORS = {"#NULL!": 0x00, "#DIV/0!": 0x07, "#VALUE!": 0x0F, "#REF!": 0x17, "#NAME?": 0x1D, "#NUM!": 0x24, "#N/A": 0x2A}
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def record(kind: int, content: bytes = b"") -> bytes:
    """Return one record: its type and its size in as few bytes as hold them, then its content."""
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, left = bytearray(), len(content)
    while True:
        size.append(left & 0x7F | (0x80 if left > 0x7F else 0))
        left >>= 7
        if not left:
            return head + bytes(size) + content


def wide(text: str) -> bytes:
    """Return text as these records hold it."""
    raw = text.encode("utf-16-le")
    return struct.pack("<I", len(raw) // 2) + raw


def xlsb_of(book: Workbook) -> bytes:
    """Return the workbook as an .xlsb with its values, formats, merges and what is hidden."""
    strings: dict[str, int] = {}
    formats: dict[str, int] = {}
    sheets = [_xlsb_sheet(sheet, strings, formats) for sheet in book.worksheets]
    return xlsb_package(
        [(sheet.title, ("visible", "hidden", "veryHidden").index(sheet.sheet_state)) for sheet in book.worksheets],
        sheets,
        strings=list(strings),
        formats=list(formats),
    )


def xlsb_package(
    listed: Sequence[tuple[str, int]],
    sheets: Sequence[bytes],
    *,
    strings: Iterable[str] = (),
    formats: Sequence[str] = (),
    properties: int = 0,
) -> bytes:
    """Return an .xlsb of these sheets' records; the sheets' style numbers are places in `formats`."""
    bundle = b"".join(
        record(156, struct.pack("<II", state, number) + wide(f"rId{number}") + wide(name))
        for number, (name, state) in enumerate(listed, start=1)
    )
    relations = {f"rId{number}": ("worksheet", f"worksheets/sheet{number}.bin") for number in range(1, len(sheets) + 1)}
    relations |= {"rIdStyles": ("styles", "styles.bin"), "rIdStrings": ("sharedStrings", "sharedStrings.bin")}
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Override PartName="/xl/workbook.bin"'
        ' ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
        "_rels/.rels": _relationships({"rId1": ("officeDocument", "xl/workbook.bin")}),
        "xl/_rels/workbook.bin.rels": _relationships(relations),
        "xl/workbook.bin": record(153, struct.pack("<I", properties)) + record(143) + bundle + record(144),
        "xl/sharedStrings.bin": b"".join(record(19, b"\0" + wide(text)) for text in strings),
        "xl/styles.bin": _xlsb_styles(formats),
    }
    for number, sheet in enumerate(sheets, start=1):
        parts[f"xl/worksheets/sheet{number}.bin"] = sheet
    return zipped(parts)


def _relationships(listed: Mapping[str, tuple[str, str]]) -> str:
    entries = "".join(
        f'<Relationship Id="{key}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for key, (kind, target) in listed.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'


def _xlsb_styles(formats: Sequence[str]) -> bytes:
    numbers = [BUILTIN_FORMATS_REVERSE.get(code, 164 + place) for place, code in enumerate(formats)]
    font = struct.pack("<HHHHBBBB", 220, 0, 400, 0, 0, 2, 0, 0) + bytes(8) + b"\2" + wide("Calibri")
    custom = [record(44, struct.pack("<H", number) + wide(code)) for number, code in zip(numbers, formats, strict=True)]
    style_xf = record(626) + record(47, bytes(16)) + record(627)
    cell_xfs = b"".join(record(47, struct.pack("<HHHHH", 0, number, 0, 0, 0) + bytes(6)) for number in numbers)
    return b"".join(custom) + record(43, font) + style_xf + record(617) + cell_xfs + record(618)


def _xlsb_sheet(sheet: Worksheet, strings: dict[str, int], formats: dict[str, int]) -> bytes:
    out = [record(129)]
    for letters, about in sheet.column_dimensions.items():
        if about.hidden:
            column = column_index_from_string(letters) - 1
            out.append(record(60, struct.pack("<IIIIH", column, column, 0, 0, 1)))
    out.append(record(145))
    for number, row in enumerate(sheet.iter_rows()):
        hidden = 0x10 if sheet.row_dimensions[number + 1].hidden else 0
        out.append(record(0, struct.pack("<IIHBBBI", number, 0, 300, 0, hidden, 0, 0)))
        out += [_xlsb_cell(place, cell, strings, formats) for place, cell in enumerate(row) if cell.value is not None]
    out.append(record(146))
    for merge in sheet.merged_cells.ranges:
        edges = merge.min_row - 1, merge.max_row - 1, merge.min_col - 1, merge.max_col - 1
        out.append(record(176, struct.pack("<IIII", *edges)))
    return b"".join([*out, record(130)])


def _xlsb_cell(column: int, cell: Cell | MergedCell, strings: dict[str, int], formats: dict[str, int]) -> bytes:
    style = formats.setdefault(cell.number_format, len(formats))
    head = struct.pack("<II", column, style)
    value: object = cell.value
    if isinstance(value, bool):
        return record(4, head + bytes([value]))
    if isinstance(value, int):
        return record(2, head + struct.pack("<I", (value & 0x3FFFFFFF) << 2 | 2))
    if isinstance(value, float):
        return record(5, head + struct.pack("<d", value))
    if isinstance(value, (date, datetime)):
        moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)  # noqa: DTZ001
        gap = moment - datetime(1899, 12, 30)  # noqa: DTZ001
        return record(5, head + struct.pack("<d", gap.days + gap.seconds / 86_400))
    if value in _ERRORS:
        return record(3, head + bytes([_ERRORS[str(value)]]))
    return record(7, head + struct.pack("<I", strings.setdefault(str(value), len(strings))))


# --- text forms ------------------------------------------------------------------------------------------------


def csv_of(shown: Mapping[tuple[int, int], str], delimiter: str = ",") -> str:
    """Return displayed texts by row and column as Excel saves them."""
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerows(_lines(shown))
    return out.getvalue()


def html_of(shown: Mapping[tuple[int, int], str], fills: Mapping[tuple[int, int], str | None]) -> str:
    """Return displayed texts as a reporting system's web page."""
    rows = []
    for row, line in enumerate(_lines(shown), start=1):
        cells = []
        for column, text in enumerate(line, start=1):
            fill = fills.get((row, column))
            shade = f' style="background-color:#{fill}"' if fill else ""
            cells.append(f"<td{shade}>{escape(text)}</td>")
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return f"<html><head><style>td {{color: red}}</style></head><body><table>{''.join(rows)}</table></body></html>"


def _lines(shown: Mapping[tuple[int, int], str]) -> list[list[str]]:
    last_row, last_column = max(row for row, _ in shown), max(column for _, column in shown)
    return [[shown.get((row, column), "") for column in range(1, last_column + 1)] for row in range(1, last_row + 1)]
