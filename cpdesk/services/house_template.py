"""House templates: a council's own .docx, checked as it is chosen, and used for a paper."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from cpdesk.branding import load_branding
from cpdesk.domain.agenda import meeting_of
from cpdesk.domain.house_template import HouseTemplate
from cpdesk.domain.meeting import ReportDetails
from cpdesk.domain.outline import Heading, ListItem, Outline, OutlinePart, Paragraph, Table, TableCell
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import format_date
from cpdesk.domain.rich_text import BlockKind, Run
from cpdesk.report.accessibility import check_document
from cpdesk.report.bundle.agenda_words import agenda_words
from cpdesk.report.kinds import kind_of
from cpdesk.report.template import HousePaper, PaperFields, TemplateReport, report_lines, style_choices, write_in_house
from cpdesk.report.title import paper_title
from cpdesk.report.word_file import open_document
from cpdesk.store.reading import read_bytes

_MOST_BYTES = 100_000_000
_TRIAL = Outline(
    "Title of the paper",
    "Report",
    (("Author", "A Writer"),),
    (
        OutlinePart(
            (
                Heading("First section"),
                Paragraph((Run("Text of the paper."),), 2),
                Heading("Below it", 2),
                ListItem((Run("An item."),), BlockKind.BULLET),
                Table("A table", ("Measure", "Figure"), ((TableCell("First"), TableCell("17%")),)),
            )
        ),
    ),
    has_contents=False,
)
"""A paper with one of each thing, in which a template shows what it does to them."""

__all__ = [
    "HousePaper",
    "TemplateReport",
    "paper_fields",
    "read_template",
    "report_lines",
    "style_choices",
    "try_template",
]


def read_template(path: Path) -> bytes:
    """Return the bytes of a template; raise CpdeskError for what is none that can be used."""
    content = read_bytes(path, _MOST_BYTES)
    open_document(content)
    return content


def try_template(template: bytes, styles: Mapping[str, str] | None = None) -> TemplateReport:
    """Return what was found in a template and what will be used, with what stands in a reader's way because of it.

    A short paper is written in it, and what the checker finds in it is the template's doing. `styles` are those that a
    person chose, by the label of their role.
    """
    known = {**dict.fromkeys((*ReportDetails.printed(), "kind"), ""), "title": _TRIAL.title}
    fields = PaperFields(known, {})
    made = write_in_house(_TRIAL, load_branding(), HouseTemplate(template, styles or {}), fields)
    return replace(made.report, findings=check_document(made.document))


def paper_fields(pack: BoardPack) -> PaperFields:
    """Return what a front sheet may say of the report in hand; a detail that nobody gave is empty."""
    words, details = kind_of(pack).words, pack.details
    values = {name: str(getattr(details, name) or "").strip() for name in details.printed()}
    values["meeting_date"] = format_date(details.meeting_date) if details.meeting_date else ""
    values["title"] = paper_title(pack, words)
    values["kind"] = words.title
    return PaperFields(values, words.front)


def agenda_fields(pack: BoardPack, agenda: Outline) -> PaperFields:
    """Return what a front sheet may say of the agenda of a pack's meeting; whose clerk is its author."""
    meeting = meeting_of(pack.fields)
    values = dict.fromkeys((*ReportDetails.printed(), "kind"), "")
    values |= {
        "title": agenda.title,
        "kind": agenda.kind,
        "committee": meeting.committee,
        "meeting_date": format_date(meeting.day) if meeting.day else "",
        "author": meeting.clerk,
    }
    front = agenda_words().front
    return PaperFields(values, {"meeting_date": front["day"], "author": front["clerk"]})
