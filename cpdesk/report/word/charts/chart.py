"""A figure as the charts that Word draws it with: one, or one for each of several side by side."""

from collections.abc import Iterator
from dataclasses import dataclass

from cpdesk.branding import Branding
from cpdesk.charts.panel_drawing import COLUMNS
from cpdesk.charts.scheme import colours_of
from cpdesk.charts.sizes import size_mm
from cpdesk.domain.figure import BarFigure, Figure, PanelsFigure, TrendFigure
from cpdesk.excel.write.chart_sheet import chart_workbook
from cpdesk.report.word.charts.bars import bar_chart
from cpdesk.report.word.charts.lines import line_chart

_POINTS_PER_MM = 72 / 25.4
_BETWEEN_MM = 1


@dataclass(frozen=True, slots=True)
class WordChart:
    """The XML of a chart, the workbook within it, the words that stand in for it, its size in millimetres."""

    xml: str
    workbook: bytes
    alt_text: str
    size_mm: tuple[int, int]


def word_charts(figure: Figure, branding: Branding) -> Iterator[WordChart]:
    """Yield the charts; each holds the figures that it shows and no others."""
    colours = colours_of(branding, "light")
    size = size_mm(figure)
    match figure:
        case TrendFigure():
            points = (size[0] * _POINTS_PER_MM, size[1] * _POINTS_PER_MM)
            xml, sheet = line_chart(figure, "", branding, colours, points)
            yield WordChart(xml, chart_workbook(sheet), figure.alt_text, size)
        case BarFigure():
            xml, sheet = bar_chart(figure, branding, colours)
            yield WordChart(xml, chart_workbook(sheet), figure.alt_text, size)
        case PanelsFigure():
            rows = -(-len(figure.panels) // COLUMNS)
            small = ((size[0] - _BETWEEN_MM) // COLUMNS, size[1] // rows)
            points = (small[0] * _POINTS_PER_MM, small[1] * _POINTS_PER_MM)
            for name, panel in zip(figure.names, figure.panels, strict=True):
                xml, sheet = line_chart(panel, name, branding, colours, points)
                yield WordChart(xml, chart_workbook(sheet), panel.alt_text, small)
