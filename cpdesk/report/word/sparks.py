"""Small lines in the cells of tables, as pictures in line with the text."""

from cpdesk.branding import Branding
from cpdesk.charts.spark_picture import SparkPainter
from cpdesk.charts.spark_shape import HEIGHT, WIDTH
from cpdesk.domain.sparkline import Sparkline
from cpdesk.report.word.relations import Relations
from cpdesk.report.word.xml import xml_attribute

_EMU_PER_POINT = 12700
_EXTENT = f'cx="{WIDTH * _EMU_PER_POINT:.0f}" cy="{HEIGHT * _EMU_PER_POINT:.0f}"'
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_BEHIND_FIGURES = 100_000
"""No paper has so many figures: from here on no small line has the number of one of their drawings."""


class SparkWriter:
    """Writes small lines one after another, each as high as the line of text that it stands in for."""

    def __init__(self, branding: Branding, relations: Relations) -> None:
        self._painter = SparkPainter(branding)
        self._relations = relations
        self._count = 0

    def run_xml(self, spark: Sparkline) -> str:
        """Return a run with the picture, which carries its words twice, as converters read one place or the other."""
        self._count += 1
        relation = self._relations.of_picture(self._painter.png(spark))
        named = f'id="{_BEHIND_FIGURES + self._count}" name="Trend {self._count}"'
        named += f' descr="{xml_attribute(spark.alt_text)}"'
        return (
            f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {_EXTENT}/>'
            f"<wp:docPr {named}/><wp:cNvGraphicFramePr>"
            '<a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic>'
            f'<a:graphicData uri="{_PICTURE}"><pic:pic><pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {_EXTENT}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r>"
        )
