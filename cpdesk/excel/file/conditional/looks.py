"""The fills, icons and colours of text that a sheet's conditional formats show."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from cpdesk.domain.grid import CellIcon, GridRemark, SheetGrid, column_letters
from cpdesk.excel.file.colour import Palette
from cpdesk.excel.file.conditional.dxf import dxf_looks
from cpdesk.excel.file.conditional.icons import icon_scale
from cpdesk.excel.file.conditional.parser import FormulaReader
from cpdesk.excel.file.conditional.part import MOST_RULES, read_rules
from cpdesk.excel.file.conditional.reference import Effort, NotReadError, Shift, TooMuchError
from cpdesk.excel.file.conditional.rule import Box, ConditionalRule, DxfLook, RuleKind
from cpdesk.excel.file.conditional.sheet import SheetValues
from cpdesk.excel.file.conditional.tests import PreparedTest, prepared_test
from cpdesk.excel.file.conditional.values import Value, number_of
from cpdesk.excel.file.plain_xml import plain_xml

_MOST_EFFORT = 4_000_000
_MOST_REMARKS = 20
_MOST_KNOWN = 1_000
_SHADES = {
    RuleKind.COLOUR_SCALE: "a colour scale, which shades each cell by where it lies between the lowest and the highest",
    RuleKind.DATA_BAR: "data bars, which show how large each figure is",
}

Place = tuple[int, int]


@dataclass(frozen=True)
class ConditionalLooks:
    """What conditional formats show, by row and column, with what could not be worked out."""

    fills: Mapping[Place, str] = field(default_factory=dict)
    icons: Mapping[Place, CellIcon] = field(default_factory=dict)
    font_colours: Mapping[Place, str] = field(default_factory=dict)
    remarks: tuple[GridRemark, ...] = ()


def conditional_looks(
    sheet: SheetGrid,
    after_cells: bytes,
    stylesheet: bytes | None,
    palette: Palette,
    others: Mapping[str, SheetGrid] | None = None,
    effort: Effort | None = None,
) -> ConditionalLooks:
    """Return what the conditional formats in the XML after a sheet's cells show.

    Formulas see the values that the file holds, so no chain of cells is ever followed; `others` are the sheets that
    they may point to, by name. What is not worked out is a remark at the first cell of its range. All sheets of a
    workbook share one `effort`.
    """
    dxfs = dxf_looks(plain_xml(stylesheet) if stylesheet is not None else None, palette)
    document: Element = plain_xml(after_cells)
    rules = read_rules(document, dxfs, palette)
    named = {name.casefold(): SheetValues(other) for name, other in (others or {}).items()}
    effort = effort if effort is not None else workbook_effort()
    values = SheetValues(sheet)
    work = _Work(values, FormulaReader(values, named, effort), effort)
    for number, rule in enumerate(rules):
        if number == MOST_RULES:
            work.remark(rule, "This sheet has more conditional formats than are worked out.")
            break
        if not work.applied(rule):
            break
    return ConditionalLooks(work.fills, work.icons, work.font_colours, tuple(work.remarks.values()))


def workbook_effort() -> Effort:
    """Return how much work the conditional formats of one workbook may ask for: some seconds at most."""
    return Effort(_MOST_EFFORT)


@dataclass
class _Work:
    """Goes through a sheet's rules from the first to the last and keeps what each cell shows."""

    values: SheetValues
    reader: FormulaReader
    effort: Effort
    fills: dict[Place, str] = field(default_factory=dict)
    icons: dict[Place, CellIcon] = field(default_factory=dict)
    font_colours: dict[Place, str] = field(default_factory=dict)
    stopped: set[Place] = field(default_factory=set)
    remarks: dict[str, GridRemark] = field(default_factory=dict)

    def applied(self, rule: ConditionalRule) -> bool:
        """Put what the rule shows over the cells; return whether there is work left for another rule."""
        if rule.kind in _SHADES:
            self.remark(rule, f"These cells have {_SHADES[rule.kind]}. Such colours are no ratings.", "colour-scale")
            return True
        try:
            if rule.kind is RuleKind.ICONS:
                self._show_icons(rule)
            elif rule.look.fill is not None or rule.look.font_colour is not None or rule.stops:
                self._show_look(rule)
        except NotReadError as cause:
            self.remark(rule, f"A conditional format here was not worked out, as it uses {cause}.")
        except TooMuchError:
            self.remark(rule, "This sheet asks for more conditional formats than are worked out; those from here on"
                        " are left out.")  # fmt: skip
            return False
        return True

    def remark(self, rule: ConditionalRule, text: str, code: str = "conditional-format-unread") -> None:
        """Note it at the rule's first cell, one alike only once."""
        hint = "" if code == "colour-scale" else " If the colours there are ratings, write them as words as well."
        if text not in self.remarks and len(self.remarks) < _MOST_REMARKS:
            row, column = rule.areas[0].first_row, rule.areas[0].first_column
            self.remarks[text] = GridRemark(code, f"{column_letters(column)}{row}", text + hint)

    def _show_look(self, rule: ConditionalRule) -> None:
        test = prepared_test(rule, self.reader, lambda: self._values(rule))
        outcomes = _Outcomes(test)
        first_row, first_column = rule.anchor
        fill, font_colour = rule.look
        for box in self._boxes(rule):
            self.effort.spend(box.size * test.cost)
            for column in range(box.first_column, box.last_column + 1):
                values = self.values.column(column)
                for row in range(box.first_row, box.last_row + 1):
                    place = (row, column)
                    if place in self.stopped or (not rule.stops and self._has_look(place, rule.look)):
                        continue
                    if outcomes.holds(values.get(row), Shift(row - first_row, column - first_column)):
                        if fill is not None:
                            self.fills.setdefault(place, fill)
                        if font_colour is not None:
                            self.font_colours.setdefault(place, font_colour)
                        if rule.stops:
                            self.stopped.add(place)

    def _has_look(self, place: Place, look: DxfLook) -> bool:
        return (look.fill is None or place in self.fills) and (look.font_colour is None or place in self.font_colours)

    def _show_icons(self, rule: ConditionalRule) -> None:
        setting = rule.icons
        numbers = sorted(value for value in self._values(rule) if isinstance(value, float))
        scale = icon_scale(setting, numbers, self._worked_out) if setting is not None else None
        if scale is None:
            raise NotReadError("icons whose limits are not worked out")
        for box in self._boxes(rule):
            rows = range(box.first_row, box.last_row + 1)
            for column in range(box.first_column, box.last_column + 1):
                for row, value in self.values.column(column).items():
                    place = (row, column)
                    if isinstance(value, float) and row in rows and place not in self.stopped:
                        icon = scale.icon(value)
                        if icon is not None:
                            self.icons.setdefault(place, icon)

    def _worked_out(self, formula: str) -> float | None:
        number = number_of(self.reader.read(formula).value(Shift()))
        return number if isinstance(number, float) else None

    def _boxes(self, rule: ConditionalRule) -> Iterator[Box]:
        """Return the rule's areas as far as the sheet's text goes."""
        for area in rule.areas:
            box = area.within(self.values.last_row, self.values.last_column)
            if box is not None:
                yield box

    def _values(self, rule: ConditionalRule) -> Iterator[Value]:
        for box in self._boxes(rule):
            self.effort.spend(box.size)
            yield from self.values.values_in(box)


class _Outcomes:
    """Outcomes of one test by the values that they depend on, of which a column holds the same few again and again."""

    def __init__(self, test: PreparedTest) -> None:
        self._test = test
        self._known: dict[object, bool] = {}

    def holds(self, value: Value, shift: Shift) -> bool:
        """Return whether the test holds for a cell with this value."""
        reads = self._test.reads
        if reads is None or len(self._known) > _MOST_KNOWN:
            return self._test.holds(value, shift)
        weighed = [reference.value(shift) for reference in reads]
        if self._test.weighs_own:
            weighed.append(value)
        key = tuple([(type(one), one) for one in weighed])
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._test.holds(value, shift)
        return known
