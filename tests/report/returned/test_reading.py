"""The words of a document as Word and other programs write them, with all tracked changes accepted."""

import zipfile
from io import BytesIO

import pytest

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.returned_paper import Comment, Region, ReturnedPaper
from cpdesk.domain.rich_text import BlockKind, Run
from cpdesk.report.returned import read_returned
from cpdesk.report.word_file.names import NS

SPACES = " ".join(
    f'xmlns:{prefix}="{address}"' for prefix, address in NS.items() if prefix in ["w", "r", "wp", "a", "mc", "wps", "v"]
)
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="LB"><w:name w:val="List Bullet 2"/></w:style>'
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
)


def document(body: str, **parts: str) -> bytes:
    """Return a document of that body; `comments`, `footnotes` and others are the content of those parts."""
    held = {"styles": STYLES, "numbering": NUMBERING, **parts}
    relations = "".join(
        f'<Relationship Id="rId{at}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>' for at, kind in enumerate(held, 1)
    )
    relations += (
        f'<Relationship Id="rIdL" Type="{OFFICE}/hyperlink" Target="https://example.org/" TargetMode="External"/>'
    )
    relations += f'<Relationship Id="rIdX" Type="{OFFICE}/hyperlink" Target="file://server/x" TargetMode="External"/>'
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    files = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Default Extension="rels" ContentType="x"/>'
        f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument"'
        ' Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}">{relations}</Relationships>',
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        **{f"word/{kind}.xml": f"<w:{kind} {SPACES}>{content}</w:{kind}>" for kind, content in held.items()},
    }
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return written.getvalue()


def read(body: str, **parts: str) -> ReturnedPaper:
    return read_returned(document(body, **parts))


def words(body: str, **parts: str) -> list[str]:
    return [item.words for item in read(body, **parts).paragraphs]


def t(text: str, looks: str = "") -> str:
    shown = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    return f'<w:r w:rsidR="00AB12CD">{shown}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(content: str, properties: str = "") -> str:
    return f'<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CE"><w:pPr>{properties}</w:pPr>{content}</w:p>'


AUTHOR = 'w:id="1" w:author="Sam Head" w:date="2019-09-02T10:00:00Z"'


@pytest.mark.parametrize(
    "content",
    [
        t("Two ") + '<w:proofErr w:type="spellStart"/>' + t("schools") + t(" wait."),
        t("Two ") + '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>' + t("schools wait."),
        '<w:smartTag w:uri="x" w:element="place">' + t("Two schools") + "</w:smartTag>" + t(" wait."),
        "<w:sdt><w:sdtPr/><w:sdtContent>" + t("Two schools") + "</w:sdtContent></w:sdt>" + t(" wait."),
        t("Two ") + f"<w:ins {AUTHOR}>" + t("schools") + "</w:ins>" + t(" wait."),
        t("Two ") + f"<w:del {AUTHOR}><w:r><w:delText>large</w:delText></w:r></w:del>" + t("schools wait."),
        t("Two ") + f"<w:moveTo {AUTHOR}>" + t("schools") + "</w:moveTo>" + t(" wait."),
        t("Two ") + f"<w:moveFrom {AUTHOR}>" + t("large") + "</w:moveFrom>" + t("schools wait."),
        t("Two schools") + '<w:r><w:lastRenderedPageBreak/><w:br w:type="page"/></w:r>' + t(" wait."),
        t("Two schools") + "<w:r><w:tab/></w:r>" + t("wait."),
        t("Two schools wait.") + t("secret", "<w:vanish/>"),
        t("Two schools wait.") + '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText>'
        '<w:fldChar w:fldCharType="end"/></w:r>',
        '<w:fldSimple w:instr=" DOCPROPERTY x ">' + t("Two schools") + "</w:fldSimple>" + t(" wait."),
    ],
    ids=[
        "split by spelling", "a bookmark", "a smart tag", "a control in the line", "an insertion", "a deletion",
        "moved here", "moved away", "a page break", "a tab", "hidden text", "a field without result", "a simple field",
    ],
)  # fmt: skip
def test_a_paragraph_reads_as_a_person_sees_it(content: str) -> None:
    assert words(p(content)) == ["Two schools wait."]


def test_tracked_changes_are_counted_with_their_authors() -> None:
    content = f"<w:ins {AUTHOR}>{t('a')}</w:ins><w:del {AUTHOR}><w:r><w:delText>b</w:delText></w:r></w:del>"
    tracked = read(p(content)).tracked
    assert (tracked.insertions, tracked.deletions, tracked.authors) == (1, 1, ("Sam Head",))


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    gone = f"<w:rPr><w:del {AUTHOR}/></w:rPr>"
    assert words(p(t("One "), gone) + p(t("two.")) + p(t("Three."))) == ["One two.", "Three."]


def test_a_paragraph_that_was_deleted_whole_leaves_nothing() -> None:
    gone = f"<w:rPr><w:del {AUTHOR}/></w:rPr>"
    deleted = f"<w:del {AUTHOR}><w:r><w:delText>One</w:delText></w:r></w:del>"
    assert words(p(deleted, gone) + p(t("Two."))) == ["Two."]


def test_looks_are_those_of_the_words_not_of_their_paragraph() -> None:
    content = t("a", "<w:b/>") + t("b", '<w:b w:val="0"/><w:i/>') + t("c", '<w:rStyle w:val="Strong"/>')
    content += t("d", '<w:u w:val="single"/>') + t("e", '<w:u w:val="none"/>')
    (item,) = read(p(content, '<w:pStyle w:val="H1"/>')).paragraphs
    assert item.level == 1
    assert item.block.runs == (
        Run("a", bold=True),
        Run("b", italic=True),
        Run("c", bold=True),
        Run("d", underline=True),
        Run("e"),
    )


def test_links_of_either_kind_are_kept_where_they_are_for_the_public() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> HYPERLINK "https://example.com/" </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{t("two")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    content = f'<w:hyperlink r:id="rIdL">{t("one", "<w:u/>")}</w:hyperlink>{field}'
    content += f'<w:hyperlink r:id="rIdX">{t("three")}</w:hyperlink>'
    (item,) = read(p(content)).paragraphs
    assert [(run.text, run.link) for run in item.block.runs] == [
        ("one", "https://example.org/"),
        ("two", "https://example.com/"),
        ("three", ""),
    ]


def test_lists_are_told_from_the_numbers_of_the_paper() -> None:
    def numbered(number: int, level: int) -> str:
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'

    body = p(t("Heading"), '<w:pStyle w:val="H1"/>') + p(t("1.1"), numbered(1, 1)) + p(t("bullet"), numbered(2, 0))
    body += p(t("letter"), numbered(2, 1)) + p(t("style"), '<w:pStyle w:val="LB"/>') + p(t("plain"))
    kinds = [(item.block.kind, item.block.level) for item in read(body).paragraphs]
    assert kinds == [
        (BlockKind.PARAGRAPH, 0),
        (BlockKind.PARAGRAPH, 0),
        (BlockKind.BULLET, 0),
        (BlockKind.NUMBER, 1),
        (BlockKind.BULLET, 1),
        (BlockKind.PARAGRAPH, 0),
    ]


def test_the_contents_are_no_words_of_the_paper() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-2" </w:instrText></w:r>'
    begin += '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    link = f'<w:hyperlink w:anchor="_Toc1">{t("2 Summary 4")}</w:hyperlink>'
    body = p(begin + t("1 Background 3")) + p(link + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    control = '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    control += f"<w:sdtContent>{p(t('3 Else 5'))}</w:sdtContent></w:sdt>"
    assert words(body + control + p(t("Background"))) == ["Background"]


def test_where_the_end_of_the_contents_was_cut_off_the_paper_goes_on() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-2" </w:instrText></w:r>'
    begin += '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    cut = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>'
    assert words(p(begin + t("1 Background 3")) + p(t("Background")) + p(t("On ") + cut) + p(t("so."))) == [
        "Background",
        "On ",
        "so.",
    ]


def test_controls_are_known_within_one_another_and_when_they_are_empty() -> None:
    inner = f'<w:sdt><w:sdtPr><w:tag w:val="inner"/></w:sdtPr><w:sdtContent>{p(t("a"))}</w:sdtContent></w:sdt>'
    outer = '<w:sdt><w:sdtPr><w:alias w:val="Name"/><w:tag w:val="outer"/></w:sdtPr><w:sdtContent>'
    empty = '<w:sdt><w:sdtPr><w:tag w:val="empty"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>'
    paper = read(f"{outer}{inner}{p(t('b'))}</w:sdtContent></w:sdt>{empty}{p(t('Click here'))}</w:sdtContent></w:sdt>")
    assert [(item.words, item.tag, item.title) for item in paper.paragraphs] == [
        ("a", "inner", "Name"),
        ("b", "outer", "Name"),
    ]
    assert paper.tags == {"inner", "outer", "empty"}


def test_comments_are_beside_the_words_they_are_about() -> None:
    comments = f'<w:comment w:id="4" w:author="Sam  Head"><w:p>{t("Is this so?")}</w:p></w:comment>'
    content = f'<w:commentRangeStart w:id="4"/>{t("Two")}<w:commentRangeEnd w:id="4"/>'
    content += '<w:r><w:commentReference w:id="4"/></w:r>'
    (item,) = read(p(content), comments=comments).paragraphs
    assert item.comments == (Comment("Sam Head", "Is this so?"),)
    assert item.words == "Two"


def test_text_boxes_and_notes_are_read_once_and_marked() -> None:
    box = f"<w:txbxContent>{p(t('Boxed.'))}</w:txbxContent>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    footnotes = f'<w:footnote w:id="0" w:type="separator">{p("")}</w:footnote>'
    footnotes += f'<w:footnote w:id="2">{p(t("Noted."))}</w:footnote>'
    paper = read(p(t("Text.") + both + note), footnotes=footnotes)
    assert [(item.words, item.region) for item in paper.paragraphs] == [
        ("Text.", Region.BODY),
        ("Boxed.", Region.BOX),
        ("Noted.", Region.NOTE),
    ]


def test_rows_of_tables_are_texts_those_deleted_left_out() -> None:
    def row(*cells: str, properties: str = "") -> str:
        return f"<w:tr>{properties}{''.join(f'<w:tc>{p(t(cell))}</w:tc>' for cell in cells)}</w:tr>"

    gone = f"<w:trPr><w:del {AUTHOR}/></w:trPr>"
    paper = read(f"<w:tbl>{row('a', 'b')}{row('c', 'd', properties=gone)}</w:tbl>")
    assert paper.rows == (("a", "b"),)
    assert paper.paragraphs == ()


def test_hidden_text_is_left_out_and_said() -> None:
    assert read(p(t("secret", "<w:vanish/>"))).remarks == ("Hidden text was left out, in one place.",)


def test_an_embedded_document_is_said() -> None:
    assert "Another document is embedded" in read('<w:altChunk r:id="rId9"/>').remarks[0]


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"PK\x03\x04 broken"], ids=["empty", "a PDF", "a broken zip"])
def test_what_is_no_document_is_refused(data: bytes) -> None:
    with pytest.raises(CpdeskError):
        read_returned(data)


def test_entities_are_refused() -> None:
    body = document(p(t("x")))
    with zipfile.ZipFile(BytesIO(body)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = b'<!DOCTYPE d [<!ENTITY e "x">]>' + parts["word/document.xml"]
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    with pytest.raises(CpdeskError, match="declares"):
        read_returned(written.getvalue())
