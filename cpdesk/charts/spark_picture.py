"""The drawing of a small line, as vectors or as dots."""

from io import BytesIO

import numpy as np
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.colors import to_rgb
from matplotlib.path import Path
from matplotlib.transforms import Affine2D
from PIL import Image

from cpdesk.branding import Branding
from cpdesk.charts.scheme import colours_of
from cpdesk.charts.spark_shape import DASH_LINE, DASHES, DOT, HEIGHT, LINE, SMALL_DOT, WIDTH, Place, spark_shape
from cpdesk.domain.sparkline import Sparkline

DPI = 300
"""Small lines are finer than charts are."""

_POINTS = 72
_LEVEL = 6


def spark_svg(spark: Sparkline, branding: Branding) -> str:
    """Return the line as an SVG on no ground, so that the row's own shows through."""
    shape, colours = spark_shape(spark), colours_of(branding, "light")
    stroke = 'fill="none" stroke-linejoin="round"'
    dashed = f'stroke-dasharray="{DASHES[0]:g} {DASHES[1]:g}"'
    parts = [
        f'<polyline points="{_listed(line)}" {stroke} stroke="{colours.target}" stroke-width="{DASH_LINE}" {dashed}/>'
        for line in shape.targets
    ]
    parts += [
        f'<polyline points="{_listed(line)}" {stroke} stroke="{colours.measure}" stroke-width="{LINE}"/>'
        for line in shape.lines
    ]
    dots = [(dot, SMALL_DOT) for dot in shape.dots] + [(shape.last, DOT)]
    parts += [f'<circle cx="{x:g}" cy="{y:g}" r="{size}" fill="{colours.measure}"/>' for (x, y), size in dots]
    size = f'width="{WIDTH}pt" height="{HEIGHT}pt" viewBox="0 0 {WIDTH} {HEIGHT}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{"".join(parts)}</svg>'


class SparkPainter:
    """Draws small lines as PNG one after another, on one sheet: a whole figure for each takes ten times as long."""

    def __init__(self, branding: Branding) -> None:
        self._colours = colours_of(branding, "light")
        scale = DPI / _POINTS
        self._sheet = RendererAgg(round(WIDTH * scale), round(HEIGHT * scale), DPI)  # type: ignore[no-untyped-call]
        self._place = Affine2D().scale(scale, -scale).translate(0, round(HEIGHT * scale))

    def png(self, spark: Sparkline) -> bytes:
        """Return the line on white paper: the same bytes each time, with no program, date or path in them."""
        shape = spark_shape(spark)
        self._sheet.clear()  # type: ignore[no-untyped-call]
        for line in shape.targets:
            self._stroke(line, self._colours.target, DASH_LINE, is_dashed=True)
        for line in shape.lines:
            self._stroke(line, self._colours.measure, LINE)
        for dot, size in (*((dot, SMALL_DOT) for dot in shape.dots), (shape.last, DOT)):
            self._fill(dot, size)
        dots = np.asarray(self._sheet.buffer_rgba())  # type: ignore[no-untyped-call]
        return _packed(dots)

    def _stroke(self, line: tuple[Place, ...], colour: str, width: float, *, is_dashed: bool = False) -> None:
        pen = self._sheet.new_gc()
        pen.set_foreground(colour)
        pen.set_linewidth(width)
        pen.set_joinstyle("round")
        if is_dashed:
            pen.set_dashes(0, DASHES)
        self._sheet.draw_path(pen, Path(line), self._place)  # type: ignore[no-untyped-call]
        pen.restore()

    def _fill(self, dot: Place, size: float) -> None:
        pen = self._sheet.new_gc()
        pen.set_linewidth(0)
        circle = Affine2D().scale(size).translate(*dot) + self._place
        self._sheet.draw_path(pen, Path.unit_circle(), circle, to_rgb(self._colours.measure))  # type: ignore[no-untyped-call]
        pen.restore()


def _packed(dots: np.ndarray) -> bytes:
    """Return dots on no ground as a PNG on white, which no printer or converter takes for black."""
    drawn = Image.fromarray(np.ascontiguousarray(dots))
    picture = Image.new("RGB", drawn.size, "white")
    picture.paste(drawn, mask=drawn.getchannel("A"))
    written = BytesIO()
    picture.save(written, format="PNG", compress_level=_LEVEL, dpi=(DPI, DPI))
    return written.getvalue()


def _listed(line: tuple[Place, ...]) -> str:
    return " ".join(f"{x:g},{y:g}" for x, y in line)
