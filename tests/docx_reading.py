"""Reading a Word document's XML, for tests."""

import zipfile
from io import BytesIO

from lxml import etree
from lxml.etree import _Element

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}


class WordFile:
    """The parts of a document, with the questions that tests ask of them."""

    def __init__(self, document: bytes) -> None:
        with zipfile.ZipFile(BytesIO(document)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
            self.entries = archive.infolist()

    def root(self, name: str = "word/document.xml") -> _Element:
        """Return the root element of a part."""
        return etree.fromstring(self.parts[name])

    def find(self, path: str, name: str = "word/document.xml") -> list[_Element]:
        """Return the elements of a part that an XPath selects."""
        return elements(self.root(name), path)

    @property
    def paragraphs(self) -> list[_Element]:
        """Return the paragraphs of the body, those of tables included."""
        return self.find("//w:p")


def elements(element: _Element, path: str) -> list[_Element]:
    """Return the elements below one that an XPath selects."""
    found = element.xpath(path, namespaces=NAMESPACES)
    return [item for item in found if isinstance(item, _Element)] if isinstance(found, list) else []


def value(element: _Element, path: str, attribute: str = "w:val") -> str:
    """Return the attribute of the first element that an XPath selects; empty for none."""
    prefix, _, name = attribute.partition(":")
    key = f"{{{NAMESPACES[prefix]}}}{name}" if name else attribute
    found = elements(element, path)
    return str(found[0].get(key) or "") if found else ""


def style_of(paragraph: _Element) -> str:
    """Return the id of a paragraph's style."""
    return value(paragraph, "w:pPr/w:pStyle")


def text_of(element: _Element) -> str:
    """Return the words of an element, without the instructions of its fields."""
    return "".join(item.text or "" for item in elements(element, ".//w:t"))
