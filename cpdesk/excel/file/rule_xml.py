"""Conditional formats from other file formats, written as the XML in which Excel keeps its own."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, tostring

from cpdesk.domain.grid import MergedRange, column_letters

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_MOST_AREAS = 4_000


class RuleXml:
    """The part of a worksheet that follows its cells, as far as it holds conditional formats."""

    def __init__(self) -> None:
        self._root = Element("worksheet", xmlns=_MAIN)
        self._priority = 0

    @property
    def document(self) -> bytes | None:
        """Return the XML; None for a sheet without a rule."""
        return tostring(self._root) if len(self._root) else None

    def add_group(self, areas: Sequence[MergedRange]) -> Element:
        """Return a new group of rules for these areas."""
        return SubElement(self._root, "conditionalFormatting", sqref=" ".join(_written(area) for area in areas))

    def add_rule(
        self, group: Element, attributes: dict[str, str], formulas: Iterable[str] = (), fill: str | None = None
    ) -> Element:
        """Return a new rule, weighed after all those before it, that puts the fill over the cells."""
        self._priority += 1
        rule = SubElement(group, "cfRule", {**attributes, "priority": str(self._priority)})
        if fill is not None:
            pattern = SubElement(SubElement(SubElement(rule, "dxf"), "fill"), "patternFill")
            SubElement(pattern, "bgColor", rgb=f"FF{fill}")
        for formula in formulas:
            SubElement(rule, "formula").text = formula
        return rule


def in_parts(areas: Sequence[MergedRange]) -> Iterator[Sequence[MergedRange]]:
    """Return the areas in groups of no more than one rule may have."""
    for start in range(0, len(areas), _MOST_AREAS):
        yield areas[start : start + _MOST_AREAS]


def first_place(areas: Sequence[MergedRange]) -> tuple[int, int]:
    """Return the cell for which Excel writes the formulas of a group."""
    return min(area.first_row for area in areas), min(area.first_column for area in areas)


def joined(blocks: Iterable[MergedRange]) -> list[MergedRange]:
    """Return the blocks with those that lie one beneath another as one."""
    found: list[MergedRange] = []
    for (first, last), column in groupby(
        sorted(blocks, key=lambda block: (block.first_column, block.last_column, block.first_row)),
        key=lambda block: (block.first_column, block.last_column),
    ):
        above: MergedRange | None = None
        for block in column:
            if above is not None and above.last_row + 1 == block.first_row:
                above = MergedRange(above.first_row, first, block.last_row, last)
                found[-1] = above
            else:
                above = block
                found.append(above)
    return found


def _written(area: MergedRange) -> str:
    first, last = column_letters(area.first_column), column_letters(area.last_column)
    return f"{first}{area.first_row}:{last}{area.last_row}"
