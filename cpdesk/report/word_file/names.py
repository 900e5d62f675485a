"""The names of the XML that a Word document is made of."""

from lxml.etree import _Element

NS = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}
_OFF = ("0", "false", "off", "none")


def name(short: str) -> str:
    """Return a name such as `w:p` as lxml writes it."""
    prefix, _, local = short.partition(":")
    return f"{{{NS[prefix]}}}{local}"


def first(element: _Element | None, path: str) -> _Element | None:
    """Return the first element at a path such as `w:pPr/w:jc`; None for none."""
    return None if element is None else element.find(path, NS)


def every(element: _Element | None, path: str) -> list[_Element]:
    """Return all elements at a path."""
    return [] if element is None else list(element.iterfind(path, NS))


def attribute(element: _Element | None, key: str = "w:val") -> str:
    """Return an attribute; empty for none."""
    return "" if element is None else str(element.get(name(key) if ":" in key else key) or "")


def value(element: _Element | None, path: str, key: str = "w:val") -> str:
    """Return an attribute of the first element at a path; empty for none."""
    return attribute(first(element, path), key)


def is_on(element: _Element | None) -> bool:
    """Return whether a switch such as `w:b` is there and on."""
    return element is not None and attribute(element).casefold() not in _OFF


def local_name(element: _Element) -> str:
    """Return an element's name without its namespace; empty for comments and instructions."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
