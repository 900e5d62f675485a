"""The strokes that a line chart is drawn with."""

from collections.abc import Iterator
from decimal import Decimal
from math import nan

from cpdesk.charts.axis_drawing import draw_axis_title, draw_end_labels, draw_foot, draw_grid
from cpdesk.charts.control_drawing import DASHES, draw_hairline, draw_marks
from cpdesk.charts.layout import Area, Plot, lay_out
from cpdesk.charts.point_labels import draw_point_labels
from cpdesk.charts.scheme import ChartColours
from cpdesk.charts.sheet import GROUND, WORDS, Place, Sheet
from cpdesk.domain.figure import Band, Series, SeriesKind, TrendFigure

_MARKERS = ("s", "D", "^")
_DASHES: tuple[tuple[float, ...], ...] = ((1.5, 2), (5, 1.5, 1, 1.5))
_TARGET = (6.0, 3.0)
_OUTER = (1.0, 2.0)


def draw_trend(sheet: Sheet, figure: TrendFigure, colours: ChartColours, area: Area) -> None:
    """Draw a line chart with its axes and the names of its lines."""
    plot = lay_out(figure, colours, area)
    draw_grid(sheet, plot, colours)
    draw_foot(sheet, plot, figure, colours)
    draw_axis_title(sheet, plot.axis.title, area.left + 2, plot, colours)
    draw_lines(sheet, plot, figure, colours)
    draw_point_labels(sheet, plot, figure, colours)
    draw_end_labels(sheet, plot, colours)


def draw_lines(sheet: Sheet, plot: Plot, figure: TrendFigure, colours: ChartColours) -> None:
    """Draw every line, the measure's own last and so on top; markers and dashes differ, for print without colour."""
    for band in figure.bands:
        _draw_band(sheet, plot, band, colours)
    comparators = zip(colours.comparators, _MARKERS, _DASHES, strict=False)
    for series in figure.series:
        if series.kind is SeriesKind.TARGET:
            _draw_level(sheet, plot, series, colours.target, _TARGET, "")
        elif series.kind in DASHES:
            draw_hairline(sheet, plot, series, colours)
        elif series.kind is SeriesKind.COMPARATOR:
            colour, marker, dash = next(comparators, (colours.ink, "x", _DASHES[0]))
            _draw_level(sheet, plot, series, colour, dash, marker)
    for series in figure.series:
        if series.kind is SeriesKind.MEASURE:
            _draw_measure(sheet, plot, series, figure, colours)
            if figure.is_control_chart:
                draw_marks(sheet, plot, series, figure, colours)
    _draw_gaps(sheet, plot, figure, colours)


def _draw_band(sheet: Sheet, plot: Plot, band: Band, colours: ChartColours) -> None:
    """Draw a band as a light ground from edge to edge, with a dotted line where it ends away from the target."""
    for at, (lower, upper) in enumerate(zip(band.lower, band.upper, strict=True)):
        if lower is not None and upper is not None:
            top, foot = plot.y(float(upper)), plot.y(float(lower))
            left = plot.x(at - 0.5)
            sheet.box(left, top, plot.x(at + 0.5) - left, foot - top, colours.band, layer=GROUND)
    for side in (band.lower, band.upper):
        outer = tuple(None if value == then else value for value, then in zip(side, band.target, strict=True))
        sheet.path(_level_places(plot, outer), colours.hairline, 1.2, _OUTER)


def _level_places(plot: Plot, values: tuple[Decimal | None, ...]) -> list[Place]:
    """Return the places of a line of levels, each over the whole width of its point."""
    places: list[Place] = []
    for at, value in enumerate(values):
        height = nan if value is None else plot.y(float(value))
        places += [(plot.x(at - 0.5), height), (plot.x(at + 0.5), height)]
    return places


def _draw_level(sheet: Sheet, plot: Plot, series: Series, colour: str, dash: tuple[float, ...], marker: str) -> None:
    """Draw a line that stands for a standard, from edge to edge but for the points that it has nothing to say of.

    A comparator is one figure, not one for each period: it has one marker, at the end that its name stands at.
    """
    sheet.path(_level_places(plot, series.values), colour, 2.0, dash)
    last = series.values[-1] if series.values else None
    if marker and last is not None:
        sheet.mark(marker, (plot.x(len(series.values) - 1), plot.y(float(last))), 6, colour, colour)


def _draw_measure(sheet: Sheet, plot: Plot, series: Series, figure: TrendFigure, colours: ChartColours) -> None:
    for stretch in stretches(series, figure.breaks):
        places = [(plot.x(at), plot.y(float(value))) for at, value in stretch]
        sheet.path(places, colours.measure, 1.5 if figure.is_control_chart else 2.5)
        if not figure.is_control_chart:
            for place in places:
                sheet.mark("o", place, 8, colours.measure, colours.measure)


def stretches(series: Series, breaks: frozenset[int]) -> Iterator[list[tuple[int, Decimal]]]:
    """Yield the points that a line may join: it stops at a gap, and where another kind of period begins."""
    stretch: list[tuple[int, Decimal]] = []
    for at, value in enumerate(series.values):
        if (value is None or at in breaks) and stretch:
            yield stretch
            stretch = []
        if value is not None:
            stretch.append((at, value))
    if stretch:
        yield stretch


def _draw_gaps(sheet: Sheet, plot: Plot, figure: TrendFigure, colours: ChartColours) -> None:
    """Write the symbol of each missing point at the axis; the first rows of the figure's table are its points."""
    measure = next((series for series in figure.series if series.kind is SeriesKind.MEASURE), None)
    for at, value in enumerate(measure.values if measure else ()):
        if value is None:
            place = (plot.x(at), plot.area.foot - 4)
            sheet.words(figure.rows[at][1], place, colours.ink, anchor="middle", is_bold=True, layer=WORDS)
