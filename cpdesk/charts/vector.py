"""The drawing of a figure as vectors, which are sharp at any size."""

from typing import TYPE_CHECKING, cast

from cpdesk.branding import Branding
from cpdesk.charts.drawing import draw_axes, draw_end_labels, draw_lines
from cpdesk.charts.layout import lay_out
from cpdesk.charts.scheme import colours_of
from cpdesk.charts.vector_plot import VectorPlot
from cpdesk.domain.figure import TrendFigure

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_POINTS_PER_MM = 72 / 25.4


def render_svg(figure: TrendFigure, branding: Branding, *, width_mm: float, height_mm: float) -> str:
    """Return the figure on light paper as an SVG, by the same strokes as the picture of `render_png`."""
    colours = colours_of(branding, "light")
    width, height = width_mm * _POINTS_PER_MM, height_mm * _POINTS_PER_MM
    layout = lay_out(figure, colours, (width, height))
    plot = VectorPlot(layout, height)
    axes = cast("Axes", plot)  # it has all of them that our strokes use
    draw_axes(axes, layout, figure, colours)
    draw_lines(axes, figure, colours)
    draw_end_labels(axes, layout, colours)
    size = f'width="{width:.2f}pt" height="{height:.2f}pt" viewBox="0 0 {width:.2f} {height:.2f}"'
    ground = f'<rect width="{width:.2f}" height="{height:.2f}" fill="{colours.paper}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{ground}{"".join(plot.parts())}</svg>'
