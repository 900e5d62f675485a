"""Zip archives that others made, opened only where their list of parts promises nothing that could harm."""

import re
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from cpdesk.domain.errors import CpdeskError

MOST_UNPACKED = 500_000_000
MOST_PARTS = 5_000
MOST_RATIO = 200
_SMALL = 10_000_000  # what is this small may be packed as tightly as it likes
_ODD_NAME = re.compile(r"[\x00-\x1f]|^/|^[A-Za-z]:|(^|/)\.\.?(/|$)")


@dataclass(frozen=True, slots=True)
class FileWords:
    """How a kind of file is spoken of: its noun, the program that writes it, what to do about one that is too big."""

    noun: str
    program: str
    too_big: str

    def harmful(self, sentence: str) -> CpdeskError:
        """Return what to raise for a file that holds what its program never writes, and an attacker might."""
        hint = f"It may be harmful. Do not open it in {self.program} either; ask whoever sent it for a fresh copy."
        return CpdeskError(sentence, hint)

    def damaged(self) -> CpdeskError:
        """Return what to raise for a file that is broken or cut short."""
        program = self.program
        return CpdeskError(
            f"This {self.noun} is damaged: part of it is missing or cannot be unpacked.",
            f"Copy or download it again, or open it in {program}, let {program} repair it, and save it.",
        )


def open_archive(data: bytes, words: FileWords) -> ZipFile:
    """Return the zip archive, once its list of parts promises nothing that could harm.

    The sizes in the list can be relied on: `zipfile` reads no more of a part than its listed size. Parts that
    share packed bytes, the trick of the strongest bombs, add up to more than the file.
    """
    try:
        archive = ZipFile(BytesIO(data))
    except (BadZipFile, ValueError, NotImplementedError, OSError) as cause:
        raise words.damaged() from cause
    parts = [part for part in archive.infolist() if not part.is_dir()]
    if len(parts) > MOST_PARTS:
        raise words.harmful(f"This {words.noun} is made of {len(parts):,} parts, far more than {words.program} writes.")
    _check_names(parts, words)
    _check_sizes(parts, len(data), words)
    for part in parts:
        if part.flag_bits & 0x1:
            raise CpdeskError(f"This {words.noun} was packed as a zip file with a password.", "Ask for it without one.")
        if part.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise words.damaged()
    return archive


def _check_names(parts: list[ZipInfo], words: FileWords) -> None:
    names = [part.filename.replace("\\", "/").casefold() for part in parts]
    never = f"which {words.program} never writes."
    if len(set(names)) < len(names):
        raise words.harmful(f"This {words.noun} holds two parts of the same name, {never}")
    if any(_ODD_NAME.search(part.orig_filename.replace("\\", "/")) for part in parts):
        raise words.harmful(f"This {words.noun} holds a part with a name that {words.program} never writes.")


def _check_sizes(parts: list[ZipInfo], file_size: int, words: FileWords) -> None:
    if sum(part.compress_size for part in parts) > file_size:
        raise words.harmful(f"The parts of this {words.noun} overlap, which {words.program} never writes.")
    unpacked = sum(part.file_size for part in parts)
    tight = any(part.file_size > max(_SMALL, MOST_RATIO * part.compress_size) for part in parts)
    if tight or unpacked > max(5 * _SMALL, MOST_RATIO * file_size):
        raise words.harmful(f"This {words.noun} would unpack to an enormous size.")
    if unpacked > MOST_UNPACKED:
        raise CpdeskError(f"This {words.noun} unpacks to more than {MOST_UNPACKED // 1_000_000:,} MB.", words.too_big)
