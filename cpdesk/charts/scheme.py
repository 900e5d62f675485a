"""The colours of a chart on light paper or a dark window."""

from dataclasses import dataclass
from typing import Literal

from cpdesk.branding import Branding

Scheme = Literal["light", "dark"]

_WHITE, _DARK = "FFFFFF", "1E1F22"
_LIGHTER = 0.55
"""How far a line's colour moves towards white on a dark window, which leaves each of ours over 3:1 with it."""


@dataclass(frozen=True, slots=True)
class ChartColours:
    """The colours of a chart as #RRGGBB; `comparators` in the order in which they are drawn."""

    paper: str
    ink: str
    grid: str
    measure: str
    target: str
    comparators: tuple[str, ...]


def colours_of(branding: Branding, scheme: Scheme, paper: str | None = None) -> ChartColours:
    """Return the branding's colours as they are drawn in that scheme, on `paper` (RRGGBB) where a window has its own.

    A rating's colours never colour a line.
    """
    others = tuple(colour for colour in branding.series[1:] if colour != branding.target_line)
    if scheme == "light":
        lines = [f"#{colour}" for colour in (branding.series[0], branding.target_line, *others)]
        return ChartColours(f"#{paper or _WHITE}", "#0B0C0C", "#D5D8DC", lines[0], lines[1], tuple(lines[2:]))
    lines = [_towards_white(colour) for colour in (branding.series[0], branding.target_line, *others)]
    return ChartColours(f"#{paper or _DARK}", "#F3F2F1", "#4A4D52", lines[0], lines[1], tuple(lines[2:]))


def _towards_white(colour: str) -> str:
    parts = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return "#" + "".join(f"{round(part + (255 - part) * _LIGHTER):02X}" for part in parts)
