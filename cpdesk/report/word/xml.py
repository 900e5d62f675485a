"""Text as XML holds it, with the names of the XML that a Word document is made of."""

from xml.sax.saxutils import escape

from cpdesk.report.printed_text import printed_line, printed_text

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)


def xml_text(text: str) -> str:
    """Return the text fit to stand between tags: no forbidden characters, no runs of blanks used as layout."""
    return escape(printed_text(text))


def xml_line(text: str) -> str:
    """Return the text as `xml_text` does, on one line."""
    return escape(printed_line(text))


def xml_attribute(text: str) -> str:
    """Return the text fit to stand within double quotes, on one line."""
    return xml_line(text).replace('"', "&quot;")
