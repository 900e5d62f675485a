"""Workbooks with a password."""

from cpdesk.domain.errors import PasswordNeededError
from cpdesk.excel.file.parse import parse_workbook
from excel_builders import encrypted, one_sheet, refusal


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
