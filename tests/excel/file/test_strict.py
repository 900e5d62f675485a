"""Strict namespaces turned into Transitional ones."""

from cpdesk.excel.file.strict import transitional

STRICT = b'<?xml version="1.0" encoding="UTF-8"?><w xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>'
USUAL = STRICT.replace(b"purl.oclc.org/ooxml/spreadsheetml", b"schemas.openxmlformats.org/spreadsheetml/2006")


def test_namespaces_and_kinds_of_relationship_are_turned() -> None:
    relation = b'<R Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet"/>'

    assert transitional(STRICT) == USUAL
    assert transitional(relation) == (
        b'<R Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>'
    )


def test_a_transitional_part_stays_the_very_same() -> None:
    assert transitional(USUAL) is USUAL


def test_an_address_in_a_text_stays_as_it_is_written() -> None:
    text = b"<t>See http://purl.oclc.org/ooxml/spreadsheetml/main</t>"

    assert transitional(text) == text


def test_a_part_of_utf_16_is_turned_too() -> None:
    wide = STRICT.decode().replace("UTF-8", "UTF-16").encode("utf-16")

    assert transitional(wide) == USUAL
