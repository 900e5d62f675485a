"""Files of other kinds are named whatever they are called."""

import pytest

from excel_builders import ole_file, one_sheet, refusal, zipped

PLAIN_TEXT = "This is plain text, such as a CSV file, not an Excel workbook (.xlsx)."


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "This file is empty: it has no bytes in it."),
        (bytes(4096), "This file is blank: every byte in it is zero."),
        (b"%PDF-1.7 \x00", "This is a PDF, not an Excel workbook (.xlsx)."),
        (b"\xff\xd8\xff\xe0JFIF\x00", "This is a picture (JPEG), not an Excel workbook (.xlsx)."),
        (b"<!DOCTYPE html><html></html>", "This is a web page (HTML), not an Excel workbook (.xlsx)."),
        (b"<table><tr><td>1</td></tr></table>", "This is a web page (HTML), not an Excel workbook (.xlsx)."),
        (b"Ref,Measure\r\n1.1,Number", PLAIN_TEXT),
        ("Ref\tMeasure".encode("utf-16"), PLAIN_TEXT),
        (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
         "This is an Excel 2003 XML spreadsheet, which cpdesk does not read."),
        (ole_file("Workbook"), "This is an old Excel 97–2003 workbook (.xls), which cpdesk does not read."),
        (ole_file("WordDocument"), "This is an old Word document (.doc), not an Excel workbook (.xlsx)."),
        (b"\x01\x02\x00\x03 something", "This is a file of some other kind, not an Excel workbook (.xlsx)."),
        (zipped({"notes.txt": "x"}), "This is a zip file, not an Excel workbook (.xlsx)."),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
         "This is an OpenDocument spreadsheet (.ods), not an Excel workbook (.xlsx)."),
        (zipped({"[Content_Types].xml": "application/vnd.ms-excel.sheet.binary.macroEnabled.main"}),
         "This is an Excel binary workbook (.xlsb), not an Excel workbook (.xlsx)."),
        (zipped({"[Content_Types].xml": "officedocument.wordprocessingml.document.main+xml"}),
         "This is a Word document (.docx), not an Excel workbook (.xlsx)."),
    ],
)  # fmt: skip
def test_another_kind_of_file_is_named_whatever_it_is_called(data: bytes, sentence: str) -> None:
    assert refusal(data).sentence == sentence


def test_an_old_workbook_s_hint_says_how_to_save_it_anew() -> None:
    assert refusal(ole_file("Book")).hint == ("In Excel choose File, Save As, Excel Workbook (.xlsx), and open that.")


def test_no_sentence_speaks_of_errors_or_failures() -> None:
    for data in (b"", b"%PDF", zipped({}), one_sheet(A1=1)[:900], ole_file("Workbook")):
        problem = refusal(data)
        assert problem.sentence.endswith(".")
        assert problem.hint.endswith(".")
        assert not any(word in str(problem).lower() for word in ("error", "invalid", "failed", "exception"))
