"""The conditional formats in a sheet's XML, Excel 2007's own with those that later versions add."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from cpdesk.excel.file.colour import Palette
from cpdesk.excel.file.conditional.dxf import child, dxf_look, local_name
from cpdesk.excel.file.conditional.rule import ConditionalRule, DxfLook, IconSetting, RuleKind, Threshold, areas_of

MOST_RULES = 5_000
_MOST_AREAS = 10_000
_USUAL_ICONS = "3TrafficLights1"
_TRUE = ("1", "true", "on")
_OPTIONS = ("rank", "percent", "bottom", "aboveAverage", "equalAverage", "stdDev", "timePeriod")


def read_rules(root: Element, dxfs: Sequence[DxfLook], palette: Palette) -> tuple[ConditionalRule, ...]:
    """Return the rules in the order in which Excel weighs them.

    A later version's half of a data bar repeats the first; both come as they stand.
    """
    rules: list[ConditionalRule] = []
    for element in root.iter():
        if local_name(element.tag) == "conditionalFormatting":
            rules.extend(_rules_of(element, dxfs, palette))
            if len(rules) > MOST_RULES:
                break
    return tuple(sorted(rules[: MOST_RULES + 1], key=lambda rule: rule.priority))


def _rules_of(element: Element, dxfs: Sequence[DxfLook], palette: Palette) -> Iterator[ConditionalRule]:
    named = child(element, "sqref")
    reference = (element.get("sqref") if named is None else named.text) or ""
    areas = areas_of(reference)
    if not areas:
        return
    has_too_many = len(areas) > _MOST_AREAS
    for entry in element:
        if local_name(entry.tag) == "cfRule":
            own = child(entry, "dxf")
            number = entry.get("dxfId")
            if own is not None:
                look = dxf_look(own, palette)
            else:
                look = dxfs[int(number)] if number is not None and int(number) < len(dxfs) else DxfLook()
            yield ConditionalRule(
                kind=RuleKind.OTHER if has_too_many else _kind(entry.get("type", "")),
                areas=areas[:_MOST_AREAS],
                priority=int(entry.get("priority", "0")),
                stops=entry.get("stopIfTrue") in _TRUE,
                look=look,
                operator=entry.get("operator", ""),
                text=entry.get("text", ""),
                formulas=tuple(_formulas(entry)),
                options=tuple((name, entry.get(name, "")) for name in _OPTIONS if name in entry.attrib),
                icons=_icons(child(entry, "iconSet")),
            )


def _kind(name: str) -> RuleKind:
    return RuleKind(name) if name in {kind.value for kind in RuleKind} else RuleKind.OTHER


def _formulas(entry: Element) -> Iterator[str]:
    for item in entry:
        if local_name(item.tag) in ("formula", "f"):
            yield (item.text or "").strip()


def _icons(element: Element | None) -> IconSetting | None:
    if element is None:
        return None
    thresholds = tuple(_threshold(item) for item in element if local_name(item.tag) == "cfvo")
    own = tuple(
        (item.get("iconSet", ""), int(item.get("iconId", "0"))) for item in element if local_name(item.tag) == "cfIcon"
    )
    name = element.get("iconSet", _USUAL_ICONS)
    return IconSetting(name, thresholds, element.get("reverse") in _TRUE, own)


def _threshold(element: Element) -> Threshold:
    formula = child(element, "f")
    value = element.get("val", "") if formula is None else (formula.text or "")
    return Threshold(element.get("type", "num"), value.strip(), element.get("gte", "1") in _TRUE)
