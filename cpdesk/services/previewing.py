"""Previewing: the pages of a paper as they will be printed, made anew after each edit."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from cpdesk.branding import load_branding
from cpdesk.domain.pack import BoardPack

if TYPE_CHECKING:  # the typesetter is loaded when it is first needed, beside the window
    from cpdesk.report.pdf.press import Press


class Picture(Protocol):
    """A page's dots row by row, four bytes each: blue, green, red and one that says nothing."""

    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...
    @property
    def dots(self) -> bytes: ...


class Pages(Protocol):
    """The pages of a finished paper: sizes in points, headings each with its page, pictures and words."""

    @property
    def sizes(self) -> Sequence[tuple[float, float]]: ...
    @property
    def headings(self) -> Sequence[tuple[str, int]]: ...
    def picture(self, number: int, dpi: float) -> Picture: ...
    def text(self, number: int) -> str: ...


class Previewer:
    """Makes pages; it keeps the typesetter and the charts of the last paper, so that the next comes at once."""

    def __init__(self) -> None:
        self._press: Press | None = None

    def pages(self, pack: BoardPack, part: str = "public", cancelled: Callable[[], bool] | None = None) -> Pages:
        """Return the pages of the report in hand: the very PDF that an export writes, drawn. One caller at a time."""
        from cpdesk.report.compose import compose  # noqa: PLC0415 - the window paints before these load
        from cpdesk.report.pdf.pages import PaperPages  # noqa: PLC0415
        from cpdesk.report.pdf.press import Press  # noqa: PLC0415

        if self._press is None:
            self._press = Press(load_branding())
        outline = compose(pack, part="exempt" if part == "exempt" else "public")
        return PaperPages(self._press.pdf(outline, cancelled=cancelled))
