"""The texts that officers wrote of recommendations, of minutes, of clearances, each with its place."""

from collections.abc import Iterator

from cpdesk.domain import field as fields
from cpdesk.domain.clearance import Clearance
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.text_place import TextKind, TextPlace
from cpdesk.domain.tracker_line import TrackerLine, bare_lines
from cpdesk.domain.written_text import PackText, line_text

_CLEARANCE = "clearance/"


def tracker_texts(pack: BoardPack) -> Iterator[PackText]:
    """Yield what officers wrote of the lines of the tracker; what a workbook says of them is the workbook's."""
    if not any(fields.parts(name)[0] == "tracker" for name in pack.fields):
        return
    bare = {line.key: line for line in bare_lines(pack.fields, pack.current)}
    for line in pack.tracker:
        if line.place is None:
            yield _of_line(line, TextKind.LINE, "", line_text(line.text))
        by_itself = bare[line.key]
        if line.progress != by_itself.progress:
            yield _of_line(line, TextKind.PROGRESS, "progress", line.progress)
        if line.state != by_itself.state:
            yield _of_line(line, TextKind.NOTE, "note beside the status", line_text(line.state.note))
        if line.owner != by_itself.owner:
            yield _of_line(line, TextKind.OWNER, "owner", line_text(line.owner))


def minute_texts(pack: BoardPack) -> Iterator[PackText]:
    """Yield the items of the minutes, each with its answer behind it."""
    for item in pack.minutes:
        yield PackText(TextPlace(TextKind.MINUTE, item.id), item.name, line_text(item.text))
        yield PackText(TextPlace(TextKind.ANSWER, item.id), f"Answer to {item.name}", line_text(item.answer))


def clearance_texts(pack: BoardPack) -> Iterator[PackText]:
    """Yield the comments of those who cleared a report, whichever of the pack's it is."""
    for name, held in pack.fields.items():
        if name.startswith(_CLEARANCE):
            given = Clearance.from_json(held)
            place = TextPlace(TextKind.CLEARANCE, name.removeprefix(_CLEARANCE))
            yield PackText(place, f"Clearance by {given.role}", line_text(given.comment))


def _of_line(line: TrackerLine, kind: TextKind, what: str, text: RichText) -> PackText:
    return PackText(TextPlace(kind, line.key), f"{line.name}: {what}" if what else line.name, text)
