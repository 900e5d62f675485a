"""The pieces that Word's charts are made of, as XML."""

from decimal import Decimal

from cpdesk.charts.axis import ValueAxis
from cpdesk.domain.quantity import Unit, decimals_of
from cpdesk.excel.write.chart_sheet import ChartSheet
from cpdesk.report.word.xml import xml_attribute, xml_line

NAMESPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_EMU_PER_POINT = 12700
_SIZE = 1200
CATEGORIES, VALUES = 111111111, 222222222
"""The names by which the two axes of a chart know one another."""


def number_format(unit: Unit, values: list[Decimal]) -> str:
    """Return the number format in which Excel shows figures as the paper does."""
    places = max(map(decimals_of, values), default=0)
    digits = "#,##0" + (f".{'0' * places}" if places else "")
    if unit is Unit.PERCENT:
        return f'{digits}"%"'
    return f'"£"{digits}' if unit is Unit.CURRENCY else digits


def solid(colour: str) -> str:
    """Return a fill of one colour, #RRGGBB."""
    return f'<a:solidFill><a:srgbClr val="{colour.removeprefix("#")}"/></a:solidFill>'


def line(colour: str, width: float, dash: str = "solid") -> str:
    """Return the look of a line, so many points wide."""
    return (
        f'<a:ln w="{round(width * _EMU_PER_POINT)}" cap="flat">{solid(colour)}<a:prstDash val="{dash}"/>'
        "<a:round/></a:ln>"
    )


def text_look(colour: str, font: str, *, is_bold: bool = False, is_label: bool = False) -> str:
    """Return how words look: 12 points, upright; those of labels stay on one line."""
    bold, wrap = "1" if is_bold else "0", ' wrap="none"' if is_label else ""
    return (
        f"<c:txPr><a:bodyPr{wrap}/><a:lstStyle/><a:p><a:pPr>{_run_look('a:defRPr', colour, font, bold)}"
        '</a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
    )


def _run_look(element: str, colour: str, font: str, bold: str) -> str:
    return (
        f'<{element} lang="en-GB" sz="{_SIZE}" b="{bold}">{solid(colour)}<a:latin typeface="{xml_attribute(font)}"/>'
        f'<a:cs typeface="{xml_attribute(font)}"/></{element}>'
    )


def title(words: str, colour: str, font: str, *, is_bold: bool, place: tuple[float, float] | None = None) -> str:
    """Return a title: over the chart, or at a place given as shares of it."""
    layout = ""
    if place is not None:
        layout = (
            '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>'
            f'<c:x val="{place[0]:.4f}"/><c:y val="{place[1]:.4f}"/></c:manualLayout></c:layout>'
        )
    bold = "1" if is_bold else "0"
    return (
        '<c:title><c:tx><c:rich><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr>'
        f"{_run_look('a:defRPr', colour, font, bold)}</a:pPr><a:r>{_run_look('a:rPr', colour, font, bold)}"
        f'<a:t>{xml_line(words)}</a:t></a:r></a:p></c:rich></c:tx>{layout}<c:overlay val="1"/></c:title>'
    )


def series_head(sheet: ChartSheet, at: int) -> str:
    """Return what names a series."""
    name = xml_line(sheet.columns[at].name)
    return (
        f'<c:idx val="{at}"/><c:order val="{at}"/><c:tx><c:strRef><c:f>{sheet.name_range(at)}</c:f><c:strCache>'
        f'<c:ptCount val="1"/><c:pt idx="0"><c:v>{name}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
    )


def series_data(sheet: ChartSheet, at: int) -> str:
    """Return the labels and the figures of a series as the chart last read them; a missing one has none."""
    labels = "".join(
        f'<c:pt idx="{number}"><c:v>{xml_line(label)}</c:v></c:pt>' for number, label in enumerate(sheet.labels)
    )
    column, count = sheet.columns[at], len(sheet.labels)
    values = "".join(
        f'<c:pt idx="{number}"><c:v>{value:f}</c:v></c:pt>'
        for number, value in enumerate(column.values)
        if value is not None
    )
    code = xml_line(column.number_format)
    return (
        f'<c:cat><c:strRef><c:f>{sheet.label_range}</c:f><c:strCache><c:ptCount val="{count}"/>{labels}</c:strCache>'
        f"</c:strRef></c:cat><c:val><c:numRef><c:f>{sheet.value_range(at)}</c:f><c:numCache>"
        f'<c:formatCode>{code}</c:formatCode><c:ptCount val="{count}"/>{values}</c:numCache></c:numRef></c:val>'
    )


def shown_values(*, has_name: bool = False) -> str:
    """Return what a label says: the figure, with the name of its series before it where it is to have that."""
    name = "1" if has_name else "0"
    separator = "<c:separator> </c:separator>" if has_name else ""
    return (
        f'<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="{name}"/>'
        f'<c:showPercent val="0"/><c:showBubbleSize val="0"/>{separator}'
    )


NO_VALUES = (
    '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/>'
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)


def axis_scale(axis: ValueAxis) -> str:
    """Return from where to where an axis goes."""
    ends = f'<c:max val="{axis.top:.6g}"/><c:min val="{axis.bottom:.6g}"/>'
    return f'<c:scaling><c:orientation val="minMax"/>{ends}</c:scaling>'


def chart_space(plot: str, legend: str, head: str, look: str) -> str:
    """Return the whole chart: with the words at its head if it has any, gaps as gaps, its workbook beside it."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f"<c:chartSpace {NAMESPACES}>"
        f'<c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/><c:chart>{head}'
        f'<c:autoTitleDeleted val="{0 if head else 1}"/>{plot}{legend}<c:plotVisOnly val="1"/>'
        '<c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
        f'<a:ln><a:noFill/></a:ln></c:spPr>{look}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>'
        "</c:chartSpace>"
    )
