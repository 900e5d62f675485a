"""The strokes of small charts side by side, on one axis where they count the same."""

from cpdesk.charts.axis import ValueAxis
from cpdesk.charts.axis_drawing import draw_foot, draw_grid
from cpdesk.charts.bar_layout import WIDTH, name_lines
from cpdesk.charts.drawing import draw_lines
from cpdesk.charts.layout import BELOW, Area, Plot, axis_of, marks_width
from cpdesk.charts.lettering import LINE, text_width
from cpdesk.charts.scheme import ChartColours
from cpdesk.charts.sheet import STEP, Sheet
from cpdesk.domain.figure import PanelsFigure, SeriesKind, TrendFigure
from cpdesk.domain.quantity import format_quantity

COLUMNS = 2
PLOT = 92.0
"""The height of the plot of each, in points."""

_GAP = 16.0
_MOST_LINES = 2
_TARGET = "Dashed line: target (T)"
_BELOW_NAME = 14.0
_TITLE = LINE + 8
_AFTER = 8.0
_CAPITAL = 4.37


def panels_height(figure: PanelsFigure) -> float:
    """Return the height of all the rows of charts, in points."""
    rows = -(-len(figure.panels) // COLUMNS)
    return _TITLE + rows * (_head(figure, WIDTH) + PLOT + BELOW) + 4


def _head(figure: PanelsFigure, width: float) -> float:
    """Return the room for the names, as many lines as the longest of them takes."""
    return max(len(_name_lines(name, _width(width))) for name in figure.names) * LINE + _BELOW_NAME


def _name_lines(name: str, width: float) -> list[str]:
    return name_lines(name, width - 8, is_bold=True, most=_MOST_LINES)


def _width(whole: float) -> float:
    return (whole - _GAP * (COLUMNS - 1)) / COLUMNS


def draw_panels(sheet: Sheet, figure: PanelsFigure, colours: ChartColours, area: Area) -> None:
    """Draw the charts in rows of two, each below its name; on a shared axis every one has its marks."""
    rows = -(-len(figure.panels) // COLUMNS)
    shared = axis_of(figure.panels) if figure.is_shared else None
    said = [shared.title] if shared is not None else []
    said += [_TARGET] if any(len(_ends(panel)) > 1 for panel in figure.panels) else []
    sheet.words(". ".join(said), (area.left + 2, area.top + LINE), colours.ink)
    top, height = area.top + _TITLE, (area.height - _TITLE) / rows
    width, head = _width(area.width), _head(figure, area.width)
    for at, (name, panel) in enumerate(zip(figure.names, figure.panels, strict=True)):
        column, row = at % COLUMNS, at // COLUMNS
        place = Area(area.left + column * (width + _GAP), top + row * height, width, height)
        _draw_panel(sheet, name, panel, shared or axis_of([panel]), colours, place, head=head)


def _draw_panel(
    sheet: Sheet,
    name: str,
    figure: TrendFigure,
    axis: ValueAxis,
    colours: ChartColours,
    area: Area,
    *,
    head: float,
) -> None:
    lines = _name_lines(name, area.width)
    sheet.words("\n".join(lines), (area.left + 2, area.top + LINE + STEP * (len(lines) - 1)), colours.ink, is_bold=True)
    left, right = marks_width(axis), _room_at_end(figure)
    plot_area = Area(area.left + left, area.top + head, area.width - left - right, area.height - head - BELOW)
    plot = Plot(plot_area, len(figure.labels), axis)
    draw_grid(sheet, plot, colours)
    draw_foot(sheet, plot, figure, colours)
    draw_lines(sheet, plot, figure, colours)
    _name_ends(sheet, plot, figure, colours)


def _room_at_end(figure: TrendFigure) -> float:
    return max((text_width(words) for _, words, _ in _ends(figure)), default=0.0) + _AFTER


def _ends(figure: TrendFigure) -> list[tuple[float, str, bool]]:
    """Return the last figure of the measure, with that of its target as long as it is another."""
    found: list[tuple[float, str, bool]] = []
    for series in figure.series:
        last = next((value for value in reversed(series.values) if value is not None), None)
        if last is None or series.kind not in (SeriesKind.MEASURE, SeriesKind.TARGET):
            continue
        is_own = series.kind is SeriesKind.MEASURE
        words = format_quantity(last, figure.unit)
        found.append((float(last), words if is_own else f"T {words}", is_own))
    return found


def _name_ends(sheet: Sheet, plot: Plot, figure: TrendFigure, colours: ChartColours) -> None:
    ends = sorted((plot.y(value), words, is_own) for value, words, is_own in _ends(figure))
    if len(ends) == 2 and ends[1][0] - ends[0][0] < LINE:
        middle = (ends[0][0] + ends[1][0]) / 2
        ends = [(middle - LINE / 2, *ends[0][1:]), (middle + LINE / 2, *ends[1][1:])]
    for y, words, is_own in ends:
        sheet.words(words, (plot.area.right + 4, y + _CAPITAL), colours.ink, is_bold=is_own)
