"""Papers of a small pack that come back from Word, edited as people and their programs edit them."""

import re
import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from builders import new_session, small_workbook
from cpdesk.domain.edits import PutSection, SetAction, SetDetail, WriteCommentary, WriteSection
from cpdesk.domain.json_value import canonical_json
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.returned_edit import ReturnedEdit, ReturnedFile
from cpdesk.domain.rich_text import Block, BlockKind, RichText, Run
from cpdesk.domain.word_look import WordLook
from cpdesk.services.importing import begin_pack
from cpdesk.services.publishing import export_report
from cpdesk.services.returning import edit_of, take_back
from cpdesk.services.session import Session
from pack_builders import measure, scorecard, workbook

BACKGROUND = RichText(
    (
        Block((Run("The council's scorecard follows five pledges, and each is led by a head of service."),)),
        Block((Run("Small groups move by several points, so counts are given beside them."),), BlockKind.BULLET),
        Block((Run("School terms "), Run("end later", bold=True), Run(" than the quarter does.")), BlockKind.BULLET),
        Block((Run("Members asked in March for a longer view of stability."),)),
    )
)
COMMENTARY = RichText.of("Two schools account for most of the absence.", "Advisers meet every three weeks.")
ACTION = RequiredAction("Visit both schools", "Head of the Virtual School", date(2019, 10, 31))


def paper_session(session: Session | None = None) -> Session:
    """Return a session on a pack with a background, a heading of its own, a commentary and an action; 3.1 has none."""
    session = session or new_session()
    begin_pack(session, [small_workbook()])
    custom = Section("custom:thanks", Part.CUSTOM, "What went well", text=RichText.of("Carers were thanked in June."))
    for edit in (
        SetDetail("committee", "Corporate Parenting Committee"),
        SetDetail("author", "Jo Writer"),
        SetDetail("meeting_date", date(2019, 9, 17)),
        WriteSection("background", BACKGROUND),
        WriteCommentary("2.6", COMMENTARY),
        SetAction("2.6", ACTION),
        PutSection(custom),
    ):
        session.apply(edit)
    return session


_WRITTEN: dict[tuple[str, bool, str], bytes] = {}


def paper_of(session: Session, folder: Path, *, for_editing: bool = True, part: str = "public") -> bytes:
    """Return the pack's paper as it is sent out; each is written once for all tests, as charts take their time."""
    key = canonical_json(dict(session.pack.fields)), for_editing, part
    if key not in _WRITTEN:
        path = folder / "sent.docx"
        export_report(session.pack, path, part=part, look=WordLook(for_editing=for_editing))
        _WRITTEN[key] = path.read_bytes()
    return _WRITTEN[key]


def edited(paper: bytes, edit: Callable[[Document], None]) -> bytes:
    """Return the paper after somebody changed it."""
    document = docx.Document(BytesIO(paper))
    edit(document)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def paragraph(document: Document, words: str) -> Paragraph:
    """Return the paragraph that holds the words, in a control or not."""
    found = (Paragraph(element, document.element.body) for element in document.element.body.iter(qn("w:p")))
    return next(item for item in found if words in item.text)


def replaced(words: str, others: str) -> Callable[[Document], None]:
    """Return the edit that puts other words in the place of some, wherever they stand but in the contents."""

    def edit(document: Document) -> None:
        found = (item for item in document.element.body.iter(qn("w:t")) if words in (item.text or ""))
        part = next(item for item in found if item.getparent().getparent().tag != qn("w:hyperlink"))
        part.text = part.text.replace(words, others)

    return edit


def with_xml(paper: bytes, old: str, new: str, *, part: str = "word/document.xml", is_pattern: bool = False) -> bytes:
    """Return the paper with a part's XML changed as text; what is to be changed has to be there."""
    parts = {}
    with zipfile.ZipFile(BytesIO(paper)) as archive:
        for name in archive.namelist():
            parts[name] = archive.read(name)
    text = parts[part].decode("utf-8")
    changed = re.sub(old, new, text, flags=re.DOTALL) if is_pattern else text.replace(old, new)
    assert changed != text, f"{old} is not in {part}"
    parts[part] = changed.encode("utf-8")
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return written.getvalue()


def without_controls(paper: bytes) -> bytes:
    """Return the paper with the content controls taken away and what was in them left, as pasting elsewhere does."""
    bare = with_xml(paper, r"<w:sdt>.*?<w:sdtContent>", "", is_pattern=True)
    return with_xml(bare, "</w:sdtContent></w:sdt>", "")


def came_back(session: Session, paper: bytes, name: str = "returned.docx") -> ReturnedFile:
    """Return what a paper would change in the pack as it stands."""
    return take_back(paper, name, session.pack, session.records, session.pack.library)


def edits_by_name(file: ReturnedFile) -> dict[str, ReturnedEdit]:
    """Return the edits by the names of their texts."""
    return {edit.name: edit for edit in file.edits}


def another_session() -> Session:
    """Return a session on the pack of another council."""
    session = new_session()
    one = measure("9.1", "% of visits on time", ["90", "91", "70"], "95", polarity=Polarity.HIGH)
    begin_pack(session, [workbook([scorecard([one])], name="other.xlsx", sha256="cd" * 32)])
    session.apply(SetDetail("committee", "Another Board"))
    session.apply(WriteSection("background", RichText.of("Words of another council altogether.")))
    return session


def accept(session: Session, *edits: ReturnedEdit) -> None:
    """Make edits in the pack."""
    for item in edits:
        edit = edit_of(session.pack, item)
        assert edit is not None
        session.apply(edit, origin="returned.docx")
