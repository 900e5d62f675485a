"""The strokes of bars that lie one below another, each part named in a key and by its own figure."""

from decimal import Decimal

from cpdesk.branding import Branding
from cpdesk.charts.axis import ValueAxis, value_axis
from cpdesk.charts.bar_layout import (
    FOOT,
    HEAD,
    KEY_LINE,
    SWATCH,
    bar_heights,
    head_height,
    key_rows,
    key_width,
    name_lines,
    names_width,
)
from cpdesk.charts.bar_look import PartLook, draw_hatch, part_looks
from cpdesk.charts.layout import Area
from cpdesk.charts.lettering import text_width
from cpdesk.charts.scheme import ChartColours
from cpdesk.charts.sheet import EDGES, GRID, STEP, Sheet
from cpdesk.domain.figure import Bar, BarFigure

_EDGE = 0.8
_BETWEEN = 1.6
_CAPITAL = 4.37
_AFTER = 5.0
_MARK = 8.0


class _Bars:
    """Where the figures of bars are across, with where the line of their target is."""

    def __init__(self, area: Area, axis: ValueAxis, target: Decimal | None) -> None:
        self.area = area
        self.axis = axis
        self.aim = self.x(float(target)) if target is not None else None

    def x(self, value: float) -> float:
        share = (value - self.axis.bottom) / (self.axis.top - self.axis.bottom)
        return self.area.left + share * self.area.width


def draw_bars(sheet: Sheet, figure: BarFigure, colours: ChartColours, branding: Branding, area: Area) -> None:
    """Draw bars with their names, a key where they have several parts, and each figure at or in its bar."""
    looks = part_looks(figure, colours, branding)
    left = names_width(figure, area.width)
    right = _room_at_end(figure)
    head = head_height(figure, area.width)
    plot = Area(area.left + left, area.top + head, area.width - left - right, area.height - head - FOOT)
    bars = _Bars(plot, bar_axis(figure), figure.target[1] if figure.target else None)
    _draw_key(sheet, figure, looks, colours, area)
    if len(figure.parts) < 2 or figure.whole is None:
        _draw_marks(sheet, bars, colours)
    wanted = bar_heights(figure, area.width)
    scale = plot.height / sum(wanted) if wanted else 1.0
    top = plot.top
    for bar, height in zip(figure.bars, wanted, strict=True):
        slot = Area(plot.left, top, plot.width, height * scale)
        _draw_name(sheet, bar, slot, colours, left)
        if is_comparison(figure):
            _draw_one(sheet, bar, slot, bars, looks[0], colours)
        else:
            _draw_parts(sheet, bar, slot, bars, looks)
        top += slot.height
    zero = bars.x(0.0)
    sheet.path(((zero, plot.top), (zero, plot.foot)), colours.ink, 1.0, layer=EDGES)
    _draw_target(sheet, figure, bars, colours)


def is_comparison(figure: BarFigure) -> bool:
    """Return whether each bar is one figure, the council's own or somebody else's."""
    return len(figure.parts) == 1 and not figure.parts[0].is_rating


def bar_axis(figure: BarFigure) -> ValueAxis:
    """Return an axis from nought: the length of a bar is its figure, so no bar begins elsewhere."""
    if figure.whole is not None:
        return ValueAxis(0.0, float(figure.whole) or 1.0, (), "")
    sums = [sum((value for value in bar.values if value is not None), Decimal(0)) for bar in figure.bars]
    aims = [figure.target[1]] if figure.target else []
    axis = value_axis([Decimal(0), *sums, *aims], figure.unit)
    reached = [Decimal(0), *sums, *aims]
    least, most = float(min(reached)), float(max(reached))
    above = [height for height, _ in axis.marks if height >= most]
    below = [height for height, _ in axis.marks if height <= least]
    bottom, top = min(below[-1:] or [least]), max(above[:1] or [most])
    marks = tuple(mark for mark in axis.marks if bottom <= mark[0] <= top)
    return ValueAxis(bottom, top if top > bottom else bottom + 1.0, marks, axis.title)


def _room_at_end(figure: BarFigure) -> float:
    """Return the room right of the bars for their figures; half of the last mark's label where those are inside."""
    if not is_comparison(figure):
        return 16.0
    return max((text_width(text) for bar in figure.bars for text in bar.texts), default=0.0) + _AFTER + 8


def _draw_key(sheet: Sheet, figure: BarFigure, looks: tuple[PartLook, ...], colours: ChartColours, area: Area) -> None:
    for row, parts in enumerate(key_rows(figure, area.width)):
        x, top = area.left + 1, area.top + HEAD + row * KEY_LINE
        for at in parts:
            look = looks[at]
            sheet.box(x, top, SWATCH, SWATCH, look.fill, edge=look.edge, edge_width=_EDGE)
            draw_hatch(sheet, x, top, SWATCH, SWATCH, look)
            if look.shape:
                place = (x + SWATCH / 2, top + SWATCH / 2)
                sheet.mark(look.shape, place, _MARK, _mark_fill(look), look.ink)
            words = figure.parts[at].name
            sheet.words(words, (x + SWATCH + 6, top + SWATCH / 2 + _CAPITAL), colours.ink)
            x += key_width(words)


def _mark_fill(look: PartLook) -> str:
    """Return the fill of a rating's shape: an open circle for having none, as its fill is the paper's."""
    return look.fill if look.fill.upper() == "#FFFFFF" else look.ink


def _draw_marks(sheet: Sheet, bars: _Bars, colours: ChartColours) -> None:
    """Draw the axis below: an upright at each mark with its label, as many as have the room."""
    marks = [(height, label) for height, label in bars.axis.marks if height <= bars.axis.top + 1e-9]
    widest = max((text_width(label, is_bold=False) for _, label in marks), default=0.0) + 8
    step = 1
    while len(marks) > 1 and widest * len(marks) / step > bars.area.width:
        step += 1
    for height, label in marks[::step]:
        x = bars.x(height)
        sheet.path(((x, bars.area.top), (x, bars.area.foot)), colours.grid, 0.8, layer=GRID)
        sheet.words(label, (x, bars.area.foot + 14.9), colours.ink, anchor="middle")


def _draw_name(sheet: Sheet, bar: Bar, slot: Area, colours: ChartColours, room: float) -> None:
    lines = name_lines(bar.label, room - 10, is_bold=bar.is_own)
    last = slot.top + slot.height / 2 + _CAPITAL + STEP * (len(lines) - 1) / 2
    sheet.words("\n".join(lines), (slot.left - 8, last), colours.ink, anchor="end", is_bold=bar.is_own)


def other_look(colours: ChartColours) -> PartLook:
    """Return the look of somebody else's bar beside the council's own: paler, and hatched."""
    return PartLook(colours.band, colours.hairline, colours.hairline, "/")


def _thickness(slot: Area) -> tuple[float, float]:
    """Return where a bar begins within its slot, and how thick it is."""
    thick = min(slot.height - 8, 26.0)
    return slot.top + (slot.height - thick) / 2, thick


def _draw_one(sheet: Sheet, bar: Bar, slot: Area, bars: _Bars, found: PartLook, colours: ChartColours) -> None:
    """Draw a bar of one figure, somebody else's paler than the council's own; its text keeps clear of the target."""
    look = found if bar.is_own else other_look(colours)
    value, text = bar.values[0], bar.texts[0]
    top, thick = _thickness(slot)
    zero = bars.x(0.0)
    end = zero if value is None else bars.x(float(value))
    left, right = min(zero, end), max(zero, end)
    if right > left:
        sheet.box(left, top, right - left, thick, look.fill, edge=look.edge, edge_width=_EDGE)
        draw_hatch(sheet, left, top, right - left, thick, look)
    middle, needs = slot.top + slot.height / 2 + _CAPITAL, text_width(text)
    if end < zero:
        start = left - _AFTER - needs
        if bars.aim is not None and start - 3 < bars.aim < left:
            start = bars.aim - _AFTER - needs
    else:
        start = right + _AFTER
        if bars.aim is not None and right < bars.aim < start + needs + 3:
            start = bars.aim + _AFTER
    sheet.words(text, (start, middle), colours.ink, is_bold=bar.is_own, on_ground=colours.paper)


def _draw_parts(sheet: Sheet, bar: Bar, slot: Area, bars: _Bars, looks: tuple[PartLook, ...]) -> None:
    """Draw a bar part by part; a part too small for its figure has it in the table alone."""
    top, thick = _thickness(slot)
    start = 0.0
    for value, text, look in zip(bar.values, bar.texts, looks, strict=True):
        if value is None:
            continue
        left, right = bars.x(start), bars.x(start + float(value))
        start += float(value)
        width = right - left - min(_BETWEEN, (right - left) / 4)
        if width > 0:
            sheet.box(left, top, width, thick, look.fill, edge=look.edge, edge_width=_EDGE)
            draw_hatch(sheet, left, top, width, thick, look)
            _write_inside(sheet, text, look, (left, width), slot.top + slot.height / 2)


def _write_inside(sheet: Sheet, text: str, look: PartLook, across: tuple[float, float], middle: float) -> None:
    left, width = across
    needs = text_width(text)
    mark = _MARK + 5 if look.shape else 0.0
    if needs + 6 > width:
        return
    has_mark = bool(look.shape) and needs + mark + 6 <= width
    x = left + (width - needs - (mark if has_mark else 0.0)) / 2
    if has_mark:
        sheet.mark(look.shape, (x + _MARK / 2, middle), _MARK, _mark_fill(look), look.ink)
        x += mark
    ground = look.fill if look.hatch else ""
    sheet.words(text, (x, middle + _CAPITAL), look.ink, is_bold=True, on_ground=ground)


def _draw_target(sheet: Sheet, figure: BarFigure, bars: _Bars, colours: ChartColours) -> None:
    if figure.target is None:
        return
    words, value = figure.target
    x, half = bars.x(float(value)), text_width(words) / 2
    sheet.path(((x, bars.area.top - 4), (x, bars.area.foot)), colours.target, 2.0, (6, 3))
    inside = min(max(x, half + 2), sheet.width - half - 2)
    sheet.words(words, (inside, bars.area.top - 8), colours.ink, anchor="middle", is_bold=True)
