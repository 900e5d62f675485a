"""Tracking: what a person can do to the lines of the tracker, with what is said of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cpdesk.domain.edits import OrderLines
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import format_date
from cpdesk.domain.section_id import section_id
from cpdesk.domain.tracker_line import LineKind, TrackerLine, bare_lines
from cpdesk.domain.tracker_words import age_text, due_text, status_text

_ASPECTS = (("status", "Status"), ("owner", "Owner"), ("due", "By when"), ("progress", "Progress"))


@dataclass(frozen=True, slots=True)
class WorkbookSays:
    """What a workbook says of a line: where, and each aspect of which officers say another thing."""

    where: str
    aspects: tuple[tuple[str, str], ...]

    @property
    def words(self) -> str:
        """Return it as sentences; empty where officers say nothing else."""
        return " ".join(f"{name}: {said}." for name, said in self.aspects)


def new_line(pack: BoardPack, kind: LineKind) -> TrackerLine:
    """Return an empty line of that kind under the next number, to be put in."""
    taken = {line.key for line in pack.tracker}
    number = next_number(pack, kind)
    return TrackerLine(section_id("own", f"{kind.value} {number}", taken), kind, number, "")


def next_number(pack: BoardPack, kind: LineKind) -> str:
    """Return the number behind the highest that a line of the kind has."""
    numbers = [int(line.number) for line in pack.tracker if line.kind is kind and line.number.isdecimal()]
    return str(max(numbers, default=0) + 1)


def line_moved(pack: BoardPack, key: str, by: int) -> OrderLines | None:
    """Return the edit that moves a line of the officers' own one up (-1) or down (1) among those of its kind.

    None where it is a workbook's, or there is nowhere to go.
    """
    own = [line for line in pack.tracker if line.place is None]
    at = next((at for at, line in enumerate(own) if line.key == key), -1)
    step = range(at + by, len(own) if by > 0 else -1, by)
    other = next((place for place in step if own[place].kind is own[at].kind), -1) if at >= 0 else -1
    if other < 0:
        return None
    keys = [line.key for line in own]
    keys[at], keys[other] = keys[other], keys[at]
    return OrderLines(tuple(keys))


def next_blank(lines: Sequence[TrackerLine], row: int) -> int:
    """Return the row of the next line behind that row without a status, from the first again behind the last; or -1."""
    rows = [*range(row + 1, len(lines)), *range(min(row + 1, len(lines)))]
    return next((at for at in rows if lines[at].lacks_status), -1)


def workbook_says(pack: BoardPack, line: TrackerLine) -> WorkbookSays | None:
    """Return what the workbook of a line says beside what officers say; None for one that they put in."""
    if line.place is None:
        return None
    by_itself = next((one for one in bare_lines(pack.fields, pack.current) if one.key == line.key), line)
    said = [(words, aspect_words(by_itself, name)) for name, words in _ASPECTS if _differs(line, by_itself, name)]
    return WorkbookSays(f"{line.place.sheet}, cell {line.place.cell}", tuple(said))


def aspect_words(line: TrackerLine, aspect: str) -> str:
    """Return what is said of a line in words; that nothing is said, where it is so."""
    match aspect:
        case "status":
            said = status_text(line) if not line.lacks_status else ""
        case "owner":
            said = line.owner
        case "due":
            said = format_date(line.due) if line.due else line.due_text
        case _:
            said = " ".join(line.progress.plain.split())
    return said.rstrip(".") or "nothing"


def line_sentence(line: TrackerLine, meeting: date | None) -> str:
    """Return a line as it is spoken in a list."""
    parts = [f"{line.name}: {' '.join(line.text.split()) or 'no words yet'}"]
    parts.append(f"status {status_text(line).lower()}" if not line.lacks_status else "no status")
    if line.owner:
        parts.append(f"owner {line.owner}")
    if line.due or line.due_text:
        parts.append(f"by {due_text(line)}{', late' if line.is_late(meeting) else ''}")
    if line.since:
        parts.append(f"asked {age_text(line, meeting)} ago" if meeting else f"asked on {format_date(line.since)}")
    parts.append(f"from {line.place.sheet}, cell {line.place.cell}" if line.place else "put in by officers")
    if line.exemption is not None:
        parts.append("kept out of the public paper")
    return "; ".join(parts)


def _differs(line: TrackerLine, other: TrackerLine, aspect: str) -> bool:
    return line.aspect(aspect) != other.aspect(aspect)
