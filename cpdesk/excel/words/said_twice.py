"""Headings that say one thing in two languages: `Targed / Target`, `Ch1 / Q1`, `Mawrth 2024 / March 2024`."""

import re

_BETWEEN = re.compile(r" ?\| ?|(?<!\d) ?/ ?| ?/ ?(?!\d)")  # no stroke of `2024/25`
_HALVES = 2


def halves(heading: str) -> tuple[str, ...]:
    """Return the two texts that stand on either side of a stroke, each with words of its own; else none."""
    if "/" not in heading and "|" not in heading:
        return ()
    parts = tuple(part.strip() for part in _BETWEEN.split(heading))
    has_words = all(any(letter.isalpha() for letter in part) for part in parts)
    return parts if len(parts) == _HALVES and has_words else ()


def have_same_figures(parts: tuple[str, ...]) -> bool:
    """Return whether the texts have the same figures in the same order, so that one may be the other translated."""
    figures = {tuple(re.findall(r"\d+", part)) for part in parts}
    return len(figures) == 1 and () not in figures
