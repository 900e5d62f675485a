"""The lines of a key or note as they stand on a sheet, each with the swatch before it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cpdesk.domain.grid import GridCell
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.wording import one_line

_NEXT_COLOUR = re.compile(
    r"(?<=[.;,|/\n])\s*(?:and )?(?=(?:red|amber|green|yellow|blue|[ragby])\b ?(?:\([ragby]\))? ?[-:=–])"
    r"|(?<=[.;,|])\s*(?:and )?(?=(?:red|amber|green|yellow|blue) (?:if|when|where|is|means|indicates|shows|for|on"
    r"|within|more|less|up|below|under|over|at|between|not|off|missed|outside|worse)\b)",
    re.IGNORECASE,
)
_NEXT_TOKEN = re.compile(r"(?:(?<=[.,])\s+|(?<=[;|])\s*)(?=(?:\d|[^\w\s.;,|(\"'“‘]) ?[-:=–])")
_LONGEST_SWATCH = 12
_LONGEST_LINE = 1_500


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One line of a key or note: its words, with the fill and the text of a swatch before them where there is one.

    `has_swatch` tells that the fill is a swatch's own, not the line's; `font_colour` is that of the swatch's text.
    """

    text: str
    fill: str | None = None
    swatch: str = ""
    has_swatch: bool = False
    font_colour: str | None = None

    def parts(self) -> tuple["KeyLine", ...]:
        """Return the line cut before each further colour or sign that it explains: `Green: on target; Amber: …`.

        What is longer than any key's line is cut off there.
        """
        cuts = [cut for part in _NEXT_COLOUR.split(self.text[:_LONGEST_LINE]) for cut in _NEXT_TOKEN.split(part)]
        first = KeyLine(cuts[0], self.fill, self.swatch, self.has_swatch, self.font_colour)
        return (first, *(KeyLine(text) for text in cuts[1:]))


def key_lines(view: SheetView, rows: Iterable[int], *, after: int = 0) -> tuple[KeyLine, ...]:
    """Return the lines that stand in those rows, right of column `after`: each text, with its swatch to the left."""
    lines: list[KeyLine] = []
    for row in rows:
        before: GridCell | None = None
        for cell in view.rows.get(row, ()):
            if cell.column <= after:
                continue
            text = one_line(cell.text)
            if len(text) > 3 or (before is not None and text and before.column == cell.column - 1):
                lines.append(_line(text, cell, before))
            before = cell
    return tuple(lines)


def _line(text: str, cell: GridCell, before: GridCell | None) -> KeyLine:
    if before is None or len(before.text.strip()) > _LONGEST_SWATCH:
        return KeyLine(text, cell.fill)
    has_swatch = before.fill is not None and before.fill != cell.fill  # a banner's fill runs under its words too
    return KeyLine(
        text, before.fill if has_swatch else cell.fill, one_line(before.text), has_swatch, before.font_colour
    )
