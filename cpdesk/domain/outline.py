"""A paper before any format: headings, numbered paragraphs, lists, tables and figures."""

from dataclasses import dataclass, field
from datetime import date

from cpdesk.domain.figure import Figure
from cpdesk.domain.rating import RagRating
from cpdesk.domain.rich_text import BlockKind, Run
from cpdesk.domain.sparkline import Sparkline
from cpdesk.domain.text_place import TextSource


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3, numbered by the writer of the format, never typed; appendices carry no number.

    `source` is here, as in the blocks below, the text that people wrote from which the words come, or None; papers are
    the same without it. `anchor` is what words of the same paper lead to it by, empty where none do.
    """

    text: str
    level: int = 1
    is_numbered: bool = True
    source: TextSource | None = field(default=None, compare=False, repr=False)
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `number_level` 2 or 3 gives it the paper's own number (1.1 or 1.1.1), 0 gives none."""

    runs: tuple[Run, ...]
    number_level: int = 0
    source: TextSource | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item of a bulleted or numbered list, `level` deep from 0; `restarts` begins a numbered list afresh."""

    runs: tuple[Run, ...]
    kind: BlockKind
    level: int = 0
    restarts: bool = False
    source: TextSource | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell's text, with the rating whose colour it is shaded in, or None.

    The text itself says the rating's word; its shape is the branding's and put before it by the writer of the format.
    A cell with a small line is that picture alone: its text is what stands in for it. `runs` are its words where some
    of them lead elsewhere in the paper; `anchor` is what words lead to it by. One with `blocks` says them, as the
    paragraphs and lists that they are, and its text is all of that in plain words.
    """

    text: str
    rag: RagRating | None = None
    is_figure: bool = False
    spark: Sparkline | None = None
    runs: tuple[Run, ...] = ()
    anchor: str = ""
    blocks: tuple[Paragraph | ListItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A plain table: one header row, every row as long as it, no merged and no empty cells.

    The first column heads the rows. `widths` are shares of the page's width, one a column; `caption` is printed above
    it with a number; `summary` says what the table is to someone who cannot see it. One that `is_wide` needs a page
    turned sideways; one that `is_large` needs that to be of A3. A `number` other than 0 is the one that it has in the
    whole paper, where the public one withholds tables before it.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[TableCell, ...], ...]
    widths: tuple[float, ...] = ()
    summary: str = ""
    is_wide: bool = False
    is_large: bool = False
    number: int = 0


@dataclass(frozen=True, slots=True)
class FigureBlock:
    """A chart in its place, with a caption below it that carries a number; `number` is as of a table."""

    figure: Figure
    caption: str
    number: int = 0


USUAL_SIZE = 12
"""The size of type, in points: accessible papers have nothing smaller (RNIB clear print)."""

OutlineBlock = Heading | Paragraph | ListItem | Table | FigureBlock


@dataclass(frozen=True, slots=True)
class OutlinePart:
    """A run of pages of one orientation: of A4, or of A3 turned sideways where it `is_large`.

    One that `has_narrow_margins` is upright, with room for more.
    """

    blocks: tuple[OutlineBlock, ...]
    is_landscape: bool = False
    is_large: bool = False
    has_narrow_margins: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole paper. `front` are the lines at its head, label and text; `marking` a notice such as NOT FOR PUBLICATION.

    `sources` has the text that each of them comes from, after that of the title.
    `author` and `created` go into the document's properties; a paper holds no other date or name than the pack's.
    Where it `has_short_front` those lines are one, to leave the page to what the paper is about. `type_size` is that of
    its text in points.
    """

    title: str
    kind: str
    front: tuple[tuple[str, str], ...]
    parts: tuple[OutlinePart, ...]
    author: str = ""
    created: date | None = None
    marking: str = ""
    has_contents: bool = True
    sources: tuple[TextSource | None, ...] = field(default=(), compare=False, repr=False)
    has_short_front: bool = False
    type_size: int = USUAL_SIZE

    @property
    def footer_mark(self) -> str:
        """Return the notice in few words, to stand at the foot of each page: NOT FOR PUBLICATION."""
        return self.marking.partition(":")[0].rstrip(".")
