"""Charting: a measure's chart for the window."""

from dataclasses import dataclass
from typing import Literal

from cpdesk.branding import load_branding
from cpdesk.domain.chart_asked import ChartAsked
from cpdesk.domain.chart_kind import ChartKind
from cpdesk.domain.chart_title import ShownTitle, chart_of_measure
from cpdesk.domain.figure import Figure
from cpdesk.domain.insert import Insert, InsertKind
from cpdesk.domain.insert_search import find_insert
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview

_MM_PER_INCH = 25.4
_PIXELS_PER_INCH = 96


@dataclass(frozen=True)
class Chart:
    """A picture, with the figure that says in words and numbers what it shows."""

    png: bytes
    figure: Figure


def measure_chart(
    review: MeasureReview,
    *,
    width_px: int,
    height_px: int,
    scale: float,
    scheme: Literal["light", "dark"],
    paper: str | None = None,
) -> Chart:
    """Return the chart of a measure, `width_px` by `height_px` of the window's own pixels.

    `scale` is how many of the screen's pixels one of the window's takes, so that the picture is sharp; `paper` (RRGGBB)
    the ground that it stands on.
    """
    from cpdesk.charts.figures import measure_figure  # noqa: PLC0415 - the window paints before these load
    from cpdesk.charts.render import render_png  # noqa: PLC0415

    figure = measure_figure(review)
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


@dataclass(frozen=True)
class ChartChoice:
    """What a measure's chart is and may be, with its title; `chart` is the id that the title is kept under."""

    kind: ChartKind
    kinds: tuple[ChartKind, ...]
    chart: str
    title: ShownTitle


def chart_choice(review: MeasureReview) -> ChartChoice:
    """Return what can be chosen of a measure's chart, worked out without drawing it."""
    from cpdesk.charts.figures import chart_kind, chart_kinds, measure_title  # noqa: PLC0415 - as above

    kind = chart_kind(review)
    return ChartChoice(kind, chart_kinds(review), chart_of_measure(review.key, kind), measure_title(review, kind))


def inserted_title(pack: BoardPack, review: PackReview, insert: Insert) -> tuple[str, ShownTitle] | None:
    """Return the id and the title of the chart that a text asks for; None for what is no chart, or cannot be drawn."""
    from cpdesk.report.group_charts import asked_title  # noqa: PLC0415 - as above

    found = find_insert(pack, review, insert) if insert.kind is InsertKind.CHART else None
    if isinstance(found, MeasureReview):
        choice = chart_choice(found)
        return choice.chart, choice.title
    if not isinstance(found, ChartAsked):
        return None
    title = asked_title(review, found, pack.showing.titles)
    return (found.chart, title) if title is not None else None
