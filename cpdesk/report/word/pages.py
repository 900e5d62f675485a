"""The properties of a run of pages."""

from cpdesk.report.page import Page


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
