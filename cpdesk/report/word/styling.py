"""The organisation's look on the styles of a document."""

from docx.oxml.ns import qn
from lxml.etree import _Element

from cpdesk.branding import Branding

_FONTS = ("ascii", "hAnsi", "eastAsia", "cs")
_COLOURED = ("Heading1", "Heading2", "Heading3", "Title", "Subtitle")


def apply_branding(styles: _Element, branding: Branding) -> None:
    """Set font and colours in the styles, so that whoever edits the paper later keeps them by using its styles."""
    for fonts in styles.iter(qn("w:rFonts")):
        for which in _FONTS:
            fonts.set(qn(f"w:{which}"), branding.font)
    for style in styles.iter(qn("w:style")):
        name = style.get(qn("w:styleId"))
        if name in _COLOURED:
            _set_all(style, "w:color", "w:val", branding.heading)
        elif name == "DataTable":
            _set_all(style, "w:color", "w:val", branding.table_header_text)
            _set_all(style, "w:shd", "w:fill", branding.table_header_fill)
            for borders in style.iter(qn("w:tblBorders")):
                for edge in borders:
                    edge.set(qn("w:color"), branding.table_border)


def _set_all(style: _Element, element: str, attribute: str, value: str) -> None:
    for found in style.iter(qn(element)):
        found.set(qn(attribute), value)
