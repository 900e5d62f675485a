"""Trackers: recommendations or actions, with progress and status."""

import re
from collections.abc import Mapping

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.late_pattern import late_pattern
from cpdesk.domain.tracker import Tracker, TrackerItem, TrackerStatus
from cpdesk.excel.blocks.heading_rows import heading_text
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.vocabulary import TRACKER_COLUMN_OF_WORDS, TrackerColumn
from cpdesk.excel.words.wording import one_line, plain

_DIGITS = r"\d+(?:\.\d+)*[a-z]?"
_NUMBER = late_pattern(
    r"^\s*(?:(?:recommendations?|recs?|r(?=\d)|actions?(?: points?)?|tasks?|items?|points?"
    r"|objectives?)\.? ?(?:no\.? ?|number )?"
    rf"(?P<named>{_DIGITS}|[ivx]+)\b\s*[-–—:.)]*|(?P<bare>{_DIGITS})\s*[-–—:.)]+"
    rf"|[(\[](?P<bracketed>{_DIGITS})[)\]]|(?P<dotted>\d+(?:\.\d+)+[a-z]?))\s+(?=\S)",
    re.IGNORECASE,
)
_PARTS = late_pattern(r" ?[/&] ?| and | or ")
_STATUSES: tuple[tuple[re.Pattern[str], TrackerStatus], ...] = (
    (
        late_pattern(
            r"(?:complete|completed|done|closed|achieved|delivered|implemented|blue|b|finished|complete - closed|met)"
        ),
        TrackerStatus.COMPLETE,
    ),
    (
        late_pattern(
            r"(?:not (?:yet )?started|not begun|to start|to be started|pending|not commenced|planned|no progress)"
        ),
        TrackerStatus.NOT_STARTED,
    ),
    (
        late_pattern(r"(?:overdue|late|delayed|behind schedule|off track|red|r|missed|slipped|past due)"),
        TrackerStatus.OVERDUE,
    ),
    (
        late_pattern(
            r"(?:on-?going|in progress|in-progress|on track|underway|under way|started|open|amber|green|a"
            r"|g|continuing|active"
            r"|partially complete|part complete|partly complete|in hand|progressing|current|work in progress|wip)"
        ),
        TrackerStatus.ONGOING,
    ),
)


def tracker_columns(view: SheetView, block: Block) -> dict[TrackerColumn, int] | None:
    """Return the block's columns where they are a tracker's: actions with a status, or with progress; else None."""
    found: dict[TrackerColumn, int] = {}
    for column in block.columns:
        role = _column_of(plain(heading_text(view, block.header_rows, column)).strip(" .:"))
        if role is not None:
            found.setdefault(role, column)
    is_tracker = TrackerColumn.TEXT in found and (TrackerColumn.STATUS in found or TrackerColumn.PROGRESS in found)
    return found if is_tracker else None


def _column_of(words: str) -> TrackerColumn | None:
    """Return what a heading's words mean, or what all their parts do: `RAG / status`."""
    if words in TRACKER_COLUMN_OF_WORDS:
        return TRACKER_COLUMN_OF_WORDS[words]
    roles = {TRACKER_COLUMN_OF_WORDS.get(part) for part in _PARTS.split(words)}
    return roles.pop() if len(roles) == 1 else None


def understand_tracker(
    view: SheetView, block: Block, columns: Mapping[TrackerColumn, int]
) -> tuple[Tracker, tuple[Finding, ...]]:
    """Return the items, with a finding for every status that is blank or says something else than a status.

    A row that says something of an action, but not of which, is left out with a finding.
    """
    rows = [row for row in block.body_rows if row not in block.repeats]
    items = tuple(_item(view, row, columns) for row in rows if view.text(row, columns[TrackerColumn.TEXT]))
    left_out = (_left_out(view, row) for row in rows if _says_of_none(view, row, columns))
    unclear = (_unclear(view, item, columns) for item in items if item.status is None)
    return Tracker(view.name, items), (*unclear, *left_out)


def status_of(text: str) -> TrackerStatus | None:
    """Return the status that a cell states in a word or two, or None for a blank or a sentence."""
    words = plain(text).strip(" .!")
    return next((status for pattern, status in _STATUSES if pattern.fullmatch(words)), None)


def cut_number(text: str) -> tuple[str, str]:
    """Return a number at the head of the wording (`Recommendation 4: …`) with the wording after it."""
    found = _NUMBER.match(text)
    if found is None:
        return "", text.strip()
    return next(filter(None, found.groups())), text[found.end() :].strip()


def _item(view: SheetView, row: int, columns: Mapping[TrackerColumn, int]) -> TrackerItem:
    def text(column: TrackerColumn) -> str:
        cell = view.spread_cell(row, columns[column]) if column in columns else None
        return cell.text.strip() if cell is not None else ""

    number, wording = cut_number(text(TrackerColumn.TEXT))
    own = text(TrackerColumn.NUMBER)
    if own:
        number = cut_number(f"{own}: x")[0] or own
    status_text = text(TrackerColumn.STATUS)
    return TrackerItem(
        place=view.place(row, columns[TrackerColumn.TEXT]),
        number=number,
        text=wording,
        progress=text(TrackerColumn.PROGRESS),
        status=status_of(status_text),
        status_text=status_text,
        owner=one_line(text(TrackerColumn.OWNER)),
        due=one_line(text(TrackerColumn.DUE)),
        since=one_line(text(TrackerColumn.SINCE)),
    )


def _unclear(view: SheetView, item: TrackerItem, columns: Mapping[TrackerColumn, int]) -> Finding:
    row = int(re.sub(r"\D", "", item.place.cell))
    column = columns.get(TrackerColumn.STATUS)
    place = view.place(row, column) if column is not None else item.place
    name = f"Item {item.number}" if item.number else f"“{item.text[:60]}”"
    if item.status_text:
        said = f"{name} has a sentence in place of a status: “{item.status_text}”"
        said = said if said.endswith(".”") else f"{said}."
        return Finding(
            Severity.WARNING,
            "status-unclear",
            place,
            f"{said} It is kept as written; choose complete, ongoing, overdue or not started.",
        )
    return Finding(
        Severity.WARNING,
        "status-unclear",
        place,
        f"{name} has no status, so nobody can tell whether it is done; choose complete, ongoing, overdue or not"
        " started.",
    )


def _says_of_none(view: SheetView, row: int, columns: Mapping[TrackerColumn, int]) -> bool:
    said = (TrackerColumn.PROGRESS, TrackerColumn.STATUS)
    is_named = bool(view.spread_text(row, columns[TrackerColumn.TEXT]))
    return not is_named and any(view.text(row, columns[column]) for column in said if column in columns)


def _left_out(view: SheetView, row: int) -> Finding:
    cell = view.filled_in(row)[0]
    return Finding(
        Severity.NOTE,
        "row-left-out",
        view.place(cell.row, cell.column),
        f"Row {row} (“{one_line(cell.text)[:60]}”) was left out: it does not say which action it is about. If it goes"
        " on with the one above, put both into one cell in the workbook.",
    )
