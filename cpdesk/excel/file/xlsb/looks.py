"""The looks of an Excel binary workbook's cells by style number, fills and colours left out."""

import struct
from collections.abc import Sequence

from cpdesk.excel.file.display.builtin_formats import builtin_format
from cpdesk.excel.file.looks import Look
from cpdesk.excel.file.plain_content import plain_text
from cpdesk.excel.file.xlsb.records import records, wide_text

_FONT, _FORMAT, _STYLE, _STYLES_START, _STYLES_END = 43, 44, 47, 617, 618
_ITALIC, _STRUCK, _BOLD = 0x02, 0x08, 600
_NAME_PLACE = 21


def read_xlsb_looks(stylesheet: bytes) -> Sequence[Look]:
    """Return the looks; raise IndexError or struct.error for a part that is cut short."""
    codes: dict[int, str] = {}
    fonts: list[Look] = []
    looks: list[Look] = []
    within_styles = False
    for kind, content in records(stylesheet):
        if kind == _FORMAT:
            (number,) = struct.unpack_from("<H", content)
            codes[number] = plain_text(wide_text(content, 2)[0])
        elif kind == _FONT:
            fonts.append(_font(content))
        elif kind in (_STYLES_START, _STYLES_END):
            within_styles = kind == _STYLES_START
        elif kind == _STYLE and within_styles:
            looks.append(_look(content, codes, fonts))
    return looks


def _font(content: bytes) -> Look:
    _, flags, weight = struct.unpack_from("<HHH", content)
    name, _ = wide_text(content, _NAME_PLACE)
    return Look(font=plain_text(name), bold=weight >= _BOLD, italic=bool(flags & _ITALIC), struck=bool(flags & _STRUCK))


def _look(content: bytes, codes: dict[int, str], fonts: Sequence[Look]) -> Look:
    _, number, font_number = struct.unpack_from("<HHH", content)
    code = codes.get(number) or builtin_format(number) or "General"
    if font_number >= len(fonts):
        return Look(code)
    font = fonts[font_number]
    return Look(code, font=font.font, bold=font.bold, italic=font.italic, struck=font.struck)
