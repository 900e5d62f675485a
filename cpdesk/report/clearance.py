"""The clearance of a paper as a table: who has seen it, when, with what comment."""

from collections.abc import Iterator

from cpdesk.domain.clearance import Clearance, clearance_of
from cpdesk.domain.outline import Heading, OutlineBlock, Table, TableCell
from cpdesk.domain.period import format_date
from cpdesk.report.paper import Paper

_HEADER = ("Cleared by", "Name", "Date", "Comment")
_WIDTHS = (0.22, 0.24, 0.22, 0.32)


def clearance_section(paper: Paper) -> Iterator[OutlineBlock]:
    """Yield a row for each role that has to clear such a paper; nothing where none has to."""
    words = paper.words
    if not words.clearance:
        return
    heading = words.heading("clearance")
    yield Heading(heading, is_numbered=False)
    rows = tuple(_row(clearance_of(paper.pack, role), role, words.sentence("not_cleared")) for role in words.clearance)
    summary = f"{heading}: a row for each role, with name, date and comment"
    yield Table(f"{heading} of this paper", _HEADER, rows, widths=_WIDTHS, summary=summary)


def _row(said: Clearance, role: str, not_given: str) -> tuple[TableCell, ...]:
    day = format_date(said.day) if said.day else ""
    comment = said.comment or (not_given if said.missing else "None")
    return tuple(TableCell(" ".join(text.split()) or not_given) for text in (role, said.name, day, comment))
