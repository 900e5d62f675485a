"""Somebody else's figure, with what a workbook says of where it is from."""

import re
from dataclasses import dataclass, replace

from cpdesk.domain.comparator_about import ComparatorAbout, first_said, sentences_of
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.value import Comparator

_SHORT = {
    "Statistical neighbours": r"statistical neighbours?|stat(?:s|istical)? neigh\w*|SNs?",
    "England": r"England|Eng",
}


@dataclass(frozen=True, slots=True)
class ComparedFigure:
    """Somebody else's figure with its publication and neighbour group."""

    comparator: Comparator
    about: ComparatorAbout

    @property
    def words(self) -> str:
        """Return its period with what is known of it, as it stands in brackets: 2018/19; LAIT, 2021 groups."""
        period = self.comparator.value.period
        return "; ".join(filter(None, (period.label if period else "", self.about.words)))


def about_in_workbook(card: Scorecard, comparator: Comparator) -> ComparatorAbout:
    """Return what the heading of a comparator's column says, its name, else a note that names it.

    A figure that another workbook was the last to give is not under a heading of this one.
    """
    headings: list[str] = []
    if not comparator.value.place.workbook and comparator.value.place.sheet == card.place.sheet:
        letters = comparator.value.place.cell.rstrip("0123456789")
        headings = [column.heading for column in card.columns if column.column == letters]
    pattern = re.compile(rf"\b(?:{_SHORT.get(comparator.name, re.escape(comparator.name))})\b", re.IGNORECASE)
    notes = [note for note in card.notes if pattern.search(note)]
    sentences = [sentence for sentence in sentences_of(notes) if pattern.search(sentence)]
    said = first_said((*headings, comparator.name, *sentences))
    return said.over(replace(first_said(notes), population=""))
