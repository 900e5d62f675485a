"""Edits of the tracker: lines put in or taken out, with what is said of each."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from cpdesk.domain import field as fields
from cpdesk.domain.edits.edit import Changes
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.tracker import TrackerStatus
from cpdesk.domain.tracker_line import LineStatus, TrackerLine, bare_lines, over_mark

_SAID = ("progress", "status", "owner", "due")
_ASPECTS = ("what", *_SAID, "exempt")


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
class TakeOutLines:
    """Take lines of the officers' own out of the tracker; what was said of them stays in the history."""

    keys: tuple[str, ...]

    @property
    def label(self) -> str:
        """Return what is done."""
        return "taking out a line" if len(self.keys) == 1 else f"taking out {len(self.keys):,} lines"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the order without the lines, and their fields unset; nothing for a workbook's line."""
        own = [line.key for line in pack.tracker if line.place is None]
        out = set(self.keys).intersection(own)
        if not out:
            return {}
        gone: dict[str, JsonValue] = {fields.tracker(key, aspect): None for key in sorted(out) for aspect in _ASPECTS}
        return {**gone, fields.TRACKER: [key for key in own if key not in out] or None}


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
        return {} if line is None else dict([_said_of(line, self.aspect, self._json)])

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


@dataclass(frozen=True)
class SetStatuses:
    """Say how far several lines have come, in one step; the note beside each stays as it is."""

    keys: Collection[str]
    status: TrackerStatus | None

    @property
    def label(self) -> str:
        """Return what is done."""
        lines = "a line" if len(self.keys) == 1 else f"{len(self.keys):,} lines"
        return f"status of {lines}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields of the statuses that are others now; a workbook's line is left to it where it says so."""
        wanted = set(self.keys)
        bare = {line.key: line for line in bare_lines(pack.fields, pack.current) if line.key in wanted}
        changed = [line for line in pack.tracker if line.key in wanted and line.state.status is not self.status]
        said = ((line, LineStatus(self.status, line.state.note)) for line in changed)
        return dict(_said_of(bare[line.key], "status", state.to_json()) for line, state in said)


@dataclass(frozen=True)
class LeaveToWorkbook:
    """Take back all that officers said of a line, so that what its workbook says counts again.

    That it is exempt stays: no workbook says so.
    """

    key: str

    @property
    def label(self) -> str:
        """Return what is done."""
        return "leaving a line to its workbook"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields of what was said, unset."""
        said = (fields.tracker(self.key, aspect) for aspect in _SAID)
        return {name: None for name in said if name in pack.fields}


@dataclass(frozen=True)
class OrderLines:
    """Put the lines of the officers' own into another order; those of workbooks stand as these have them."""

    keys: tuple[str, ...]

    @property
    def label(self) -> str:
        """Return what is done."""
        return "order of the lines"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the order; a line that it does not name comes behind those that it names."""
        own = [line.key for line in pack.tracker if line.place is None]
        named = [key for key in self.keys if key in own]
        return {fields.TRACKER: [*named, *(key for key in own if key not in named)] or None}


def _said_of(line: TrackerLine, aspect: str, said: JsonValue) -> tuple[str, JsonValue]:
    """Return a field with what it is to hold: nothing where the line, as it was put in, says the same by itself."""
    own = None if said == line.aspect(aspect) else {"said": said, "over": over_mark(line, aspect)}
    return fields.tracker(line.key, aspect), own
