"""The pairs of printed and returned paragraphs, as they are found."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from cpdesk.domain.folded import folded
from cpdesk.domain.returned_edit import HowFound
from cpdesk.domain.returned_paper import ReturnedParagraph
from cpdesk.domain.text_place import TextPlace
from cpdesk.report.printed import PrintedParagraph
from cpdesk.services.returning.alignment import aligned


@dataclass(frozen=True, slots=True)
class Found:
    """What was found out of a returned paragraph: the printed one that it is, the text that it belongs to.

    `suggested` is the text that it stands beside where only a person can say where it belongs. One that `has_moved`
    stands elsewhere in the paper, and not where it could be told which text it is to belong to.
    """

    printed: int | None = None
    place: TextPlace | None = None
    how: HowFound = HowFound.ASKED
    likeness: int = 100
    suggested: TextPlace | None = None
    has_moved: bool = False


@dataclass
class Pairing:
    """The pairs as they are found."""

    printed: Sequence[PrintedParagraph]
    returned: Sequence[ReturnedParagraph]
    ours: list[str] = field(init=False)
    theirs: list[str] = field(init=False)
    found: dict[int, Found] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.ours = [folded(item.words) for item in self.printed]
        self.theirs = [folded(item.words) for item in self.returned]

    def align(self, printed: Sequence[int], returned: Sequence[int], least: int, how: HowFound) -> None:
        """Pair paragraphs in their order."""
        lines, others = [self.ours[at] for at in printed], [self.theirs[at] for at in returned]
        for i, j, likeness in aligned(lines, others, least):
            self.pair(printed[i], returned[j], how, likeness)

    def pair(self, printed: int, returned: int, how: HowFound, likeness: int) -> None:
        """Note that a returned paragraph is a printed one."""
        source = self.printed[printed].source
        self.taken.add(printed)
        self.found[returned] = Found(printed, source.place if source is not None else None, how, likeness)

    def left(self, printed: Iterable[int]) -> list[int]:
        """Return those of the printed paragraphs that nothing was paired with yet."""
        return [at for at in printed if at not in self.taken]

    def unknown(self, returned: Iterable[int]) -> list[int]:
        """Return those of the returned paragraphs of which nothing is known yet."""
        return [at for at in returned if at not in self.found]

    def place_of(self, printed: int) -> TextPlace | None:
        """Return the text that a printed paragraph is of; None for words of cpdesk's own, or beyond its ends."""
        source = self.printed[printed].source if 0 <= printed < len(self.printed) else None
        return source.place if source is not None else None
