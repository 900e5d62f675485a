"""A line chart as Word's own: the same lines, marks and names at their ends as the picture has."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from types import MappingProxyType

from cpdesk.branding import Branding
from cpdesk.charts.direct_labels import EndLabel, spread
from cpdesk.charts.layout import ABOVE, BELOW, LEADER, Area, Plot, axis_of, lay_out, marks_width
from cpdesk.charts.lettering import LINE, text_width
from cpdesk.charts.scheme import ChartColours
from cpdesk.domain.figure import Series, SeriesKind, TrendFigure
from cpdesk.domain.spc.control_chart import Variation
from cpdesk.excel.write.chart_sheet import ChartColumn, ChartSheet
from cpdesk.report.word_charts import pieces
from cpdesk.report.word_charts.pieces import CATEGORIES, NO_VALUES, VALUES, line, number_format, solid, text_look

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
_FEW = 7
_SHORT = 10
_LABEL_EXTENSION = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
_CHART_2012 = "http://schemas.microsoft.com/office/drawing/2012/chart"
_HAIRLINES = (SeriesKind.MEAN, SeriesKind.LIMIT, SeriesKind.MEDIAN)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A line as it is drawn: what it is, its figures, its look; the last stretch of a line is named."""

    name: str
    kind: SeriesKind | None
    values: tuple[Decimal | None, ...]
    colour: str
    width: float
    dash: str
    marker: str
    is_last: bool = True


@dataclass(frozen=True, slots=True)
class _Canvas:
    """What a chart is drawn on: its figure and layout, its size in points, its type and colours."""

    figure: TrendFigure
    plot: Plot
    size: tuple[float, float]
    font: str
    colours: ChartColours

    @property
    def is_small(self) -> bool:
        """Return whether it stands beside others, with room for few words."""
        return not self.plot.ends

    def look(self, *, is_bold: bool = False, is_label: bool = False) -> str:
        """Return how its words look."""
        return text_look(self.colours.ink, self.font, is_bold=is_bold, is_label=is_label)


def line_chart(
    figure: TrendFigure, name: str, branding: Branding, colours: ChartColours, size: tuple[float, float]
) -> tuple[str, ChartSheet]:
    """Return the chart as XML with the sheet behind it; `name` heads a chart that stands beside others."""
    plot = _apart(lay_out(figure, colours, Area(0, 0, *size))) if not name else _small(figure, size)
    canvas = _Canvas(figure, plot, size, branding.font, colours)
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
        f"{_axes(canvas)}</c:plotArea>"
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


def _column(item: _Drawn, figure: TrendFigure) -> ChartColumn:
    known = [value for value in item.values if value is not None]
    return ChartColumn(item.name, item.values, number_format(figure.unit, known))


def _drawn(figure: TrendFigure, colours: ChartColours) -> Iterator[_Drawn]:
    """Yield every line, the measure's own last and so on top; of a tolerance the end away from its target."""
    compared = iter(zip((*colours.comparators, colours.ink), _COMPARED, strict=False))
    own: list[_Drawn] = []
    for series in figure.series:
        kind = series.kind
        if kind is SeriesKind.COMPARATOR:
            colour, (dash, marker) = next(compared, (colours.ink, _COMPARED[-1]))
            yield _Drawn(series.name, kind, series.values, colour, 2.0, dash, marker)
        elif kind is SeriesKind.MEASURE:
            width = 1.5 if figure.is_control_chart else 2.5
            look = (colours.measure, width, "solid", "circle")
            own += [_Drawn(name, kind, values, *look, is_last) for name, values, is_last in _stretches(series, figure)]
        else:
            colour = colours.hairline if kind in _HAIRLINES else colours.target
            width = 1.0 if kind in _HAIRLINES else 2.0
            yield _Drawn(series.name, kind, series.values, colour, width, _DASHES[kind], "none")
    for band in figure.bands:
        for side in (band.lower, band.upper):
            outer = tuple(None if value == aim else value for value, aim in zip(side, band.target, strict=True))
            if any(value is not None for value in outer):
                yield _Drawn(band.name, None, outer, colours.hairline, 1.25, "sysDot", "none")
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


def _series(item: _Drawn, at: int, sheet: ChartSheet, canvas: _Canvas) -> str:
    marker = _marker(item.marker, 7, item.colour, item.colour)
    points = _points(item, canvas) if item.kind is SeriesKind.MEASURE and canvas.figure.marks else ""
    return (
        f"<c:ser>{pieces.series_head(sheet, at)}<c:spPr>{line(item.colour, item.width, item.dash)}</c:spPr>{marker}"
        f'{points}{_labels(item, canvas)}{pieces.series_data(sheet, at)}<c:smooth val="0"/></c:ser>'
    )


def _marker(symbol: str, size: int, fill: str, edge: str) -> str:
    if symbol == "none":
        return '<c:marker><c:symbol val="none"/></c:marker>'
    return (
        f'<c:marker><c:symbol val="{symbol}"/><c:size val="{size}"/><c:spPr>{solid(fill)}{line(edge, 0.75)}</c:spPr>'
        "</c:marker>"
    )


def _points(item: _Drawn, canvas: _Canvas) -> str:
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


def _labels(item: _Drawn, canvas: _Canvas) -> str:
    """Return the figures of a few points above them, and the line's name with its last figure beside its end."""
    figure, plot = canvas.figure, canvas.plot
    known = [number for number, value in enumerate(item.values) if value is not None]
    if not known:
        return ""
    is_own = item.kind is SeriesKind.MEASURE
    count = sum(value is not None for value in _measured(figure))
    has_figures = is_own and not canvas.is_small and not figure.marks and count <= _FEW
    shown = known[: -1 if item.is_last else None] if has_figures else []
    labels = [
        f'<c:dLbl><c:idx val="{number}"/><c:spPr><a:noFill/></c:spPr>{canvas.look(is_bold=True, is_label=True)}'
        f'<c:dLblPos val="t"/>{pieces.shown_values()}</c:dLbl>'
        for number in shown
    ]
    if item.is_last:
        last = known[-1]
        across = (plot.area.right - plot.x(last) + (2 if canvas.is_small else LEADER - 6)) / canvas.size[0]
        end = _end_label(item, plot)
        down = (end.line_at - end.at) / canvas.size[1] if end is not None else 0.0
        room = _label_size(end, canvas) if end is not None else ""
        labels.append(
            f'<c:dLbl><c:idx val="{last}"/><c:layout><c:manualLayout><c:x val="{across:.4f}"/><c:y val="{down:.4f}"/>'
            f"</c:manualLayout></c:layout><c:spPr><a:noFill/></c:spPr>{canvas.look(is_bold=is_own, is_label=True)}"
            f'<c:dLblPos val="r"/>{pieces.shown_values(has_name=not canvas.is_small or not is_own)}{room}</c:dLbl>'
        )
    return f"<c:dLbls>{''.join(labels)}{NO_VALUES}</c:dLbls>"


def _measured(figure: TrendFigure) -> tuple[Decimal | None, ...]:
    return next(series.values for series in figure.series if series.kind is SeriesKind.MEASURE)


def _end_label(item: _Drawn, plot: Plot) -> EndLabel | None:
    """Return the label at the end of a line, as it lies on no other; None beside other charts."""
    last = next(value for value in reversed(item.values) if value is not None)
    height = plot.area.foot - plot.y(float(last))
    named = (end for end in plot.ends if end.name == item.name)
    return min(named, key=lambda end: abs(end.line_at - height), default=None)


def _label_size(label: EndLabel, canvas: _Canvas) -> str:
    """Return the room of a label, as newer versions of Word read it: left to themselves they break its line."""
    width = (text_width(label.text, is_bold=label.is_bold) + 10) / canvas.size[0]
    return (
        f'<c:extLst><c:ext uri="{_LABEL_EXTENSION}" xmlns:c15="{_CHART_2012}"><c15:layout><c:manualLayout>'
        f'<c:w val="{width:.4f}"/><c:h val="{label.height / canvas.size[1]:.4f}"/></c:manualLayout></c15:layout>'
        "</c:ext></c:extLst>"
    )


def _axes(canvas: _Canvas) -> str:
    colours, axis = canvas.colours, canvas.plot.axis
    heights = [height for height, _ in axis.marks]
    step = next((upper - lower for lower, upper in pairwise(heights)), 1.0)
    places = [Decimal(f"{number:g}") for number in (step, *heights[:1])]
    code = pieces.xml_attribute(number_format(canvas.figure.unit, places))
    return (
        f'<c:catAx><c:axId val="{CATEGORIES}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>'
        '<c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>{line(colours.ink, 1)}</c:spPr>{canvas.look()}'
        f'<c:crossAx val="{VALUES}"/><c:crosses val="min"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        f'<c:valAx><c:axId val="{VALUES}"/>{pieces.axis_scale(axis)}<c:delete val="0"/><c:axPos val="l"/>'
        f"<c:majorGridlines><c:spPr>{line(colours.grid, 0.75)}</c:spPr></c:majorGridlines>"
        f'<c:numFmt formatCode="{code}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        '<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
        f'{canvas.look()}<c:crossAx val="{CATEGORIES}"/>'
        f'<c:crosses val="min"/><c:crossBetween val="between"/><c:majorUnit val="{step:.6g}"/></c:valAx>'
    )
