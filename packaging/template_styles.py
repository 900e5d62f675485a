"""The styles of the base Word document."""

from template_xml import DECLARATION, FONT, HANGING, INK, W


def paragraph_style(
    style_id: str,
    name: str,
    paragraph: str = "",
    run: str = "",
    *,
    based_on: str = "Normal",
    following: str = "",
    priority: int = 1,
) -> str:
    """Return a paragraph style; its elements stand in the order that the schema asks for."""
    is_default = ' w:default="1"' if style_id == "Normal" else ""
    is_custom = ' w:customStyle="1"' if name in ("Numbered Paragraph 2", "Numbered Paragraph 3", "Table Text") else ""
    parts = [f'<w:style w:type="paragraph"{is_default}{is_custom} w:styleId="{style_id}"><w:name w:val="{name}"/>']
    if style_id != "Normal":
        parts.append(f'<w:basedOn w:val="{based_on}"/>')
    if following:
        parts.append(f'<w:next w:val="{following}"/>')
    parts.append(f'<w:uiPriority w:val="{priority}"/><w:qFormat/>')
    parts.append(f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
    parts.append(f"<w:rPr>{run}</w:rPr>" if run else "")
    return "".join(parts) + "</w:style>"


def size(points: int) -> str:
    """Return the size of Latin text with that of complex scripts."""
    return f'<w:sz w:val="{points * 2}"/><w:szCs w:val="{points * 2}"/>'


def spacing(before: int, after: int) -> str:
    """Return the space around a paragraph, in points."""
    return f'<w:spacing w:before="{before * 20}" w:after="{after * 20}"/>'


def box() -> str:
    """Return a border round a paragraph."""
    edges = ("top", "left", "bottom", "right")
    lines = "".join(f'<w:{edge} w:val="single" w:sz="12" w:space="4" w:color="000000"/>' for edge in edges)
    return f"<w:pBdr>{lines}</w:pBdr>"


def heading(level: int, points: int, before: int, *, is_numbered: bool) -> str:
    """Return the built-in heading of a level; Heading 1 and 2 carry the paper's own numbers."""
    numbering = f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="1"/></w:numPr>' if is_numbered else ""
    return paragraph_style(
        f"Heading{level}",
        f"heading {level}",
        f'<w:keepNext/><w:keepLines/>{numbering}{spacing(before, 6)}<w:outlineLvl w:val="{level - 1}"/>',
        f'<w:b/><w:bCs/><w:color w:val="{INK}"/>{size(points)}',
        following="Normal",
        priority=9,
    )


def list_styles() -> str:
    """Return List Bullet and List Number, three levels of each."""
    written = []
    for name, number in (("Bullet", 2), ("Number", 3)):
        for level in range(3):
            suffix = "" if level == 0 else str(level + 1)
            numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
            title = f"List {name} {suffix}".strip()
            written.append(paragraph_style(f"List{name}{suffix}", title, numbering + spacing(0, 4), priority=10))
    return "".join(written)


def contents_styles() -> str:
    """Return the two levels of the table of contents, with the tab stop of the page number."""
    stop = '<w:tabs><w:tab w:val="left" w:pos="{0}"/><w:tab w:val="right" w:leader="dot" w:pos="9298"/></w:tabs>'
    return "".join(
        paragraph_style(
            f"TOC{level}",
            f"toc {level}",
            stop.format(at) + spacing(0, 4) + f'<w:ind w:left="{at}" w:hanging="{at - start}"/>',
            following="Normal",
            priority=39,
        )
        for level, start, at in ((1, 0, 567), (2, 567, 1361))
    )


def table_style() -> str:
    """Return the style of every table: bordered, as Word tags one with neither border nor shade as mere layout."""
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="8A94A0"/>'
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = "".join(f'<w:{edge} w:w="80" w:type="dxa"/>' for edge in ("left", "right"))
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="DataTable"><w:name w:val="Data Table"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{edges}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/><w:color w:val="FFFFFF"/></w:rPr>'
        f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{INK}"/></w:tcPr></w:tblStylePr>'
        '<w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr></w:style>'
    )


def fixed_styles() -> str:
    """Return the styles that Word expects in any document, and the look of a link."""
    return (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:uiPriority w:val="99"/>'
        '<w:rPr><w:color w:val="0B3D91"/><w:u w:val="single"/></w:rPr></w:style>'
    )


def styles() -> str:
    """Return styles.xml. The defaults say 12 point too, since LibreOffice sets table text by them."""
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    indent = f'<w:ind w:left="{HANGING}" w:hanging="{HANGING}"/>'
    return (
        f"{DECLARATION}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}{size(12)}"
        '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        '</w:docDefaults><w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1"'
        ' w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
        + paragraph_style("Normal", "Normal", '<w:jc w:val="left"/>', priority=0)
        + fixed_styles()
        + heading(1, 18, 18, is_numbered=True)
        + heading(2, 14, 12, is_numbered=True)
        + heading(3, 12, 10, is_numbered=False)
        + paragraph_style("Title", "Title", spacing(0, 12), f'<w:b/><w:bCs/><w:color w:val="{INK}"/>{size(24)}')
        + paragraph_style("Subtitle", "Subtitle", spacing(0, 10), f'<w:color w:val="{INK}"/>{size(16)}')
        + paragraph_style("FrontLine", "Front Line", spacing(0, 4), priority=3)
        + paragraph_style("Marking", "Marking", box() + spacing(0, 12), f"<w:b/><w:bCs/>{size(14)}", priority=3)
        + paragraph_style(
            "Picture", "Picture", '<w:keepNext/><w:spacing w:before="120" w:after="0" w:line="240" w:lineRule="auto"/>'
        )
        + paragraph_style("NumberedParagraph2", "Numbered Paragraph 2", indent, priority=2)
        + paragraph_style("NumberedParagraph3", "Numbered Paragraph 3", indent, priority=2)
        + list_styles()
        + paragraph_style("Caption", "caption", f"<w:keepLines/>{spacing(6, 6)}", "<w:b/><w:bCs/>", priority=35)
        + contents_styles()
        + paragraph_style("Header", "header", spacing(0, 6), "<w:b/><w:bCs/>", priority=99)
        + paragraph_style("Footer", "footer", spacing(0, 0), priority=99)
        + paragraph_style(
            "TableText",
            "Table Text",
            '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>',
        )
        + table_style()
        + "</w:styles>"
    )
