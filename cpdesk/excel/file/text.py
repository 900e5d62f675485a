"""Text as a workbook's XML stores it, made plain."""

import re

from cpdesk.domain.clean_text import clean_text

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def stored_text(raw: str) -> str:
    """Return the text with its `_x000D_` escapes decoded, rid of what no file format can hold.

    Excel escapes the control characters that XML forbids, so decoding brings them back: cleaning comes after.
    """
    text = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), raw) if "_x" in raw else raw
    return text if text.isascii() and text.isprintable() else clean_text(text)


def spoken_spaces(text: str) -> str:
    """Return the text with plain spaces for unbreakable ones, so that words are found whichever was typed."""
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
