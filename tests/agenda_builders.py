"""Packs with an agenda, and PDFs that were made elsewhere."""

from datetime import date
from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name

from cpdesk.domain.agenda import AgendaItem, ItemKind
from cpdesk.domain.attached import AttachedFile
from cpdesk.domain.edits import AttachFile, SetAgenda, SetMeetingDetail
from cpdesk.domain.pack import BoardPack
from cpdesk.services.report_list import report_to_add
from pack_builders import applied
from sample_packs import sample_pack

SECRET_TITLE = "Placement of the Harrow Lane child"


def outside_pdf(*texts: str, size: tuple[int, int] = (595, 842), password: str | None = None) -> bytes:
    """Return a PDF with a page for each text, as some other program may write it: no tags at all."""
    pdf = pikepdf.new()
    font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    for text in texts:
        page = pdf.add_blank_page(page_size=size)
        page.Resources = Dictionary(Font=Dictionary(F1=font))
        page.Contents = pdf.make_stream(f"BT /F1 18 Tf 72 {size[1] - 90} Td ({text}) Tj ET".encode("latin-1"))
    written = BytesIO()
    encryption = pikepdf.Encryption(user=password, owner=password) if password else False
    pdf.save(written, encryption=encryption, deterministic_id=not password)
    return written.getvalue()


def words(title: str, text: str = "") -> AgendaItem:
    return AgendaItem(f"item:{title}", title=title, words=text)


def with_agenda(pack: BoardPack, *items: AgendaItem) -> BoardPack:
    return applied(pack, SetAgenda(items))


def with_file(pack: BoardPack, content: bytes, name: str = "Map of homes.pdf") -> tuple[BoardPack, str]:
    file = AttachedFile(name, content)
    return applied(pack, AttachFile(file)), file.id


def meeting_pack() -> BoardPack:
    """Return a pack with two open reports, and one that is taken in Part 2."""
    pack = sample_pack()
    pack = applied(pack, report_to_add(pack, "cover"))
    pack = applied(
        pack,
        SetMeetingDetail("time", "10.00 am"),
        SetMeetingDetail("place", "Committee Suite"),
        SetMeetingDetail("clerk", "A Clerk"),
        SetMeetingDetail("day", date(2019, 9, 17)),
    )
    return with_agenda(
        pack,
        words("Apologies for absence", "To receive apologies."),
        AgendaItem("r", ItemKind.REPORT),
        AgendaItem("x", ItemKind.REPORT, title=SECRET_TITLE, public_title="A placement", report="", exempt="3"),
        AgendaItem("c", ItemKind.REPORT, report="cover"),
    )
