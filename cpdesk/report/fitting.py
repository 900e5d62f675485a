"""The fitting of columns to a page: none narrower than its longest word, in several tables where they are too many."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cpdesk.charts.letters import longest_word

PAGE = 756.0
"""The width between the margins of a page turned sideways, in points."""
LARGE_PAGE = 1105.0
"""The same of a page of A3."""
UPRIGHT = 464.0
"""The width between the margins of an upright page, in points."""

PADDING = 11.0
_MOST_WORD = 190.0
"""A word wider than this is a slip of the keyboard or an address, which may break."""

POINTS_PER_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Slice:
    """Some columns of a table that go on one page side by side, with their shares of its width."""

    columns: tuple[int, ...]
    shares: tuple[float, ...]


def slices_of(
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    wanted: Sequence[float],
    floors: Sequence[float],
    lead: int,
    page: float = PAGE,
) -> tuple[Slice, ...]:
    """Return the slices of a table; each begins with its first `lead` columns, which say what a row is about.

    `wanted` are the widths that the columns would like, `floors` those below which they make no sense, `page` the
    width of the page; in points.
    """
    least = [
        max(floor, least_width(header[at], (row[at] for row in rows), is_first=not at))
        for at, floor in enumerate(floors)
    ]
    others = list(range(lead, len(header)))
    room = page - sum(least[:lead])
    groups = _groups(others, least, room, len(others))
    groups = _groups(others, least, room, -(-len(others) // max(1, len(groups))))
    return tuple(shared_out((*range(lead), *group), least, wanted, page) for group in groups or [()])


def least_width(heading: str, cells: Iterable[str], *, is_first: bool = False) -> float:
    """Return the width of a column's longest word; headings and the first column are set in bold."""
    widest = max((longest_word(text, bold=is_first) for text in cells), default=0.0)
    return min(max(widest, longest_word(heading, bold=True)), _MOST_WORD) + PADDING


def _groups(columns: Sequence[int], least: Sequence[float], room: float, most: int) -> list[tuple[int, ...]]:
    """Return the columns in groups of at most `most` that fit the room, in their order."""
    groups: list[tuple[int, ...]] = []
    for column in columns:
        last = groups[-1] if groups else ()
        if groups and len(last) < most and sum(least[at] for at in last) + least[column] <= room:
            groups[-1] = (*last, column)
        else:
            groups.append((column,))
    return groups


def shared_out(columns: tuple[int, ...], least: Sequence[float], wanted: Sequence[float], page: float) -> Slice:
    """Return the slice, what room is left going to the columns that want it."""
    over = [max(wanted[at] - least[at], 1.0) for at in columns]
    spare = max(0.0, page - sum(least[at] for at in columns))
    widths = [least[at] + spare * more / sum(over) for at, more in zip(columns, over, strict=True)]
    return Slice(columns, tuple(width / sum(widths) for width in widths))
