"""The drawing of any figure."""

from cpdesk.branding import Branding
from cpdesk.charts.bar_drawing import draw_bars
from cpdesk.charts.drawing import draw_trend
from cpdesk.charts.layout import Area
from cpdesk.charts.panel_drawing import draw_panels
from cpdesk.charts.scheme import ChartColours
from cpdesk.charts.sheet import Sheet
from cpdesk.domain.figure import BarFigure, Figure, PanelsFigure, TrendFigure


def draw_figure(sheet: Sheet, figure: Figure, colours: ChartColours, branding: Branding) -> None:
    """Draw a figure over the whole of a sheet."""
    area = Area(0.0, 0.0, sheet.width, sheet.height)
    match figure:
        case TrendFigure():
            draw_trend(sheet, figure, colours, area)
        case BarFigure():
            draw_bars(sheet, figure, colours, branding, area)
        case PanelsFigure():
            draw_panels(sheet, figure, colours, area)
