"""A paper that came back from a word processor: its words, with what else there is to know of them."""

from dataclasses import dataclass
from enum import StrEnum

from cpdesk.domain.rich_text import Block


class Region(StrEnum):
    """Where a paragraph stands: in the text itself, in a text box, or in a foot- or endnote."""

    BODY = "body"
    BOX = "box"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody remarked in the margin."""

    author: str
    words: str


@dataclass(frozen=True, slots=True)
class ReturnedParagraph:
    """A paragraph as it reads with all tracked changes accepted.

    `tag` and `title` are those of the content control that it stands in, empty where there is none; `level` is that of
    a heading, 0 for none.
    """

    block: Block
    tag: str = ""
    title: str = ""
    level: int = 0
    region: Region = Region.BODY
    comments: tuple[Comment, ...] = ()

    @property
    def words(self) -> str:
        """Return what it says."""
        return self.block.plain


@dataclass(frozen=True, slots=True)
class TrackedChanges:
    """How many changes were tracked in a document, and by whom; `looks` are those of what is bold, or a list."""

    insertions: int = 0
    deletions: int = 0
    looks: int = 0
    authors: tuple[str, ...] = ()

    @property
    def are_there(self) -> bool:
        """Return whether any change was tracked."""
        return bool(self.insertions or self.deletions or self.looks)


@dataclass(frozen=True, slots=True)
class ReturnedPaper:
    """All that a document says: its paragraphs in their order, the rows of its tables as texts.

    `tags` are those of all its content controls, also where one holds no words any more. `author` saved it last, as it
    says. `remarks` are sentences on what cannot be taken out of it.
    """

    paragraphs: tuple[ReturnedParagraph, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    tags: frozenset[str] = frozenset()
    tracked: TrackedChanges = TrackedChanges()
    author: str = ""
    remarks: tuple[str, ...] = ()
