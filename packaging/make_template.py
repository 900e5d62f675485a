"""Writes resources/templates/base.docx, the clean Word document that every paper is built on.

Run it after a change here: `python packaging/make_template.py`. The same script gives the same bytes.
python-docx's own template will not do: it fails schema validation, is in American English, carries its
author's name, and has a hundred and sixty styles that no paper uses.
"""

import zipfile
from io import BytesIO
from pathlib import Path

from template_numbering import numbering
from template_styles import styles
from template_theme import theme
from template_xml import DECLARATION, FONT, A, W

BASE = Path(__file__).resolve().parent.parent / "resources" / "templates" / "base.docx"
FIRST_TIME = (1980, 1, 1, 0, 0, 0)
NAMESPACES = (
    f'{W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    f" {A}"
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def settings() -> str:
    """Return settings.xml; the mode 15 keeps Word from opening a paper in compatibility mode."""
    compatibility = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (("compatibilityMode", 15), ("overrideTableStyleFontSizeAndJustification", 1))
    )
    return (
        f'{DECLARATION}<w:settings {W}><w:defaultTabStop w:val="720"/><w:characterSpacingControl'
        f' w:val="doNotCompress"/><w:compat>{compatibility}</w:compat><w:themeFontLang w:val="en-GB"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def font_table() -> str:
    """Return fontTable.xml with the one font there is."""
    return (
        f'{DECLARATION}<w:fonts {W}><w:font w:name="{FONT}"><w:panose1 w:val="020B0604020202020204"/>'
        '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def field(instruction: str) -> str:
    """Return a field that Word works out as it lays out the page."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def relations(*targets: tuple[str, str, str]) -> str:
    """Return a part's relations: id, type, target."""
    listed = "".join(f'<Relationship Id="{i}" Type="{kind}" Target="{target}"/>' for i, kind, target in targets)
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'


def content_types() -> str:
    """Return [Content_Types].xml."""
    named = {
        "/word/document.xml": f"{OFFICE}.document.main+xml",
        "/word/styles.xml": f"{OFFICE}.styles+xml",
        "/word/numbering.xml": f"{OFFICE}.numbering+xml",
        "/word/settings.xml": f"{OFFICE}.settings+xml",
        "/word/fontTable.xml": f"{OFFICE}.fontTable+xml",
        "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        "/word/header1.xml": f"{OFFICE}.header+xml",
        "/word/footer1.xml": f"{OFFICE}.footer+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    parts = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in named.items())
    return (
        f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>'
    )


def core_properties() -> str:
    """Return docProps/core.xml with nobody's name and a fixed day."""
    when = '<dcterms:{0} xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:{0}>'
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Paper</dc:title><dc:creator/>'
        f"<cp:lastModifiedBy/><cp:revision>1</cp:revision>{when.format('created')}{when.format('modified')}"
        "<dc:language>en-GB</dc:language></cp:coreProperties>"
    )


def words(text: str) -> str:
    """Return a run of plain words."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def parts() -> dict[str, str]:
    """Return every part of the document by its name in the archive."""
    page = '<w:sectPr><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    body = f"<w:p>{words('Paper')}</w:p>{page}"
    header = '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr></w:p>'
    numbers = words("Page ") + field("PAGE") + words(" of ") + field("NUMPAGES")
    footer = f'<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{numbers}</w:p>'
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relations(
            ("rId1", f"{RELATION}/officeDocument", "word/document.xml"),
            ("rId2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "word/document.xml": f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(
            ("rId1", f"{RELATION}/styles", "styles.xml"),
            ("rId2", f"{RELATION}/numbering", "numbering.xml"),
            ("rId3", f"{RELATION}/settings", "settings.xml"),
            ("rId4", f"{RELATION}/header", "header1.xml"),
            ("rId5", f"{RELATION}/footer", "footer1.xml"),
            ("rId6", f"{RELATION}/fontTable", "fontTable.xml"),
            ("rId7", f"{RELATION}/theme", "theme/theme1.xml"),
        ),
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(),
        "word/settings.xml": settings(),
        "word/fontTable.xml": font_table(),
        "word/theme/theme1.xml": theme(),
        "word/header1.xml": f"{DECLARATION}<w:hdr {W}>{header}</w:hdr>",
        "word/footer1.xml": f"{DECLARATION}<w:ftr {W}>{footer}</w:ftr>",
        "docProps/core.xml": core_properties(),
    }


def document() -> bytes:
    """Return the document."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts().items():
            entry = zipfile.ZipInfo(name, FIRST_TIME)
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, text)
    return written.getvalue()


def main() -> None:
    """Write the document where the program looks for it."""
    BASE.parent.mkdir(parents=True, exist_ok=True)
    BASE.write_bytes(document())


if __name__ == "__main__":
    main()
