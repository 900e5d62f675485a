"""A council's scorecard of any number of measures, written as Excel writes one."""

import random
from collections.abc import Iterator
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_YEARS = ("2016/17", "2017/18", "2018/19")
_HEADINGS = (
    "Ref", "Measure", "Unit", "Good performance is", "Target 2019/20", "Tolerance",
    *(f"Q{quarter} {year}" for year in _YEARS for quarter in (1, 2, 3, 4)), "Q1 2019/20",
    "Numerator", "Denominator", "RAG", "Direction of travel", "England 2018/19", "South East 2018/19",
    "Statistical neighbours 2018/19", "Baseline 2015/16", "Frequency", "Lead officer", "Commentary",
)  # fmt: skip
COLUMNS = len(_HEADINGS)
_PLEDGES = (
    "Pledge 1: We will be good corporate parents", "Pledge 2: We will help you to do well at school",
    "Pledge 3: We will help you to be healthy", "Pledge 4: We will find you a settled home",
    "Pledge 5: We will help you as you leave care",
)  # fmt: skip
_SUBJECTS = (
    "cared for children with an up-to-date health assessment", "care leavers in education, employment or training",
    "children in care with three or more placements in the year", "reviews held within timescale",
    "cared for children placed within 20 miles of home", "personal education plans completed in the term",
    "care leavers in suitable accommodation", "children in care with a dental check in the last year",
)  # fmt: skip
_PLACES = ("", " (under 5)", " (5 to 11)", " (12 to 15)", " (16 and 17)", " – girls", " – boys")
_LEADS = ("A. Hughes", "R. Patel", "S. O’Neill", "Virtual Head", "Service Manager, Care Leavers")
_REMARKS = (
    "Performance has improved since last quarter & is now close to target.",
    "Small cohort: one young person is worth more than 10 percentage points.",
    "A recovery plan is in place; the backlog will be cleared by December.",
    "In line with statistical neighbours.",
)
_PERCENT, _COUNT, _RATE = 3, 4, 5
_FILL = {"G": 6, "A": 7, "R": 8}
_STYLES = f"""{_HEAD}<styleSheet xmlns="{_MAIN}">
<numFmts count="2"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="#,##0.0"/></numFmts>
<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font>
<font><b/><sz val="11"/><color theme="0"/><name val="Calibri"/></font></fonts>
<fills count="7"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor theme="4"/><bgColor indexed="64"/></patternFill></fill>
<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.59999389629810485"/></patternFill></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FF00B050"/></patternFill></fill>
<fill><patternFill patternType="solid"><fgColor theme="7" tint="-0.1"/></patternFill></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="9">
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>
<xf numFmtId="0" fontId="0" fillId="3" borderId="0" xfId="0" applyFill="1"/>
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="0" fontId="0" fillId="4" borderId="0" xfId="0" applyFill="1"/>
<xf numFmtId="0" fontId="0" fillId="5" borderId="0" xfId="0" applyFill="1"/>
<xf numFmtId="0" fontId="0" fillId="6" borderId="0" xfId="0" applyFill="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
<dxfs count="2"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>
<dxf><fill><patternFill><bgColor theme="9" tint="0.4"/></patternFill></fill></dxf></dxfs></styleSheet>"""
_PARTS = {
    "[Content_Types].xml": f"""{_HEAD}<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
<Override PartName="/xl/styles.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
<Override PartName="/xl/sharedStrings.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>""",
    "_rels/.rels": f"""{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1"
 Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
    "xl/workbook.xml": f"""{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>
<sheet name="Scorecard Q1 2019-20" sheetId="1" r:id="rId1"/></sheets></workbook>""",
    "xl/_rels/workbook.xml.rels": f"""{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/>
<Relationship Id="rId3" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""",
    "xl/styles.xml": _STYLES,
}


def scorecard_workbook(measures: int) -> bytes:
    """Return a workbook of one sheet with that many measures, 30 columns each, the same bytes every time."""
    strings: dict[str, int] = {}
    sheet = "".join(_sheet(measures, strings))
    shared = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings)
    saved = BytesIO()
    with ZipFile(saved, "w", ZIP_DEFLATED) as archive:
        for name, part in _PARTS.items():
            archive.writestr(name, part)
        archive.writestr("xl/sharedStrings.xml", f'{_HEAD}<sst xmlns="{_MAIN}">{shared}</sst>')
        archive.writestr("xl/worksheets/sheet1.xml", sheet)
    return saved.getvalue()


def _sheet(measures: int, strings: dict[str, int]) -> Iterator[str]:
    chance = random.Random(2019)
    merges = ["A1:AD1"]
    yield f'{_HEAD}<worksheet xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><dimension ref="A1:AD{measures + 9}"/><sheetData>'
    yield _row(1, [_text("Corporate parenting scorecard, Quarter 1 2019/20", 1, strings)])
    yield _row(3, [_text(heading, 1, strings) for heading in _HEADINGS])
    row = 3
    for number in range(measures):
        if number % -(-measures // len(_PLEDGES)) == 0:
            row += 1
            yield _row(row, [_text(_PLEDGES[5 * number // measures], 2, strings), *['s="2"'] * (COLUMNS - 1)])
            merges.append(f"A{row}:AD{row}")
        row += 1
        if number % 20 == 0 and row % 2 == 0:
            merges.append(f"AD{row}:AD{row + 1}")
        yield _row(row, _measure(number, measures, chance, strings))
    yield "</sheetData>"
    blocks = "".join(f'<mergeCell ref="{merge}"/>' for merge in merges)
    yield f'<mergeCells count="{len(merges)}">{blocks}</mergeCells>'
    yield (
        f'<conditionalFormatting sqref="S4:S{row}"><cfRule type="expression" dxfId="0" priority="1">'
        '<formula>$V4="R"</formula></cfRule></conditionalFormatting>'
        f'<conditionalFormatting sqref="V4:V{row}"><cfRule type="cellIs" dxfId="1" priority="2" operator="equal">'
        '<formula>"G"</formula></cfRule></conditionalFormatting></worksheet>'
    )


def _row(number: int, cells: list[str]) -> str:
    filled = "".join(_cell(f"{_LETTERS[place]}{number}", cell) for place, cell in enumerate(cells))
    return f'<row r="{number}" spans="1:{COLUMNS}">{filled}</row>'


def _cell(address: str, cell: str) -> str:
    attributes, _, value = cell.partition(">")
    held = f'<c r="{address}" {attributes}'
    return f"{held}><v>{value}</v></c>" if value else f"{held}/>"


def _text(text: str, style: int, strings: dict[str, int]) -> str:
    return f's="{style}" t="s">{strings.setdefault(text, len(strings))}'


def _measure(number: int, measures: int, chance: random.Random, strings: dict[str, int]) -> list[str]:
    pledge = 5 * number // measures
    unit = ("Percentage", "Number", "Rate per 10,000")[number % 3]
    style = (_PERCENT, _COUNT, _RATE)[number % 3]
    letter = chance.choice("GGGAAR")
    counted = "%" if unit == "Percentage" else unit
    words = f"{counted} of {_SUBJECTS[number % 8]}{_PLACES[number % 7]}, area {number // 56 + 1}"
    bottom = chance.randrange(20, 900)
    top = chance.randrange(1, bottom)

    def value() -> str:
        figure = (chance.random(), chance.randrange(5, 2500), chance.uniform(20, 120))[number % 3]
        return f's="{style}">{figure!r}'

    return [
        _text(f"{pledge + 1}.{number + 1}", 0, strings),
        _text(words, 0, strings),
        _text(unit, 0, strings),
        _text(chance.choice(("High", "Low")), 0, strings),
        value(),
        f's="{_PERCENT}">0.05',
        *(value() for _ in range(13)),
        f's="{_COUNT}">{top}',
        f's="{_COUNT}">{bottom}',
        _text(letter, _FILL[letter], strings),
        _text(chance.choice("↑↓→"), 0, strings),
        *(value() for _ in range(4)),
        _text("Quarterly", 0, strings),
        _text(_LEADS[number % 5], 0, strings),
        _text(_REMARKS[number % 4], 0, strings),
    ]


_LETTERS = [*(chr(65 + place) for place in range(26)), *(f"A{chr(65 + place)}" for place in range(4))]
