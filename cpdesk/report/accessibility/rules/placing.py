"""Rules about what does not stand in line with the text."""

from collections.abc import Iterator

from lxml.etree import _Element

from cpdesk.report.accessibility.found import Found, Spot, wrong
from cpdesk.report.accessibility.paper import ReadPaper
from cpdesk.report.word_file.names import name

_INLINE = "In its layout options choose In line with text."
_FLOATING = {
    "wp:anchor": ("A picture or shape floats beside the text.", _INLINE),
    "w:tblpPr": ("A table floats beside the text.", "In its properties set text wrapping to None."),
    "w:framePr": ("A paragraph stands in a frame.", "Remove the frame."),
}
_BOXES = {
    "wps:txbx": "A text box holds words out of the reading order.",
    "v:textbox": "A text box holds words out of the reading order.",
    "v:textpath": "A WordArt or a watermark is drawn behind the text.",
}
_OBJECTS = {
    "dgm:relIds": "A SmartArt drawing has no reading order.",
    "o:OLEObject": "Another program's object is embedded.",
    "w:control": "A control of a program is embedded.",
}


def nothing_floats(paper: ReadPaper) -> Iterator[Found]:
    """What floats is read at a place of Word's choosing (Microsoft: object not inline)."""
    for element, spot in _elements(paper, _FLOATING):
        text, mend = _FLOATING[_short(element)]
        if _short(element) != "w:framePr" or element.get(name("w:dropCap")) is None:
            yield wrong(spot, "floating", text, mend)


def no_text_boxes(paper: ReadPaper) -> Iterator[Found]:
    """Words in a box are passed over, or read out of order."""
    for element, spot in _elements(paper, _BOXES):
        yield wrong(spot, "text-box", _BOXES[_short(element)], "Write the words in the text itself.", _words(element))


def no_embedded_objects(paper: ReadPaper) -> Iterator[Found]:
    """An embedded object is closed to a screen reader, and may hold more than it shows."""
    for element, spot in _elements(paper, _OBJECTS):
        yield wrong(
            spot, "embedded-object", _OBJECTS[_short(element)], "Put a picture with a description in its place."
        )


def _elements(
    paper: ReadPaper, kinds: dict[str, object] | dict[str, str] | dict[str, tuple[str, str]]
) -> Iterator[tuple[_Element, Spot]]:
    tags = {name(kind) for kind in kinds}
    roots = dict.fromkeys([paper.main, *(_root(node.element) for node in paper.margins)])
    for root in roots:
        for element in root.iter(*tags):
            yield element, paper.spot_of(element)


def _root(element: _Element) -> _Element:
    return element.getroottree().getroot()


def _short(element: _Element) -> str:
    return next(kind for kind in (*_FLOATING, *_BOXES, *_OBJECTS) if name(kind) == element.tag)


def _words(element: _Element) -> str:
    return "".join(item.text or "" for item in element.iter(name("w:t"))) or str(element.get("string") or "")


RULES = (nothing_floats, no_text_boxes, no_embedded_objects)
