"""The strokes of the axes of a line chart, with the names of its lines at their ends."""

from cpdesk.charts.axis import axis_labels
from cpdesk.charts.layout import LEADER, Plot
from cpdesk.charts.scheme import ChartColours
from cpdesk.charts.sheet import EDGES, GRID, STEP, Sheet
from cpdesk.domain.figure import TrendFigure

_PAD = 6.0
_CAPITAL = 4.37
"""Half the height of a figure: a label of the upright axis is centred by it."""

_BELOW = 14.9


def draw_grid(sheet: Sheet, plot: Plot, colours: ChartColours, *, has_marks: bool = True) -> None:
    """Draw the upright axis: a line across at each mark, and its label left of it."""
    for height, label in plot.axis.marks:
        y = plot.y(height)
        sheet.path(((plot.area.left, y), (plot.area.right, y)), colours.grid, 0.8, layer=GRID)
        if has_marks:
            sheet.words(label, (plot.area.left - _PAD, y + _CAPITAL), colours.ink, anchor="end")


def draw_foot(sheet: Sheet, plot: Plot, figure: TrendFigure, colours: ChartColours, *, has_labels: bool = True) -> None:
    """Draw the axis of the points, with as many of their labels as the plot has room for.

    A dotted upright marks where another kind of period begins, so that a gap in the line explains itself.
    """
    foot = plot.area.foot
    sheet.path(((plot.area.left, foot), (plot.area.right, foot)), colours.ink, 1.0, layer=EDGES)
    for at in sorted(figure.breaks):
        x = plot.x(at - 0.5)
        sheet.path(((x, foot), (x, plot.area.top)), colours.grid, 1.2, (2, 2), layer=GRID)
    for at, label in enumerate(axis_labels(figure.labels, plot.area.width) if has_labels else ()):
        if label:
            last = foot + _BELOW + STEP * label.count("\n")
            sheet.words(label, (plot.x(at), last), colours.ink, anchor="middle")


def draw_axis_title(sheet: Sheet, words: str, left: float, plot: Plot, colours: ChartColours) -> None:
    """Write what the upright axis counts above it."""
    sheet.words(words, (left, plot.area.top - 10), colours.ink)


def draw_end_labels(sheet: Sheet, plot: Plot, colours: ChartColours) -> None:
    """Write each line's name and figure beside its end, with a leader where the label had to move."""
    right, foot = plot.area.right, plot.area.foot
    for label in plot.ends:
        end = foot - label.at
        sheet.path(((right, foot - label.line_at), (right + LEADER - 3, end)), label.colour, 1.2)
        sheet.words(label.text, (right + LEADER, end), colours.ink, is_bold=label.is_bold, is_middle=True)
