"""Lines of the pack's tracker: what a workbook supplied or officers put in, with what they said of it since."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from cpdesk.domain import field as fields
from cpdesk.domain.exemption import Exemption, exemption_of
from cpdesk.domain.json_value import JsonValue, content_hash
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.tracker import Tracker, TrackerItem, TrackerStatus
from cpdesk.domain.typed_date import read_day


class LineKind(StrEnum):
    """What a line is: what a committee recommended, what somebody is to do, what was decided."""

    RECOMMENDATION = "recommendation"
    ACTION = "action"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class LineStatus:
    """How far a line has come, in one word of the vocabulary, with a note beside it; None where nobody has said."""

    status: TrackerStatus | None = None
    note: str = ""

    def to_json(self) -> JsonValue:
        """Return it as a field holds it."""
        return {"status": self.status.value if self.status else "", "note": self.note}

    @classmethod
    def from_json(cls, value: object) -> "LineStatus":
        """Return the status that `to_json` wrote; raise ValueError for a word that is none of the vocabulary."""
        held = value if isinstance(value, Mapping) else {}
        word = str(held.get("status") or "")
        return cls(TrackerStatus(word) if word else None, str(held.get("note") or ""))


WITHHELD_STATE = LineStatus(None, "Withheld")
"""How a line stands of which the public part of a pack has nothing."""


@dataclass(frozen=True, slots=True)
class TrackerLine:
    """A recommendation, an action or a decision with what has become of it.

    `key` names it in the fields of a pack: the sheet and number of a workbook's, `own:…` for one that officers put in.
    `since` is the day on which it was asked for; `due_text` is what a workbook says of by when, where that is no day.
    `place` is its cell where a workbook supplied it; `exemption` why the public paper withholds it.
    """

    key: str
    kind: LineKind
    number: str
    text: str
    progress: RichText = RichText()
    state: LineStatus = LineStatus()
    owner: str = ""
    due: date | None = None
    due_text: str = ""
    since: date | None = None
    place: CellPlace | None = None
    exemption: Exemption | None = None

    @property
    def name(self) -> str:
        """Return what a sentence calls it: Recommendation 4."""
        return f"{self.kind.value.capitalize()} {self.number}".rstrip()

    @property
    def is_open(self) -> bool:
        """Return whether something is still to come of it; a decision stands as it was taken."""
        return self.kind is not LineKind.DECISION and self.state.status is not TrackerStatus.COMPLETE

    @property
    def is_withheld(self) -> bool:
        """Return whether it is the place of a line that the public part of a pack has nothing of."""
        return self.state == WITHHELD_STATE

    def is_late(self, day: date | None) -> bool:
        """Return whether it is open although it was due before that day."""
        return self.is_open and self.due is not None and day is not None and self.due < day

    def aspect(self, name: str) -> JsonValue:
        """Return its progress, status, owner or due as a field holds them."""
        match name:
            case "progress":
                return self.progress.to_json()
            case "status":
                return self.state.to_json()
            case "owner":
                return self.owner
            case _:
                return self.due.isoformat() if self.due else ""

    def to_json(self) -> JsonValue:
        """Return what it is, as the field of a line that officers put in holds it."""
        since = self.since.isoformat() if self.since else ""
        return {"kind": self.kind.value, "number": self.number, "text": self.text, "since": since}


def tracker_lines(held: Mapping[str, JsonValue], workbooks: Sequence[SuppliedWorkbook]) -> tuple[TrackerLine, ...]:
    """Return the lines of the workbooks, with what was said of them since, and behind them those put in by hand."""
    return tuple(_as_edited(held, line) for line in bare_lines(held, workbooks))


def bare_lines(held: Mapping[str, JsonValue], workbooks: Sequence[SuppliedWorkbook]) -> Iterator[TrackerLine]:
    """Yield the lines as their workbooks or officers put them in, without what was said since."""
    for book in workbooks:
        for tracker in book.trackers:
            yield from _supplied(tracker)
    listed = held.get(fields.TRACKER)
    for key in listed if isinstance(listed, list | tuple) else ():
        line = _own(held, str(key))
        if line is not None:
            yield line


def lines_by_sheet(lines: Iterable[TrackerLine]) -> dict[str, list[TrackerLine]]:
    """Return the lines by the sheet that they came from; those that officers put in by what they are."""
    sheets: dict[str, list[TrackerLine]] = {}
    for line in lines:
        sheet = line.place.sheet if line.place is not None else f"{line.kind.value.capitalize()}s put in by officers"
        sheets.setdefault(sheet, []).append(line)
    return sheets


def over_mark(line: TrackerLine, aspect: str) -> str:
    """Return the mark of what a line says by itself: what officers say counts until its workbook says another thing."""
    return content_hash(line.aspect(aspect)) if line.place is not None else ""


def _supplied(tracker: Tracker) -> Iterator[TrackerLine]:
    numbers = Counter(item.number for item in tracker.items)
    kind = LineKind.ACTION if "action" in tracker.sheet.casefold() else LineKind.RECOMMENDATION
    for item in tracker.items:
        is_known = bool(item.number) and numbers[item.number] == 1
        yield _of_item(item, f"{tracker.sheet}!{item.number if is_known else item.place.cell}", kind)


def _of_item(item: TrackerItem, key: str, kind: LineKind) -> TrackerLine:
    due = read_day(item.due)
    return TrackerLine(
        key,
        kind,
        item.number,
        item.text,
        RichText.of(*item.progress.splitlines()),
        LineStatus(item.status, "" if item.status is not None else item.status_text.strip()),
        item.owner,
        due,
        "" if due is not None else item.due,
        read_day(item.since),
        item.place,
    )


def _own(held: Mapping[str, JsonValue], key: str) -> TrackerLine | None:
    what = held.get(fields.tracker(key, "what"))
    if not isinstance(what, Mapping):
        return None
    since = str(what.get("since") or "")
    return TrackerLine(
        key,
        LineKind(str(what.get("kind") or LineKind.ACTION)),
        str(what.get("number") or ""),
        str(what.get("text") or ""),
        since=date.fromisoformat(since) if since else None,
    )


def _as_edited(held: Mapping[str, JsonValue], line: TrackerLine) -> TrackerLine:
    """Return the line with what officers said of it in place of what its workbook says."""
    said = {name: _said(held, line, name) for name in ("progress", "status", "owner", "due")}
    due = said["due"]
    return replace(
        line,
        progress=line.progress if said["progress"] is None else RichText.from_json(said["progress"]),
        state=line.state if said["status"] is None else LineStatus.from_json(said["status"]),
        owner=line.owner if said["owner"] is None else str(said["owner"]),
        due=line.due if due is None else date.fromisoformat(str(due)) if due else None,
        due_text=line.due_text if due is None else "",
        exemption=exemption_of(held, fields.tracker(line.key, "exempt")),
    )


def _said(held: Mapping[str, JsonValue], line: TrackerLine, aspect: str) -> JsonValue:
    """Return what officers said, None where they said nothing or the workbook says another thing by now."""
    value = held.get(fields.tracker(line.key, aspect))
    if not isinstance(value, Mapping) or value.get("over") != over_mark(line, aspect):
        return None
    return value.get("said")
