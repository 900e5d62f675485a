"""Rows that tell whoever fills the sheet in what to do, or say that nothing stands there."""

import re
from collections.abc import Sequence

from cpdesk.domain.grid import GridCell
from cpdesk.excel.blocks.heading_rows import is_figure
from cpdesk.excel.key.ratings import rating_of_text
from cpdesk.excel.words.markers import is_marker
from cpdesk.excel.words.wording import plain, tidy

_INSTRUCTION = re.compile(
    r"\b(?:enter|insert|type in|fill in|input|select|choose|pick|drop ?-?down|e\.?g\.?|example|exact"
    r"|as (?:in|per|agreed)|please|format|number only|numbers only|free text|max(?:imum)? \d+|automatic\w*|auto"
    r"|calculated|formula|do not|leave blank|mandatory|optional|describe|say (?:why|how|what)|from\b"
    r"|see guidance|how (?:are|is) |what (?:is|are) )"
)
_FORMAT = re.compile(r"(?:h/l/?t?|high/low|r/?a/?g|text|words|number|figure|date|yes/no|y/n|dd/mm/yy(?:yy)?|#+|%|0+)")
_BRACKETED = re.compile(r"[(\[<{].*[)\]>}]")
_BLANK = re.compile(
    r"(?:this (?:page|row|section|line|space) (?:is |has been )?)?(?:intentionally|deliberately) (?:left )?blank\.?"
    r"|(?:this )?(?:page|row|section|line) left (?:intentionally )?blank\.?|not used\.?"
)


def is_guidance(cells: Sequence[GridCell], results: Sequence[GridCell] = ()) -> bool:
    """Return whether a row beneath the headings gives guidance: instructions, with no figures or ratings.

    They are half of its cells at least, or two and most of those in the columns of `results`.
    """
    texts = [tidy(cell.text) for cell in cells]
    if not texts or any(is_figure(cell) or is_marker(cell.text.strip()) for cell in cells):
        return False
    if any(rating_of_text(text) is not None for text in texts):
        return False
    told = [text for text in texts if _INSTRUCTION.search(plain(text)) or _BRACKETED.fullmatch(text)]
    said = {*told, *(text for text in texts if _FORMAT.fullmatch(plain(text)))}
    of_results = sum(tidy(cell.text) in said for cell in results)
    is_told = 2 * sum(text in said for text in texts) >= len(texts) or 2 * of_results > max(2, len(results))
    return (bool(told) and is_told) or all(cell.italic for cell in cells)


def says_blank(cells: Sequence[GridCell]) -> bool:
    """Return whether the row says that it is left blank."""
    return len(cells) == 1 and bool(_BLANK.fullmatch(plain(cells[0].text).strip(" .*[]()-")))
