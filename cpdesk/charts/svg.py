"""A sheet as an SVG, which is sharp at any size."""

from xml.sax.saxutils import escape

from cpdesk.charts.lettering import POINTS
from cpdesk.charts.sheet import Line, Path, Piece, Place, Shape, Sheet

_FAMILY = "Liberation Sans"


def as_svg(sheet: Sheet, family: str = _FAMILY) -> str:
    """Return the sheet as an SVG, its words in that type."""
    width, height = f"{sheet.width:.2f}", f"{sheet.height:.2f}"
    size = f'width="{width}pt" height="{height}pt" viewBox="0 0 {width} {height}"'
    ground = f'<rect width="{width}" height="{height}" fill="{sheet.paper}"/>'
    parts = "".join(_part(piece, family) for piece in sheet.pieces())
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{ground}{parts}</svg>'


def _part(piece: Piece, family: str) -> str:
    match piece:
        case Path():
            return _path(piece)
        case Shape():
            return _shape(piece)
        case Line():
            return _line(piece, family)


def _path(path: Path) -> str:
    steps = "".join(f"M{'L'.join(map(_at, stretch))}" for stretch in path.stretches)
    look = f'fill="none" stroke="{path.colour}" stroke-width="{path.width:g}" stroke-linejoin="round"'
    if path.dash:
        look += f' stroke-dasharray="{" ".join(f"{on * path.width:g}" for on in path.dash)}"'
    else:
        look += ' stroke-linecap="square"'
    return f'<path d="{steps}" {look}/>'


def _shape(shape: Shape) -> str:
    edge = f' stroke="{shape.edge}" stroke-width="{shape.edge_width:g}"' if shape.edge else ""
    look = f'fill="{shape.fill}"{edge}'
    if shape.radius:
        ((x, y),) = shape.corners
        return f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{shape.radius:g}" {look}/>'
    return f'<path d="M{"L".join(map(_at, shape.corners))}Z" {look}/>'


def _line(line: Line, family: str) -> str:
    x, y = line.place
    weight = ' font-weight="bold"' if line.is_bold else ""
    look = f'font-family="{family}" font-size="{POINTS}"{weight} fill="{line.colour}"'
    return f'<text x="{x:.2f}" y="{y:.2f}" text-anchor="{line.anchor}" {look}>{escape(line.text)}</text>'


def _at(place: Place) -> str:
    return f"{place[0]:.2f} {place[1]:.2f}"
