"""Words on a plot that is written as vectors."""

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape

from matplotlib.font_manager import FontProperties

from cpdesk.charts.lettering import POINTS, bold_type, text_width

_FAMILY = "Liberation Sans"
_MIDDLE = 3.1
_ASCENT, _DESCENT = 8.9, 2.6
_ANCHORS = {"left": "start", "center": "middle", "right": "end"}


class VectorWords:
    """Words `offset` points from a place; they stand on it unless aligned otherwise, several lines with the last."""

    step = 13.06
    """How far lines are apart, in points."""

    def __init__(
        self,
        words: str,
        at: tuple[float, float],
        offset: tuple[float, float],
        colour: str,
        type_: FontProperties,
        xycoords: str,
    ) -> None:
        self.at = at
        self.xycoords = xycoords
        self._lines = words.split("\n")
        self._offset = offset
        self._colour = colour
        self._is_bold = type_ is bold_type()
        self._across = "left"
        self._is_middle = False
        self._ground = ""
        self._pad = 0.0

    def set_horizontalalignment(self, where: str) -> None:
        self._across = where

    def set_verticalalignment(self, where: str) -> None:
        self._is_middle = where == "center"

    def set(self, *, horizontalalignment: str, bbox: Mapping[str, object]) -> None:
        self._across = horizontalalignment
        self._ground, self._pad = str(bbox["facecolor"]), float(str(bbox["pad"]))

    def parts(self, place: tuple[float, float]) -> Iterator[str]:
        """Yield the words as SVG, on a ground of their own where they have one."""
        x, last = place[0] + self._offset[0], place[1] - self._offset[1]
        below = self.step * (len(self._lines) - 1)
        first = last + _MIDDLE - below / 2 if self._is_middle else last - below
        if self._ground:
            yield self._ground_part(x, first, below)
        weight = ' font-weight="bold"' if self._is_bold else ""
        look = f'font-family="{_FAMILY}" font-size="{POINTS}"{weight} fill="{self._colour}"'
        for number, line in enumerate(self._lines):
            y = first + number * self.step
            yield f'<text x="{x:.2f}" y="{y:.2f}" text-anchor="{_ANCHORS[self._across]}" {look}>{escape(line)}</text>'

    def _ground_part(self, x: float, first: float, below: float) -> str:
        width = text_width("\n".join(self._lines)) + 2 * self._pad
        left = x - width * {"left": 0.0, "center": 0.5, "right": 1.0}[self._across]
        descent = _DESCENT if any(letter in "gjpqy,()" for letter in self._lines[-1]) else 0.0
        height = _ASCENT + below + descent + 2 * self._pad
        top = first - _ASCENT - self._pad
        return f'<rect x="{left:.2f}" y="{top:.2f}" width="{width:.2f}" height="{height:.2f}" fill="{self._ground}"/>'
