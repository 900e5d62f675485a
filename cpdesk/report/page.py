"""Pages of A4, with one of A3 for what is wider, and the room on them."""

from dataclasses import dataclass

from cpdesk.domain.outline import OutlinePart

TIGHT = (8, 3)
"""The space above a heading and below a paragraph of large type, in points."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page, lengths in twentieths of a point."""

    width: int
    height: int
    side: int
    top: int
    is_landscape: bool = False

    @property
    def text_width(self) -> int:
        """Return the width between the margins."""
        return self.width - 2 * self.side

    @property
    def text_height(self) -> int:
        """Return the height between the margins."""
        return self.height - 2 * self.top


PORTRAIT = Page(11906, 16838, 1304, 1304)
NARROW = Page(11906, 16838, 851, 907)
LANDSCAPE = Page(16838, 11906, 851, 1134, is_landscape=True)
LARGE = Page(23811, 16838, 851, 1134, is_landscape=True)


def page_of(*, is_landscape: bool, is_large: bool = False) -> Page:
    """Return the page of that orientation; a large one, of A3, is turned sideways."""
    if is_large:
        return LARGE
    return LANDSCAPE if is_landscape else PORTRAIT


def page_under(part: OutlinePart) -> Page:
    """Return the page that a part of a paper stands on."""
    if part.has_narrow_margins:
        return NARROW
    return page_of(is_landscape=part.is_landscape, is_large=part.is_large)
