"""A part's XML as a tree, with nothing in it that could make it grow."""

from xml.etree.ElementTree import Element, XMLParser
from xml.parsers import expat

from cpdesk.excel.file.container import harmful

_MOST_TAGS = 2_000_000


class DoctypeError(ValueError):
    """The XML declares entities or a type of document of its own, as no Office program writes."""


def plain_xml(part: bytes) -> Element:
    """Return the root of a part's XML.

    It is read twice at the speed of C: once to refuse a declaration, before any entity in it could expand, once to
    build the tree. Raises DoctypeError for a declaration, ParseError or ExpatError for what is not XML, and
    CpdeskError for more elements than such a part has.
    """
    if part.count(b"<") > _MOST_TAGS:
        raise harmful("A part of this workbook is far longer than Excel writes.")
    strict_parser().Parse(part, True)
    parser = XMLParser()  # noqa: S314 - declarations are refused above, and nothing is fetched without one
    parser.feed(part)
    root: Element = parser.close()
    return root


def strict_parser(separator: str | None = None) -> expat.XMLParserType:
    """Return an expat parser that raises DoctypeError at a declaration, before any entity in it could expand."""
    parser = expat.ParserCreate(namespace_separator=separator)
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    return parser


def _refuse(*_about: object) -> None:
    raise DoctypeError
