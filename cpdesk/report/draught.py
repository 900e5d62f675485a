"""A paper with the chapters that it is made of, each composed when somebody asks for what it holds."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from cpdesk.domain.narrative import Section
from cpdesk.domain.outline import Heading, Outline, OutlineBlock
from cpdesk.report.appendix import Appendix


@dataclass(frozen=True)
class Chapter:
    """The blocks of one or several sections; the implications are sections of one chapter.

    Its first block is a heading, unless its text goes on under the one before. One for which the pack has no matter has
    no blocks. `headings` are known without composing the rest: its own, with those of the sections that stand below it
    in the same chapter. What cpdesk makes may have more among its blocks.
    """

    sections: tuple[Section, ...]
    headings: tuple[Heading, ...]
    compose: Callable[[], Iterator[OutlineBlock]]

    @cached_property
    def blocks(self) -> tuple[OutlineBlock, ...]:
        """Return all that stands in it, composed once."""
        return tuple(self.compose())


@dataclass(frozen=True)
class Draught:
    """A paper in its chapters, so that whoever is at work on it can tell which section prints where.

    Thousands of measures take seconds to set in tables: a list of the headings asks for no `outline`.
    """

    chapters: Sequence[Chapter]
    appendices: Sequence[Appendix]
    compose: Callable[[Sequence[Chapter], Sequence[Appendix]], Outline]

    @cached_property
    def outline(self) -> Outline:
        """Return the whole paper, composed once."""
        return self.compose(self.chapters, self.appendices)
