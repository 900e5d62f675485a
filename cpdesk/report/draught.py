"""A paper with the chapters that it was made of."""

from collections.abc import Sequence
from dataclasses import dataclass

from cpdesk.domain.narrative import Section
from cpdesk.domain.outline import Outline, OutlineBlock, OutlinePart


@dataclass(frozen=True, slots=True)
class Chapter:
    """The blocks of one or several sections; the implications are sections of one chapter.

    Its first block is a heading, unless its text goes on under the one before. One for which the pack has no matter has
    no blocks.
    """

    sections: tuple[Section, ...]
    blocks: tuple[OutlineBlock, ...]


@dataclass(frozen=True, slots=True)
class Draught:
    """A paper as an outline, with its chapters, so that whoever is at work on it can tell which section prints where.

    `appendices` are the first pages of each appendix, which stand behind all else.
    """

    outline: Outline
    chapters: Sequence[Chapter]
    appendices: Sequence[OutlinePart] = ()
