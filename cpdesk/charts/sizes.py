"""How large each chart is on paper."""

from cpdesk.charts.bar_layout import bars_height
from cpdesk.charts.panel_drawing import panels_height
from cpdesk.domain.figure import BarFigure, Figure, PanelsFigure

WIDTH_MM = 160
_TREND_MM = 70
_MOST_MM = 215
"""What a page has room for, with the caption of the chart."""

_MM = 25.4 / 72


def size_mm(figure: Figure) -> tuple[int, int]:
    """Return the width and height of a chart, in whole millimetres; a bar or a row of charts more is higher."""
    match figure:
        case BarFigure():
            return WIDTH_MM, min(round(bars_height(figure) * _MM) + 1, _MOST_MM)
        case PanelsFigure():
            return WIDTH_MM, min(round(panels_height(figure) * _MM) + 1, _MOST_MM)
        case _:
            return WIDTH_MM, _TREND_MM
