"""The place of the contents in a template that has its own."""

import re

from lxml.etree import _Element

from cpdesk.report.template.grafting import Run
from cpdesk.report.word_file.names import attribute, first, name, value

_CONTENTS = re.compile(r"\s*TOC\b(?!\s*\\[ac])")
_HEADINGS = ("contents", "table of contents")


def has_contents(document: _Element) -> bool:
    """Return whether a template has a table of contents."""
    return bool(_codes(document))


def move_contents(document: _Element, run: Run, ours: list[_Element]) -> None:
    """Put our contents in the place of the template's, whose entries are those of another paper.

    Where the template has none they stay at the head of our own pages.
    """
    body = first(document, "w:body")
    code = next(iter(_codes(document)), None)
    if code is None or body is None:
        return
    blocks = _field_blocks(body, code)
    at = body.index(blocks[0])
    before = body[at - 1] if at else None
    words = "".join(item.text or "" for item in before.iter(name("w:t"))) if before is not None else ""
    if words.strip().casefold() in _HEADINGS and ours:
        run.blocks.remove(ours[0])
        ours = ours[1:]
    for block in blocks:
        if first(block, "w:pPr/w:sectPr") is not None:
            for child in list(block):
                if child.tag != name("w:pPr"):
                    block.remove(child)
        else:
            body.remove(block)
    for shift, block in enumerate(ours):
        run.blocks.remove(block)
        body.insert(at + shift, block)


def _codes(document: _Element) -> list[_Element]:
    fields = [item for item in document.iter(name("w:instrText")) if _CONTENTS.match(item.text or "")]
    return fields + [item for item in document.iter(name("w:fldSimple")) if _CONTENTS.match(attribute(item, "w:instr"))]


def our_contents(run: Run) -> list[_Element]:
    """Return the heading of our contents with its entries."""
    entries = [at for at, block in enumerate(run.blocks) if value(block, "w:pPr/w:pStyle") in ("TOC1", "TOC2")]
    return run.blocks[entries[0] - 1 : entries[-1] + 1] if entries else []


def _field_blocks(body: _Element, code: _Element) -> list[_Element]:
    """Return the blocks of the body that a field of contents spreads over."""
    top = code
    while (parent := top.getparent()) is not None and parent is not body:
        top = parent
    if top.tag != name("w:p"):
        return [top]
    blocks: list[_Element] = []
    depth = 0
    is_begun = False
    for block in list(body)[body.index(top) :]:
        if block.tag != name("w:p"):
            break
        blocks.append(block)
        for item in block.iter(name("w:fldChar")):
            kind = attribute(item, "w:fldCharType")
            depth += (kind == "begin") - (kind == "end")
            is_begun = is_begun or kind == "begin"
        if not is_begun or depth <= 0:
            return blocks
    return [top]
