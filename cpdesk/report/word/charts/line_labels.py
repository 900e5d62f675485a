"""The words beside the lines of one of Word's charts, with its axes."""

from decimal import Decimal
from itertools import pairwise

from cpdesk.charts.direct_labels import EndLabel
from cpdesk.charts.layout import LEADER, Plot
from cpdesk.charts.lettering import text_width
from cpdesk.charts.point_labels import point_labels
from cpdesk.domain.figure import SeriesKind
from cpdesk.report.word.charts import pieces
from cpdesk.report.word.charts.canvas import Canvas, DrawnLine
from cpdesk.report.word.charts.pieces import CATEGORIES, NO_VALUES, VALUES, line, number_format
from cpdesk.report.word.xml import xml_attribute

_LABEL_EXTENSION = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
_CHART_2012 = "http://schemas.microsoft.com/office/drawing/2012/chart"


def labels_xml(item: DrawnLine, canvas: Canvas) -> str:
    """Return the figures of a few points above them, and the line's name with its last figure beside its end."""
    figure, plot = canvas.figure, canvas.plot
    known = [number for number, value in enumerate(item.values) if value is not None]
    if not known:
        return ""
    is_own = item.kind is SeriesKind.MEASURE
    beside = point_labels(plot, figure) if is_own and not canvas.is_small else []
    labels = [
        f'<c:dLbl><c:idx val="{point.at}"/><c:spPr><a:noFill/></c:spPr>{canvas.look(is_bold=True, is_label=True)}'
        f'<c:dLblPos val="{"t" if point.is_above else "b"}"/>{pieces.shown_values()}</c:dLbl>'
        for point in beside
        if point.at in known
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


def _end_label(item: DrawnLine, plot: Plot) -> EndLabel | None:
    """Return the label at the end of a line, as it lies on no other; None beside other charts."""
    last = next(value for value in reversed(item.values) if value is not None)
    height = plot.area.foot - plot.y(float(last))
    named = (end for end in plot.ends if end.name == item.name)
    return min(named, key=lambda end: abs(end.line_at - height), default=None)


def _label_size(label: EndLabel, canvas: Canvas) -> str:
    """Return the room of a label, as newer versions of Word read it: left to themselves they break its line."""
    width = (text_width(label.text, is_bold=label.is_bold) + 10) / canvas.size[0]
    return (
        f'<c:extLst><c:ext uri="{_LABEL_EXTENSION}" xmlns:c15="{_CHART_2012}"><c15:layout><c:manualLayout>'
        f'<c:w val="{width:.4f}"/><c:h val="{label.height / canvas.size[1]:.4f}"/></c:manualLayout></c15:layout>'
        "</c:ext></c:extLst>"
    )


def axes_xml(canvas: Canvas) -> str:
    """Return both axes: no line for the upright one, its marks as the picture has them."""
    colours, axis = canvas.colours, canvas.plot.axis
    heights = [height for height, _ in axis.marks]
    step = next((upper - lower for lower, upper in pairwise(heights)), 1.0)
    places = [Decimal(f"{number:g}") for number in (step, *heights[:1])]
    code = xml_attribute(number_format(canvas.figure.unit, places))
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
