"""A whole paper as data for its layout."""

from datetime import date

from cpdesk.branding import Branding
from cpdesk.charts.letters import line_count
from cpdesk.charts.printable import TYPES
from cpdesk.domain.outline import USUAL_SIZE, Outline, OutlinePart
from cpdesk.report.front import BETWEEN
from cpdesk.report.heights import LINE
from cpdesk.report.page import TIGHT, page_under
from cpdesk.report.pdf.blocks import NO_WORDS, BlockValues, Draw
from cpdesk.report.pdf.words import Json, line_value, text_value
from cpdesk.report.writing_steps import Cancelled, Progress, WritingSteps

NO_DAY = date(2000, 1, 1)

_ROOM = 400.0
_EDGE = 24.0
"""What stands between the edge of a page, a notice at its head, and the text, in points."""


def paper_values(
    outline: Outline,
    branding: Branding,
    draw: Draw,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Json:
    """Return all that the layout says, with `draw` for the charts.

    `progress` hears how many blocks are done of how many; `cancelled` is asked before each, and a yes raises
    CancelledError.
    """
    values = BlockValues(branding, draw)
    steps = WritingSteps(sum(len(part.blocks) for part in outline.parts), progress, cancelled)
    return {
        "title": line_value(outline.title, _ROOM / 2) or NO_WORDS,
        "kind": line_value(outline.kind, _ROOM),
        "marking": text_value(outline.marking, _ROOM),
        "short-front": BETWEEN if outline.has_short_front else None,
        "size": outline.type_size,
        "tight": TIGHT if outline.type_size > USUAL_SIZE else None,
        "foot": text_value(outline.footer_mark, _ROOM),
        "front": [(line_value(label, _ROOM), text_value(text, _ROOM)) for label, text in outline.front],
        "author": [line_value(outline.author, _ROOM)] if outline.author.strip() else [],
        "date": _date(outline.created),
        "contents": outline.has_contents and any(part.blocks for part in outline.parts),
        "look": {
            "fonts": TYPES,
            "heading": f"#{branding.heading}",
            "header-fill": f"#{branding.table_header_fill}",
            "header-text": f"#{branding.table_header_text}",
            "border": f"#{branding.table_border}",
        },
        "parts": [_part(part, outline.marking, list(steps.each(values.of(part)))) for part in outline.parts],
    }


def _date(day: date | None) -> Json:
    """Return the paper's only day, which is its meeting's; an archived PDF has to have one."""
    day = day or NO_DAY
    return {"year": day.year, "month": day.month, "day": day.day}


def _part(part: OutlinePart, marking: str, blocks: list[list[Json]]) -> Json:
    """Return a run of pages; `head` is the room that a notice above the text needs, from the edge of the page on."""
    page = page_under(part)
    lines = line_count(marking, page.text_width / 20, bold=True) if marking else 0
    return {
        "landscape": part.is_landscape,
        "paper": "a3" if part.is_large else "a4",
        "side": page.side / 20,
        "top": page.top / 20,
        "head": _EDGE + lines * LINE if lines else 0,
        "blocks": [value for block in blocks for value in block],
    }
