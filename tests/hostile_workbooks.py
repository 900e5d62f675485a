"""Workbooks that would harm, each with what opening it has to come to."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from warnings import catch_warnings, simplefilter
from zipfile import ZIP_DEFLATED, ZipFile

from excel_builders import MAIN, SHEET_PART, unzipped, with_part, written, zipped

_REF = '<c r="A1" t="inlineStr"><is><t>Ref</t></is></c>'
_ONE = f'<row r="1">{_REF}</row>'
_FILLED = (
    '<fills><fill><patternFill/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill>'
    '</fill></fills><cellXfs><xf/><xf fillId="1"/></cellXfs>'
)
_SAME_RULE = '<cfRule type="expression" dxfId="0" priority="{0}"><formula>{1}</formula></cfRule>'
_RED = (
    '<cellXfs><xf/></cellXfs><dxfs><dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs>'
)


@dataclass(frozen=True)
class Hostile:
    """A workbook by name; `said` is how the sentence of its refusal begins, empty for one that is read as `A1`."""

    name: str
    build: Callable[[], bytes]
    said: str = ""


def hostile_workbooks() -> Iterator[Hostile]:
    """Return every kind of harm that is known, small enough to keep nobody waiting."""
    words = "This workbook declares words of its own"
    for part in ("xl/workbook.xml", "xl/styles.xml", "xl/strings.xml", SHEET_PART, "[Content_Types].xml"):
        yield Hostile(f"entity bomb in {part}", partial(_with_doctype, part, _BOMB), words)
    yield Hostile("external entity", lambda: _with_doctype(SHEET_PART, _OUTSIDE), words)
    yield from _archives()
    yield from _sheets()
    yield from _texts()
    yield from _conditions()


def _archives() -> Iterator[Hostile]:
    enormous, damaged = "This workbook would unpack to an enormous size", "This workbook is damaged"
    yield Hostile("zip bomb", lambda: with_part(written(_ONE), SHEET_PART, b" " * 60_000_000), enormous)
    yield Hostile(
        "path upwards", lambda: with_part(written(_ONE), "../../outside.xml", "x"), "This workbook holds a part"
    )
    yield Hostile("name twice", _name_twice, "This workbook holds two parts of the same name")
    yield Hostile("sheet twice", _sheet_twice, "This workbook lists one sheet twice")
    yield Hostile("cut short", lambda: written(_ONE)[:-200], damaged)
    yield Hostile(
        "invalid UTF-8", lambda: with_part(written(_ONE), SHEET_PART, _sheet(_ONE).encode() + b"\xff"), damaged
    )
    yield Hostile("raw control character", lambda: written(_ONE.replace("Ref", "R\x01ef")), damaged)
    yield Hostile("UTF-16 in every part", _wide)
    yield Hostile("deep in a sheet", lambda: _deep(SHEET_PART, "worksheet"), "")
    yield Hostile("deep in styles", lambda: _deep("xl/styles.xml", "styleSheet"), "")
    yield Hostile(
        "an attribute of 30 MB",
        lambda: written(f'<row r="1" x="{"a" * 30_000_000}">{_REF}</row>'),
        "This workbook would",
    )


def _sheets() -> Iterator[Hostile]:
    far = "Sheet “Scorecard” reaches as far as"
    yield Hostile("dimension of everything", lambda: written(_ONE, before='<dimension ref="A1:XFD1048576"/>'))
    yield Hostile("far cell", lambda: written(f'{_ONE}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), far)
    yield Hostile("long narrow box", lambda: written(f'{_ONE}<row r="1048576"><c r="AT1048576"><v>1</v></c></row>'))
    yield Hostile("wide flat box", lambda: written(f'{_ONE}<row r="3000"><c r="XFD3000"><v>1</v></c></row>'))
    yield Hostile("whole columns merged", _columns_merged)
    yield Hostile("blocks merged over one another", _blocks_merged, "A sheet in this workbook has far more merged")
    yield Hostile("columns described over and over", _columns_described, "A sheet in this workbook describes more")
    yield Hostile("a million empty styled rows", lambda: _rows('<row r="{0}" s="1" customFormat="1"/>'))
    yield Hostile(
        "a million rows of filled cells", lambda: _rows('<row r="{0}"><c r="A{0}" s="1"/><c r="B{0}" s="1"/></row>')
    )
    yield Hostile("rows without addresses", lambda: _rows('<row><c s="1"/></row>', 400_000))
    yield Hostile(
        "too many cells", lambda: _rows("<row><c><v>{0}</v></c><c><v>2</v></c></row>", 600_000), "A sheet in this"
    )
    yield Hostile("commented cells", lambda: written(_ONE + '<!-- <row r="2"><c r="A2"><v>1</v></c></row> -->'))
    yield Hostile("65,000 styles", lambda: written(_ONE, styles=f"<cellXfs>{'<xf/>' * 65_000}</cellXfs>"))
    yield Hostile("long number formats", _long_formats, "The number formats in this workbook are longer")


def _texts() -> Iterator[Hostile]:
    cell = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    yield Hostile(
        "a shared text of 5 MB", lambda: written(cell, strings=f"<si><t>{'a' * 5_000_000}</t></si>"), "A cell in this"
    )
    yield Hostile("a text shared by 100,000 cells", _text_everywhere, "The texts in this workbook are longer")
    yield Hostile("a million shared texts", lambda: written(cell, strings=_many_texts()))
    yield Hostile("escaped control characters", lambda: written(_ONE.replace("Ref", "R_x0000__x001B_e_xFFFE_f")))
    yield Hostile(
        "number without end", lambda: _with_numbers("1e999999", "1E-999999", "9" * 100_000, "NaN", "INF", "1e308")
    )
    yield Hostile("spaces without end", lambda: _with_texts(f"1{' ' * 32_000}2", f"({' ( ' * 10_000}", "1 " * 16_000))
    yield Hostile("digits without end", lambda: _with_texts("1," * 16_000, "£" * 32_000, "9" * 32_000, "1(" * 16_000))


def _conditions() -> Iterator[Hostile]:
    def rules(area: str, *formulas: str) -> bytes:
        told = "".join(_SAME_RULE.format(number, formula) for number, formula in enumerate(formulas, 1))
        after = f'<conditionalFormatting sqref="{area}">{told}</conditionalFormatting>'
        return written(_ONE, after=after, styles=_RED)

    yield Hostile("conditions in a circle", lambda: rules("A1:A2", "A2=1", "$A$1&gt;A2", "A1=A1"))
    yield Hostile(
        "conditions over everything", lambda: rules("A1:XFD1048576", *["COUNTIF($A$1:$XFD$1048576,A1)>1"] * 2_000)
    )
    yield Hostile(
        "brackets without end", lambda: rules("A1:A9", "(" * 100_000 + "1" + ")" * 100_000, "-" * 50_000 + "1")
    )
    yield Hostile("areas without end", lambda: rules(" ".join(["A1:XFD1048576"] * 20_000), "A1=1"))


_BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">]>'
_OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def _sheet(rows: str) -> str:
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def _whole() -> bytes:
    strings = "<si><t>Ref</t></si>"
    return written('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', styles="<cellXfs><xf/></cellXfs>", strings=strings)


def _with_doctype(part: str, doctype: str) -> bytes:
    data = _whole()
    return with_part(data, part, doctype.encode() + unzipped(data)[part])


def _name_twice() -> bytes:
    out = BytesIO()
    with catch_warnings(), ZipFile(out, "w", ZIP_DEFLATED) as archive:
        simplefilter("ignore")
        for name, content in unzipped(_whole()).items():
            archive.writestr(name, content)
        archive.writestr(SHEET_PART, _sheet(""))
    return out.getvalue()


def _sheet_twice() -> bytes:
    data = _whole()
    listed = unzipped(data)["xl/workbook.xml"].decode()
    again = '<sheet name="Again" sheetId="2" r:id="r1"/></sheets>'
    return with_part(data, "xl/workbook.xml", listed.replace("</sheets>", again))


def _wide() -> bytes:
    parts: Mapping[str, bytes] = unzipped(_whole())
    declared = '<?xml version="1.0" encoding="UTF-16"?>'
    return zipped({name: (declared + content.decode()).encode("utf-16") for name, content in parts.items()})


def _deep(part: str, root: str) -> bytes:
    depth = 100_000
    data = _whole()
    content = unzipped(data)[part].decode().replace(f"</{root}>", f"{'<x>' * depth}{'</x>' * depth}</{root}>")
    return with_part(data, part, content)


def _rows(pattern: str, count: int = 1_000_000) -> bytes:
    return written(_ONE + "".join(pattern.format(row) for row in range(2, count + 2)), styles=_FILLED)


def _columns_merged() -> bytes:
    blocks = "".join(f'<mergeCell ref="{letters}1:{letters}1048576"/>' for letters in ("A", "B", "C", "XFD"))
    return written(_ONE, after=f"<mergeCells>{blocks}</mergeCells>")


def _blocks_merged() -> bytes:
    rows = "".join(f'<row r="{row}"><c r="CV{row}"><v>1</v></c></row>' for row in range(2, 300))
    return written(_ONE + rows, after="<mergeCells>" + '<mergeCell ref="A1:CV100"/>' * 50_000 + "</mergeCells>")


def _columns_described() -> bytes:
    column = '<col min="1" max="16384" hidden="1"/>'
    return written(f'{_ONE}<row r="2"><c r="XFD2"><v>1</v></c></row>', before=f"<cols>{column * 100_000}</cols>")


def _many_texts() -> str:
    return "<si><t>Ref</t></si>" + "".join(f"<si><t>{number:x}</t></si>" for number in range(1_000_000))


def _long_formats() -> bytes:
    code = "?" * 120 + "/" + "?" * 120
    styles = (
        f'<numFmts><numFmt numFmtId="170" formatCode="{code}"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>'
    )
    rows = (f'<row r="{row}"><c r="A{row}" s="1"><v>{row / 7}</v></c></row>' for row in range(2, 100_000))
    return written(_ONE + "".join(rows), styles=styles)


def _text_everywhere() -> bytes:
    rows = (f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in range(2, 100_002))
    return written(_ONE + "".join(rows), strings=f"<si><t>{'Care ' * 6_000}</t></si>")


def _with_numbers(*numbers: str) -> bytes:
    rows = (f'<row r="{row}"><c r="A{row}"><v>{number}</v></c></row>' for row, number in enumerate(numbers, 2))
    return written(_ONE + "".join(rows))


def _with_texts(*texts: str) -> bytes:
    head = '<row r="1">' + "".join(
        f'<c r="{letter}1" t="inlineStr"><is><t>{word}</t></is></c>'
        for letter, word in zip("ABCDE", ("Ref", "Measure", "Target", "Q1 2019/20", "RAG"), strict=True)
    )
    rows = (
        f'<row r="{row}">'
        + "".join(f'<c r="{letter}{row}" t="inlineStr"><is><t>{text}</t></is></c>' for letter in "ABCDE")
        + "</row>"
        for row, text in enumerate(texts, 2)
    )
    return written(f"{head}</row>{''.join(rows)}")
