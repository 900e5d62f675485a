"""The drawing of a figure as a picture."""

from io import BytesIO

import matplotlib as mpl
import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from numpy.typing import NDArray

from cpdesk.branding import Branding
from cpdesk.charts.drawing import draw_axes, draw_end_labels, draw_lines
from cpdesk.charts.layout import lay_out
from cpdesk.charts.scheme import ChartColours, Scheme, colours_of
from cpdesk.domain.figure import TrendFigure

mpl.rcdefaults()
"""A matplotlibrc in somebody's home or working folder would otherwise change every chart."""

_INCH = 25.4
_POINTS = 72

Dots = NDArray[np.uint8]
"""A picture row by row, each dot as its red, green, blue and alpha."""


def render_png(
    figure: TrendFigure,
    branding: Branding,
    *,
    width_mm: float,
    height_mm: float,
    dpi: int,
    scheme: Scheme = "light",
    paper: str | None = None,
) -> bytes:
    """Return the figure as a PNG of that size: the same bytes each time, with no program, date or path in them.

    The title stays out of the picture: it is the caption's, where anyone can enlarge it, search it and hear it.
    Nothing is shared between drawings, so that several threads may draw at once.
    `paper` (RRGGBB) is the ground that it is to melt into, where that is not the scheme's own.
    """
    colours = colours_of(branding, scheme, paper)
    picture = _drawn(figure, colours, (width_mm, height_mm), dpi).figure
    written = BytesIO()
    picture.savefig(written, format="png", dpi=dpi, facecolor=colours.paper, metadata={"Software": None})
    return written.getvalue()


def render_dots(figure: TrendFigure, branding: Branding, *, width_mm: float, height_mm: float, dpi: int) -> Dots:
    """Return the same picture on light paper as plain dots, for whoever packs them in another way.

    To pack them as a PNG takes nearly as long as to draw them.
    """
    canvas = _drawn(figure, colours_of(branding, "light"), (width_mm, height_mm), dpi)
    canvas.draw()  # type: ignore[no-untyped-call]
    return np.asarray(canvas.buffer_rgba())  # type: ignore[no-untyped-call]


def _drawn(figure: TrendFigure, colours: ChartColours, size_mm: tuple[float, float], dpi: int) -> FigureCanvasAgg:
    width_mm, height_mm = size_mm
    picture = Figure(figsize=(width_mm / _INCH, height_mm / _INCH), dpi=dpi, facecolor=colours.paper)
    canvas = FigureCanvasAgg(picture)
    width, height = width_mm / _INCH * _POINTS, height_mm / _INCH * _POINTS
    layout = lay_out(figure, colours, (width, height))
    place = (layout.left / width, layout.bottom / height, layout.width / width, layout.height / height)
    axes = picture.add_axes(place, facecolor=colours.paper)
    draw_axes(axes, layout, figure, colours)
    draw_lines(axes, figure, colours)
    draw_end_labels(axes, layout, colours)
    return canvas
