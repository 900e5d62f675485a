"""The looks of an Excel 97–2003 workbook's cells, by style number."""

from xlrd.book import Book
from xlrd.formatting import XF, std_format_strings

from cpdesk.excel.file.display.builtin_formats import builtin_format
from cpdesk.excel.file.looks import Look
from cpdesk.excel.file.plain_content import plain_text

_SOLID = 1
_BOLD = 700


class XlsLooks:
    """Makes a look when a cell first asks for it."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._made: dict[int, Look] = {}

    def look(self, number: int | None) -> Look:
        """Return the look of that style number; raise IndexError for one that the workbook does not hold."""
        if number is None:
            return Look()
        known = self._made.get(number)
        if known is None:
            self._made[number] = known = self._look(self._book.xf_list[number])
        return known

    def _look(self, style: XF) -> Look:
        fill = style.background
        shade = self.colour(fill.pattern_colour_index) if fill and fill.fill_pattern == _SOLID else None
        code = self._format(style.format_key)
        if style.font_index >= len(self._book.font_list):
            return Look(code, shade)
        font = self._book.font_list[style.font_index]
        return Look(
            number_format=code,
            fill=shade,
            font=plain_text(font.name or ""),
            font_colour=self.colour(font.colour_index),
            bold=bool(font.bold) or font.weight >= _BOLD,
            italic=bool(font.italic),
            struck=bool(font.struck_out),
        )

    def _format(self, key: int) -> str:
        """Return the format's code: the file's own where it has one, else the British one of that number."""
        entry = self._book.format_map.get(key)
        code = plain_text(entry.format_str or "") if entry is not None else ""
        if not code or code == std_format_strings.get(key):
            code = builtin_format(key) or code
        return code if code and code.lower() != "general" else "General"

    def colour(self, number: int) -> str | None:
        """Return the palette's colour; None for an automatic one."""
        shade = self._book.colour_map.get(number)
        return "".join(f"{part:02X}" for part in shade) if shade is not None else None
