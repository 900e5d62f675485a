"""The papers of a meeting bound together, before any format."""

from dataclasses import dataclass
from datetime import date

from cpdesk.domain.outline import Outline


@dataclass(frozen=True, slots=True)
class OutsideSheet:
    """A page of a file that was made elsewhere: its size in points as it is seen, with the words on it."""

    width: float
    height: float
    words: str


@dataclass(frozen=True, slots=True)
class OutsideFile:
    """A PDF that was made elsewhere, with its pages."""

    name: str
    content: bytes
    sheets: tuple[OutsideSheet, ...]


@dataclass(frozen=True, slots=True)
class BoundPaper:
    """A paper of a bundle: its number on the agenda, what runs above its pages, the file behind it where there is one.

    The outline's title and marking are those that it has in the bundle.
    """

    number: str
    outline: Outline
    running: str = ""
    outside: OutsideFile | None = None

    @property
    def anchor(self) -> str:
        """Return what links lead to it by."""
        return f"item-{self.number}"


@dataclass(frozen=True, slots=True)
class AgendaPaper:
    """The agenda, with the numbers of the items whose page numbers follow some of its blocks, by the block's place.

    `own_marks` are the places of the headings that no paper stands for, which have a bookmark of their own.
    """

    outline: Outline
    pages_after: dict[int, str]
    own_marks: frozenset[int]
    leading: str = ""


@dataclass(frozen=True, slots=True)
class Bundle:
    """All that a meeting is sent as one file: the agenda, then the papers in its order."""

    title: str
    agenda: AgendaPaper
    papers: tuple[BoundPaper, ...]
    author: str = ""
    created: date | None = None

    @property
    def is_all_ours(self) -> bool:
        """Return whether every page was made here, so that the file can say of itself that it is accessible."""
        return all(paper.outside is None for paper in self.papers)
