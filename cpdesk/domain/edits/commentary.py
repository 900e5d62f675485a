"""Edits of commentary."""

from collections.abc import Mapping
from dataclasses import dataclass

from cpdesk.domain import field as fields
from cpdesk.domain.commentary import Commentary
from cpdesk.domain.edits.edit import Changes
from cpdesk.domain.exemption import grounds_of
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.readiness import ready_mark
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
    """Say that the commentary of a measure is ready, or that it is a draft after all.

    What is kept is which text was found ready for which figures, so that words written apart from it, on another
    computer, are a draft, as are those of last quarter when a new one begins.
    """

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
        text = pack.fields.get(fields.commentary(serving.id, "text"))
        mark = ready_mark(text, serving.measures, pack.measures) if self.ready else None
        return {fields.commentary(serving.id, "ready"): mark}


@dataclass(frozen=True)
class ShareCommentary:
    """Let the commentary of a measure serve several, in the order of the scorecard.

    A text that one of them had alone is kept below it; words that nobody confirmed together are a draft again. Where
    any of the texts is exempt, the shared one is: nothing becomes public by being put together.
    """

    key: str
    keys: tuple[str, ...]

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"measures that the commentary on {self.key} serves"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields of the shared commentary, and of those that it replaces or takes measures from."""
        serving = pack.commentary_by_measure.get(self.key) or Commentary(self.key, (self.key,))
        wanted = {self.key, *self.keys}
        shared = [key for key in pack.measures if key in wanted]
        others = {other.id: other for key in shared if (other := pack.commentary_by_measure.get(key))}
        others.pop(serving.id, None)
        taken_in = [other for other in others.values() if set(other.measures) <= wanted]
        changes: dict[str, JsonValue] = {fields.commentary(serving.id, "measures"): list(shared)}
        for other in others.values():
            left = [key for key in other.measures if key not in wanted]
            changes[fields.commentary(other.id, "measures")] = list(left)
        for other in taken_in:
            for aspect in ("text", "ready", "exempt"):
                changes[fields.commentary(other.id, aspect)] = None
        texts = [other for other in taken_in if not other.text.is_empty]
        if texts:
            blocks = (*serving.text.blocks, *(block for other in texts for block in other.text.blocks))
            changes[fields.commentary(serving.id, "text")] = RichText(blocks).tidied().to_json()
            changes[fields.commentary(serving.id, "ready")] = None
            changes[fields.commentary(serving.id, "exempt")] = all_grounds(serving, *texts) or None
        return changes


def all_grounds(*commentaries: Commentary) -> str:
    """Return every paragraph of Schedule 12A that any of the commentaries is exempt under: `1, 2`."""
    return ", ".join(grounds_of(*(commentary.exempt for commentary in commentaries)))


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
