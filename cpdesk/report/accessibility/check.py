"""The check of a whole Word paper against every rule."""

from collections.abc import Callable, Iterator

from cpdesk.domain.check_finding import CheckFinding
from cpdesk.report.accessibility.found import Found
from cpdesk.report.accessibility.paper import ReadPaper, read_paper
from cpdesk.report.accessibility.rules import (
    captions,
    colour_rules,
    heading_rules,
    leftovers,
    links,
    pictures,
    placing,
    properties,
    spacing,
    table_rules,
    text_rules,
    title,
)
from cpdesk.report.word_file import open_document

Rule = Callable[[ReadPaper], Iterator[Found]]

RULES: tuple[Rule, ...] = (
    *title.RULES,
    *properties.RULES,
    *heading_rules.RULES,
    *table_rules.RULES,
    *placing.RULES,
    *pictures.RULES,
    *colour_rules.RULES,
    *text_rules.RULES,
    *spacing.RULES,
    *links.RULES,
    *captions.RULES,
    *leftovers.RULES,
)


def check_document(document: bytes) -> tuple[CheckFinding, ...]:
    """Return what stands in a reader's way in a .docx, in the order of the paper; the same on every run.

    Raise CpdeskError with a sentence for a file that is no Word document, or a damaged or harmful one.
    """
    return check_paper(read_document(document))


def read_document(document: bytes) -> ReadPaper:
    """Return a .docx read once for all that is to be found in it; raise CpdeskError as check_document does."""
    return read_paper(open_document(document))


def check_paper(paper: ReadPaper) -> tuple[CheckFinding, ...]:
    """Return what stands in a reader's way in a paper that has been read."""
    found = [item for rule in RULES for item in rule(paper)]
    return tuple(item.finding() for item in sorted(found, key=lambda item: item.spot.at))
