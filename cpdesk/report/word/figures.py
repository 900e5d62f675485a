"""Pictures of charts, in line with the text."""

from cpdesk.report.page import FIGURE_MM
from cpdesk.report.word.paragraphs import paragraph
from cpdesk.report.word.xml import xml_attribute

DPI = 200
_EMU_PER_MM = 36000
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def picture_xml(relation: str, number: int, alt_text: str) -> str:
    """Return a paragraph with the picture in line: what floats is out of the reading order.

    Its name is its number. It carries the text that stands in for it twice, as converters read one place or the other.
    """
    width, height = FIGURE_MM
    extent = f'cx="{width * _EMU_PER_MM}" cy="{height * _EMU_PER_MM}"'
    named = f'name="Figure {number}" descr="{xml_attribute(alt_text)}"'
    drawing = (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:docPr id="{number}" {named}/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/>'
        f'</wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" {named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    return paragraph("Picture", drawing)
