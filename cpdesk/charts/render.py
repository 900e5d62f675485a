"""The drawing of a figure: as a picture, or as vectors, by the same strokes."""

from io import BytesIO

from PIL import Image

from cpdesk.branding import Branding
from cpdesk.charts.figure_drawing import draw_figure
from cpdesk.charts.painting import Dots, painted
from cpdesk.charts.scheme import Scheme, colours_of
from cpdesk.charts.sheet import Sheet
from cpdesk.charts.svg import as_svg
from cpdesk.domain.figure import Figure

_POINTS_PER_MM = 72 / 25.4


def render_png(
    figure: Figure,
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
    `paper` (RRGGBB) is the ground that it is to melt into, where that is not the scheme's own.
    """
    sheet = _sheet(figure, branding, (width_mm, height_mm), scheme, paper)
    written = BytesIO()
    picture = Image.fromarray(painted(sheet, (width_mm, height_mm), dpi)).convert("RGB")
    picture.save(written, format="PNG", compress_level=3, dpi=(dpi, dpi))
    return written.getvalue()


def render_dots(figure: Figure, branding: Branding, *, width_mm: float, height_mm: float, dpi: int) -> Dots:
    """Return the same picture on light paper as plain dots, for whoever packs them in another way."""
    return painted(_sheet(figure, branding, (width_mm, height_mm)), (width_mm, height_mm), dpi)


def render_svg(
    figure: Figure, branding: Branding, *, width_mm: float, height_mm: float, family: str = "Liberation Sans"
) -> str:
    """Return the figure on light paper as an SVG, its words in that type."""
    return as_svg(_sheet(figure, branding, (width_mm, height_mm)), family)


def _sheet(
    figure: Figure,
    branding: Branding,
    size_mm: tuple[float, float],
    scheme: Scheme = "light",
    paper: str | None = None,
) -> Sheet:
    colours = colours_of(branding, scheme, paper)
    width, height = (side * _POINTS_PER_MM for side in size_mm)
    sheet = Sheet(width, height, colours.paper)
    draw_figure(sheet, figure, colours, branding)
    return sheet
