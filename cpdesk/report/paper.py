"""What the sections of a paper are written from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview, PledgeReview
from cpdesk.report.fixed_words import FixedWords
from cpdesk.report.kind_file import Layout


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
    layout: Layout = Layout()
    appendix_titles: Sequence[str] = ()

    def pledge_review(self, heading: str) -> PledgeReview | None:
        """Return the review of the pledge with that heading; None where the scorecard has none such."""
        return self._by_heading.get(heading)

    @cached_property
    def _by_heading(self) -> Mapping[str, PledgeReview]:
        return {item.pledge.heading: item for item in self.review.pledges}
