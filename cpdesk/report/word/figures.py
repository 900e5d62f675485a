"""Pictures of charts, in line with the text."""

from cpdesk.charts.spark_shape import HEIGHT, WIDTH
from cpdesk.report.page import FIGURE_MM
from cpdesk.report.word.paragraphs import paragraph
from cpdesk.report.word.xml import xml_attribute

DPI = 200
_EMU_PER_MM = 36000
_EMU_PER_POINT = 12700
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def picture_xml(relation: str, drawing: int, number: int, alt_text: str) -> str:
    """Return a paragraph with the picture in line: what floats is out of the reading order.

    `drawing` is its place among all pictures; its name is its number among the figures. It carries the text that stands
    in for it twice, as converters read one place or the other.
    """
    width, height = FIGURE_MM
    extent = f'cx="{width * _EMU_PER_MM}" cy="{height * _EMU_PER_MM}"'
    return paragraph("Picture", _drawing(relation, drawing, f'name="Figure {number}"', extent, alt_text))


def spark_run(relation: str, drawing: int, alt_text: str) -> str:
    """Return a run with the picture of a small line, as high as the line of text that it stands in for."""
    extent = f'cx="{WIDTH * _EMU_PER_POINT:.0f}" cy="{HEIGHT * _EMU_PER_POINT:.0f}"'
    return _drawing(relation, drawing, f'name="Trend {drawing}"', extent, alt_text)


def _drawing(relation: str, drawing: int, name: str, extent: str, alt_text: str) -> str:
    named = f'{name} descr="{xml_attribute(alt_text)}"'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:docPr id="{drawing}" {named}/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/>'
        f'</wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{drawing}" {named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
