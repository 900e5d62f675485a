"""What a chart is drawn of: lines, shapes and words on a sheet, all lengths in points from its upper left."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import isnan, sqrt
from typing import Literal

from cpdesk.charts.lettering import drawable, text_width

Place = tuple[float, float]
Anchor = Literal["start", "middle", "end"]

STEP = 13.06
"""How far lines of words are apart."""

_MIDDLE = 3.1
_ASCENT, _DESCENT = 8.9, 2.6
_PAD = 0.5
GROUND, GRID, LINES, EDGES, MARKS, WORDS = range(6)
"""What lies on what, from the ground up."""


@dataclass(frozen=True, slots=True)
class Path:
    """A line through `places`, in stretches where a figure is missing; `dash` is as long as it is wide."""

    stretches: tuple[tuple[Place, ...], ...]
    colour: str
    width: float
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Shape:
    """A closed shape, filled and edged; a circle of `radius` round its one corner where it has one."""

    corners: tuple[Place, ...]
    fill: str
    edge: str = ""
    edge_width: float = 0.0
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """A line of words that stands on `place`."""

    text: str
    place: Place
    anchor: Anchor
    colour: str
    is_bold: bool


Piece = Path | Shape | Line


@dataclass
class Sheet:
    """Takes what is drawn, and gives it from the ground up."""

    width: float
    height: float
    paper: str
    _layers: dict[int, list[Piece]] = field(default_factory=dict)

    def pieces(self) -> Iterator[Piece]:
        """Yield what was drawn, the lowest first."""
        for layer in sorted(self._layers):
            yield from self._layers[layer]

    def put(self, piece: Piece, layer: int) -> None:
        """Put a piece on a layer, over what is on it."""
        self._layers.setdefault(layer, []).append(piece)

    def path(
        self, places: Sequence[Place], colour: str, width: float, dash: Sequence[float] = (), *, layer: int = LINES
    ) -> None:
        """Draw a line through places, which stops where one has no height."""
        stretches: list[list[Place]] = [[]]
        for place in places:
            if isnan(place[1]):
                stretches.append([])
            else:
                stretches[-1].append(place)
        found = tuple(tuple(stretch) for stretch in stretches if stretch)
        if found:
            self.put(Path(found, colour, width, tuple(dash)), layer)

    def box(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        fill: str,
        *,
        edge: str = "",
        edge_width: float = 0.0,
        layer: int = LINES,
    ) -> None:
        """Draw a filled box."""
        right, foot = left + width, top + height
        corners = ((left, top), (right, top), (right, foot), (left, foot))
        self.put(Shape(corners, fill, edge, edge_width), layer)

    def mark(self, shape: str, place: Place, size: float, fill: str, edge: str, *, edge_width: float = 1.0) -> None:
        """Draw a mark of that size round a place: o is a circle, s a square, D a diamond, ^ a triangle, x a cross."""
        x, y = place
        half = size / 2
        if shape == "o":
            self.put(Shape((place,), fill, edge, edge_width, half), MARKS)
            return
        wide = half * sqrt(2)
        corners = {
            "s": ((-half, -half), (half, -half), (half, half), (-half, half)),
            "D": ((0.0, -wide), (wide, 0.0), (0.0, wide), (-wide, 0.0)),
            "^": ((0.0, -half), (half, half), (-half, half)),
            "v": ((0.0, half), (half, -half), (-half, -half)),
            "x": ((-half, -half), (half, half), (0.0, 0.0), (half, -half), (-half, half), (0.0, 0.0)),
        }[shape]
        self.put(Shape(tuple((x + across, y + down) for across, down in corners), fill, edge, edge_width), MARKS)

    def words(
        self,
        text: str,
        place: Place,
        colour: str,
        *,
        anchor: Anchor = "start",
        is_bold: bool = False,
        is_middle: bool = False,
        on_ground: str = "",
        layer: int = WORDS,
    ) -> None:
        """Write words whose last line stands on a place, or that have it in their middle.

        `on_ground` is the colour of a ground of their own, so that no line runs through them.
        """
        x, last = place
        lines = [drawable(line) for line in text.split("\n")]
        below = STEP * (len(lines) - 1)
        first = last + _MIDDLE - below / 2 if is_middle else last - below
        if on_ground:
            self._ground(lines, (x, first), anchor, on_ground, layer)
        for number, line in enumerate(lines):
            if line:
                self.put(Line(line, (x, first + number * STEP), anchor, colour, is_bold), layer)

    def _ground(self, lines: Sequence[str], place: Place, anchor: Anchor, colour: str, layer: int) -> None:
        x, first = place
        width = text_width("\n".join(lines)) + 2 * _PAD
        left = x - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
        descent = _DESCENT if any(letter in "gjpqy,()" for letter in lines[-1]) else 0.0
        height = _ASCENT + STEP * (len(lines) - 1) + descent + 2 * _PAD
        self.box(left, first - _ASCENT - _PAD, width, height, colour, layer=layer)
