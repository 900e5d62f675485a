"""The edit that says how far a commentary has come."""

from dataclasses import dataclass, replace
from datetime import date

from cpdesk.domain import field as fields
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits.edit import Changes, Edit, EditsApart, SeveralEdits
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.readiness import SignOff, mark


@dataclass(frozen=True)
class SetCommentaryState:
    """Say that the commentary of a measure is ready, or approved, or that it is a draft after all.

    What is kept is which text was found so for which figures, by whom and when, so that words written apart from it, on
    another computer, are a draft, as are those of last quarter when a new one begins. Nobody approves without a name.
    """

    key: str
    state: CommentaryState
    name: str = ""
    day: date | None = None

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"state of the commentary on {measure_name(self.key)}"

    @property
    def lacks_name(self) -> bool:
        """Return whether it asks for an approval that nobody stands for."""
        return self.state is CommentaryState.APPROVED and not self.name.strip()

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields that say so; nothing where there is no text, or nobody who approves it."""
        serving = pack.commentary_by_measure.get(self.key)
        if serving is None or serving.text.is_empty or self.lacks_name or self.state is serving.state:
            return {}
        text = pack.fields.get(fields.commentary(serving.id, "text"))
        made = mark(text, serving.measures, pack.measures, SignOff(self.name.strip(), self.day))
        is_approved = self.state is CommentaryState.APPROVED
        changes: dict[str, JsonValue] = {}
        if not self.state.is_ready:
            changes[fields.commentary(serving.id, "ready")] = None
        elif serving.ready is None:
            changes[fields.commentary(serving.id, "ready")] = made
        changes[fields.commentary(serving.id, "approved")] = made if is_approved else None  # after ready, as it is told
        return changes


def signed(edit: Edit, name: str, day: date) -> Edit:
    """Return the edit with who makes it, and when, wherever that is part of it and nobody has said."""
    if isinstance(edit, SeveralEdits | EditsApart):
        return replace(edit, edits=tuple(signed(each, name, day) for each in edit.edits))
    if isinstance(edit, SetCommentaryState):
        return replace(edit, name=edit.name or name, day=edit.day or day)
    return edit


def lacks_name(edit: Edit) -> bool:
    """Return whether an edit asks for an approval that nobody stands for."""
    if isinstance(edit, SeveralEdits | EditsApart):
        return any(map(lacks_name, edit.edits))
    return isinstance(edit, SetCommentaryState) and edit.lacks_name
