"""A sheet as the dots of a picture, by the anti-aliasing strokes of matplotlib's Agg alone.

Its own figures, axes and ticks take eight times as long to make as all that is drawn on them.
"""

from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.backend_bases import GraphicsContextBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.colors import to_rgba
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path as Outline
from matplotlib.transforms import Affine2D, IdentityTransform
from numpy.typing import NDArray

from cpdesk.charts.lettering import bold_type, plain_type, text_width
from cpdesk.charts.sheet import Line, Path, Place, Shape, Sheet

mpl.rcdefaults()
"""A matplotlibrc in somebody's home or working folder would otherwise change every chart."""

_INCH = 25.4
_POINTS = 72
_ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}
_FINE = 2.0
"""So many dots a point, and letters are as far apart as they were drawn."""

_HERE = IdentityTransform()

Dots = NDArray[np.uint8]
"""A picture row by row, each dot as its red, green, blue and alpha."""


def painted(sheet: Sheet, size_mm: tuple[float, float], dpi: int) -> Dots:
    """Return the sheet as dots; nothing is shared between drawings, so that several threads may draw at once."""
    width, height = (int(side / _INCH * dpi) for side in size_mm)
    agg: Any = RendererAgg(width, height, dpi)  # type: ignore[no-untyped-call]
    brush = _Brush(agg, height, dpi / _POINTS)
    corners = ((0.0, 0.0), (width, 0.0), (width, height), (0.0, height))
    brush.fill(corners, sheet.paper)
    for piece in sheet.pieces():
        match piece:
            case Path():
                brush.path(piece)
            case Shape():
                brush.shape(piece)
            case Line():
                brush.line(piece)
    return np.asarray(agg.buffer_rgba())


class _Brush:
    """Draws pieces; Agg counts places in dots from the lower left, and widths in points."""

    def __init__(self, agg: Any, height: int, scale: float) -> None:
        self.agg = agg
        self._height = height
        self._scale = scale

    def fill(self, corners: tuple[Place, ...], colour: str) -> None:
        """Fill a shape given in dots from the lower left."""
        look = GraphicsContextBase()
        look.set_linewidth(0)
        self.agg.draw_path(look, _closed(corners), _HERE, to_rgba(colour))

    def path(self, path: Path) -> None:
        """Draw a line."""
        look = _look(path.colour, path.width)
        look.set_joinstyle("round")
        if path.dash:
            look.set_dashes(0, [on * path.width for on in path.dash])
            look.set_capstyle("butt")
        else:
            look.set_capstyle("projecting")
        for stretch in path.stretches:
            if len(stretch) > 1:
                look.set_snap(
                    len({round(y, 3) for _, y in stretch}) == 1 or len({round(x, 3) for x, _ in stretch}) == 1
                )
                self.agg.draw_path(look, Outline([self._at(place) for place in stretch]), _HERE)

    def shape(self, shape: Shape) -> None:
        """Draw a shape with its edge."""
        look = _look(shape.edge or shape.fill, shape.edge_width if shape.edge else 0)
        if shape.radius:
            across = shape.radius * self._scale
            place = Affine2D().scale(across).translate(*self._at(shape.corners[0]))
            self.agg.draw_path(look, Outline.unit_circle(), place, to_rgba(shape.fill))
            return
        self.agg.draw_path(look, _closed(tuple(map(self._at, shape.corners))), _HERE, to_rgba(shape.fill))

    def line(self, line: Line) -> None:
        """Write a line of words."""
        type_ = bold_type() if line.is_bold else plain_type()
        x = line.place[0] * self._scale - self._width(line, type_) * _ANCHORS[line.anchor]
        y = line.place[1] * self._scale
        look = _look(line.colour, 0)
        self.agg.draw_text(look, x, y, line.text, type_, 0)

    def _width(self, line: Line, type_: FontProperties) -> float:
        """Return how wide words come out, in dots; on coarse screens each letter is rounded to whole dots."""
        if line.anchor == "start":
            return 0.0
        if self._scale >= _FINE:
            return text_width(line.text, is_bold=line.is_bold) * self._scale
        width, _, _ = self.agg.get_text_width_height_descent(line.text, type_, ismath=False)
        return float(width)

    def _at(self, place: Place) -> Place:
        return place[0] * self._scale, self._height - place[1] * self._scale


def _look(colour: str, width: float) -> GraphicsContextBase:
    look = GraphicsContextBase()
    look.set_foreground(to_rgba(colour), isRGBA=True)
    look.set_linewidth(width)
    return look


def _closed(corners: tuple[Place, ...]) -> Outline:
    codes = [Outline.MOVETO, *[Outline.LINETO] * (len(corners) - 1), Outline.CLOSEPOLY]
    return Outline([*corners, corners[0]], codes)
