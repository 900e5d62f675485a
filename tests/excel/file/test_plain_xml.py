"""XML that could grow is refused before it does."""

from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

import pytest

from cpdesk.domain.errors import CpdeskError
from cpdesk.excel.file import plain_xml as module
from cpdesk.excel.file.plain_xml import DoctypeError, plain_xml


def test_a_tree_is_what_the_xml_says() -> None:
    root = plain_xml(b'<a x="1"><!-- c --><b>t</b></a>')

    assert (root.tag, root.get("x"), [(child.tag, child.text) for child in root]) == ("a", "1", [("b", "t")])


@pytest.mark.parametrize(
    "doctype", [b"<!DOCTYPE a>", b'<!DOCTYPE a [<!ENTITY b "c">]>', b'<!DOCTYPE a SYSTEM "file:///x">']
)
def test_any_declaration_is_refused(doctype: bytes) -> None:
    with pytest.raises(DoctypeError):
        plain_xml(doctype + b"<a/>")


@pytest.mark.parametrize("xml", [b"", b"<a>", b"<a></b>", b"<a>&b;</a>", b"<a>\x01</a>", b"<a>\xff</a>"])
def test_what_is_no_xml_is_no_tree(xml: bytes) -> None:
    with pytest.raises((ExpatError, ParseError)):
        plain_xml(xml)


def test_more_elements_than_any_part_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_TAGS", 3)

    assert plain_xml(b"<a><b/></a>").tag == "a"
    with pytest.raises(CpdeskError, match="far longer than Excel writes"):
        plain_xml(b"<a><b/><b/></a>")
