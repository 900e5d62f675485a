"""The clearance of a paper as a table: who has seen it, when, with what comment."""

from collections.abc import Iterator

from cpdesk.domain.clearance import Clearance, clearance_of
from cpdesk.domain.outline import Heading, OutlineBlock, Table, TableCell
from cpdesk.domain.period import format_date
from cpdesk.domain.plain_english import joined
from cpdesk.report.narrative import plain
from cpdesk.report.paper import Paper

_HEADER = ("Cleared by", "Name", "Date", "Comment")
_WIDTHS = (0.22, 0.24, 0.22, 0.32)


def clearance_section(paper: Paper) -> Iterator[OutlineBlock]:
    """Yield a row for each role that has to clear such a paper, then who is still to do so; nothing for none."""
    words = paper.words
    if not words.clearance:
        return
    heading = words.heading("clearance")
    yield Heading(heading, is_numbered=False)
    said = {role: clearance_of(paper.pack, role) for role in words.clearance}
    rows = tuple(_row(given, role, words.sentence("not_cleared")) for role, given in said.items())
    summary = f"{heading}: a row for each role, with name, date and comment"
    yield Table(f"{heading} of this paper", _HEADER, rows, widths=_WIDTHS, summary=summary)
    open_roles = [role for role, given in said.items() if given.missing]
    yield plain(words.sentence("still_to_clear", roles=joined(open_roles)) if open_roles else words.sentence("cleared"))


def _row(said: Clearance, role: str, not_given: str) -> tuple[TableCell, ...]:
    day = format_date(said.day) if said.day else ""
    comment = said.comment or (not_given if said.missing else "None")
    return tuple(TableCell(" ".join(text.split()) or not_given) for text in (role, said.name, day, comment))
