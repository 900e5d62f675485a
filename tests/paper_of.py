"""The papers that workbooks and details files make."""

from collections.abc import Iterable

from cpdesk.domain.outline import Heading, Outline
from cpdesk.domain.pack import BoardPack
from cpdesk.excel.reader import read_workbook
from cpdesk.report.numbers import numbered_blocks
from cpdesk.resources import resource_path
from cpdesk.services.detailing import details_edit
from cpdesk.services.importing import begin_pack
from cpdesk.services.session import Session


def sample_pack_of(workbook: str, kind: str, details: str = "") -> BoardPack:
    """Return the pack that a sample workbook begins for a kind of report, with a sample's details where named."""
    session = Session("Jo Writer")
    begin_pack(session, [read_workbook(resource_path("samples", f"{workbook}.xlsx"))], kind)
    if details:
        session.apply(details_edit(resource_path("samples", f"{details}.toml"), session.pack))
    return session.pack


def headings_of(outline: Outline, *, but: Iterable[str] = ()) -> list[str]:
    """Return the headings of a paper with their numbers, those of its appendices left out."""
    found = []
    for block, number in numbered_blocks(block for part in outline.parts for block in part.blocks):
        if isinstance(block, Heading):
            if block.text.startswith("Appendix 1"):
                break
            found.append(f"{number} {block.text}".strip())
    return [heading for heading in found if heading not in but]
