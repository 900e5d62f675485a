"""A line chart as Word's own: the same lines, marks and names at their ends as the picture has."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from types import MappingProxyType

from cpdesk.branding import Branding
from cpdesk.charts.direct_labels import spread
from cpdesk.charts.layout import ABOVE, BELOW, Area, Plot, axis_of, lay_out, marks_width
from cpdesk.charts.lettering import LINE
from cpdesk.charts.scheme import ChartColours
from cpdesk.domain.figure import Series, SeriesKind, TrendFigure
from cpdesk.domain.spc.control_chart import Variation
from cpdesk.excel.write.chart_sheet import ChartColumn, ChartSheet
from cpdesk.report.word.charts import pieces
from cpdesk.report.word.charts.canvas import Canvas, DrawnLine
from cpdesk.report.word.charts.line_labels import axes_xml, labels_xml
from cpdesk.report.word.charts.pieces import CATEGORIES, VALUES, line, number_format, solid

_DASHES: Mapping[SeriesKind, str] = MappingProxyType(
    {
        SeriesKind.MEASURE: "solid",
        SeriesKind.TARGET: "dash",
        SeriesKind.MEAN: "solid",
        SeriesKind.LIMIT: "sysDash",
        SeriesKind.MEDIAN: "sysDot",
    }
)
_COMPARED = (("sysDot", "square"), ("dashDot", "diamond"), ("lgDashDot", "triangle"))
_SHAPES: Mapping[Variation, tuple[str, int]] = MappingProxyType(
    {
        Variation.COMMON: ("circle", 7),
        Variation.IMPROVEMENT: ("square", 9),
        Variation.CONCERN: ("diamond", 11),
        Variation.NEUTRAL: ("triangle", 10),
    }
)
_SHORT = 10
_HAIRLINES = (SeriesKind.MEAN, SeriesKind.LIMIT, SeriesKind.MEDIAN)


def line_chart(
    figure: TrendFigure, name: str, branding: Branding, colours: ChartColours, size: tuple[float, float]
) -> tuple[str, ChartSheet]:
    """Return the chart as XML with the sheet behind it; `name` heads a chart that stands beside others."""
    plot = _apart(lay_out(figure, colours, Area(0, 0, *size))) if not name else _small(figure, size)
    canvas = Canvas(figure, plot, size, branding.font, colours)
    drawn = list(_drawn(figure, colours))
    sheet = ChartSheet(figure.labels, tuple(_column(item, figure) for item in drawn))
    series = "".join(_series(item, at, sheet, canvas) for at, item in enumerate(drawn))
    area = plot.area
    inner = (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        f'<c:x val="{area.left / size[0]:.4f}"/><c:y val="{area.top / size[1]:.4f}"/>'
        f'<c:w val="{area.width / size[0]:.4f}"/><c:h val="{area.height / size[1]:.4f}"/></c:manualLayout></c:layout>'
    )
    body = (
        f'<c:plotArea>{inner}<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}'
        f'<c:marker val="1"/><c:axId val="{CATEGORIES}"/><c:axId val="{VALUES}"/></c:lineChart>'
        f"{axes_xml(canvas)}</c:plotArea>"
    )
    head = pieces.title(name or plot.axis.title, colours.ink, branding.font, is_bold=bool(name), place=(0.0, 0.01))
    return pieces.chart_space(body, "", head, canvas.look()), sheet


def _apart(plot: Plot) -> Plot:
    """Return the layout with room for two lines of every long label, as some programs break what they are given."""
    roomy = [
        replace(end, at=end.line_at, height=max(end.height, 2 * LINE if len(end.text) > _SHORT else LINE))
        for end in plot.ends
    ]
    is_room = sum(end.height for end in roomy) <= plot.area.height + 1.5 * LINE
    return replace(plot, ends=spread(roomy, -LINE / 2, plot.area.height + LINE)) if is_room else plot


def _small(figure: TrendFigure, size: tuple[float, float]) -> Plot:
    """Return the layout of a chart beside others, below its name."""
    axis = axis_of([figure])
    left, above = marks_width(axis), ABOVE + 14
    area = Area(left, above, size[0] - left - 52, size[1] - above - BELOW)
    return Plot(area, len(figure.labels), axis)


def _column(item: DrawnLine, figure: TrendFigure) -> ChartColumn:
    known = [value for value in item.values if value is not None]
    return ChartColumn(item.name, item.values, number_format(figure.unit, known))


def _drawn(figure: TrendFigure, colours: ChartColours) -> Iterator[DrawnLine]:
    """Yield every line, the measure's own last and so on top; of a tolerance the end away from its target."""
    compared = iter(zip((*colours.comparators, colours.ink), _COMPARED, strict=False))
    own: list[DrawnLine] = []
    for series in figure.series:
        kind = series.kind
        if kind is SeriesKind.COMPARATOR:
            colour, (dash, marker) = next(compared, (colours.ink, _COMPARED[-1]))
            yield DrawnLine(series.name, kind, series.values, colour, 2.0, dash, marker)
        elif kind is SeriesKind.MEASURE:
            width = 1.5 if figure.is_control_chart else 2.5
            look = (colours.measure, width, "solid", "circle")
            own += [
                DrawnLine(name, kind, values, *look, is_last) for name, values, is_last in _stretches(series, figure)
            ]
        else:
            colour = colours.hairline if kind in _HAIRLINES else colours.target
            width = 1.0 if kind in _HAIRLINES else 2.0
            yield DrawnLine(series.name, kind, series.values, colour, width, _DASHES[kind], "none")
    for band in figure.bands:
        for side in (band.lower, band.upper):
            outer = tuple(None if value == aim else value for value, aim in zip(side, band.target, strict=True))
            if any(value is not None for value in outer):
                yield DrawnLine(band.name, None, outer, colours.hairline, 1.25, "sysDot", "none")
    yield from own


def _stretches(series: Series, figure: TrendFigure) -> Iterator[tuple[str, tuple[Decimal | None, ...], bool]]:
    """Yield the line in stretches where another kind of period begins, which nothing may join; is it the last?"""
    starts = [0, *sorted(figure.breaks), len(series.values)]
    spans = [span for span in pairwise(starts) if any(value is not None for value in series.values[slice(*span)])]
    for start, end in spans or [(0, len(series.values))]:
        is_last = not spans or (start, end) == spans[-1]
        when = (
            f", {figure.labels[start]} to {figure.labels[end - 1]}" if end - start > 1 else f", {figure.labels[start]}"
        )
        values = tuple(value if start <= at < end else None for at, value in enumerate(series.values))
        yield series.name if is_last else f"{series.name}{when}", values, is_last


def _series(item: DrawnLine, at: int, sheet: ChartSheet, canvas: Canvas) -> str:
    marker = _marker(item.marker, 7, item.colour, item.colour)
    points = _points(item, canvas) if item.kind is SeriesKind.MEASURE and canvas.figure.marks else ""
    return (
        f"<c:ser>{pieces.series_head(sheet, at)}<c:spPr>{line(item.colour, item.width, item.dash)}</c:spPr>{marker}"
        f'{points}{labels_xml(item, canvas)}{pieces.series_data(sheet, at)}<c:smooth val="0"/></c:ser>'
    )


def _marker(symbol: str, size: int, fill: str, edge: str) -> str:
    if symbol == "none":
        return '<c:marker><c:symbol val="none"/></c:marker>'
    return (
        f'<c:marker><c:symbol val="{symbol}"/><c:size val="{size}"/><c:spPr>{solid(fill)}{line(edge, 0.75)}</c:spPr>'
        "</c:marker>"
    )


def _points(item: DrawnLine, canvas: Canvas) -> str:
    """Return the points of a control chart, each by what it says."""
    found = []
    for number, value in enumerate(item.values):
        if value is not None:
            said = canvas.figure.marks[number] or Variation.COMMON
            symbol, size = _SHAPES[said]
            marker = _marker(symbol, size, canvas.colours.variations[said], canvas.colours.ink)
            found.append(
                f'<c:dPt><c:idx val="{number}"/>{marker}<c:bubble3D val="0"/>'
                f"<c:spPr>{line(item.colour, item.width)}</c:spPr></c:dPt>"
            )
    return "".join(found)
