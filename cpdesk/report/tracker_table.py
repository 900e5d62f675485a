"""The appendix of a tracker: its recommendations with what has become of them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from cpdesk.domain.measure_words import NOT_AVAILABLE
from cpdesk.domain.outline import Heading, OutlineBlock, OutlinePart, Table, TableCell
from cpdesk.domain.shortened import shortened
from cpdesk.domain.tracker import Tracker
from cpdesk.report.narrative import plain


def tracker_counts(trackers: Sequence[Tracker]) -> Counter[str]:
    """Return how many recommendations have each status, by its word; those with none under an empty word."""
    return Counter(
        item.status.value if item.status else ("other" if item.status_text.strip() else "")
        for tracker in trackers
        for item in tracker.items
    )


def tracker_appendix(trackers: Sequence[Tracker], heading: str) -> OutlinePart:
    """Return the trackers, a row for each recommendation."""
    blocks: list[OutlineBlock] = [Heading(heading, 1, is_numbered=False)]
    for tracker in trackers:
        blocks += tracker_blocks(tracker)
    return OutlinePart(tuple(blocks), is_landscape=True)


def tracker_blocks(tracker: Tracker) -> Iterator[OutlineBlock]:
    """Yield the table of a tracker, which needs a page turned sideways."""
    rows = tuple(
        tuple(
            TableCell(" ".join(text.split()) or NOT_AVAILABLE)
            for text in (item.number, item.text, item.progress, item.status_text, item.place.cell)
        )
        for item in tracker.items
    )
    header = ("Number", "Recommendation", "Progress", "Status", "Cell")
    caption = shortened(tracker.sheet, 100)
    widths = (0.08, 0.34, 0.36, 0.15, 0.07)
    yield Table(caption, header, rows, widths, f"{caption}: recommendations", is_wide=True)
    yield plain(f"{NOT_AVAILABLE}: not stated in the workbook.")
