"""The sections of a tracker paper: its recommendations, actions and decisions, each kind under a heading."""

from collections.abc import Collection, Iterator
from functools import partial

from cpdesk.domain.outline import Heading, OutlineBlock
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.tracker_line import LineKind, TrackerLine
from cpdesk.domain.tracker_words import tracker_sentence
from cpdesk.domain.withheld_tables import marked_lines
from cpdesk.report.kind_part import Holds
from cpdesk.report.narrative import plain
from cpdesk.report.paper import Paper
from cpdesk.report.tracker_table import line_blocks


def line_section(paper: Paper, kind: LineKind) -> Iterator[OutlineBlock]:
    """Yield how the lines of a kind stand, in words, with their table; nothing where the pack has none."""
    lines = [line for line in marked_lines(paper.pack) if line.kind is kind]
    if not lines:
        return
    heading = paper.words.heading(f"{kind.value}-lines")
    meeting = paper.pack.details.meeting_date
    yield Heading(heading)
    yield plain(tracker_sentence(lines, kind, meeting), 2)
    yield from line_blocks(lines, meeting, heading, paper.words)


def lines_without_status(pack: BoardPack, held: Collection[Holds]) -> tuple[TrackerLine, ...]:
    """Return the lines of which nobody says how far they have come, as far as the paper holds them."""
    kinds = {kind for kind in LineKind if Holds.TRACKER in held or Holds(f"{kind.value}-lines") in held}
    return tuple(line for line in pack.tracker if line.kind in kinds and line.lacks_status)


recommendations_section = partial(line_section, kind=LineKind.RECOMMENDATION)
actions_section = partial(line_section, kind=LineKind.ACTION)
decisions_section = partial(line_section, kind=LineKind.DECISION)
