"""The front of our paper beside that of a template: what a template's own front sheet says is not said twice."""

from collections.abc import Collection, Mapping
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element

from cpdesk.report.accessibility.styles import PLAIN, StyleSheet
from cpdesk.report.template.fields import FilledFields
from cpdesk.report.template.grafting import Run
from cpdesk.report.template.property_order import put_in_order
from cpdesk.report.word_file.names import every, first, name, value

_LOOKS = ("w:rFonts", "w:b", "w:bCs", "w:i", "w:caps", "w:color", "w:sz", "w:szCs")
_LABEL_AND_TEXT = 2
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
        is_line = style == "FrontLine" and not _left_of(block, said)
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
    etree.SubElement(properties, name("w:pStyle")).set(name("w:val"), style)
    numbering = etree.SubElement(properties, name("w:numPr"))
    for kind, said in (("w:ilvl", "0"), ("w:numId", silent)):
        etree.SubElement(numbering, name(kind)).set(name("w:val"), said)
    if alignment is not None and first(properties, "w:jc") is None:
        properties.append(deepcopy(alignment))
    put_in_order(properties)
    for run in paragraph.iter(name("w:r")):
        _keep_looks(run, before, styles)


def _keep_looks(run: _Element, before: str, styles: StyleSheet) -> None:
    """Write the looks that a run had by its old style on the run itself."""
    looks = first(run, "w:rPr")
    if looks is None:
        looks = etree.Element(name("w:rPr"))
        run.insert(0, looks)
    for kind in _LOOKS:
        found = styles.of_run(run, before, PLAIN, kind)
        if found is not None and first(looks, kind) is None:
            looks.append(deepcopy(found))
    put_in_order(looks)


def _left_of(block: _Element, said: Collection[str]) -> bool:
    """Take out of a line of the front what is said already, and return whether anything of it is left.

    A short front has several labels with their texts in one line, and something between them.
    """
    runs = every(block, "w:r")
    starts = [at for at, run in enumerate(runs) if first(run, "w:rPr/w:b") is not None]
    pieces = [runs[at:end] for at, end in zip(starts, (*starts[1:], len(runs)), strict=True)]
    kept = [piece for piece in pieces if _words(piece[0]) not in said]
    for piece in pieces:
        if piece not in kept:
            for run in piece:
                block.remove(run)
    if kept and pieces[-1] not in kept and len(kept[-1]) > _LABEL_AND_TEXT:
        block.remove(kept[-1][-1])
    return bool(kept)


def _words(run: _Element) -> str:
    return "".join(str(words.text or "") for words in run.iter(name("w:t"))).strip()
