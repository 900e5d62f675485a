"""Documents that others made are opened safely, or refused in a sentence that says what they are."""

import zipfile
from io import BytesIO

import pytest

from cpdesk.domain.errors import CpdeskError
from cpdesk.report.word_file import open_document
from cpdesk.resources import resource_path
from paper_changes import BODY, changed, good_paper, swap

TYPES = "[Content_Types].xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


def refusal(data: bytes) -> CpdeskError:
    with pytest.raises(CpdeskError) as caught:
        open_document(data)
    return caught.value


def zipped(**parts: bytes) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return written.getvalue()


def test_a_document_and_a_template_are_opened() -> None:
    assert open_document(good_paper()).main == BODY
    template = changed(swap(TYPES, "document.main+xml", "template.main+xml"))
    assert open_document(template).main == BODY


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "This file is empty."),
        (b"%PDF-1.7", "This is a PDF, not a Word document."),
        (b"<html><body>", "This is a web page or an XML file, not a Word document."),
        (b"words", "This is not a Word document."),
        (OLE + "WordDocument".encode("utf-16-le"), "This is a document of an old Word (.doc), whatever its name says."),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "This document has a password."),
        (zipped(a=b"b"), "This is a zip file, not a Word document."),
        (
            zipped(mimetype=b"application/vnd.oasis.opendocument.text"),
            "This is an OpenDocument text (.odt), not a Word document.",
        ),
        (
            resource_path("samples", "cheshire-east-q1-2019-20.xlsx").read_bytes(),
            "This is an Excel workbook, not a Word document.",
        ),
        (
            good_paper()[:4000],
            "This document is damaged: part of it is missing or cannot be unpacked.",
        ),
        (
            zipped(bomb=bytes(80_000_000)),
            "This document would unpack to an enormous size.",
        ),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "file",
)
def test_what_it_is_instead_is_said(data: bytes, sentence: str) -> None:
    assert refusal(data).sentence == sentence


def test_macros_are_refused() -> None:
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    document = changed(swap(TYPES, main, "application/vnd.ms-word.document.macroEnabled.main+xml"))
    assert refusal(document).sentence == "This document holds macros, programs that Word would run."


def test_entities_are_refused_before_they_grow() -> None:
    bomb = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document'
    document = changed(swap(BODY, "<w:document", bomb))
    assert refusal(document).sentence == (
        "This document declares words of its own for its XML, which Word never writes."
    )


def test_a_document_without_its_text_is_damaged() -> None:
    assert (
        "damaged" in refusal(changed(swap(BODY, "<w:body>", "<w:Body>"), swap(BODY, "</w:body>", "</w:Body>"))).sentence
    )
    assert "damaged" in refusal(changed(swap(BODY, "</w:body>", ""))).sentence
