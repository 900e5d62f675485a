"""Workbooks with a password."""

from hashlib import sha256
from pathlib import Path

from cpdesk.domain.errors import PasswordNeededError
from cpdesk.excel.file.parse import parse_workbook
from excel_builders import encrypted, one_sheet, refusal, replaced, with_part
from format_builders import scorecard_book, xlsb_of


def test_an_encrypted_workbook_opens_with_its_password_alone() -> None:
    data = encrypted(one_sheet(A1="Ref"), "Sesame 1")

    assert isinstance(refusal(data), PasswordNeededError)
    assert isinstance(refusal(data, "sesame 1"), PasswordNeededError)
    assert parse_workbook(data, "x.xlsx", "Sesame 1").sheets[0].text(1, 1) == "Ref"


def test_a_missing_password_and_a_wrong_one_are_told_apart() -> None:
    data = encrypted(one_sheet(A1="Ref"), "Sesame 1")

    assert refusal(data).sentence == "This workbook is protected with a password."
    assert refusal(data, "x").sentence == "This workbook is protected with another password than the one given."


def test_an_encrypted_workbook_cut_short_is_refused_in_words() -> None:
    data = encrypted(one_sheet(A1="Ref"), "Sesame 1")

    assert refusal(data[: len(data) // 2], "Sesame 1").sentence.startswith("This workbook is encrypted in a way")


FORMATS = Path(__file__).parents[2] / "data" / "formats"


def test_an_old_workbook_opens_with_its_password_alone() -> None:
    data = (FORMATS / "protected.xls").read_bytes()

    assert refusal(data).sentence == "This workbook is protected with a password."
    assert refusal(data, "x").sentence == "This workbook is protected with another password than the one given."
    assert parse_workbook(data, "x.xls", "Sesame 1").sheets[0].text(4, 5) == "46%"


def test_a_workbook_that_excel_opens_without_asking_opens_without_asking() -> None:
    data = encrypted(one_sheet(A1="Ref"), "VelvetSweatshop")

    assert parse_workbook(data, "x.xlsx").sheets[0].text(1, 1) == "Ref"


def test_a_binary_workbook_with_a_password_is_read_as_what_is_inside() -> None:
    padding = b"".join(sha256(bytes([number])).digest() for number in range(100))
    data = encrypted(with_part(xlsb_of(scorecard_book()), "docProps/thumbnail.bin", padding), "Sesame 1")

    assert parse_workbook(data, "x.xlsb", "Sesame 1").sheets[0].text(4, 5) == "46%"


def test_an_open_document_opens_with_its_password_alone() -> None:
    data = (FORMATS / "protected.ods").read_bytes()

    assert isinstance(refusal(data), PasswordNeededError)
    assert refusal(data, "x").sentence == "This workbook is protected with another password than the one given."
    assert parse_workbook(data, "x.ods", "Sesame 1").sheets[0].text(4, 5) == "46%"


def test_an_open_document_of_an_older_encryption_says_how_to_get_it_open() -> None:
    data = replaced((FORMATS / "protected.ods").read_bytes(), "META-INF/manifest.xml", "#aes256-cbc", "#blowfish-cfb")
    problem = refusal(data, "Sesame 1")

    assert not isinstance(problem, PasswordNeededError)
    assert problem.sentence == "This OpenDocument spreadsheet is encrypted in a way that cpdesk cannot undo."
    assert problem.hint == "Open it in LibreOffice or Excel, save a copy without a password, and open that."
