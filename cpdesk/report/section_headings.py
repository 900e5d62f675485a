"""The headings of sections: which begin one, and what it says."""

from collections.abc import Sequence

from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.public_fields import is_heading_hidden
from cpdesk.domain.shortened import shortened
from cpdesk.report.fixed_words import FixedWords
from cpdesk.report.measure_entry import MOST_HEADING
from cpdesk.report.paper import Paper


def has_heading(sections: Sequence[Section], at: int) -> bool:
    """Return whether a section begins a heading; an exempt text beside a public one, say, goes on under that one's.

    A public text never goes on under a heading that the public paper hides. The same holds for the exempt part, so that
    both are numbered alike.
    """
    start = at
    while start > 0 and _place(sections[start - 1]) == _place(sections[at]):
        start -= 1
    return start == at or (not is_heading_hidden(sections[at]) and all(map(is_heading_hidden, sections[start:at])))


def section_heading(paper: Paper, section: Section) -> str:
    """Return the heading of a section: its pledge's, the officers' own, or that of its part in every such report."""
    if section.part == Part.IMPLICATIONS:
        return _implication(section.heading, paper.words)
    text = section.pledge.strip() or section.heading.strip()
    usual = paper.words.headings.get(section.part, paper.words.heading("custom"))
    if is_heading_hidden(section) and not paper.shows_exempt:
        text = paper.words.heading("exempt") if section.part == Part.CUSTOM or section.pledge else usual
    return shortened(text or usual, MOST_HEADING)


def _implication(name: str, words: FixedWords) -> str:
    """Return the heading of an implication: Legal becomes Legal implications, whatever says so already stays."""
    name = name.strip() or words.heading("custom")
    usual = words.headings.get(f"implication {name.casefold()}")
    said = usual or (name if "implication" in name.casefold() else words.heading("implication", about=name))
    return shortened(said, MOST_HEADING)


def _place(section: Section) -> tuple[str, str, str, str]:
    return (section.part, section.under, section.pledge, section.heading.casefold())
