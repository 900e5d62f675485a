"""A meeting's bundle as data for its layout."""

from collections.abc import Mapping
from dataclasses import replace

from cpdesk.branding import Branding
from cpdesk.charts.printable import printable
from cpdesk.domain.outline import Heading, Outline, OutlineBlock, OutlinePart
from cpdesk.report.bound import AgendaPaper, BoundPaper, Bundle, OutsideSheet
from cpdesk.report.inner_links import told_apart
from cpdesk.report.page import page_of
from cpdesk.report.pdf.blocks import NO_WORDS, BlockValues, Draw
from cpdesk.report.pdf.values import paper_values
from cpdesk.report.pdf.words import Json, line_value
from cpdesk.report.printed_text import printed_line
from cpdesk.report.writing_steps import Cancelled, Progress

_ROOM = 400.0
AGENDA = "agenda"


def bundle_values(
    bundle: Bundle,
    branding: Branding,
    draw: Draw,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Json:
    """Return all that the layout says; `progress` and `cancelled` are heard and asked as for a paper by itself."""
    blocks = [sum(len(part.blocks) for part in paper.outline.parts) for paper in bundle.papers]

    def values_of(outline: Outline, at: int | None = None) -> dict[str, Json]:
        """Return the values of a paper by its place; of the agenda, which is a moment's work, nothing is heard."""
        before, total = sum(blocks[: at or 0]), sum(blocks)

        def so_far(done: int, _of: int) -> None:
            if progress is not None and at is not None:
                progress(before + done, total)

        apart = outline if at is None else told_apart(outline, f"Paper_{at}_")
        values = paper_values(_levelled(_with_part(apart)), branding, draw, progress=so_far, cancelled=cancelled)
        if not isinstance(values, Mapping):
            raise TypeError("a paper's values go by their names")
        return {name: value for name, value in values.items() if name not in {"look", "date", "author"}}

    whole = paper_values(replace(bundle.agenda.outline, parts=()), branding, draw)
    if not isinstance(whole, Mapping):
        raise TypeError("a paper's values go by their names")
    agenda = {**values_of(bundle.agenda.outline), **_agenda_part(bundle.agenda, branding, draw)}
    papers = [{**values_of(paper.outline, at), **_binding(paper)} for at, paper in enumerate(bundle.papers)]
    return {**whole, "title": line_value(bundle.title, _ROOM / 2) or NO_WORDS, "papers": [agenda, *papers]}


def file_of(paper: BoundPaper) -> str:
    """Return the name under which the layout finds the file behind a paper."""
    return f"{paper.anchor}.pdf"


def _with_part(outline: Outline) -> Outline:
    """Return the outline with a page for its front, where it has nothing else."""
    return outline if outline.parts else replace(outline, parts=(OutlinePart(()),))


def _levelled(outline: Outline) -> Outline:
    """Return the outline with no level left out above a heading: one of level 2 by itself stands right below its title.

    By itself such a paper has a title of level 1 beside its headings; in a bundle they stand below it.
    """
    over: list[int] = []

    def levelled(block: OutlineBlock) -> OutlineBlock:
        if not isinstance(block, Heading):
            return block
        while over and over[-1] >= block.level:
            over.pop()
        over.append(block.level)
        return replace(block, level=len(over))

    parts = [replace(part, blocks=tuple(map(levelled, part.blocks))) for part in outline.parts]
    return replace(outline, parts=tuple(parts))


def _binding(paper: BoundPaper) -> Mapping[str, Json]:
    sheets = paper.outside.sheets if paper.outside is not None else ()
    return {
        "anchor": paper.anchor,
        "running": line_value(paper.running, _ROOM),
        "file": file_of(paper),
        "sheets": [
            _sheet(sheet, f"Page {at} of {len(sheets)} of {paper.running}") for at, sheet in enumerate(sheets, start=1)
        ],
    }


def _sheet(sheet: OutsideSheet, named: str) -> Json:
    """Return a page of another's file; its words are what is read out for it."""
    words = printable(printed_line(sheet.words))
    said = f"{named}: {words}" if words.strip() else f"{named}: a picture, without any text that can be read out"
    return {"width": sheet.width, "height": sheet.height, "alt": said}


def _agenda_part(agenda: AgendaPaper, branding: Branding, draw: Draw) -> Mapping[str, Json]:
    """Return the agenda with the page numbers of its papers behind their items.

    A heading that a paper stands for has no bookmark: the paper's own is the one to go to.
    """
    (part,) = agenda.outline.parts
    page = page_of(is_landscape=False)
    blocks: list[Json] = []
    at = 0
    for values, count in BlockValues(branding, draw).of(part):
        for value in values:
            heading = part.blocks[at]
            is_marked = not isinstance(heading, Heading) or heading.level == 1 or at in agenda.own_marks
            marked: Mapping[str, Json] = value if isinstance(value, Mapping) else {}
            blocks.append({**marked, "marked": is_marked} if isinstance(heading, Heading) else value)
        at += count
        if at - 1 in agenda.pages_after:
            anchor = f"item-{agenda.pages_after[at - 1]}"
            blocks.append({"is": "pages", "anchor": anchor, "words": agenda.leading})
    sides: Mapping[str, Json] = {
        "landscape": False,
        "paper": "a4",
        "side": page.side / 20,
        "top": page.top / 20,
        "head": 0,
    }
    return {
        "anchor": AGENDA,
        "running": "",
        "file": "",
        "sheets": [],
        "parts": [{**sides, "blocks": blocks}],
    }
