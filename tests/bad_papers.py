"""Papers that break one rule each, made from a good one by one change."""

from dataclasses import dataclass

from paper_changes import (
    BODY,
    CORE,
    FOOTER,
    SETTINGS,
    STYLES,
    Change,
    changed,
    linked,
    looks,
    lot_of_words,
    paragraph,
    related,
    rewrite,
    said,
    swap,
    text_paragraph,
)
from table_changes import (
    blank_cell,
    blank_column,
    blank_header,
    blank_row,
    first_table,
    merged,
    nested,
    ragged,
    shaded,
    spanning,
    undrawn,
)


@dataclass(frozen=True)
class Bad:
    """A bad paper: the code that is to be found, with the changes that lead to it."""

    code: str
    changes: tuple[Change, ...]
    place: str = ""
    extra: tuple[tuple[str, bytes], ...] = ()

    def document(self) -> bytes:
        """Return the paper."""
        return changed(*self.changes, extra=dict(self.extra))


def bad(code: str, *changes: Change, place: str = "", **extra: bytes) -> Bad:
    """Return a bad paper."""
    return Bad(
        code,
        changes,
        place,
        tuple((name.replace("__", "/").replace("_dot_", "."), text) for name, text in extra.items()),
    )


_COMMENT = (
    b'<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1"'
    b' w:author="A"><w:p><w:r><w:t>Is this so?</w:t></w:r></w:p></w:comment></w:comments>'
)


_PICTURE = r"(<wp:docPr [^>]*descr=\")[^\"]*"
_DECORATIVE = (
    '<wp:docPr id="1" name="Figure 1" descr="A line goes up."><a:extLst>'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst></wp:docPr>"
)
_OLE = (
    '<w:p><w:r><w:object xmlns:o="urn:schemas-microsoft-com:office:office"><o:OLEObject Type="Embed"/></w:object>'
    "</w:r></w:p>"
)
_BOX = (
    '<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>Boxed'
    "</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
)
_ITALIC = (
    "Foster carers who look after children say that they value the visits of the same social worker "
    "every time she comes."
)

BAD_PAPERS: tuple[Bad, ...] = (
    bad("title-missing", rewrite(CORE, r"<dc:title>.*?</dc:title>", "<dc:title/>"), place="document properties"),
    bad("title-differs", rewrite(CORE, r"<dc:title>.*?</dc:title>", "<dc:title>Report</dc:title>"), place="title"),
    bad("language-missing", rewrite(STYLES, r"<w:lang [^>]*/>", "")),
    bad("language-other", swap(STYLES, '<w:lang w:val="en-GB"', '<w:lang w:val="en-US"')),
    bad("heading-none", rewrite(STYLES, r'"heading ', '"kind ', 3), rewrite(STYLES, r"<w:outlineLvl [^>]*/>", "", 3)),
    bad("heading-first", swap(BODY, '"Heading1"', '"Heading2"')),
    bad(
        "heading-skipped",
        text_paragraph("Too deep", properties='<w:pStyle w:val="Heading3"/>'),
        place="section 1 heading “Too deep”",
    ),
    bad(
        "heading-deep",
        rewrite(STYLES, r'"heading 3"', '"heading 4"'),
        text_paragraph("Deep", properties='<w:pStyle w:val="Heading3"/>'),
    ),
    bad("heading-empty", text_paragraph("", properties='<w:pStyle w:val="Heading2"/>')),
    bad(
        "heading-style",
        text_paragraph("A heading", properties='<w:outlineLvl w:val="1"/>'),
        place="section 1 paragraph 1",
    ),
    bad("heading-fake", text_paragraph("Education and health", "<w:b/>"), place="section 1 paragraph 1"),
    bad("table-header-row", swap(BODY, "<w:tblHeader/>", "")),
    bad(
        "table-header-several",
        rewrite(BODY, r"(<w:tblHeader/>.*?<w:cantSplit/>)(?!<w:tblHeader/>)", r"\1<w:tblHeader/>"),
    ),
    bad("table-header-look", rewrite(BODY, r'w:val="06A0" w:firstRow="1"', 'w:val="0680" w:firstRow="0"')),
    bad("table-merged", first_table(merged)),
    bad("table-merged", first_table(spanning)),
    bad("table-ragged", first_table(ragged)),
    bad("table-nested", first_table(nested)),
    bad("table-blank-row", blank_row),
    bad("table-blank-column", first_table(blank_column)),
    bad("table-blank-header", first_table(blank_header)),
    bad("table-blank-cell", first_table(blank_cell)),
    bad("table-undrawn", undrawn),
    bad("table-row-splits", rewrite(BODY, r"<w:tr><w:trPr><w:cantSplit/></w:trPr>", "<w:tr>")),
    bad("floating", rewrite(BODY, r"<wp:inline (.*?)</wp:inline>", r"<wp:anchor \1</wp:anchor>")),
    bad("floating", rewrite(BODY, r"<w:tblPr>(<w:tblStyle [^>]*/>)", r'<w:tblPr>\1<w:tblpPr w:tblpX="1"/>')),
    bad("floating", text_paragraph("In a frame.", properties='<w:framePr w:w="2000"/>'), place="section 1 paragraph 1"),
    bad("text-box", paragraph(_BOX)),
    bad("embedded-object", paragraph(_OLE)),
    bad("alt-missing", rewrite(BODY, _PICTURE, r"\1")),
    bad("alt-short", rewrite(BODY, _PICTURE, r"\1A line")),
    bad("alt-long", rewrite(BODY, _PICTURE, r"\1" + "A line that goes on. " * 13)),
    bad("alt-file-name", rewrite(BODY, _PICTURE, r"\1figure-2-final-version.png")),
    bad("alt-generic", rewrite(BODY, _PICTURE, r"\1Picture of chart")),
    bad("alt-shared", rewrite(BODY, _PICTURE, r"\1Trend of the measure over years", 2)),
    bad("alt-decorative", rewrite(BODY, r"<wp:docPr [^>]*/>", _DECORATIVE)),
    bad(
        "chart-table",
        rewrite(
            BODY,
            r"(: Trend[^<]*</w:t></w:r></w:p>|</w:drawing>.*?</w:p>.*?</w:p>)(<w:p>.{0,1500}?)<w:tbl>.*?</w:tbl>",
            r"\1",
        ),
    ),
    bad("picture-coarse", rewrite(BODY, r'cx="\d+" cy="\d+"', 'cx="11520000" cy="5040000"', 2)),
    bad("picture-stretched", rewrite(BODY, r'cx="5760000" cy="2520000"', 'cx="5760000" cy="2000000"', 2)),
    bad("contrast", looks('<w:color w:val="999999"/>'), place="section 1 paragraph 2"),
    bad("contrast", looks('<w:highlight w:val="darkBlue"/><w:color w:val="000000"/>')),
    bad("contrast", rewrite(STYLES, r'(<w:tblStylePr w:type="firstRow">.*?w:fill=")[0-9A-F]{6}', r"\g<1>DDDDDD")),
    bad("colour-alone", first_table(shaded)),
    bad("text-small", looks('<w:sz w:val="20"/>'), place="section 1 paragraph 2"),
    bad("text-small", rewrite(FOOTER, r"<w:r><w:t", '<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:t'), place="footer"),
    bad("text-aligned", text_paragraph("Set on both sides.", properties='<w:jc w:val="both"/>')),
    bad("text-capitals", said("THE CHILDREN IN OUR CARE REPORT")),
    bad("text-capitals", looks("<w:caps/>")),
    bad("text-italic", text_paragraph(_ITALIC, "<w:i/>")),
    bad("text-underlined", looks('<w:u w:val="single"/>')),
    bad("text-serif", looks('<w:rFonts w:ascii="Times New Roman"/>')),
    bad("height-exact", text_paragraph("A line.", properties='<w:spacing w:line="240" w:lineRule="exact"/>')),
    bad(
        "height-exact",
        rewrite(BODY, r"<w:trPr><w:cantSplit/>", '<w:trPr><w:cantSplit/><w:trHeight w:val="300" w:hRule="exact"/>'),
    ),
    bad("empty-paragraph", text_paragraph(""), place="section 1 paragraph 1"),
    bad("space-run", said("This  report")),
    bad("tab-layout", paragraph("<w:p><w:r><w:t>Red</w:t><w:tab/><w:t>5</w:t></w:r></w:p>")),
    bad("list-typed", text_paragraph("• One."), place="section 1 paragraph 1"),
    bad("list-typed", text_paragraph("- Two."), text_paragraph("- One.")),
    bad("list-typed", text_paragraph("2) Two.")),
    bad("list-typed", paragraph("<w:p><w:r><w:t>1.1</w:t><w:tab/><w:t>The aim.</w:t></w:r></w:p>")),
    bad("link-empty", *linked("")),
    bad("link-address", *linked("https://example.org/")),
    bad("link-vague", *linked("click here")),
    bad("link-private", *linked("The plan of the year", "file:///S:/Care/plan.docx")),
    bad(
        "caption-missing", rewrite(BODY, r"<w:p><w:pPr><w:pStyle w:val=\"Caption\"/><w:keepNext/></w:pPr>.*?</w:p>", "")
    ),
    bad("caption-number", rewrite(BODY, r" SEQ Table [^<]*", " QUOTE 1 ")),
    bad("contents-empty", rewrite(BODY, r"(<w:pStyle w:val=\")TOC\d(\"/>)", r"\1Normal\2", 99)),
    bad("contents-missing", lot_of_words),
    bad("page-number", swap(FOOTER, " PAGE ", " DATE ")),
    bad("margin-only", swap(FOOTER, "Page ", "Part 2 – page "), place="footer"),
    bad("left-over", said("{{ title }}"), place="section 1 paragraph 2"),
    bad("left-over", said("#REF!")),
    bad("left-over", said("Error! Reference source not found.")),
    bad("left-over", said("A target of nan")),
    bad("left-over", said("A target of None")),
    bad("property-tool", rewrite(CORE, r"<dc:creator>.*?</dc:creator>", "<dc:creator>python-docx</dc:creator>")),
    bad("revision-ids", swap(BODY, "<w:p>", '<w:p w:rsidR="00A1B2C3">')),
    bad(
        "revision-ids",
        swap(SETTINGS, "<w:themeFontLang", '<w:rsids><w:rsidRoot w:val="00A1B2C3"/></w:rsids><w:themeFontLang'),
    ),
    bad("machine-path", rewrite(BODY, _PICTURE, r"\1A trend, saved at C:\\\\Users\\\\someone")),
    bad("machine-path", related("attachedTemplate", "file:///S:/Templates/Report.dotm", outside=True)),
    bad("embedded-file", related("package", "embeddings/book.xlsx"), word__embeddings__book_dot_xlsx=b"PK"),
    bad("hidden-part", related("customXml", "../customXml/item1.xml"), customXml__item1_dot_xml=b"<a/>"),
    bad("hidden-text", looks("<w:vanish/>")),
    bad(
        "protected",
        swap(
            SETTINGS,
            "<w:defaultTabStop",
            '<w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:defaultTabStop',
        ),
    ),
    bad(
        "tracked-changes",
        rewrite(
            BODY,
            r"<w:r>(<w:t xml:space=\"preserve\">This report.*?)</w:r>",
            r'<w:ins w:id="9" w:author="A"><w:r>\1</w:r></w:ins>',
        ),
    ),
    bad("tracked-changes", swap(SETTINGS, "<w:defaultTabStop", "<w:trackRevisions/><w:defaultTabStop")),
    bad("comments", related("comments", "comments.xml"), word__comments_dot_xml=_COMMENT),
)
