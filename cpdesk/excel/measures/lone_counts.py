"""Rows that give a count alone in a table of counts beside percentages or rates: the count is their result."""

from collections.abc import Sequence

from cpdesk.excel.words.figures import Figures

_NONE = frozenset({"n/a", "na", "-", "–", "—"})


def moved_counts(figures: dict[int, Figures], pairs: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Put a row's counts in the place of its shares where it has none; return which column stands for which.

    `pairs` are the columns of counts, each with every one of its shares: the first gives its place. A row with one
    share at least keeps its counts where they are: they are what its shares are made of.
    """
    if not any(count in figures for count, _ in pairs) or not all(_is_none(figures.get(share)) for _, share in pairs):
        return {}
    first = {count: share for count, share in reversed(pairs) if count in figures}
    moved = {first[count]: count for count, _ in pairs if count in first}
    for share, count in moved.items():
        figures[share] = figures.pop(count)
    return moved


def _is_none(share: Figures | None) -> bool:
    return share is None or (share.marker or "").strip().casefold() in _NONE
