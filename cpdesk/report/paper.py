"""What the sections of a paper are written from."""

from collections.abc import Mapping
from dataclasses import dataclass

from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview
from cpdesk.report.fixed_words import FixedWords


@dataclass(frozen=True)
class Paper:
    """A pack with its review and the fixed words of its kind of report.

    `shows_exempt` prints what the public paper leaves out. `appendices` has the label of each appendix by what it is
    about: scorecard, tables, tracker. `pledges` are the headings that have a section of their own.
    """

    pack: BoardPack
    review: PackReview
    words: FixedWords
    shows_exempt: bool
    appendices: Mapping[str, str]
    pledges: frozenset[str] = frozenset()
