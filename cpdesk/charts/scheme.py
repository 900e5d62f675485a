"""The colours of a chart on light paper or a dark window."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from cpdesk.branding import Branding
from cpdesk.domain.spc.control_chart import Variation

Scheme = Literal["light", "dark"]

_WHITE, _DARK = "FFFFFF", "1E1F22"
_LIGHTER = 0.55
"""How far a line's colour moves towards white on a dark window, which leaves each of ours over 3:1 with it."""

_VARIATIONS: Mapping[Variation, str] = MappingProxyType(
    {
        Variation.COMMON: "#8A9097",
        Variation.IMPROVEMENT: "#00B0F0",
        Variation.CONCERN: "#E46C0A",
        Variation.NEUTRAL: "#490092",
    }
)
"""The colours of the NHS's control charts. Each point has an edge in ink as well, as blue on white is under 3:1."""


@dataclass(frozen=True, slots=True)
class ChartColours:
    """The colours of a chart as #RRGGBB; `comparators` and `parts` of a whole in the order in which they are drawn."""

    paper: str
    ink: str
    grid: str
    measure: str
    target: str
    comparators: tuple[str, ...]
    hairline: str
    variations: Mapping[Variation, str]
    band: str
    parts: tuple[str, ...]


def colours_of(branding: Branding, scheme: Scheme, paper: str | None = None) -> ChartColours:
    """Return the branding's colours as they are drawn in that scheme, on `paper` (RRGGBB) where a window has its own.

    A rating's colours never colour a line.
    """
    others = tuple(colour for colour in branding.series[1:] if colour != branding.target_line)
    said = (branding.series[0], branding.target_line, *others)
    parts = (branding.series[0], *others, branding.target_line)
    if scheme == "light":
        lines = [f"#{colour}" for colour in said]
        ground, ink, grid, hairline, band = f"#{paper or _WHITE}", "#0B0C0C", "#D5D8DC", "#5B6066", "#EDEFF2"
        filled = tuple(f"#{colour}" for colour in parts)
    else:
        lines = [_towards_white(colour) for colour in said]
        ground, ink, grid, hairline, band = f"#{paper or _DARK}", "#F3F2F1", "#4A4D52", "#B4B9BF", "#34373C"
        filled = tuple(map(_towards_white, parts))
    return ChartColours(
        ground, ink, grid, lines[0], lines[1], tuple(lines[2:]), hairline, _VARIATIONS, band, (*filled, hairline)
    )


def _towards_white(colour: str) -> str:
    parts = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return "#" + "".join(f"{round(part + (255 - part) * _LIGHTER):02X}" for part in parts)
