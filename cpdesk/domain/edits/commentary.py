"""Edits of commentary."""

from collections.abc import Mapping
from dataclasses import dataclass

from cpdesk.domain import field as fields
from cpdesk.domain.edits.edit import Changes
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import RichText


@dataclass(frozen=True)
class WriteCommentary:
    """Give the commentary that serves a measure a new text; a text that changes is a draft again."""

    key: str
    text: RichText

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"commentary on {self.key}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields of the commentary that serves the measure, begun if there is none."""
        serving = pack.commentary_by_measure.get(self.key)
        commentary_id = serving.id if serving else self.key
        text = self.text.tidied()
        changes: dict[str, JsonValue] = {fields.commentary(commentary_id, "text"): text.to_json() or None}
        if serving is None:
            changes[fields.commentary(commentary_id, "measures")] = [self.key]
        elif serving.is_marked_ready and text != serving.text:
            changes[fields.commentary(commentary_id, "ready")] = None
        return changes


@dataclass(frozen=True)
class TakeDrafts:
    """Take texts, by the keys of their measures, as drafts where nobody has written anything yet, all in one step."""

    texts: Mapping[str, RichText]

    @property
    def label(self) -> str:
        """Return what is done."""
        return "drafts of commentary"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields of a commentary for each measure that has none."""
        changes: dict[str, JsonValue] = {}
        for key, text in self.texts.items():
            if key not in pack.commentary_by_measure and not text.is_empty:
                changes[fields.commentary(key, "measures")] = [key]
                changes[fields.commentary(key, "text")] = text.tidied().to_json()
        return changes


@dataclass(frozen=True)
class MarkReady:
    """Say that the commentary of a measure is ready, or that it is a draft after all."""

    key: str
    ready: bool = True

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"state of the commentary on {self.key}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field that says so; nothing where there is no text to be ready."""
        serving = pack.commentary_by_measure.get(self.key)
        if serving is None or serving.text.is_empty:
            return {}
        return {fields.commentary(serving.id, "ready"): True if self.ready else None}


@dataclass(frozen=True)
class ShareCommentary:
    """Let the commentary of a measure serve several, in the order given; texts that they had are kept below it."""

    key: str
    keys: tuple[str, ...]

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"measures that the commentary on {self.key} serves"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields of the shared commentary, which takes in the texts of those that it replaces."""
        serving = pack.commentary_by_measure.get(self.key)
        commentary_id = serving.id if serving else self.key
        keys = tuple(dict.fromkeys((self.key, *self.keys)))
        ordered = [key for key in pack.measures if key in keys]
        blocks = list(serving.text.blocks) if serving else []
        changes: dict[str, JsonValue] = {}
        for key in ordered:
            other = pack.commentary_by_measure.get(key)
            if other is None or other.id == commentary_id or set(other.measures) - set(ordered):
                continue
            if fields.commentary(other.id, "measures") not in changes:
                blocks += other.text.blocks
                changes[fields.commentary(other.id, "measures")] = []
        changes[fields.commentary(commentary_id, "measures")] = list(ordered)
        changes[fields.commentary(commentary_id, "text")] = RichText(tuple(blocks)).tidied().to_json() or None
        return changes


@dataclass(frozen=True)
class SetCommentaryExempt:
    """Leave a commentary out of the public paper, under a paragraph of Schedule 12A; empty: put it back."""

    key: str
    paragraph: str

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"publication of the commentary on {self.key}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field that says so."""
        serving = pack.commentary_by_measure.get(self.key)
        return {fields.commentary(serving.id if serving else self.key, "exempt"): self.paragraph or None}
