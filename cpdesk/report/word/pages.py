"""Pages of A4, with one of A3 for what is wider."""

from dataclasses import dataclass


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
LANDSCAPE = Page(16838, 11906, 851, 1134, is_landscape=True)
LARGE = Page(23811, 16838, 851, 1134, is_landscape=True)


def page_of(*, is_landscape: bool, is_large: bool = False) -> Page:
    """Return the page of that orientation; a large one is turned sideways."""
    if is_large:
        return LARGE
    return LANDSCAPE if is_landscape else PORTRAIT


def section_xml(page: Page, *, header: str = "", footer: str = "") -> str:
    """Return the properties of a run of pages; `header` and `footer` are the relations of those parts."""
    parts = f'<w:headerReference w:type="default" r:id="{header}"/>' if header else ""
    parts += f'<w:footerReference w:type="default" r:id="{footer}"/>' if footer else ""
    turned = ' w:orient="landscape"' if page.is_landscape else ""
    return (
        f'<w:sectPr>{parts}<w:type w:val="nextPage"/><w:pgSz w:w="{page.width}" w:h="{page.height}"{turned}/>'
        f'<w:pgMar w:top="{page.top}" w:right="{page.side}" w:bottom="{page.top}" w:left="{page.side}"'
        ' w:header="624" w:footer="624" w:gutter="0"/></w:sectPr>'
    )
