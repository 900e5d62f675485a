"""Marks of what is exempt that stand in a paper as words, which keep nothing out of it."""

from cpdesk.domain.check_finding import CheckFamily, CheckFinding
from cpdesk.domain.exempt_slip import exempt_slip
from cpdesk.domain.finding import Severity
from cpdesk.report.accessibility.paper import ReadPaper

_NOT_PUBLIC = "NOT FOR PUBLICATION"
_MEND = "Take it out here, and mark the paragraph as exempt in the pack; then write the paper again."


def marks_in_paper(paper: ReadPaper) -> tuple[CheckFinding, ...]:
    """Return the paragraphs of a public paper with what looks like a mark; the exempt one has marks of its own."""
    if any(_NOT_PUBLIC in paragraph.text for paragraph in paper.everywhere):
        return ()
    return tuple(
        CheckFinding(
            Severity.ERROR,
            "withheld-slip",
            CheckFamily.DISCLOSURE,
            paragraph.spot.place,
            slip,
            f"“{slip}” looks like a mark of what is exempt, and the paper prints what it is to withhold.",
            _MEND,
        )
        for paragraph in paper.everywhere
        if (slip := exempt_slip(paragraph.text))
    )
