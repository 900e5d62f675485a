"""A paper before any format: headings, numbered paragraphs, lists, tables and figures."""

from dataclasses import dataclass
from datetime import date

from cpdesk.domain.figure import Figure
from cpdesk.domain.rating import RagRating
from cpdesk.domain.rich_text import BlockKind, Run


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3, numbered by the writer of the format, never typed; appendices carry no number."""

    text: str
    level: int = 1
    is_numbered: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `number_level` 2 or 3 gives it the paper's own number (1.1 or 1.1.1), 0 gives none."""

    runs: tuple[Run, ...]
    number_level: int = 0


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item of a bulleted or numbered list, `level` deep from 0; `restarts` begins a numbered list afresh."""

    runs: tuple[Run, ...]
    kind: BlockKind
    level: int = 0
    restarts: bool = False


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell's text, with the rating whose colour it is shaded in, or None.

    The text itself says the rating's word; its shape is the branding's and put before it by the writer of the format.
    """

    text: str
    rag: RagRating | None = None
    is_figure: bool = False


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


OutlineBlock = Heading | Paragraph | ListItem | Table | FigureBlock


@dataclass(frozen=True, slots=True)
class OutlinePart:
    """A run of pages of one orientation: of A4, or of A3 turned sideways where it `is_large`."""

    blocks: tuple[OutlineBlock, ...]
    is_landscape: bool = False
    is_large: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole paper. `front` are the lines at its head, label and text; `marking` a notice such as NOT FOR PUBLICATION.

    `author` and `created` go into the document's properties; a paper holds no other date or name than the pack's.
    """

    title: str
    kind: str
    front: tuple[tuple[str, str], ...]
    parts: tuple[OutlinePart, ...]
    author: str = ""
    created: date | None = None
    marking: str = ""
    has_contents: bool = True

    @property
    def footer_mark(self) -> str:
        """Return the notice in few words, to stand at the foot of each page: NOT FOR PUBLICATION."""
        return self.marking.partition(":")[0].rstrip(".")
