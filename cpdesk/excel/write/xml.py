"""Text as the XML of a workbook holds it."""

import re
from xml.sax.saxutils import escape

from cpdesk.domain.clean_text import clean_text

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LIKE_AN_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""Excel reads `_x0041_` in a text as the letter A, so that the mark itself has to be escaped."""


def text_xml(text: str) -> str:
    """Return a text without what XML can't hold, with its marks escaped."""
    return escape(_LIKE_AN_ESCAPE.sub("_x005F_", clean_text(text)))


def attribute(text: str) -> str:
    """Return a text in one line, to stand between double quotes."""
    return escape(" ".join(_LIKE_AN_ESCAPE.sub("_x005F_", clean_text(text)).split()), {'"': "&quot;"})
