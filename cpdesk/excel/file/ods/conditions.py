"""OpenDocument's conditional formats, written as the rules that Excel keeps of its own."""

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from cpdesk.domain.grid import MergedRange
from cpdesk.excel.file.ods.formula import address_place, area_places, arguments, excel_formula
from cpdesk.excel.file.ods.styles import OdsStyles
from cpdesk.excel.file.rule_xml import RuleXml, first_place, in_parts, joined

_COMPARED = re.compile(r"(?:cell-content\(\)|value\(\))?\s*(<=|>=|<>|!=|==|<|>|=)(.*)", re.DOTALL)
_CALL = re.compile(r"([a-z-]+)\s*(?:\((.*)\))?\s*", re.DOTALL)
_OPERATORS = {
    "<": "lessThan", "<=": "lessThanOrEqual", ">": "greaterThan", ">=": "greaterThanOrEqual",
    "=": "equal", "==": "equal", "<>": "notEqual", "!=": "notEqual",
}  # fmt: skip
_BETWEEN = {
    "between": "between", "cell-content-is-between": "between",
    "not-between": "notBetween", "cell-content-is-not-between": "notBetween",
}  # fmt: skip
_TEXTS = {
    "begins-with": "beginsWith", "ends-with": "endsWith", "contains-text": "containsText",
    "not-contains-text": "notContainsText",
}  # fmt: skip
_KINDS: dict[str, dict[str, str]] = {
    "duplicate": {"type": "duplicateValues"},
    "unique": {"type": "uniqueValues"},
    "is-error": {"type": "containsErrors"},
    "is-no-error": {"type": "notContainsErrors"},
    "above-average": {"type": "aboveAverage"},
    "below-average": {"type": "aboveAverage", "aboveAverage": "0"},
    "above-equal-average": {"type": "aboveAverage", "equalAverage": "1"},
    "below-equal-average": {"type": "aboveAverage", "aboveAverage": "0", "equalAverage": "1"},
}
_TOPS: dict[str, dict[str, str]] = {
    "top-elements": {}, "bottom-elements": {"bottom": "1"},
    "top-percent": {"percent": "1"}, "bottom-percent": {"percent": "1", "bottom": "1"},
}  # fmt: skip
_THRESHOLDS = {"number": "num", "minimum": "min", "maximum": "max", "auto-minimum": "min", "auto-maximum": "max"}
_SHADES = {"calcext:color-scale": "colorScale", "calcext:data-bar": "dataBar", "calcext:date-is": "timePeriod"}


class OdsRules:
    """Gathers a sheet's rules, from the list behind its cells or from the styles of the cells."""

    def __init__(self, styles: OdsStyles) -> None:
        self._styles = styles
        self._xml = RuleXml()

    @property
    def document(self) -> bytes | None:
        """Return the rules as Excel's XML; None for a sheet without a rule."""
        return self._xml.document

    def add_formats(self, formats: Element) -> None:
        """Take in what LibreOffice lists behind a sheet's cells (`calcext:conditional-formats`)."""
        for entry in formats.iter("calcext:conditional-format"):
            areas = [MergedRange(*block) for block in area_places(entry.get("calcext:target-range-address", ""))]
            for part in in_parts(areas):
                self._add_format(entry, part)

    def add_styles(self, ruled: dict[str, list[MergedRange]]) -> None:
        """Take in the conditions that styles hold themselves, for the cells that have those styles."""
        for style, blocks in ruled.items():
            for part in in_parts(joined(blocks)):
                group = self._xml.add_group(part)
                for rule in self._styles.rules(style):
                    self._condition(group, rule.condition, rule.style, rule.base, first_place(part))

    def _add_format(self, entry: Element, areas: Sequence[MergedRange]) -> None:
        group = self._xml.add_group(areas)
        for item in entry:
            if item.tag == "calcext:condition":
                style, base = item.get("calcext:apply-style-name", ""), item.get("calcext:base-cell-address", "")
                self._condition(group, item.get("calcext:value", ""), style, base, first_place(areas))
            elif item.tag == "calcext:icon-set":
                _add_icons(self._xml.add_rule(group, {"type": "iconSet"}), item)
            elif item.tag in _SHADES:
                self._xml.add_rule(group, {"type": _SHADES[item.tag]})

    def _condition(self, group: Element, condition: str, style: str, base: str, first: tuple[int, int]) -> None:
        attributes, formulas = _read(condition.strip())
        row, column = address_place(base) if base else first
        moved = [excel_formula(formula, first[0] - row, first[1] - column) for formula in formulas]
        self._xml.add_rule(group, attributes, moved, self._styles.shown_fill(style))


def _read(condition: str) -> tuple[dict[str, str], list[str]]:
    """Return what a condition asks, as the attributes and the formulas of Excel's rule."""
    compared = _COMPARED.fullmatch(condition)
    if compared is not None:
        return {"type": "cellIs", "operator": _OPERATORS[compared[1]]}, [compared[2]]
    call = _CALL.fullmatch(condition)
    name, listed = (call[1], arguments(call[2] or "")) if call is not None else ("", [])
    if name in ("formula-is", "is-true-formula") and call is not None:
        return {"type": "expression"}, [call[2] or ""]
    if name in _BETWEEN and len(listed) == 2:
        return {"type": "cellIs", "operator": _BETWEEN[name]}, listed
    if name in _TEXTS and re.fullmatch(r'".*"', listed[0], re.DOTALL):
        return {"type": _TEXTS[name], "text": listed[0][1:-1].replace('""', '"')}, []
    if name in _TOPS and listed[0].isdecimal():
        return {"type": "top10", "rank": listed[0], **_TOPS[name]}, []
    return _KINDS.get(name, {"type": "other"}), []


def _add_icons(rule: Element, item: Element) -> None:
    icons = SubElement(rule, "iconSet", iconSet=item.get("calcext:icon-set-type", ""))
    for entry in item.iter("calcext:formatting-entry"):
        kind = entry.get("calcext:type", "number")
        value = entry.get("calcext:value", "0")
        SubElement(icons, "cfvo", type=_THRESHOLDS.get(kind, kind), val=excel_formula(value))
