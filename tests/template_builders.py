"""Documents made by hand, of the XML that Word writes."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>'
)
NUMBER = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>'
    '<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r>'
    '<w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r>'
    '<w:fldChar w:fldCharType="end"/></w:r>'
)


def p(text: str = "", style: str = "", properties: str = "", run: str = "") -> str:
    """Return a paragraph."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    looks = f"<w:rPr>{run}</w:rPr>" if run else ""
    words = f'<w:r>{looks}<w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    inner = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{inner}{words}</w:p>"


def style(
    style_id: str,
    name: str,
    paragraph: str = "",
    run: str = "",
    *,
    kind: str = "paragraph",
    base: str = "",
    own: bool = True,
) -> str:
    """Return a style."""
    custom = ' w:customStyle="1"' if own else ""
    default = ' w:default="1"' if name in ("Normal", "Normal Table", "Default Paragraph Font", "No List") else ""
    parts = f'<w:style w:type="{kind}"{default}{custom} w:styleId="{style_id}"><w:name w:val="{name}"/>'
    parts += f'<w:basedOn w:val="{base}"/>' if base else ""
    parts += "<w:qFormat/>"
    parts += f"<w:pPr>{paragraph}</w:pPr>" if paragraph else ""
    parts += f"<w:rPr>{run}</w:rPr>" if run else ""
    return parts + "</w:style>"


def size(points: float) -> str:
    """Return a size of type."""
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def styles(
    *more: str, font: str = "Calibri", points: float = 12, language: str = "en-US", normal: str = "Normal"
) -> str:
    """Return the styles of a template with those that every Word document has."""
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>'
    cells = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))
    )
    table = (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
    )
    return (
        f'<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}{size(points)}<w:lang w:val="{language}"/></w:rPr>'
        "</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        + style(normal, "Normal", own=False)
        + f'{table}<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{cells}</w:tblCellMar></w:tblPr></w:style>'
        + "".join(more)
        + "</w:styles>"
    )


def heading(style_id: str, level: int, points: float, colour: str, name: str = "", base: str = "Normal") -> str:
    """Return a heading: Word's own, or one with another name."""
    looks = f'<w:b/><w:color w:val="{colour}"/>{size(points)}'
    outline = f'<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="{level - 1}"/>'
    return style(style_id, name or f"heading {level}", outline, looks, base=base, own=bool(name))


def headings(colour: str = "1F3864") -> str:
    """Return three headings of Word's own."""
    return "".join(heading(f"Heading{level}", level, points, colour) for level, points in ((1, 20), (2, 16), (3, 13)))


def document(
    body: str,
    style_sheet: str = "",
    *,
    header: str = "",
    footer: str = "",
    settings: str = "",
    section: str = "",
    parts: Mapping[str, tuple[str, str, str]] | None = None,
    kind: str = "document",
) -> bytes:
    """Return a template. `parts` are more of them by name: the kind of relation, the content type, the XML."""
    held: dict[str, tuple[str, str, str]] = dict(parts or {})
    if style_sheet:
        held["styles.xml"] = ("styles", f"{WORD}.styles+xml", style_sheet)
    if settings:
        held["settings.xml"] = ("settings", f"{WORD}.settings+xml", f"<w:settings {W}>{settings}</w:settings>")
    references = ""
    for which, tag, words in (("header", "hdr", header), ("footer", "ftr", footer)):
        if words:
            held[f"{which}1.xml"] = (which, f"{WORD}.{which}+xml", f"<w:{tag} {W} {R}>{words}</w:{tag}>")
            references += f'<w:{which}Reference w:type="default" r:id="rId{list(held).index(f"{which}1.xml") + 1}"/>'
    last = "" if section == "none" else f"<w:sectPr>{references}{section or PAGE}</w:sectPr>"
    relations = "".join(
        f'<Relationship Id="rId{at}" Type="{_OFFICE}/{relation}" Target="{name}"/>'
        for at, (name, (relation, _, _)) in enumerate(held.items(), 1)
    )
    types = "".join(
        f'<Override PartName="/word/{name}" ContentType="{content}"/>' for name, (_, content, _) in held.items()
    )
    files = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{WORD}.{kind}.main+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument"'
        ' Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {W} {R}><w:body>{body}{last}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>',
        **{f"word/{name}": text for name, (_, _, text) in held.items()},
    }
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, _DECLARATION + text)
    return written.getvalue()
