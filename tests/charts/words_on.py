"""Where the words of a drawn figure are, for tests that look for what lies on what."""

from dataclasses import dataclass

from cpdesk.branding import load_branding
from cpdesk.charts.figure_drawing import draw_figure
from cpdesk.charts.lettering import text_width
from cpdesk.charts.scheme import colours_of
from cpdesk.charts.sheet import Line, Sheet
from cpdesk.charts.sizes import size_mm
from cpdesk.domain.figure import Figure

_POINTS_PER_MM = 72 / 25.4
_ASCENT, _DESCENT = 7.0, 0.5
"""Of figures and small letters: tails that touch the line below are no matter."""


@dataclass(frozen=True)
class WordBox:
    """Where a line of words is, in points from the upper left of its sheet."""

    text: str
    left: float
    top: float
    right: float
    foot: float

    def overlaps(self, other: "WordBox") -> bool:
        return self.left < other.right and other.left < self.right and self.top < other.foot and other.top < self.foot


def drawn_sheet(figure: Figure) -> Sheet:
    """Return the sheet of a figure at its own size, on light paper."""
    width, height = (side * _POINTS_PER_MM for side in size_mm(figure))
    colours = colours_of(load_branding(), "light")
    sheet = Sheet(width, height, colours.paper)
    draw_figure(sheet, figure, colours, load_branding())
    return sheet


def word_boxes(figure: Figure) -> list[WordBox]:
    """Return where each line of words is."""
    return [_box(piece) for piece in drawn_sheet(figure).pieces() if isinstance(piece, Line)]


def troubles(figure: Figure) -> list[str]:
    """Return which words lie on one another, or leave the sheet."""
    sheet, boxes = drawn_sheet(figure), word_boxes(figure)
    found = [
        f"{one.text} lies on {other.text}"
        for at, one in enumerate(boxes)
        for other in boxes[at + 1 :]
        if one.overlaps(other)
    ]
    out = (box for box in boxes if box.left < -1 or box.right > sheet.width + 1 or box.foot > sheet.height + 1)
    return found + [f"{box.text} leaves the sheet" for box in out]


def _box(line: Line) -> WordBox:
    width = text_width(line.text, is_bold=line.is_bold)
    left = line.place[0] - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[line.anchor]
    return WordBox(line.text, left, line.place[1] - _ASCENT, left + width, line.place[1] + _DESCENT)
