"""Text as XML holds it, with the names of the XML that a Word document is made of."""

import re
from xml.sax.saxutils import escape

from cpdesk.domain.clean_text import clean_text

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_TURNING = re.compile(r"[\u202a-\u202e]")
"""Marks that turn the words after them round, which pasted text brings along and nobody can see."""

_BLANKS = re.compile(r"[ \u00a0]{2,}")


def xml_text(text: str) -> str:
    """Return the text fit to stand between tags: no forbidden characters, no runs of blanks used as layout."""
    return escape(_BLANKS.sub(" ", _TURNING.sub("", clean_text(text))))


def xml_line(text: str) -> str:
    """Return the text as `xml_text` does, on one line."""
    return xml_text(" ".join(clean_text(text).split()))


def xml_attribute(text: str) -> str:
    """Return the text fit to stand within double quotes, on one line."""
    return xml_line(text).replace('"', "&quot;")
