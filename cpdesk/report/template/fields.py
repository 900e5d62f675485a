"""The fields of a front sheet: `{{ title }}` anywhere in a template, or a content control of that name."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml.etree import _Element

from cpdesk.domain.clean_text import clean_text
from cpdesk.report.accessibility.nodes import has_content
from cpdesk.report.template.editing import EditedFile
from cpdesk.report.word_file.names import attribute, every, first, name, value

BODY = "body"
NOT_STATED = "Not stated"
_FIELD = re.compile(r"\{\{[-\s]*(?:r\s|p\s)?\s*([^{}]*?)\s*[-]?\}\}")
_STATEMENT = re.compile(r"\{%.*?%\}|\{#.*?#\}")
_PLAIN_NAME = re.compile(r"[^\W\d][\w .-]*")
_ALIASES = {
    "date": "meeting_date",
    "date_of_meeting": "meeting_date",
    "meeting": "committee",
    "committee_name": "committee",
    "report_title": "title",
    "report_author": "author",
    "lead_officer": "senior_officer",
    "report_type": "kind",
    "content": BODY,
    "report_body": BODY,
}


@dataclass
class FilledFields:
    """What was filled in. `titles` are the paragraphs of the body that hold the title alone."""

    known: set[str] = field(default_factory=set)
    unknown: list[str] = field(default_factory=list)
    has_statements: bool = False
    in_body: set[str] = field(default_factory=set)
    titles: list[_Element] = field(default_factory=list)


def fill_fields(file: EditedFile, values: Mapping[str, str]) -> FilledFields:
    """Put values in the place of fields, in the body and at the edges of pages.

    Nothing of a template is run: a field is a name and no more. One that is not known is left out and named, as are
    statements such as `{% if %}`. The place of the paper itself, `{{ body }}`, stays for whoever puts it there.
    """
    filled = FilledFields()
    for part in (file.main, *file.margins()):
        root = file.root(part)
        for paragraph in list(root.iter(name("w:p"))):
            _fill_paragraph(paragraph, values, filled, is_body=part == file.main)
        for control in list(root.iter(name("w:sdt"))):
            _fill_control(control, values, filled, is_body=part == file.main)
    return filled


def field_name(text: str) -> str:
    """Return the name of a field as we know it, however it is written."""
    plain = re.sub(r"[\s.-]+", "_", text.strip().casefold()).strip("_")
    return _ALIASES.get(plain, plain)


def body_place(file: EditedFile) -> _Element | None:
    """Return the paragraph of the body where the paper goes; None where the template names none."""
    for paragraph in file.document.iter(name("w:p")):
        found = _FIELD.fullmatch("".join(item.text or "" for item in texts_of(paragraph)).strip())
        if found is not None and field_name(found[1]) == BODY:
            return paragraph
    return None


def texts_of(paragraph: _Element) -> Iterator[_Element]:
    """Yield the pieces of text of a paragraph, without those of boxes within it."""
    for item in paragraph.iter(name("w:t")):
        above = next(item.iterancestors(name("w:p")), None)
        if above is paragraph:
            yield item


def _fill_paragraph(paragraph: _Element, values: Mapping[str, str], filled: FilledFields, *, is_body: bool) -> None:
    pieces = list(texts_of(paragraph))
    text = "".join(piece.text or "" for piece in pieces)
    if "{" not in text:
        return
    for found in reversed(list(_FIELD.finditer(text))):
        key = field_name(found[1])
        if key == BODY and is_body and found[0] == text.strip():
            continue
        if key in values:
            filled.known.add(key)
            _put(pieces, found.start(), found.end(), clean_text(values[key]))
            if is_body:
                filled.in_body.add(key)
            if is_body and key == "title" and found[0] == text.strip():
                filled.titles.append(paragraph)
        else:
            filled.unknown.append(found[1] if _PLAIN_NAME.fullmatch(found[1]) else found[0])
            _put(pieces, found.start(), found.end(), "")
    rest = "".join(piece.text or "" for piece in pieces)
    for statement in reversed(list(_STATEMENT.finditer(rest))):
        filled.has_statements = True
        _put(pieces, statement.start(), statement.end(), "")
    above = paragraph.getparent()
    is_bare = filled.has_statements and rest.strip() and not "".join(piece.text or "" for piece in pieces).strip()
    if is_bare and above is not None and above.tag == name("w:body") and not has_content(paragraph):
        above.remove(paragraph)
    else:
        _leave_no_blank(paragraph)


def _leave_no_blank(paragraph: _Element) -> None:
    """Say so in a cell of a front sheet where a field that nobody gave stood by itself: a blank one tells nobody."""
    cell = next(paragraph.iterancestors(name("w:tc")), None)
    pieces = list(texts_of(paragraph))
    if cell is None or not pieces or has_content(cell) or "".join(cell.itertext(name("w:t"))).strip():
        return
    pieces[0].text = NOT_STATED


def _put(pieces: list[_Element], start: int, end: int, words: str) -> None:
    """Put words in the place of the text from `start` to `end`, which may lie across several runs."""
    at = 0
    is_put = False
    for piece in pieces:
        held = piece.text or ""
        low, high = max(start - at, 0), min(end - at, len(held))
        if low < high:
            piece.text = held[:low] + ("" if is_put else " ".join(words.split())) + held[high:]
            piece.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            is_put = True
        at += len(held)


def _fill_control(control: _Element, values: Mapping[str, str], filled: FilledFields, *, is_body: bool) -> None:
    properties, content = first(control, "w:sdtPr"), first(control, "w:sdtContent")
    named = (field_name(value(properties, kind)) for kind in ("w:tag", "w:alias"))
    key = next((one for one in named if one in values), "")
    if not key or content is None:
        return
    pieces = list(content.iter(name("w:t")))
    if not pieces:
        return
    words = " ".join(clean_text(values[key]).split())
    for piece in pieces:
        piece.text = ""
    pieces[0].text = words
    for stood in (*content.iter(name("w:p")), *control.iterancestors(name("w:p"))):
        _leave_no_blank(stood)
    for placeholder in every(properties, "w:showingPlcHdr"):
        properties.remove(placeholder) if properties is not None else None
    for run in content.iter(name("w:r")):
        style = first(run, "w:rPr/w:rStyle")
        looks = first(run, "w:rPr")
        if style is not None and looks is not None and "placeholder" in attribute(style).casefold():
            looks.remove(style)
    filled.known.add(key)
    if is_body:
        filled.in_body.add(key)
        paragraph = next(pieces[0].iterancestors(name("w:p")), None)
        if key == "title" and paragraph is not None:
            alone = "".join(item.text or "" for item in texts_of(paragraph)).strip()
            if alone == words:
                filled.titles.append(paragraph)
