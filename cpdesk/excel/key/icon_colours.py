"""The colours of the icons that Excel's icon sets draw."""

from collections.abc import Mapping

from cpdesk.domain.grid import CellIcon
from cpdesk.domain.rating import RagRating
from cpdesk.excel.key.arrows import Arrow

_R, _A, _G = RagRating.RED, RagRating.AMBER, RagRating.GREEN
# From the lowest icon to the highest; a grey, black, blue or gold one is no rating.
_COLOURS: Mapping[str, tuple[RagRating | None, ...]] = {
    **dict.fromkeys(
        ("3TrafficLights1", "3TrafficLights2", "3Signs", "3Symbols", "3Symbols2", "3Flags", "3Triangles", "3Arrows"),
        (_R, _A, _G),
    ),
    "4TrafficLights": (None, _R, _A, _G),
    "4Arrows": (_R, _A, _A, _G),
    "5Arrows": (_R, _A, _A, _A, _G),
}
_ARROWS: Mapping[str, tuple[Arrow, ...]] = {
    **dict.fromkeys(("3Arrows", "3ArrowsGray", "3Triangles"), (Arrow.DOWN, Arrow.LEVEL, Arrow.UP)),
    **dict.fromkeys(("4Arrows", "4ArrowsGray"), (Arrow.DOWN, Arrow.DOWN, Arrow.UP, Arrow.UP)),
    **dict.fromkeys(("5Arrows", "5ArrowsGray"), (Arrow.DOWN, Arrow.DOWN, Arrow.LEVEL, Arrow.UP, Arrow.UP)),
}


def rating_of_icon(icon: CellIcon) -> RagRating | None:
    """Return the rating whose colour the icon has; the yellow of these sets is their amber."""
    colours = _COLOURS.get(icon.name, ())
    return colours[icon.number] if 0 <= icon.number < len(colours) else None


def arrow_of_icon(icon: CellIcon | None) -> Arrow | None:
    """Return where an icon points; None for one that is no arrow."""
    arrows = _ARROWS.get(icon.name, ()) if icon is not None else ()
    return arrows[icon.number] if icon is not None and 0 <= icon.number < len(arrows) else None


def is_arrow_icon(icon: CellIcon | None) -> bool:
    """Return whether the icon is an arrow."""
    return arrow_of_icon(icon) is not None
