"""The styles that a template lacks, added from ours in the template's own typeface."""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element

from cpdesk.report.accessibility.styles import PLAIN, StyleSheet
from cpdesk.report.template.roles import ROLES, Role, RoleUse
from cpdesk.report.word_file.names import attribute, every, first, name, value

_SMALLEST = 24
_LANGUAGE = "en-GB"


@dataclass(frozen=True)
class StyleMap:
    """The style of the paper for each of ours, by id."""

    uses: tuple[RoleUse, ...]

    def of(self, ours: str) -> str:
        """Return the id of the style in the template; the same where it is none of ours."""
        return next((use.style_id for use in self.uses if use.role.ours == ours), ours)


def merge_styles(theirs: _Element, ours: _Element, found: Iterable[RoleUse]) -> StyleMap:
    """Add to the template's styles what it lacks of ours, and return which is used for what.

    A heading that is not one of Word's own gets one that is based on it: it looks as the council has it, and is a
    heading to a screen reader. Ours that are added take the typeface of the template, and no less than 12 points.
    """
    by_role = {use.role: use for use in found}
    uses: dict[Role, RoleUse] = {}
    for role in ROLES:
        use = by_role.get(role)
        if use is None:
            uses[role] = RoleUse(role, _free_id(theirs, role.ours), role.name, "added")
        elif role.is_words_own and use.style_name.casefold() != role.name:
            uses[role] = RoleUse(role, _free_id(theirs, role.ours), use.style_name, use.how)
        else:
            uses[role] = use
    merged = StyleMap(tuple(uses.values()))
    for role, use in uses.items():
        original = by_role.get(role)
        if original is None:
            theirs.append(_copied(theirs, ours, role, merged))
        elif original.style_id != use.style_id:
            theirs.append(_based(role, use, original, merged))
    _say_language(theirs)
    return merged


def _copied(theirs: _Element, ours: _Element, role: Role, styles: StyleMap) -> _Element:
    source = next(style for style in every(ours, "w:style") if attribute(style, "w:styleId") == role.ours)
    style = deepcopy(source)
    style.set(name("w:styleId"), styles.of(role.ours))
    style.attrib.pop(name("w:default"), None)
    taken = {value(other, "w:name").casefold() for other in every(theirs, "w:style")}
    title = role.name if role.name.casefold() not in taken else f"{role.name} (paper)"
    for element in every(style, "w:name"):
        element.set(name("w:val"), title)
    if title != role.name:
        style.set(name("w:customStyle"), "1")
    for kind in ("w:basedOn", "w:next", "w:link"):
        for element in every(style, kind):
            said = attribute(element)
            if said == "TableNormal":
                element.set(name("w:val"), _default_id(theirs, "table"))
            else:
                element.set(name("w:val"), styles.of(said))
    for path in (".//w:rFonts", "w:pPr/w:numPr"):
        for element in every(style, path):
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
    for element in every(style, "w:basedOn"):
        if not attribute(element) or attribute(element) == attribute(style, "w:styleId"):
            style.remove(element)
    if role.kind == "paragraph":
        _enlarge(style, StyleSheet(theirs), styles.of("Normal"))
        _space(style, StyleSheet(theirs), styles.of("Normal"))
    return style


def _enlarge(style: _Element, sheet: StyleSheet, body: str) -> None:
    """Give a style 12 points where it would come out smaller."""
    inherited = attribute(sheet.of_style(body, "", PLAIN, "w:sz")) or "20"
    if first(style, "w:rPr/w:sz") is not None or (inherited.isdigit() and int(inherited) >= _SMALLEST):
        return
    properties = first(style, "w:rPr")
    if properties is None:
        properties = etree.SubElement(style, name("w:rPr"))
    for kind in ("w:sz", "w:szCs"):
        etree.SubElement(properties, name(kind)).set(name("w:val"), str(_SMALLEST))


def _space(style: _Element, sheet: StyleSheet, body: str) -> None:
    """Give a style that indents text our space between paragraphs where the template's text has none."""
    indent = first(style, "w:pPr/w:ind")
    properties = first(style, "w:pPr")
    if indent is None or properties is None or first(properties, "w:spacing") is not None:
        return
    text = etree.Element(name("w:p"))
    named = etree.SubElement(etree.SubElement(text, name("w:pPr")), name("w:pStyle"))
    named.set(name("w:val"), body)
    if attribute(sheet.of_paragraph(text, PLAIN, "w:spacing"), "w:after") in ("", "0"):
        spacing = etree.Element(name("w:spacing"))
        for key, said in (("after", "160"), ("line", "276"), ("lineRule", "auto")):
            spacing.set(name(f"w:{key}"), said)
        properties.insert(properties.index(indent), spacing)


def _based(role: Role, use: RoleUse, original: RoleUse, styles: StyleMap) -> _Element:
    style = etree.Element(name("w:style"))
    style.set(name("w:type"), "paragraph")
    style.set(name("w:styleId"), use.style_id)
    for kind, said in (("name", role.name), ("basedOn", original.style_id), ("next", styles.of("Normal"))):
        etree.SubElement(style, name(f"w:{kind}")).set(name("w:val"), said)
    etree.SubElement(style, name("w:uiPriority")).set(name("w:val"), "9")
    etree.SubElement(style, name("w:qFormat"))
    if role.outline >= 0:
        properties = etree.SubElement(style, name("w:pPr"))
        etree.SubElement(properties, name("w:keepNext"))
        etree.SubElement(properties, name("w:outlineLvl")).set(name("w:val"), str(role.outline))
    return style


def _free_id(theirs: _Element, wanted: str) -> str:
    taken = {attribute(style, "w:styleId").casefold() for style in every(theirs, "w:style")}
    options = (wanted, *(f"Paper{wanted}{number or ''}" for number in range(1000)))
    return next(option for option in options if option.casefold() not in taken)


def _default_id(theirs: _Element, kind: str) -> str:
    marked = (
        attribute(style, "w:styleId")
        for style in every(theirs, "w:style")
        if attribute(style, "w:type") == kind and attribute(style, "w:default") in ("1", "true", "on")
    )
    return next(marked, "")


def _say_language(theirs: _Element) -> None:
    """Say in the defaults that the paper is in British English, wherever the template was begun."""
    defaults = first(theirs, "w:docDefaults")
    if defaults is None:
        defaults = etree.Element(name("w:docDefaults"))
        theirs.insert(0, defaults)
    holder = first(defaults, "w:rPrDefault")
    if holder is None:
        holder = etree.Element(name("w:rPrDefault"))
        defaults.insert(0, holder)
    properties = first(holder, "w:rPr")
    if properties is None:
        properties = etree.SubElement(holder, name("w:rPr"))
    language = first(properties, "w:lang")
    if language is None:
        language = etree.Element(name("w:lang"))
        after = [child for child in properties if child.tag in (name("w:eastAsianLayout"), name("w:specVanish"))]
        properties.insert(properties.index(after[0]) if after else len(properties), language)
    if not attribute(language).casefold().startswith("cy"):
        language.set(name("w:val"), _LANGUAGE)
