"""Edits of what a commentary says."""

from collections.abc import Mapping
from dataclasses import dataclass

from cpdesk.domain import field as fields
from cpdesk.domain.edits.edit import Changes
from cpdesk.domain.edits.sharing import free_commentary_id
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.rich_text import RichText


@dataclass(frozen=True)
class WriteCommentary:
    """Give the commentary that serves a measure a new text; a text that changes is a draft again."""

    key: str
    text: RichText

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"commentary on {measure_name(self.key)}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields of the commentary that serves the measure, begun if there is none."""
        serving = pack.commentary_by_measure.get(self.key)
        commentary_id = serving.id if serving else free_commentary_id(pack, self.key)
        text = self.text.tidied()
        changes: dict[str, JsonValue] = {fields.commentary(commentary_id, "text"): text.to_json() or None}
        if serving is None:
            changes[fields.commentary(commentary_id, "measures")] = [self.key]
        elif text != serving.text:
            held = (fields.commentary(commentary_id, aspect) for aspect in ("ready", "approved"))
            changes |= {name: None for name in held if name in pack.fields}
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
class SetCommentaryExempt:
    """Leave a commentary out of the public paper, under a paragraph of Schedule 12A; empty: put it back.

    `interest` is the public-interest statement, which goes with the paragraph.
    """

    key: str
    paragraph: str
    interest: str = ""

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"publication of the commentary on {measure_name(self.key)}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields that say so."""
        serving = pack.commentary_by_measure.get(self.key)
        subject = serving.id if serving else self.key
        interest = fields.commentary(subject, "interest")
        changes: dict[str, JsonValue] = {fields.commentary(subject, "exempt"): self.paragraph or None}
        said = (self.interest if self.paragraph else "") or None
        return changes if pack.fields.get(interest) == said else {**changes, interest: said}


@dataclass(frozen=True)
class SetAction:
    """Say what is to be done about a measure, by whom, by when; an approval is of what stood there before."""

    key: str
    action: RequiredAction

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"action on {measure_name(self.key)}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields of the commentary that serves the measure, begun if there is none."""
        serving = pack.commentary_by_measure.get(self.key)
        commentary_id = serving.id if serving else free_commentary_id(pack, self.key)
        changes: dict[str, JsonValue] = {fields.commentary(commentary_id, "action"): self.action.to_json()}
        if serving is None:
            changes[fields.commentary(commentary_id, "measures")] = [self.key]
        elif serving.approved is not None and serving.action != self.action:
            changes[fields.commentary(commentary_id, "approved")] = None
        return changes
