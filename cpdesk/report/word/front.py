"""The head of a document."""

from collections.abc import Sequence

from cpdesk.domain.outline import Heading, Outline
from cpdesk.report.front import BETWEEN
from cpdesk.report.word.contents import ContentsEntry, contents_xml
from cpdesk.report.word.controls import SourceMarks
from cpdesk.report.word.paragraphs import heading_paragraph, paragraph, title_paragraph
from cpdesk.report.word.runs import plain_run


def front_xml(outline: Outline, marks: SourceMarks | None = None) -> str:
    """Return the head of the paper: a notice first where there is one, then title, kind and lines.

    Title and lines are marked with their sources where `marks` are given.
    """
    sources = outline.sources if marks is not None and outline.sources else (None,) * (1 + len(outline.front))
    marks = marks or SourceMarks()
    notice = paragraph("Marking", plain_run(outline.marking)) if outline.marking else ""
    title = marks.marked(title_paragraph(outline.title), sources[0])
    kind = paragraph("Subtitle", plain_run(outline.kind)) if outline.kind else ""
    head = notice + title + kind
    lines = [plain_run(f"{label}: ", "<w:b/><w:bCs/>") + plain_run(text) for label, text in outline.front]
    if outline.has_short_front and lines:
        return head + paragraph("FrontLine", plain_run(BETWEEN).join(lines))
    return head + "".join(
        marks.marked(paragraph("FrontLine", line), source) for line, source in zip(lines, sources[1:], strict=True)
    )


def contents_section(entries: Sequence[ContentsEntry]) -> str:
    """Return the contents under their heading; nothing for a paper without headings."""
    if not entries:
        return ""
    return heading_paragraph(Heading("Contents", 2, is_numbered=False), None) + contents_xml(entries)
