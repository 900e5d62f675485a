"""Charting: a measure's chart for the window."""

from dataclasses import dataclass
from typing import Literal

from cpdesk.branding import load_branding
from cpdesk.domain.figure import TrendFigure
from cpdesk.domain.measure_review import MeasureReview

_MM_PER_INCH = 25.4
_PIXELS_PER_INCH = 96


@dataclass(frozen=True)
class Chart:
    """A picture, with the figure that says in words and numbers what it shows."""

    png: bytes
    figure: TrendFigure


def measure_chart(
    review: MeasureReview,
    *,
    width_px: int,
    height_px: int,
    scale: float,
    scheme: Literal["light", "dark"],
    paper: str | None = None,
) -> Chart:
    """Return the trend chart of a measure, `width_px` by `height_px` of the window's own pixels.

    `scale` is how many of the screen's pixels one of the window's takes, so that the picture is sharp; `paper` (RRGGBB)
    the ground that it stands on.
    """
    from cpdesk.charts.figures import trend_figure  # noqa: PLC0415 - the window paints before these load
    from cpdesk.charts.render import render_png  # noqa: PLC0415

    figure = trend_figure(review)
    png = render_png(
        figure,
        load_branding(),
        width_mm=width_px / _PIXELS_PER_INCH * _MM_PER_INCH,
        height_mm=height_px / _PIXELS_PER_INCH * _MM_PER_INCH,
        dpi=round(_PIXELS_PER_INCH * scale),
        scheme=scheme,
        paper=paper,
    )
    return Chart(png, figure)
