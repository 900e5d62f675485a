"""Pages of A4, with the room on them."""

from dataclasses import dataclass

FIGURE_MM = (160, 70)
"""The width and height of every chart."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of A4, lengths in twentieths of a point."""

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
LANDSCAPE = Page(16838, 11906, 851, 1134, is_landscape=True)


def page_of(*, is_landscape: bool) -> Page:
    """Return the page of that orientation."""
    return LANDSCAPE if is_landscape else PORTRAIT
