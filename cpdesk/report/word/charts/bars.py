"""Bars as Word's own: stacked with a key, or one for each figure, hatched as the picture's are."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from cpdesk.branding import Branding
from cpdesk.charts.bar_drawing import bar_axis, is_comparison, other_look
from cpdesk.charts.bar_look import PartLook, part_looks
from cpdesk.charts.scheme import ChartColours
from cpdesk.domain.figure import BarFigure, BarPart
from cpdesk.excel.write.chart_sheet import ChartColumn, ChartSheet
from cpdesk.report.word.charts import pieces
from cpdesk.report.word.charts.pieces import CATEGORIES, VALUES, line, number_format, solid, text_look
from cpdesk.report.word.xml import xml_attribute

_HATCHES: Mapping[str, str] = MappingProxyType({"/": "wdUpDiag", "\\": "wdDnDiag", "x": "openDmnd"})
_GAP = 40


def bar_chart(figure: BarFigure, branding: Branding, colours: ChartColours) -> tuple[str, ChartSheet]:
    """Return the chart as XML with the sheet behind it; the line of a target is a bar of its own, the last."""
    looks = part_looks(figure, colours, branding)
    is_one = is_comparison(figure)
    aim = [figure.target] if figure.target is not None and is_one else []
    labels = (*(bar.label for bar in figure.bars), *("Target" for _ in aim))
    columns = tuple(
        ChartColumn(
            part.name,
            (*(bar.values[at] for bar in figure.bars), *(value for _, value in aim)),
            _format(figure, part, at),
        )
        for at, part in enumerate(figure.parts)
    )
    sheet = ChartSheet(labels, columns)
    series = "".join(_series(figure, at, sheet, looks[at], branding, colours) for at in range(len(figure.parts)))
    grouping = "clustered" if is_one else "stacked"
    overlap = "" if is_one else '<c:overlap val="100"/>'
    body = (
        f'<c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="{grouping}"/><c:varyColors val="0"/>'
        f'{series}<c:gapWidth val="{_GAP}"/>{overlap}<c:axId val="{CATEGORIES}"/><c:axId val="{VALUES}"/></c:barChart>'
        f"{_axes(figure, branding, colours)}</c:plotArea>"
    )
    look = text_look(colours.ink, branding.font)
    legend = "" if is_one else f'<c:legend><c:legendPos val="t"/><c:overlay val="0"/>{look}</c:legend>'
    return pieces.chart_space(body, legend, "", look), sheet


def _format(figure: BarFigure, part: BarPart, at: int) -> str:
    """Return the format of a part's figures; a rating's have its letter before them, for print without colour."""
    code = number_format(figure.unit, [value for bar in figure.bars if (value := bar.values[at]) is not None])
    return f'"{part.rating.letter} "{code}' if part.rating is not None else code


def _fill(look: PartLook) -> str:
    if not look.hatch:
        return solid(look.fill)
    front, back = (colour.removeprefix("#") for colour in (look.ink, look.fill))
    return (
        f'<a:pattFill prst="{_HATCHES[look.hatch]}"><a:fgClr><a:srgbClr val="{front}"/></a:fgClr>'
        f'<a:bgClr><a:srgbClr val="{back}"/></a:bgClr></a:pattFill>'
    )


def _series(
    figure: BarFigure, at: int, sheet: ChartSheet, look: PartLook, branding: Branding, colours: ChartColours
) -> str:
    is_one = is_comparison(figure)
    ink = colours.ink if is_one else look.ink
    ground = "<a:noFill/>" if is_one or not look.hatch else solid(look.fill)
    words = text_look(ink, branding.font, is_bold=True, is_label=True)
    labels = (
        f"<c:dLbls><c:spPr>{ground}</c:spPr>{words}"
        f'<c:dLblPos val="{"outEnd" if is_one else "ctr"}"/>{pieces.shown_values()}</c:dLbls>'
    )
    return (
        f"<c:ser>{pieces.series_head(sheet, at)}<c:spPr>{_fill(look)}{line(look.edge, 0.75)}</c:spPr>"
        f'<c:invertIfNegative val="0"/>{_points(figure, colours) if is_one else ""}'
        f"{labels}{pieces.series_data(sheet, at)}</c:ser>"
    )


def _points(figure: BarFigure, colours: ChartColours) -> str:
    """Return the bars that are not the council's own: others' paler and hatched, the target's empty and dashed."""
    other = other_look(colours)
    looks = [None if bar.is_own else f"{_fill(other)}{line(other.edge, 0.75)}" for bar in figure.bars]
    if figure.target is not None:
        looks.append(f"<a:noFill/>{line(colours.target, 2, 'dash')}")
    return "".join(
        f'<c:dPt><c:idx val="{number}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"<c:spPr>{look}</c:spPr></c:dPt>"
        for number, look in enumerate(looks)
        if look is not None
    )


def _axes(figure: BarFigure, branding: Branding, colours: ChartColours) -> str:
    axis = bar_axis(figure)
    look = text_look(colours.ink, branding.font)
    marks = [Decimal(f"{height:g}") for height, _ in axis.marks]
    code = xml_attribute(number_format(figure.unit, marks))
    step = f'<c:majorUnit val="{float(marks[1] - marks[0]):.6g}"/>' if len(marks) > 1 else ""
    is_hidden = "1" if figure.whole is not None else "0"
    grid = f"<c:majorGridlines><c:spPr>{line(colours.grid, 0.75)}</c:spPr></c:majorGridlines>"
    return (
        f'<c:catAx><c:axId val="{CATEGORIES}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>'
        '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>{line(colours.ink, 1)}</c:spPr>{look}'
        f'<c:crossAx val="{VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        f'<c:valAx><c:axId val="{VALUES}"/>{pieces.axis_scale(axis)}<c:delete val="{is_hidden}"/><c:axPos val="b"/>'
        f'{grid if figure.whole is None else ""}<c:numFmt formatCode="{code}" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f'<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{look}<c:crossAx val="{CATEGORIES}"/><c:crosses val="max"/>'
        f'<c:crossBetween val="between"/>{step}</c:valAx>'
    )
