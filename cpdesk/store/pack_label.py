"""The label of a pack file: its format, with a digest of each part so that damage is noticed."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.json_value import JsonValue, canonical_json
from cpdesk.store.json_text import parse_json

LABEL_PART = "pack.json"
FORMAT = "cpdesk pack"
FORMAT_VERSION = 1


@dataclass(frozen=True, slots=True)
class PackLabel:
    """`program` is the version of cpdesk that wrote the file; `saves` counts how often this pack was saved.

    `first` is the id of the pack's first record, which tells one pack from another; `digests` holds the
    SHA-256 of every other part by its name.
    """

    program: str
    saves: int
    first: str
    digests: Mapping[str, str]

    def to_bytes(self) -> bytes:
        """Return the label as its part of the file."""
        value: JsonValue = {
            "format": FORMAT,
            "version": FORMAT_VERSION,
            "cpdesk": self.program,
            "saves": self.saves,
            "first": self.first,
            "parts": dict(self.digests),
        }
        return canonical_json(value).encode("utf-8")


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of a part."""
    return hashlib.sha256(content).hexdigest()


def read_label(parts: Mapping[str, bytes]) -> PackLabel:
    """Return the label, having found every part to be as it says; raise CpdeskError otherwise."""
    if LABEL_PART not in parts:
        raise foreign_file()
    try:
        value = parse_json(parts[LABEL_PART])
    except ValueError as cause:
        raise damaged_pack() from cause
    if not isinstance(value, Mapping) or value.get("format") != FORMAT:
        raise foreign_file()
    version, saves, listed = value.get("version"), value.get("saves"), value.get("parts")
    if isinstance(version, int) and version > FORMAT_VERSION:
        raise CpdeskError(
            f"This pack was saved by a newer cpdesk ({value.get('cpdesk', 'its version is not said')}).",
            "Open it with that one, or bring this one up to date.",
        )
    if version != FORMAT_VERSION or not isinstance(saves, int) or not isinstance(listed, Mapping):
        raise damaged_pack()
    digests = {str(name): str(digest) for name, digest in listed.items()}
    found = {name: digest_of(content) for name, content in parts.items() if name != LABEL_PART}
    if digests != found:
        raise damaged_pack()
    return PackLabel(str(value.get("cpdesk", "")), saves, str(value.get("first", "")), digests)


def foreign_file() -> CpdeskError:
    """Return the sentence for a file that is no pack."""
    return CpdeskError(
        "This is not a cpdesk pack.", "Choose a file that cpdesk saved, or begin a pack from a workbook."
    )


def damaged_pack() -> CpdeskError:
    """Return the sentence for a pack that is not as it was saved."""
    return CpdeskError("This pack is damaged, so it was not opened.", "Go back to an earlier version or a copy of it.")
