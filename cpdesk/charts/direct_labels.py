"""Labels at the end of each line, in place of a legend, kept from lying on one another."""

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class EndLabel:
    """A label in the margin: `line_at` is where its line ends, `at` its own middle, `height` its own; in points.

    `name` is what its line is called.
    """

    text: str
    colour: str
    line_at: float
    at: float
    height: float
    is_bold: bool = False
    name: str = ""


def spread(labels: Sequence[EndLabel], lowest: float, highest: float) -> tuple[EndLabel, ...]:
    """Return the labels moved up or down just far enough that none overlaps, within the two heights if they fit.

    One pass from below pushes each clear of the one beneath it, one from above brings back what was pushed too far.
    """
    ordered = sorted(labels, key=lambda label: label.at)
    heights: list[float] = []
    for index, label in enumerate(ordered):
        floor = lowest + label.height / 2
        if index:
            floor = heights[-1] + (ordered[index - 1].height + label.height) / 2
        heights.append(max(label.at, floor))
    ceiling = highest
    for index in range(len(ordered) - 1, -1, -1):
        heights[index] = min(heights[index], ceiling - ordered[index].height / 2)
        ceiling = heights[index] - ordered[index].height / 2
    return tuple(replace(label, at=height) for label, height in zip(ordered, heights, strict=True))
