"""A file that a pack keeps a copy of, so that nothing is lost when the pack goes to another computer."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from cpdesk.domain import field as fields
from cpdesk.domain.json_value import JsonValue


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """The file's name, without the folder that it lay in, and its bytes."""

    name: str
    content: bytes

    @property
    def id(self) -> str:
        """Return the hash of its bytes, under which the pack keeps it: the same file is kept once."""
        return sha256(self.content).hexdigest()

    def to_json(self) -> dict[str, JsonValue]:
        """Return it as a field holds it."""
        return {"name": self.name, "content": b64encode(self.content).decode("ascii")}

    @staticmethod
    def size_of(value: object) -> int:
        """Return how many bytes a field holds, without unpacking them."""
        content = value.get("content") if isinstance(value, Mapping) else ""
        return len(content) * 3 // 4 if isinstance(content, str) else 0

    @classmethod
    def from_json(cls, value: object) -> "AttachedFile":
        """Return the file that `to_json` wrote; raise ValueError where that cannot be."""
        held = value if isinstance(value, Mapping) else {}
        return cls(str(held.get("name") or ""), b64decode(str(held.get("content") or ""), validate=True))


def attached_file(held: Mapping[str, JsonValue], file_id: str) -> AttachedFile | None:
    """Return the copy that a pack keeps under an id; None where there is none, or where it is not what it was."""
    value = held.get(fields.attached(file_id))
    file = AttachedFile.from_json(value) if value is not None else None
    return file if file is not None and file.id == file_id else None


def attached_name(held: Mapping[str, JsonValue], file_id: str) -> str:
    """Return the name of a copy that a pack keeps, without unpacking it."""
    value = held.get(fields.attached(file_id))
    return str(value.get("name") or "") if isinstance(value, Mapping) else ""
