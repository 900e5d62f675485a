"""The front of our paper beside that of a template: what a template's own front sheet says is not said twice."""

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element

from cpdesk.report.accessibility.styles import PLAIN, StyleSheet
from cpdesk.report.template.fields import FilledFields
from cpdesk.report.template.grafting import Run
from cpdesk.report.word_file.names import every, first, name, value

_LOOKS = ("w:rFonts", "w:b", "w:bCs", "w:i", "w:caps", "w:color", "w:sz", "w:szCs")
_STYLES = {"Marking": "marking", "Subtitle": "kind"}


@dataclass(frozen=True)
class PaperFields:
    """What a front sheet may say: the text of each field by name, and the label that our own front gives it."""

    values: Mapping[str, str]
    labels: Mapping[str, str]


def without_repeats(run: Run, filled: FilledFields, fields: PaperFields, *, has_title: bool) -> None:
    """Take out of the first run of our paper what the template's front sheet says."""
    said = {f"{label}:" for key, label in fields.labels.items() if key in filled.in_body}
    is_title_passed = False
    for block in list(run.blocks):
        style = value(block, "w:pPr/w:pStyle")
        is_title = style == "Heading1" and not is_title_passed
        if first(block, "w:bookmarkStart") is not None:
            return
        if is_title:
            is_title_passed = True
        is_line = style == "FrontLine" and _label(block) in said
        if (is_title and has_title) or _STYLES.get(style, "") in filled.in_body or is_line:
            run.blocks.remove(block)


def make_heading(paragraph: _Element, style: str, silent: str, styles: StyleSheet) -> None:
    """Make the title on a front sheet the paper's first heading, which looks as it did.

    `silent` is the numbering that shows nothing. What Word calls Title is no heading to a reader.
    """
    before = styles.style_id(paragraph)
    properties = first(paragraph, "w:pPr")
    if properties is None:
        properties = etree.Element(name("w:pPr"))
        paragraph.insert(0, properties)
    alignment = styles.of_paragraph(paragraph, PLAIN, "w:jc")
    for kind in ("w:pStyle", "w:numPr"):
        for old in every(properties, kind):
            properties.remove(old)
    named = etree.Element(name("w:pStyle"))
    named.set(name("w:val"), style)
    properties.insert(0, named)
    _number(properties, silent)
    if alignment is not None and first(properties, "w:jc") is None:
        _put_alignment(properties, alignment)
    for run in paragraph.iter(name("w:r")):
        _keep_looks(run, before, styles)


def _number(properties: _Element, silent: str) -> None:
    numbering = etree.Element(name("w:numPr"))
    for kind, said in (("ilvl", "0"), ("numId", silent)):
        etree.SubElement(numbering, name(f"w:{kind}")).set(name("w:val"), said)
    earlier = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
    before = {name(f"w:{kind}") for kind in earlier}
    at = max((place + 1 for place, child in enumerate(properties) if child.tag in before), default=0)
    properties.insert(at, numbering)


def _put_alignment(properties: _Element, alignment: _Element) -> None:
    after = {
        name(f"w:{kind}")
        for kind in (
            "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr",
            "pPrChange",
        )
    }  # fmt: skip
    at = next((place for place, child in enumerate(properties) if child.tag in after), len(properties))
    copy = etree.Element(name("w:jc"))
    copy.set(name("w:val"), str(alignment.get(name("w:val")) or "left"))
    properties.insert(at, copy)


def _keep_looks(run: _Element, before: str, styles: StyleSheet) -> None:
    """Write the looks that a run had by its old style on the run itself, in the order that the schema asks for."""
    looks = first(run, "w:rPr")
    if looks is None:
        looks = etree.Element(name("w:rPr"))
        run.insert(0, looks)
    rest = [child for child in looks if child.tag not in {name(kind) for kind in _LOOKS}]
    held = {kind: found for kind in _LOOKS if (found := styles.of_run(run, before, PLAIN, kind)) is not None}
    for child in list(looks):
        looks.remove(child)
    early = [child for child in rest if child.tag == name("w:rStyle")]
    for child in early:
        looks.append(child)
    for kind in _LOOKS:
        if kind in held:
            copy = etree.SubElement(looks, name(kind))
            for key, said in held[kind].attrib.items():
                copy.set(key, said)
    for child in rest:
        if child not in early and child.tag in (name("w:lang"), name("w:vertAlign"), name("w:u")):
            looks.append(child)


def _label(block: _Element) -> str:
    words = next(block.iter(name("w:t")), None)
    return (words.text or "").strip() if words is not None else ""
