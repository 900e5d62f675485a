"""OpenDocument spreadsheets that LibreOffice or Excel encrypted with a password."""

import hashlib
import hmac
import zlib
from base64 import b64decode
from collections.abc import Mapping
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from cpdesk.domain.errors import CpdeskError, PasswordNeededError
from cpdesk.excel.file.plain_xml import plain_xml
from cpdesk.untrusted import MOST_UNPACKED

MANIFEST = "META-INF/manifest.xml"
_SPACE = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
_CIPHER, _KEY_DERIVATION, _START_KEY = "#aes256-cbc", "PBKDF2", "#sha256"
_CHECKED = 1024  # how much of a part its checksum is about
_MOST_ROUNDS = 2_000_000
_HINT = "Give the password that opens it in LibreOffice or Excel."


def encrypted_parts(archive: ZipFile) -> Mapping[str, Element]:
    """Return what the file says of each encrypted part's encryption; nothing for a file without a password."""
    if MANIFEST not in archive.namelist():
        return {}
    found = {}
    for entry in plain_xml(archive.read(MANIFEST)).iter(f"{_SPACE}file-entry"):
        about = entry.find(f"{_SPACE}encryption-data")
        if about is not None:
            found[entry.get(f"{_SPACE}full-path", "")] = about
    return found


def decrypted_part(packed: bytes, about: Element, password: str | None) -> bytes:
    """Return a part as it was before it was encrypted (OpenDocument 1.3, part 2, 4.8), in memory only.

    Raises PasswordNeededError where no password is given or a wrong one, CpdeskError for a way of encryption that
    is older or newer than AES with a key from PBKDF2.
    """
    if not password:
        raise PasswordNeededError("This workbook is protected with a password.", _HINT)
    plain = _undone(packed, about, password)
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        part = unpacker.decompress(plain, MOST_UNPACKED)
    except zlib.error:
        part = b""  # what another key makes of it is no packed part
    checksum = b64decode(about.get(f"{_SPACE}checksum", ""))
    known = (hashlib.sha256(plain[:_CHECKED]).digest(), hashlib.sha256(part[:_CHECKED]).digest())
    if not part or not any(hmac.compare_digest(checksum, own) for own in known):
        raise PasswordNeededError("This workbook is protected with another password than the one given.", _HINT)
    return part


def _undone(packed: bytes, about: Element, password: str) -> bytes:
    from cryptography.hazmat.primitives.ciphers import Cipher  # noqa: PLC0415 - few workbooks need it
    from cryptography.hazmat.primitives.ciphers.algorithms import AES256  # noqa: PLC0415
    from cryptography.hazmat.primitives.ciphers.modes import CBC  # noqa: PLC0415

    cipher, derivation = _named(about, "algorithm"), _named(about, "key-derivation")
    start = _named(about, "start-key-generation")
    rounds = int(derivation.get(f"{_SPACE}iteration-count", "0"))
    if not (
        cipher.get(f"{_SPACE}algorithm-name", "").endswith(_CIPHER)
        and derivation.get(f"{_SPACE}key-derivation-name", "").endswith(_KEY_DERIVATION)
        and start.get(f"{_SPACE}start-key-generation-name", "").endswith(_START_KEY)
        and 0 < rounds <= _MOST_ROUNDS
    ):
        raise CpdeskError(
            "This OpenDocument spreadsheet is encrypted in a way that cpdesk cannot undo.",
            "Open it in LibreOffice or Excel, save a copy without a password, and open that.",
        )
    salt = b64decode(derivation.get(f"{_SPACE}salt", ""))
    key = hashlib.pbkdf2_hmac("sha1", hashlib.sha256(password.encode()).digest(), salt, rounds, 32)
    undoing = Cipher(AES256(key), CBC(b64decode(cipher.get(f"{_SPACE}initialisation-vector", "")))).decryptor()
    plain = undoing.update(packed) + undoing.finalize()
    padding = plain[-1] if plain else 0
    return plain[:-padding] if 0 < padding <= len(plain) else plain


def _named(about: Element, name: str) -> Element:
    found = about.find(f"{_SPACE}{name}")
    return found if found is not None else Element(name)
