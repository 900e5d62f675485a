"""How the parts of bars look: by colour, by how they are hatched, by the shape of a rating."""

from dataclasses import dataclass

from cpdesk.branding import Branding
from cpdesk.charts.scheme import ChartColours
from cpdesk.charts.sheet import Place, Sheet
from cpdesk.charts.stacking import MOST_PARTS
from cpdesk.domain.figure import BarFigure, BarPart

_HATCHES = ("", "/", "\\", "", "x", "/", "\\", "x")
_PALER = 0.62
_SHAPES = {"◆": "D", "▲": "^", "●": "o", "■": "s", "○": "o", "▼": "v"}
_STEP = 7.0


@dataclass(frozen=True, slots=True)
class PartLook:
    """A fill with letters that read on it, #RRGGBB; the way it is hatched; the mark that a rating has."""

    fill: str
    ink: str
    edge: str
    hatch: str = ""
    shape: str = ""


def part_looks(figure: BarFigure, colours: ChartColours, branding: Branding) -> tuple[PartLook, ...]:
    """Return the look of each part, so that neighbours differ without their colour too."""
    looks: list[PartLook] = []
    places = iter(range(MOST_PARTS + len(figure.parts)))
    for part in figure.parts:
        if part.is_rating:
            looks.append(_rating_look(part, colours, branding))
        elif part.is_rest:
            looks.append(PartLook(colours.paper, colours.ink, colours.hairline))
        else:
            looks.append(_series_look(next(places), colours))
    return tuple(looks)


def _rating_look(part: BarPart, colours: ChartColours, branding: Branding) -> PartLook:
    look = branding.look(part.rating)
    return PartLook(f"#{look.fill}", f"#{look.text}", colours.ink, "", _SHAPES.get(look.shape, ""))


def _series_look(at: int, colours: ChartColours) -> PartLook:
    known = colours.parts[:4]
    fill = known[at % len(known)]
    if at >= len(known):
        fill = _mixed(fill, colours.paper, _PALER)
    return PartLook(fill, _readable_on(fill), colours.ink, _HATCHES[at % len(_HATCHES)])


def draw_hatch(sheet: Sheet, left: float, top: float, width: float, height: float, look: PartLook) -> None:
    """Draw the strokes of a hatch within a box, in the colour that its letters have."""
    for hatch in ("/", "\\") if look.hatch == "x" else (look.hatch,) if look.hatch else ():
        offset = -height
        while offset < width:
            start, end = max(offset, 0.0), min(offset + height, width)
            if end > start:
                down = (start - offset, end - offset)
                ends: tuple[Place, Place] = ((left + start, top + down[0]), (left + end, top + down[1]))
                if hatch == "/":
                    ends = ((left + start, top + height - down[0]), (left + end, top + height - down[1]))
                sheet.path(ends, look.ink, 0.6, (1, 0.001))
            offset += _STEP


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _mixed(colour: str, other: str, share: float) -> str:
    pairs = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * share):02X}" for one, two in pairs)


def _readable_on(fill: str) -> str:
    """Return white or black, whichever stands out more from a fill (WCAG's relative luminance)."""
    linear = [part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in _parts(fill)]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "#FFFFFF" if 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05 else "#0B0C0C"
