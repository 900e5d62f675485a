"""The lines of a key or note as they stand on a sheet, each with the swatch before it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cpdesk.domain.grid import GridCell
from cpdesk.excel.key.legends import heads_key, is_colour_name
from cpdesk.excel.key.status_words import likely_rating
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.wording import one_line

_NEXT_COLOUR = re.compile(
    r"(?<=[.;,|/\n])(?<!\bred/)(?<!\bamber/)(?<!\bgreen/)(?<!\b[ragby]/)\s*(?:and )?"
    r"(?=(?:(?:red|amber|green)[ /-](?:red|amber|green)|red|amber|green|yellow|blue|gr[ea]y|white|black|purple"
    r"|[rag][/-]?[rag]|[ragby])\b"
    r" ?(?:\([ragby]{1,2}\))? ?(?:[-:=–]|\((?:[^()]{6,}|[^()]*\d[^()]*)\)))"
    r"|(?<=[.;,|])\s*(?:and )?(?=(?:red|amber|green|yellow|blue) (?:if|when|where|is|means|indicates|shows|for|on"
    r"|within|more|less|up|below|under|over|at|between|not|off|missed|outside|worse)\b)",
    re.IGNORECASE,
)
_NO_COLOUR_BEFORE = r"(?<!\bred )(?<!\bamber )(?<!\bgreen )(?<!\byellow )(?<!\bblue )"
_NEXT_NAME = re.compile(
    r"(?=(?:red|amber|green|yellow|blue) ?(?:\([ragby]\) ?)?(?:[:=–]|- ))"
    r"(?<![-/&=\w])(?<!= )(?<![^a-z%)\s] [-–:] )(?<![^a-z%)\s][-–:] )"
    rf"(?<!\bor )(?<!\band ){_NO_COLOUR_BEFORE}",
    re.IGNORECASE,
)
_NEXT_IN_PROSE = re.compile(
    r"(?=(?:red|amber|green|yellow|blue)(?: ?\([ragby]\))?"
    r" (?:(?:if|when|where|is|means|indicates|shows|for|on|within|more|less|up|below"
    r"|under|over|at|between|not|off|missed|outside|worse|target)\b|[<>≥≤\d]))"
    r"(?:(?<=[\w%)]\s)|(?<=\s\s)|(?<=[/•·|]\s))(?<!\bor )(?<!\bred and )(?<!\bgreen and )(?<!\bamber and )"
    rf"(?<!\bto )(?<!\bnot )(?<!\bin )(?<!\bas )(?<!\bfrom )(?<!\bthan ){_NO_COLOUR_BEFORE}",
    re.IGNORECASE,
)
_NEXT_LETTER = re.compile(r"(?<=\s)(?=(?:[RAG]/?[RAG]|[RAGBY]) ?(?:[:=–]|- ))")
_BEGINS_WITH_COLOUR = re.compile(
    r"\W*(?:(?:rag |rating )?key\W+|rag\W+)?(?:red|amber|green|yellow|blue)\b", re.IGNORECASE
)
_BEGINS_WITH_LETTER = re.compile(r"\W*(?:(?:[Rr]ag |RAG |[Rr]ating )?[Kk]ey\W+|RAG\W+)?[RAGBY] ?(?:[:=–]|- )")
_NEXT_TOKEN = re.compile(r"(?:(?<=[.,])\s+|(?<=[;|])\s*)(?=(?:\d|[^\w\s.;,|(\"'“‘]) ?[-:=–])")
_WORD_AS_COLOUR = re.compile(
    r"(?:(?:rag |rating |status )?key ?[:–-] ?)?"
    r"[^;,|=:()]{2,40}?(?: ?[=:–-] ?| (?:is|means|shown (?:as|in)) | ?\()"
    r"(?:(?:red|amber|green)[ /-])?(?:red|amber|green|blue|yellow)\)?\W*",
    re.IGNORECASE,
)
_AFTER_COLOUR = re.compile(
    r"(?:(?<=red)|(?<=amber)|(?<=green)|(?<=blue)|(?<=yellow)|(?<=\)))(?: ?[;,|/.] ?(?:and )?|  +| and )(?=\w)",
    re.IGNORECASE,
)
_STATUS = re.compile(r"(?:^|(?<=[.;,|]))\s*(?P<status>[^\W\d_][^=:–.;,|()]{1,39}?) ?(?:[=:–]|- )")
_BETWEEN = " \t\n(•·*|/"
_LONGEST_SWATCH, _LONGEST_STATUS = 12, 40
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

        Whatever stands between two colours, spaces alone too. What is longer than any key's line is cut off there.
        """
        cuts = [cut for part in _colours_apart(self.text[:_LONGEST_LINE]) for cut in _NEXT_TOKEN.split(part)]
        first = KeyLine(cuts[0], self.fill, self.swatch, self.has_swatch, self.font_colour)
        return (first, *(KeyLine(text) for text in cuts[1:]))


def _colours_apart(text: str) -> list[str]:
    """Return the text cut before each colour that it goes on to explain, or before the letter of one.

    Where the colours come last, `On track = green; Off track = red`, it is cut after each of them.
    """
    after = _AFTER_COLOUR.split(text)
    if len(after) > 1 and all(map(_WORD_AS_COLOUR.fullmatch, after)):
        return after
    statuses = _statuses_apart(text)
    if len(statuses) > 1:
        return [part for status in statuses for part in _colours_apart(status)]
    cutters = [_NEXT_COLOUR, _NEXT_NAME]
    if _BEGINS_WITH_COLOUR.match(text):
        cutters.append(_NEXT_IN_PROSE)
    if _BEGINS_WITH_LETTER.match(text):
        cutters.append(_NEXT_LETTER)
    parts = [text]
    for cutter in cutters:
        parts = [cut for part in parts for cut in cutter.split(part)]
    return [part.rstrip(_BETWEEN) for part in parts if part.strip(_BETWEEN)] if len(parts) > 1 else parts


def _statuses_apart(text: str) -> list[str]:
    """Return the text cut before each status that it explains, of two or more: `On target = met; Off target = …`."""
    found = [match.start() for match in _STATUS.finditer(text) if likely_rating(match["status"]) is not None]
    if len(found) < 2:
        return [text]
    ends = [*found[1:], len(text)]
    parts = [text[: found[0]], *(text[start:end] for start, end in zip(found, ends, strict=True))]
    return [part.strip(_BETWEEN) for part in parts if part.strip(_BETWEEN)]


def key_lines(view: SheetView, rows: Iterable[int], *, after: int = 0) -> tuple[KeyLine, ...]:
    """Return the lines that stand in those rows, right of column `after`: each text, with its swatch to the left."""
    lines: list[KeyLine] = []
    for row in rows:
        before: GridCell | None = None
        cells = view.rows.get(row, ())
        for cell in cells if cells and cells[-1].column > after else ():
            if cell.column <= after:
                continue
            text = one_line(cell.text)
            if len(text) > 3 or heads_key(text) or (before is not None and text and before.column == cell.column - 1):
                lines.append(_line(text, cell, before))
            before = cell
    return tuple(lines)


def _line(text: str, cell: GridCell, before: GridCell | None) -> KeyLine:
    longest = _LONGEST_STATUS if is_colour_name(text) else _LONGEST_SWATCH
    if before is None or len(before.text.strip()) > longest:
        return KeyLine(text, cell.fill)
    has_swatch = before.fill is not None and before.fill != cell.fill  # a banner's fill runs under its words too
    return KeyLine(
        text, before.fill if has_swatch else cell.fill, one_line(before.text), has_swatch, before.font_colour
    )
