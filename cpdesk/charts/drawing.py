"""The strokes that a chart is drawn with."""

from collections.abc import Iterator
from decimal import Decimal
from math import nan

from matplotlib.axes import Axes

from cpdesk.charts.axis import axis_labels
from cpdesk.charts.control_drawing import DASHES, draw_hairline, draw_marks
from cpdesk.charts.layout import LEADER, ChartLayout
from cpdesk.charts.lettering import plain_type
from cpdesk.charts.scheme import ChartColours
from cpdesk.charts.writing import write, write_at_point
from cpdesk.domain.figure import Series, SeriesKind, TrendFigure
from cpdesk.domain.quantity import format_quantity

_MOST_FIGURES = 7
"""Up to so many points each carry their figure; of more only the first and the last do."""

_MARKERS = ("s", "D", "^")
_DASHES: tuple[tuple[float, tuple[float, ...]], ...] = ((0, (1.5, 2)), (0, (5, 1.5, 1, 1.5)))


def draw_axes(axes: Axes, layout: ChartLayout, figure: TrendFigure, colours: ChartColours) -> None:
    """Draw both axes, with as many of the labels below as the plot has room for.

    A dotted upright marks where another kind of period begins, so that a gap in the line explains itself.
    """
    count = len(figure.labels)
    axes.set_xlim(-0.5, max(count, 1) - 0.5)
    axes.set_ylim(layout.axis.bottom, layout.axis.top)
    labels = axis_labels(figure.labels, layout.width)
    axes.set_xticks(range(count), labels=labels, fontproperties=plain_type(), color=colours.ink)
    heights = [height for height, _ in layout.axis.marks]
    marks = [text for _, text in layout.axis.marks]
    axes.set_yticks(heights, labels=marks, fontproperties=plain_type(), color=colours.ink)
    axes.tick_params(length=0, pad=6)
    axes.grid(visible=True, axis="y", color=colours.grid, linewidth=0.8)
    axes.set_axisbelow(True)
    for at in sorted(figure.breaks):
        axes.axvline(at - 0.5, color=colours.grid, linewidth=1.2, linestyle=(0, (2, 2)))
    for side, spine in axes.spines.items():
        spine.set(visible=side == "bottom", color=colours.ink, linewidth=1.0)
    write(axes, layout.axis.title, (0, 1), (-layout.left + 2, 10), colours.ink)


def draw_lines(axes: Axes, figure: TrendFigure, colours: ChartColours) -> None:
    """Draw every line, the measure's own last and so on top; markers and dashes differ, for print without colour."""
    comparators = zip(colours.comparators, _MARKERS, _DASHES, strict=False)
    for series in figure.series:
        if series.kind is SeriesKind.TARGET:
            _draw_level(axes, series, colours.target, (0, (6, 3)), "")
        elif series.kind in DASHES:
            draw_hairline(axes, series, colours)
        elif series.kind is SeriesKind.COMPARATOR:
            colour, marker, dash = next(comparators, (colours.ink, "x", _DASHES[0]))
            _draw_level(axes, series, colour, dash, marker)
    for series in figure.series:
        if series.kind is SeriesKind.MEASURE:
            _draw_measure(axes, series, figure, colours)
            if figure.is_control_chart:
                draw_marks(axes, series, figure, colours)
    _draw_gaps(axes, figure, colours)


def draw_end_labels(axes: Axes, layout: ChartLayout, colours: ChartColours) -> None:
    """Write each line's name and figure beside its end, with a leader where the label had to move."""
    for label in layout.ends:
        start, end = label.line_at / layout.height, label.at / layout.height
        reach = 1 + (LEADER - 3) / layout.width
        axes.plot((1, reach), (start, end), color=label.colour, linewidth=1.2, transform=axes.transAxes, clip_on=False)
        text = write(axes, label.text, (1, end), (LEADER, 0), colours.ink, is_bold=label.is_bold)
        text.set_verticalalignment("center")


def _draw_level(axes: Axes, series: Series, colour: str, dash: tuple[float, tuple[float, ...]], marker: str) -> None:
    """Draw a line that stands for a standard, from edge to edge but for the points that it has nothing to say of.

    A comparator is one figure, not one for each period: it has one marker, at the end that its name stands at.
    """
    places, heights = [], []
    for at, value in enumerate(series.values):
        places += [at - 0.5, at, at + 0.5]
        heights += [nan if value is None else float(value)] * 3
    axes.plot(
        places,
        heights,
        color=colour,
        linewidth=2,
        linestyle=dash,
        marker=marker or None,
        markersize=6,
        markevery=[len(places) - 2],
    )


def _draw_measure(axes: Axes, series: Series, figure: TrendFigure, colours: ChartColours) -> None:
    for stretch in _stretches(series, figure.breaks):
        places = [at for at, _ in stretch]
        heights = [float(value) for _, value in stretch]
        axes.plot(
            places,
            heights,
            color=colours.measure,
            linewidth=1.5 if figure.is_control_chart else 2.5,
            linestyle="-",
            marker="" if figure.is_control_chart else "o",
            markersize=8,
            clip_on=False,
        )
    points = [(at, value) for at, value in enumerate(series.values) if value is not None]
    most = 0 if figure.is_control_chart else 1  # its points stand so close that a figure would lie on the next one
    labelled = points[:-1] if most and len(points) <= _MOST_FIGURES else points[:most]
    for at, value in labelled:
        write_at_point(axes, format_quantity(value, figure.unit), (at, float(value)), (0, 9), colours)


def _stretches(series: Series, breaks: frozenset[int]) -> Iterator[list[tuple[int, Decimal]]]:
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


def _draw_gaps(axes: Axes, figure: TrendFigure, colours: ChartColours) -> None:
    """Write the symbol of each missing point at the axis; the first rows of the figure's table are its points."""
    measure = next((series for series in figure.series if series.kind is SeriesKind.MEASURE), None)
    for at, value in enumerate(measure.values if measure else ()):
        if value is None:
            text = write(axes, figure.rows[at][1], (at, 0), (0, 4), colours.ink, is_bold=True)
            text.xycoords = axes.get_xaxis_transform()
            text.set_horizontalalignment("center")
