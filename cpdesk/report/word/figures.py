"""Charts in line with the text: as pictures, as vectors over pictures, as Word's own."""

from cpdesk.branding import Branding
from cpdesk.charts.palette import in_few_colours
from cpdesk.charts.render import render_dots, render_svg
from cpdesk.charts.sizes import size_mm
from cpdesk.domain.chart_form import ChartForm
from cpdesk.domain.figure import Figure
from cpdesk.report.word.charts import word_charts
from cpdesk.report.word.paragraphs import paragraph
from cpdesk.report.word.relations import Relations
from cpdesk.report.word.xml import xml_attribute

DPI = 225
"""What government's own guidance asks of print, with what whole dots take off it."""

_EMU_PER_MM = 36000
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_VECTORS = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_VECTOR_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
"""The number under which Word looks for a picture's vectors; older ones show its dots."""


class FigureWriter:
    """Writes figures one after another; drawings are numbered through the whole paper, as a figure may take several."""

    def __init__(self, branding: Branding, relations: Relations, form: ChartForm) -> None:
        self._branding = branding
        self._relations = relations
        self._form = form
        self._drawings = 0

    def paragraph_xml(self, figure: Figure, number: int) -> str:
        """Return a paragraph with the figure in line: what floats is out of the reading order."""
        if self._form is ChartForm.EDITABLE:
            return paragraph("Picture", self._charts(figure, number))
        return paragraph("Picture", self._picture(figure, number))

    def _picture(self, figure: Figure, number: int) -> str:
        width, height = size_mm(figure)
        dots = render_dots(figure, self._branding, width_mm=width, height_mm=height, dpi=DPI)
        relation = self._relations.of_picture(in_few_colours(dots, DPI))
        vectors = ""
        if self._form is ChartForm.VECTOR:
            svg = render_svg(figure, self._branding, width_mm=width, height_mm=height, family=self._branding.font)
            vectors = (
                f'<a:extLst><a:ext uri="{_VECTOR_EXTENSION}"><asvg:svgBlip xmlns:asvg="{_VECTORS}"'
                f' r:embed="{self._relations.of_vectors(svg.encode())}"/></a:ext></a:extLst>'
            )
        blip = f'<a:blip r:embed="{relation}">{vectors}</a:blip>' if vectors else f'<a:blip r:embed="{relation}"/>'
        extent = _extent((width, height))
        self._drawings += 1
        named = f'id="{self._drawings}" {_named(number, figure.alt_text)}'
        content = (
            f'<a:graphicData uri="{_PICTURE}"><pic:pic><pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>'
            f"<pic:blipFill>{blip}<a:stretch><a:fillRect/></a:stretch>"
            f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect">'
            "<a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
        )
        return _inline(content, extent, named)

    def _charts(self, figure: Figure, number: int) -> str:
        drawn = []
        for chart in word_charts(figure, self._branding):
            relation = self._relations.of_chart(chart.xml.encode(), chart.workbook)
            self._drawings += 1
            content = f'<a:graphicData uri="{_CHART}"><c:chart xmlns:c="{_CHART}" r:id="{relation}"/></a:graphicData>'
            named = f'id="{self._drawings}" {_named(number, chart.alt_text)}'
            drawn.append(_inline(content, _extent(chart.size_mm), named))
        return "".join(drawn)


def _extent(size: tuple[int, int]) -> str:
    return f'cx="{size[0] * _EMU_PER_MM}" cy="{size[1] * _EMU_PER_MM}"'


def _named(number: int, alt_text: str) -> str:
    """Return its name, which is its number, with the text that stands in for it.

    A picture carries that twice, as converters read one place or the other.
    """
    return f'name="Figure {number}" descr="{xml_attribute(alt_text)}"'


def _inline(content: str, extent: str, named: str) -> str:
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/><wp:docPr {named}/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f"<a:graphic>{content}</a:graphic></wp:inline></w:drawing></w:r>"
    )
