"""House templates as councils have them: odd styles, content controls, protection, several sections."""

from template_builders import NUMBER, PAGE, WORD, W, document, heading, headings, p, size, style, styles

FOOTER = f'<w:p><w:r><w:t xml:space="preserve">Page </w:t></w:r>{NUMBER}</w:p>'


def plain() -> bytes:
    """Return an empty document with the council's headings, in a Word of another language."""
    own = heading("berschrift1", 1, 20, "7A1F5C", base="Standard") + heading(
        "berschrift2", 2, 16, "7A1F5C", base="Standard"
    )
    return document(p(), styles(own, normal="Standard"), header=p("Anytown Council"), footer=FOOTER)


def no_heading_1() -> bytes:
    """Return a template whose headings, text and bullets are styles of the council's own."""
    border = '<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="1" w:color="00594F"/></w:pBdr>'
    own = (
        style(
            "ACCMainHead",
            "ACC Main Heading",
            f'{border}<w:spacing w:before="360"/>',
            f'<w:b/><w:color w:val="00594F"/>{size(22)}',
            base="Normal",
        )
        + heading("ACCHead2", 2, 16, "00594F", "ACC Head Level Two")
        + style("ACCText", "ACC Body Text", '<w:spacing w:after="160"/>', size(12), base="Normal")
        + style("ACCBullet", "ACC Bullet 1", '<w:ind w:left="720" w:hanging="360"/>', base="ACCText")
        + style("ACCTableText", "ACC Table", "", size(12), base="Normal")
    )
    return document(p("Report to committee", "ACCText"), styles(own, font="Arial"), header=p("ACC"), footer=FOOTER)


def content_controls() -> bytes:
    """Return a template with content controls, one bound to data that only the council's system has."""

    def control(alias: str, words: str, binding: str = "") -> str:
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val="{alias}"/><w:tag w:val="{alias}"/><w:id w:val="{1000 + len(words)}"/>'
            '<w:placeholder><w:docPart w:val="DefaultPlaceholder_1"/></w:placeholder>'
            f"<w:showingPlcHdr/>{binding}<w:text/></w:sdtPr>"
            f"<w:sdtContent><w:r><w:t>{words}</w:t></w:r></w:sdtContent></w:sdt>"
        )

    bound = '<w:dataBinding w:xpath="/root[1]/title[1]" w:storeItemID="{11111111-2222-3333-4444-555555555555}"/>'
    body = (
        '<w:p><w:pPr><w:pStyle w:val="Title"/>'
        f"</w:pPr>{control('Report Title', 'Click here to enter text', bound)}</w:p>"
        f'<w:p><w:r><w:t xml:space="preserve">Meeting: </w:t></w:r>{control("Committee", "Choose an item")}</w:p>'
        f'<w:p><w:r><w:t xml:space="preserve">Ward: </w:t></w:r>{control("Ward", "All wards")}</w:p>'
        '<w:sdt><w:sdtPr><w:id w:val="77"/></w:sdtPr><w:sdtContent>' + p("{{ body }}") + "</w:sdtContent></w:sdt>"
    )
    own = headings() + style(
        "Title", "Title", '<w:jc w:val="left"/>', f'<w:b/><w:color w:val="1F3864"/>{size(26)}', base="Normal", own=False
    )
    data = ("customXml", "application/xml", "<root><title>Not for anybody</title></root>")
    return document(body, styles(own), footer=FOOTER, parts={"customXml1.xml": data})


def protected() -> bytes:
    """Return a template that is protected, with tracked changes and a comment."""
    changed = (
        '<w:p w:rsidR="00AA11BB">'
        '<w:ins w:id="1" w:author="A Clerk" w:date="2019-01-01T00:00:00Z"><w:r>'
        '<w:t xml:space="preserve">Report of the director </w:t></w:r>'
        '</w:ins><w:del w:id="2" w:author="A Clerk" w:date="2019-01-01T00:00:00Z"><w:r>'
        "<w:delText>of nobody</w:delText></w:r></w:del>"
        '<w:commentRangeStart w:id="3"/><w:r><w:t>to the committee</w:t></w:r>'
        '<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r></w:p>'
    )
    comments = (
        "comments", f"{WORD}.comments+xml",
        (f'<w:comments {W}><w:comment w:id="3" w:author="A Clerk"><w:p><w:r>'
        '<w:t>Which committee?</w:t></w:r></w:p></w:comment></w:comments>'),
    )  # fmt: skip
    settings = (
        '<w:writeProtection w:recommended="1"/><w:trackRevisions/>'
        '<w:documentProtection w:edit="forms" w:enforcement="1"/>'
        '<w:defaultTabStop w:val="720"/><w:rsids><w:rsidRoot w:val="00AA11BB"/><w:rsid w:val="00AA11BB"/></w:rsids>'
    )
    return document(
        changed,
        styles(headings()),
        settings=settings,
        header=p("Restricted to forms"),
        footer=FOOTER,
        parts={"comments.xml": comments},
    )


def two_hundred_styles() -> bytes:
    """Return a template with two hundred styles, many of names like those that are looked for."""
    many = "".join(
        style(f"Style{number}", f"{kind} {number}", "", size(12), base="Normal")
        for number, kind in enumerate(
            ("Heading pasted", "Body Text", "Table heading", "Bullet", "List Paragraph", "Caption old") * 33
        )
    )
    grid = (
        '<w:style w:type="table" w:customStyle="1" w:styleId="CouncilTable">'
        '<w:name w:val="Council Table"/><w:basedOn w:val="TableNormal"/>'
        "<w:tblPr><w:tblBorders>"
        + "".join(
            f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="444444"/>'
            for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        + '</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/>'
        '<w:color w:val="FFFFFF"/></w:rPr><w:tcPr>'
        '<w:shd w:val="clear" w:color="auto" w:fill="3B2A6B"/></w:tcPr></w:tblStylePr></w:style>'
    )
    return document(p(), styles(headings("3B2A6B"), many, grid), footer=FOOTER)


def front_sheet() -> bytes:
    """Return a template with fields everywhere, split over runs, in a table and a header; text follows the paper."""
    split = (
        '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>{</w:t></w:r><w:r><w:rPr><w:b/>'
        "</w:rPr><w:t>{ ti</w:t></w:r><w:r><w:t>tle }}</w:t></w:r></w:p>"
    )
    rows = "".join(
        f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr><w:tc><w:tcPr>"
        f'<w:tcW w:w="3000" w:type="dxa"/></w:tcPr>{p(label)}</w:tc>'
        f'<w:tc><w:tcPr><w:tcW w:w="6000" w:type="dxa"/></w:tcPr>{p(words)}</w:tc></w:tr>'
        for label, words, head in (
            ("Item", "Detail", "<w:tblHeader/>"),
            ("Meeting", "{{ committee }}", ""),
            ("Date", "{{ date }}", ""),
            ("Author", "{{author}}", ""),
            ("Wards", "{{ wards }} All", ""),
        )
    )
    table = (
        '<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblBorders>'
        '<w:top w:val="single" w:sz="4" w:space="0" w:color="000000"/></w:tblBorders>'
        '<w:tblLook w:val="0020"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/>'
        f'<w:gridCol w:w="6000"/></w:tblGrid>{rows}</w:tbl>'
    )
    body = split + table + p("{% if exempt %}") + p("{{ body }}") + p("Signed by the director.")
    own = headings() + style("Title", "Title", "", f'<w:color w:val="1F3864"/>{size(28)}', base="Normal", own=False)
    return document(body, styles(own), header=p("{{ title }} – {{ ().__class__ }}"), footer=FOOTER)


def several_sections() -> bytes:
    """Return a template with a cover of its own page, a turned page, then the pages for the paper on US Letter."""
    cover = p("Anytown Council") + p("", properties=f"<w:sectPr>{PAGE}<w:titlePg/></w:sectPr>")
    turned = p("A map of the wards") + p(
        "",
        properties='<w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
        ""
        '<w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="500" w:footer="500"'
        ' w:gutter="0"/>'
        "</w:sectPr>",
    )
    page = (
        '<w:pgSz w:w="12240" w:h="15840"/>'
        '<w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="708"'
        ' w:footer="708" w:gutter="0"/><w:cols w:num="2" w:space="708"/>'
    )
    return document(cover + turned + p(), styles(headings("5B2C00")), header=p("Anytown"), footer=FOOTER, section=page)


def with_contents() -> bytes:
    """Return a template with a table of contents of its own."""
    field = (
        '<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/>'
        '</w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Update this field</w:t></w:r>'
        '</w:p><w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    control = (
        '<w:sdt><w:sdtPr><w:id w:val="5"/><w:docPartObj>'
        '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{p('Contents', 'TOCHeading')}{field}</w:sdtContent></w:sdt>"
    )
    own = (
        headings()
        + style("TOCHeading", "TOC Heading", "", "<w:b/>", base="Normal", own=False)
        + style("TOC1", "toc 1", "", "", base="Normal", own=False)
    )
    return document(
        p("{{ title }}", "Heading1") + control + p("{{ body }}"), styles(own), header=p("Anytown"), footer=FOOTER
    )


def pale() -> bytes:
    """Return a template whose headings are too pale and whose text is too small."""
    own = "".join(heading(f"Heading{level}", level, 11, "9FC5E8") for level in (1, 2, 3))
    return document(
        p(), styles(own, font="Times New Roman", points=9), header=p("Anytown"), footer=p("No numbers here")
    )


def landscape() -> bytes:
    """Return a template whose pages all lie on their side, with an A4 printer's narrow margins."""
    page = (
        '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
        '<w:pgMar w:top="900" w:right="900" w:bottom="900" w:left="900" w:header="500" w:footer="500" w:gutter="0"/>'
    )
    return document(p("{{ body }}"), styles(headings("00594F")), header=p("Anytown"), footer=FOOTER, section=page)


def bare() -> bytes:
    """Return a document of one paragraph: no styles, no settings, no pages."""
    return document(p(), section="none", kind="template")


TEMPLATES = {
    "plain": plain,
    "no-heading-1": no_heading_1,
    "content-controls": content_controls,
    "protected": protected,
    "two-hundred-styles": two_hundred_styles,
    "front-sheet": front_sheet,
    "several-sections": several_sections,
    "with-contents": with_contents,
    "pale": pale,
    "landscape": landscape,
    "bare": bare,
}
