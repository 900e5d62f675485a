"""Files of other kinds are named whatever they are called."""

import pytest

from excel_builders import ole_file, one_sheet, refusal, zipped


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "This file is empty: it has no bytes in it."),
        (bytes(4096), "This file is blank: every byte in it is zero."),
        (b" \r\n\t \r\n", "This file is blank: there are only spaces in it."),
        (b"%PDF-1.7 \x00", "This is a PDF, not a workbook."),
        (b"\xff\xd8\xff\xe0JFIF\x00", "This is a picture (JPEG), not a workbook."),
        (b"MZ\x90\x00\x03", "This is a program, not a workbook."),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "This is a web archive (MHTML), not a workbook."),
        (b"<!DOCTYPE html><html></html>", "This is a web page (HTML) with no table in it, not a workbook."),
        (b"<?xml version='1.0'?><rss/>", "This is an XML file, not a workbook."),
        (b"Dear all\r\nplease see below", "This is plain text with no columns in it, not a workbook."),
        (ole_file("WordDocument"), "This is an old Word document (.doc), not a workbook."),
        (ole_file("VisioDocument"), "This is an old Office file, not a workbook."),
        (b"\x01\x02\x00\x03 something", "This is a file of some other kind, not a workbook."),
        (zipped({"notes.txt": "x"}), "This is a zip file, not a workbook."),
        (zipped({"pack.json": "{}"}), "This is a pack, not a workbook."),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}),
         "This is an OpenDocument text (.odt), not a workbook."),
        (zipped({"[Content_Types].xml": "officedocument.wordprocessingml.document.main+xml"}),
         "This is a Word document (.docx), not a workbook."),
        (zipped({"Index/Document.iwa": "x"}), "This is an Apple Numbers, Pages or Keynote file, not a workbook."),
    ],
)  # fmt: skip
def test_another_kind_of_file_is_named_whatever_it_is_called(data: bytes, sentence: str) -> None:
    assert refusal(data).sentence == sentence


@pytest.mark.parametrize(
    "data",
    [
        ole_file("Workbook"),
        ole_file("WORKBOOK"),
        b"\x09\x08\x10\x00\x00\x06\x05\x00",
        zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
        zipped({"[Content_Types].xml": "application/vnd.ms-excel.sheet.binary.macroEnabled.main"}),
        zipped({"xl/workbook.xml": "<workbook/>"}),
    ],
)
def test_a_workbook_with_nothing_behind_its_first_bytes_is_damaged(data: bytes) -> None:
    assert refusal(data).sentence == "This workbook is damaged: part of it is missing or cannot be unpacked."


def test_no_sentence_speaks_of_errors_or_failures() -> None:
    for data in (b"", b"%PDF", zipped({}), one_sheet(A1=1)[:900], ole_file("Workbook")):
        problem = refusal(data)
        assert problem.sentence.endswith(".")
        assert problem.hint.endswith(".")
        assert not any(word in str(problem).lower() for word in ("error", "invalid", "failed", "exception"))
