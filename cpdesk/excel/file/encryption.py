"""Workbooks that Excel encrypted with a password."""

import struct
from io import BytesIO
from zipfile import BadZipFile

from cpdesk.domain.errors import CpdeskError, PasswordNeededError

_HINT = "Give the password that opens it in Excel."
# The password that Excel uses by itself, for workbooks that it opens without asking ([MS-OFFCRYPTO] 2.3.7.7 has it
# for .xls; .xlsx files with a protected structure carry it too).
_EXCELS_OWN = "VelvetSweatshop"


def decrypted(data: bytes, password: str | None) -> bytes:
    """Return the workbook inside an encrypted container, in memory only.

    Raises PasswordNeededError where no password is given or a wrong one, CpdeskError for an encryption that
    is not Office's own with a password, such as rights management.
    """
    try:
        return _decrypted(data, password or _EXCELS_OWN)
    except PasswordNeededError:
        if password:
            raise
    raise PasswordNeededError("This workbook is protected with a password.", _HINT)


def _decrypted(data: bytes, password: str) -> bytes:
    import msoffcrypto  # noqa: PLC0415 - takes as long to load as a small workbook takes to read
    from msoffcrypto import exceptions as failures  # noqa: PLC0415
    from msoffcrypto.format.ooxml import OOXMLFile  # noqa: PLC0415

    plain = BytesIO()
    try:
        office = msoffcrypto.OfficeFile(BytesIO(data))
        if isinstance(office, OOXMLFile):
            office.load_key(password=password, verify_password=True)
        else:
            office.load_key(password=password)  # of an .xls, which always looks whether it is the right one
        office.decrypt(plain)
    except failures.InvalidKeyError as cause:
        raise PasswordNeededError(
            "This workbook is protected with another password than the one given.", _HINT
        ) from cause
    except (
        failures.FileFormatError, failures.ParseError, failures.DecryptionError, failures.EncryptionError,
        ArithmeticError, AssertionError, AttributeError, BadZipFile, LookupError, OSError, SyntaxError, TypeError,
        ValueError, struct.error,
    ) as cause:  # fmt: skip
        raise CpdeskError(
            "This workbook is encrypted in a way that cpdesk cannot undo.",
            "In Excel choose File, Info, Protect Workbook, take the encryption off, and save a copy.",
        ) from cause
    return plain.getvalue()
