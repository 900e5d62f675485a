"""The head of a document."""

from collections.abc import Sequence

from cpdesk.domain.outline import Heading, Outline
from cpdesk.report.front import BETWEEN
from cpdesk.report.word.contents import ContentsEntry, contents_xml
from cpdesk.report.word.paragraphs import heading_paragraph, paragraph, title_paragraph
from cpdesk.report.word.runs import plain_run


def front_xml(outline: Outline) -> str:
    """Return the head of the paper: a notice first where there is one, then title, kind and lines."""
    notice = paragraph("Marking", plain_run(outline.marking)) if outline.marking else ""
    title = title_paragraph(outline.title)
    kind = paragraph("Subtitle", plain_run(outline.kind)) if outline.kind else ""
    lines = [plain_run(f"{label}: ", "<w:b/><w:bCs/>") + plain_run(text) for label, text in outline.front]
    if outline.has_short_front and lines:
        lines = [plain_run(BETWEEN).join(lines)]
    return notice + title + kind + "".join(paragraph("FrontLine", line) for line in lines)


def contents_section(entries: Sequence[ContentsEntry]) -> str:
    """Return the contents under their heading; nothing for a paper without headings."""
    if not entries:
        return ""
    return heading_paragraph(Heading("Contents", 2, is_numbered=False), None) + contents_xml(entries)
