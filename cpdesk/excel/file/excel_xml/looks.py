"""The looks that an Excel 2003 XML spreadsheet's styles give to cells."""

import re
from dataclasses import replace

from cpdesk.excel.file.looks import Look
from cpdesk.excel.file.plain_content import plain_text

_COLOUR = re.compile(r"#([0-9A-Fa-f]{6})")
# Formats that the file names in words ([MS-OI29500] and the schema of Excel 2003), as a British machine shows them.
_NAMED = {
    "General Number": "General", "General Date": "dd/mm/yyyy hh:mm", "Long Date": "dd mmmm yyyy",
    "Medium Date": "dd-mmm-yy", "Short Date": "dd/mm/yyyy", "Long Time": "hh:mm:ss", "Medium Time": "hh:mm AM/PM",
    "Short Time": "hh:mm", "Currency": "£#,##0.00;[Red]-£#,##0.00", "Euro Currency": "€#,##0.00;[Red]-€#,##0.00",
    "Fixed": "0.00", "Standard": "#,##0.00", "Percent": "0.00%", "Scientific": "0.00E+00",
}  # fmt: skip


class ExcelXmlLooks:
    """Takes the events of the styles, which come before the sheets; a style takes from its parent what it leaves."""

    def __init__(self) -> None:
        self._looks: dict[str, Look] = {}
        self._open = ""

    def look(self, style: str) -> Look:
        """Return how cells of the style look; those without one look as `Default` says."""
        return self._looks.get(style) or self._looks.get("Default") or Look()

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take in one element's start."""
        if tag == "Style":
            self._open = attributes.get("ID", "")
            self._looks[self._open] = self.look(attributes.get("Parent", ""))
        elif tag in ("Worksheet", "Styles"):
            self._open = ""
        elif self._open:
            self._looks[self._open] = _with(self._looks[self._open], tag, attributes)


def _with(look: Look, tag: str, attributes: dict[str, str]) -> Look:
    if tag == "NumberFormat":
        code = plain_text(attributes.get("Format", "General"))
        return replace(look, number_format=_NAMED.get(code, code) or "General")
    if tag == "Interior":
        solid = attributes.get("Pattern", "Solid") == "Solid"
        return replace(look, fill=_colour(attributes.get("Color", "")) if solid else None)
    if tag == "Font":
        return replace(
            look,
            font=plain_text(attributes.get("FontName", look.font)),
            font_colour=_colour(attributes["Color"]) if "Color" in attributes else look.font_colour,
            bold=attributes.get("Bold", str(int(look.bold))) == "1",
            italic=attributes.get("Italic", str(int(look.italic))) == "1",
            struck=attributes.get("StrikeThrough", str(int(look.struck))) == "1",
        )
    return look


def _colour(written: str) -> str | None:
    found = _COLOUR.fullmatch(written)
    return found[1].upper() if found is not None else None
