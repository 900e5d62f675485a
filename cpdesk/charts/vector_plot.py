"""A plot that is written as vectors: of matplotlib's axes what our drawings use, at a twentieth of the time.

To make matplotlib's own axes with their ticks takes longer than all that is drawn on them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import isnan, sqrt
from typing import Any

from matplotlib.font_manager import FontProperties

from cpdesk.charts.layout import ChartLayout
from cpdesk.charts.vector_words import VectorWords

_GRID, _LINES, _EDGES, _WORDS = 0.5, 2.0, 2.5, 3.5
"""What lies on what, as matplotlib lays it; marks that say so lie on the lines."""

_PAD = 6.0
_CAPITAL = 4.37
"""Half the height of a figure: a label of the upright axis is centred by it."""

_BELOW = 14.9
_MARKER_EDGE = 1.0

Dash = str | tuple[float, Sequence[float]]


class VectorPlot:
    """Takes what is drawn on a plot of a layout, and gives it as SVG."""

    transAxes = "axes fraction"  # noqa: N815

    def __init__(self, layout: ChartLayout, height: float) -> None:
        self._layout = layout
        self._foot = height - layout.bottom
        self._x = (0.0, 1.0)
        self._y = (0.0, 1.0)
        self._heights: list[float] = []
        self._drawn: list[tuple[float, str]] = []
        self._words: list[VectorWords] = []
        self.spines: Mapping[str, _Edge] = {side: _Edge(self, side) for side in ("left", "right", "top", "bottom")}

    def parts(self) -> Iterator[str]:
        """Yield what was drawn, from the ground up."""
        yield from (part for _, part in sorted(self._drawn, key=lambda drawn: drawn[0]))
        for words in self._words:
            yield from words.parts(self.place(words.at, words.xycoords))

    def place(self, at: tuple[float, float], coordinates: str) -> tuple[float, float]:
        """Return where a place is on the picture, in points from its upper left."""
        across, up = at
        if coordinates in ("data", "x data"):
            across = (across - self._x[0]) / (self._x[1] - self._x[0])
        if coordinates == "data":
            up = (up - self._y[0]) / (self._y[1] - self._y[0])
        return self._layout.left + across * self._layout.width, self._foot - up * self._layout.height

    def edge(self, colour: str, width: float) -> None:
        """Draw the lower edge of the plot."""
        self._path([(0, 0), (1, 0)], "axes fraction", colour, width, zorder=_EDGES)

    def set_xlim(self, start: float, end: float) -> None:
        self._x = (start, end)

    def set_ylim(self, start: float, end: float) -> None:
        self._y = (start, end)

    def set_xticks(
        self, places: Iterable[float], *, labels: Sequence[str], fontproperties: FontProperties, color: str
    ) -> None:
        for at, label in zip(places, labels, strict=True):
            if label:
                below = -_BELOW - VectorWords.step * label.count("\n")
                words = VectorWords(label, (at, 0), (0, below), color, fontproperties, "x data")
                words.set_horizontalalignment("center")
                self._words.append(words)

    def set_yticks(
        self, places: Iterable[float], *, labels: Sequence[str], fontproperties: FontProperties, color: str
    ) -> None:
        self._heights = list(places)
        for at, label in zip(self._heights, labels, strict=True):
            words = VectorWords(label, (self._x[0], at), (-_PAD, -_CAPITAL), color, fontproperties, "data")
            words.set_horizontalalignment("right")
            self._words.append(words)

    def grid(self, *, visible: bool, axis: str, color: str, linewidth: float) -> None:  # noqa: ARG002
        for height in self._heights:
            self._path([(self._x[0], height), (self._x[1], height)], "data", color, linewidth, zorder=_GRID)

    def axvline(self, at: float, *, color: str, linewidth: float, linestyle: Dash) -> None:
        self._path([(at, 0), (at, 1)], "x data", color, linewidth, linestyle)

    def tick_params(self, **_: object) -> None: ...
    def set_axisbelow(self, _: object) -> None: ...

    def get_xaxis_transform(self) -> str:
        return "x data"

    def plot(  # noqa: PLR0913
        self,
        across: Sequence[float],
        up: Sequence[float],
        *,
        color: str = "",
        linewidth: float = 0.0,
        linestyle: Dash = "-",
        marker: str | None = None,
        markersize: float = 0.0,
        markevery: Sequence[int] | None = None,
        markerfacecolor: str = "",
        markeredgecolor: str = "",
        markeredgewidth: float = _MARKER_EDGE,
        transform: str = "data",
        zorder: float = _LINES,
        clip_on: bool = True,  # noqa: ARG002 - nothing of ours lies outside that is not meant to
    ) -> None:
        points = list(zip(across, up, strict=True))
        if linestyle:
            self._path(points, transform, color, linewidth, linestyle, zorder=zorder)
        for point in points if markevery is None else [points[at] for at in markevery]:
            if marker and not isnan(point[1]):
                fill, edge = markerfacecolor or color, markeredgecolor or color
                look = f'fill="{fill}" stroke="{edge}" stroke-width="{markeredgewidth}"'
                self._drawn.append((zorder, _mark(marker, self.place(point, transform), markersize / 2, look)))

    def annotate(
        self,
        words: str,
        at: tuple[float, float],
        offset: tuple[float, float],
        *,
        color: str,
        fontproperties: FontProperties,
        xycoords: str,
        **_: Any,
    ) -> VectorWords:
        written = VectorWords(words, at, offset, color, fontproperties, xycoords)
        self._words.append(written)
        return written

    def _path(
        self,
        points: Sequence[tuple[float, float]],
        coordinates: str,
        colour: str,
        width: float,
        dash: Dash = "-",
        *,
        zorder: float = _LINES,
    ) -> None:
        """Draw a line through points, which stops where a figure is missing; dashes are as long as it is wide."""
        steps, is_on = [], False
        for point in points:
            if isnan(point[1]):
                is_on = False
                continue
            across, up = self.place(point, coordinates)
            steps.append(f"{'L' if is_on else 'M'}{across:.2f} {up:.2f}")
            is_on = True
        dashes = "" if isinstance(dash, str) else f' stroke-dasharray="{" ".join(f"{on * width:g}" for on in dash[1])}"'
        cap = ' stroke-linecap="square"' if isinstance(dash, str) else ""
        look = f'fill="none" stroke="{colour}" stroke-width="{width:g}" stroke-linejoin="round"{cap}{dashes}'
        self._drawn.append((zorder, f'<path d="{"".join(steps)}" {look}/>'))


class _Edge:
    """An edge of the plot, of which only the lower is ever seen."""

    def __init__(self, plot: VectorPlot, side: str) -> None:
        self._plot = plot
        self._side = side

    def set(self, *, visible: bool, color: str, linewidth: float) -> None:
        if visible and self._side == "bottom":
            self._plot.edge(color, linewidth)


def _mark(shape: str, at: tuple[float, float], half: float, look: str) -> str:
    """Return a mark; `half` is half its size. Shapes are named as matplotlib names them."""
    x, y = at
    if shape == "o":
        return f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{half:g}" {look}/>'
    wide = half * sqrt(2) if shape == "D" else half
    corners = {
        "s": ((-half, -half), (half, -half), (half, half), (-half, half)),
        "D": ((0, -wide), (wide, 0), (0, wide), (-wide, 0)),
        "^": ((0, -half), (half, half), (-half, half)),
        "x": ((-half, -half), (half, half), (0, 0), (half, -half), (-half, half), (0, 0)),
    }[shape]
    return f'<path d="M{"L".join(f"{x + across:.2f} {y + up:.2f}" for across, up in corners)}Z" {look}/>'
