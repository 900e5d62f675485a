"""The looks of cells: text, headings and number formats, each with its number in the styles part."""

from cpdesk.domain.data_book import Figure
from cpdesk.domain.quantity import Unit
from cpdesk.excel.write.xml import DECLARATION, MAIN, attribute

TEXT, TEXT_AT_RIGHT, QUOTED, QUOTED_AT_RIGHT, TITLE, SUBHEADING, LINE, LINK, HEADER, HEADER_AT_RIGHT = range(1, 11)
_FIRST_FORMAT = 164
"""Below it are the number formats that every spreadsheet knows by itself."""

_MOST_PLACES = 15
_FONTS = (
    '<font><sz val="12"/><name val="Arial"/><family val="2"/></font>'
    '<font><b/><sz val="16"/><name val="Arial"/><family val="2"/></font>'
    '<font><b/><sz val="14"/><name val="Arial"/><family val="2"/></font>'
    '<font><u/><sz val="12"/><color rgb="FF0B4F9E"/><name val="Arial"/><family val="2"/></font>'
    '<font><b/><sz val="12"/><name val="Arial"/><family val="2"/></font>'
)
_FILLS = (
    '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF2"/><bgColor indexed="64"/></patternFill></fill>'
)
_BORDERS = (
    "<border><left/><right/><top/><bottom/><diagonal/></border>"
    '<border><left/><right/><top/><bottom style="medium"><color rgb="FF1F2933"/></bottom><diagonal/></border>'
)
_WRAPPED = '<alignment horizontal="left" vertical="top" wrapText="1" indent="1"/>'
_RIGHT = '<alignment horizontal="right" vertical="top" wrapText="1"/>'


def _look(font: int, alignment: str, *, fill: int = 0, border: int = 0, style: int = 0, is_quoted: bool = False) -> str:
    quoted = ' quotePrefix="1"' if is_quoted else ""
    return (
        f'<xf numFmtId="0" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="{style}"{quoted} applyFont="1"'
        f' applyFill="1" applyBorder="1" applyAlignment="1">{alignment}</xf>'
    )


_LOOKS = (
    _look(0, ""),
    _look(0, _WRAPPED),
    _look(0, _RIGHT),
    _look(0, _WRAPPED, is_quoted=True),
    _look(0, _RIGHT, is_quoted=True),
    _look(1, "", style=1),
    _look(2, "", style=2),
    _look(0, ""),
    _look(3, '<alignment vertical="top"/>', style=3),
    _look(4, _WRAPPED, fill=2, border=1),
    _look(4, _RIGHT, fill=2, border=1),
)
_STYLES = (
    '<cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Heading 1" xfId="1" builtinId="16"/>'
    '<cellStyle name="Heading 2" xfId="2" builtinId="17"/><cellStyle name="Hyperlink" xfId="3" builtinId="8"/>'
)


class NumberFormats:
    """Gives each kind of figure the number of its look, in the order in which they are met."""

    def __init__(self) -> None:
        self._looks: dict[tuple[Unit, int, bool], int] = {}

    def look(self, figure: Figure) -> int:
        """Return the number of the look in which a figure is shown."""
        kind = (figure.unit, figure.places, figure.is_grouped)
        known = self._looks.get(kind)
        if known is None:
            known = self._looks[kind] = len(_LOOKS) + len(self._looks)
        return known

    def styles_xml(self) -> str:
        """Return the styles part with every format that was asked for."""
        formats = "".join(
            f'<numFmt numFmtId="{_FIRST_FORMAT + at}" formatCode="{attribute(format_code(*kind))}"/>'
            for at, kind in enumerate(self._looks)
        )
        looks = "".join(
            f'<xf numFmtId="{_FIRST_FORMAT + at}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"'
            ' applyAlignment="1"><alignment horizontal="right" vertical="top"/></xf>'
            for at in range(len(self._looks))
        )
        fonts = "".join(f'<xf numFmtId="0" fontId="{font}" fillId="0" borderId="0"/>' for font in range(4))
        known = f'<numFmts count="{len(self._looks)}">{formats}</numFmts>' if formats else ""
        return (
            f'{DECLARATION}<styleSheet xmlns="{MAIN}">{known}<fonts count="5">{_FONTS}</fonts>'
            f'<fills count="3">{_FILLS}</fills><borders count="2">{_BORDERS}</borders>'
            f'<cellStyleXfs count="4">{fonts}</cellStyleXfs>'
            f'<cellXfs count="{len(_LOOKS) + len(self._looks)}">{"".join(_LOOKS)}{looks}</cellXfs>'
            f'<cellStyles count="4">{_STYLES}</cellStyles>'
            '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleLight1"/></styleSheet>'
        )


def format_code(unit: Unit, places: int, is_grouped: bool) -> str:
    """Return the number format of a kind of figure: 0.0%, £#,##0.00, 0."""
    digits = ("#,##0" if is_grouped and unit is not Unit.PERCENT else "0") + (
        f".{'0' * min(places, _MOST_PLACES)}" if places else ""
    )
    if unit is Unit.PERCENT:
        return f"{digits}%"
    return f'"£"{digits};-"£"{digits}' if unit is Unit.CURRENCY else digits
