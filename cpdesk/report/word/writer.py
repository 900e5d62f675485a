"""The writing of a whole Word document."""

import docx

from cpdesk.branding import Branding
from cpdesk.domain.outline import USUAL_SIZE, Outline
from cpdesk.domain.word_look import PUBLISHED, WordLook
from cpdesk.report.keeping import with_keeping
from cpdesk.report.page import page_under
from cpdesk.report.word.archive import document_bytes
from cpdesk.report.word.body import BodyWriter
from cpdesk.report.word.contents import contents_entries
from cpdesk.report.word.controls import SourceMarks, put_controls
from cpdesk.report.word.enlarging import enlarge
from cpdesk.report.word.front import contents_section, front_xml
from cpdesk.report.word.lists import NumberedLists
from cpdesk.report.word.pages import section_xml
from cpdesk.report.word.properties import set_properties
from cpdesk.report.word.relations import Relations
from cpdesk.report.word.sections import append_xml, bookmark_range, end_section, margin_parts
from cpdesk.report.word.styling import apply_branding
from cpdesk.report.writing_steps import Cancelled, Progress, WritingSteps
from cpdesk.resources import resource_path


def write_word(
    outline: Outline,
    branding: Branding,
    *,
    look: WordLook = PUBLISHED,
    marks: SourceMarks | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> bytes:
    """Return the paper as a .docx: the same outline and branding give the same bytes on any day.

    One that is to come back has a content control round each text, by which it is known then. With `marks` the
    paragraphs are but marked with their sources, for whoever puts the controls round them later.
    `progress` hears how many blocks are written of how many; `cancelled` is asked before each, and a yes raises
    CancelledError. Built on our own base document, as python-docx's template is not schema-valid.
    """
    document = docx.Document(str(resource_path("templates", "base.docx")))
    relations = Relations(document.part)
    entries = contents_entries(outline)
    marked = marks if marks is not None else SourceMarks() if look.for_editing else None
    numbered = NumberedLists(document.part.numbering_part)
    writer = BodyWriter(branding, relations, numbered, iter(entries), look.charts, marked)
    body = document.element.body
    for old in list(body):
        body.remove(old)
    footer, header = margin_parts(document, outline)
    append_xml(body, front_xml(outline, marked) + (contents_section(entries) if outline.has_contents else ""))
    steps = WritingSteps(sum(len(part.blocks) for part in outline.parts), progress, cancelled)
    for part in outline.parts:
        written = ((writer.block_xml(block, part, keeps=keeps), 1) for block, keeps in with_keeping(part.blocks))
        append_xml(body, "".join(steps.each(written)))
        page = page_under(part)
        section = section_xml(page, header=header, footer=footer)
        end_section(body, section, is_last=part is outline.parts[-1])
    bookmark_range(body)
    if marked is not None and marks is None:
        put_controls(body, marked, outline)
    if outline.type_size > USUAL_SIZE:
        enlarge(body, outline.type_size)
    apply_branding(document.styles.element, branding)
    set_properties(document, outline)
    return document_bytes(document)
