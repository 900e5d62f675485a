"""The conditional formats of an Excel 97–2003 workbook, written as the rules of later versions."""

import struct
from collections.abc import Callable

from cpdesk.excel.file.rule_xml import RuleXml, first_place
from cpdesk.excel.file.xls.formula import excel_formula
from cpdesk.excel.file.xls.records import SheetConditions

_CELL_IS, _EXPRESSION = 1, 2
_OPERATORS = (
    "", "between", "notBetween", "equal", "notEqual", "greaterThan", "lessThan", "greaterThanOrEqual",
    "lessThanOrEqual",
)  # fmt: skip
_HAS_NUMBER, _HAS_FONT, _HAS_ALIGNMENT, _HAS_BORDER, _HAS_FILL = (1 << bit for bit in (25, 26, 27, 28, 29))
_KEEPS_BACKGROUND = 1 << 18
_FONT_SIZE, _ALIGNMENT_SIZE, _BORDER_SIZE = 118, 8, 8
_SOLID = (0, 1)  # a fill whose pattern is left as it is counts as a solid one


def rules_of_sheet(conditions: SheetConditions, colour: Callable[[int], str | None]) -> bytes | None:
    """Return the rules as the XML that follows a sheet's cells; None for a sheet without any.

    `colour` gives the palette's colour of a number. Raises struct.error for records that are cut short.
    """
    xml = RuleXml()
    for group in conditions.groups:
        if not group.areas:
            continue
        element = xml.add_group(group.areas)
        for rule in group.rules:
            attributes, formulas = _asked(rule, first_place(group.areas))
            xml.add_rule(element, attributes, formulas, _fill(rule, colour))
    return xml.document


def _asked(rule: bytes, first: tuple[int, int]) -> tuple[dict[str, str], list[str]]:
    kind, operator, size, second_size = struct.unpack_from("<BBHH", rule)
    tokens = rule[len(rule) - size - second_size :]
    parts = [part for part in (tokens[:size], tokens[size:]) if part]
    formulas = [formula for part in parts if (formula := excel_formula(part, first)) is not None]
    if len(formulas) == len(parts):
        if kind == _EXPRESSION:
            return {"type": "expression"}, formulas
        if kind == _CELL_IS and 0 < operator < len(_OPERATORS):
            return {"type": "cellIs", "operator": _OPERATORS[operator]}, formulas
    return {"type": "other"}, []


def _fill(rule: bytes, colour: Callable[[int], str | None]) -> str | None:
    """Return the background colour of a solid fill ([MS-XLS] 2.5.91), which stands behind other looks."""
    flags, more = struct.unpack_from("<IH", rule, 6)
    place = 12
    if not flags & _HAS_FILL or flags & _KEEPS_BACKGROUND:
        return None
    if flags & _HAS_NUMBER:
        place += struct.unpack_from("<H", rule, place)[0] if more & 1 else 2
    place += sum(
        size
        for flag, size in ((_HAS_FONT, _FONT_SIZE), (_HAS_ALIGNMENT, _ALIGNMENT_SIZE), (_HAS_BORDER, _BORDER_SIZE))
        if flags & flag
    )
    pattern, colours = struct.unpack_from("<HH", rule, place)
    return colour(colours >> 7 & 0x7F) if pattern >> 10 in _SOLID else None
