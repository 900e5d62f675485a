"""Rules about what programs and earlier drafts leave behind."""

import re
from collections.abc import Iterator

from cpdesk.report.accessibility.found import Found, Spot, wrong
from cpdesk.report.accessibility.paper import ReadPaper

_LEFT = re.compile(
    r"\{\{.*?\}\}|\{%.*?%\}|#(?:REF|DIV/0|VALUE|NUM|NULL)!|#N/A|#NAME\?|«[^»]{1,40}»"
    r"|Error! (?:Reference source|Bookmark|No text|Not a valid|Unknown)[^.]*"
    r"|\b(?:[Ll]orem ipsum|NaN|NaT|undefined)\b|(?<![\w’'])nan(?![\w’'])"
    r"|(?:Click|Choose)(?: or tap)? (?:here to enter text|an item|to enter a date)"
)
_NONE = re.compile(r"(?<=[a-z0-9%£,(] )None\b(?! of)|\bNone(?=%|\d)|(?<=£)None\b|(?<=\()None(?=\))")


def nothing_is_left_over(paper: ReadPaper) -> Iterator[Found]:
    """What a program could not fill in is no text for a committee."""
    for paragraph in paper.everywhere:
        yield from left_over(paragraph.text, paragraph.spot)


def left_over(text: str, spot: Spot) -> Iterator[Found]:
    """Yield what is left over in a text; “None” is a word at the start of a sentence, and a slip within one."""
    found = _LEFT.search(text) or _NONE.search(text)
    if found is not None:
        yield wrong(
            spot,
            "left-over",
            f"“{found[0]}” was left over from the making of the paper.",
            "Write what belongs there, or take it out.",
            text,
        )


RULES = (nothing_is_left_over,)
