"""Edits of the tracker: lines put in or taken out, with what is said of each."""

from dataclasses import dataclass
from datetime import date

from cpdesk.domain import field as fields
from cpdesk.domain.edits.edit import Changes
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.tracker_line import LineStatus, TrackerLine, bare_lines, over_mark

_ASPECTS = ("what", "progress", "status", "owner", "due", "exempt")


@dataclass(frozen=True)
class PutLine:
    """Put a line of the officers' own into the tracker, or change what it is; a new one comes last."""

    line: TrackerLine

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"{self.line.kind.value} {self.line.number}".rstrip()

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the line, and the order where it is new."""
        listed = [line.key for line in pack.tracker if line.place is None]
        order = listed if self.line.key in listed else [*listed, self.line.key]
        return {fields.tracker(self.line.key, "what"): self.line.to_json(), fields.TRACKER: list(order)}


@dataclass(frozen=True)
class TakeOutLine:
    """Take a line of the officers' own out of the tracker; what was said of it stays in the history."""

    key: str

    @property
    def label(self) -> str:
        """Return what is done."""
        return "taking out a line"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the order without the line, and its fields unset; nothing for a workbook's line."""
        own = [line.key for line in pack.tracker if line.place is None]
        if self.key not in own:
            return {}
        gone: dict[str, JsonValue] = {fields.tracker(self.key, aspect): None for aspect in _ASPECTS}
        return {**gone, fields.TRACKER: [key for key in own if key != self.key] or None}


@dataclass(frozen=True)
class SayOfLine:
    """Say how a line stands: its progress, status, owner or due date, in place of what its workbook says."""

    key: str
    said: RichText | LineStatus | str | date | None

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"{self.aspect} of a line"

    @property
    def aspect(self) -> str:
        """Return which aspect is said: no day at all is said of when it is due."""
        match self.said:
            case RichText():
                return "progress"
            case LineStatus():
                return "status"
            case str():
                return "owner"
            case _:
                return "due"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of what is said; what the line says by itself is left to it."""
        line = next((line for line in bare_lines(pack.fields, pack.current) if line.key == self.key), None)
        if line is None:
            return {}
        said = self._json
        own = None if said == line.aspect(self.aspect) else {"said": said, "over": over_mark(line, self.aspect)}
        return {fields.tracker(self.key, self.aspect): own}

    @property
    def _json(self) -> JsonValue:
        match self.said:
            case RichText():
                return self.said.tidied().to_json()
            case LineStatus():
                return self.said.to_json()
            case date():
                return self.said.isoformat()
            case _:
                return self.said or ""
