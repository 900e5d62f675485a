"""Places in a text where a paper prints a chart or a table of the pack."""

import re
from dataclasses import dataclass
from enum import StrEnum

from cpdesk.domain.rich_text import Block, BlockKind

_INSERT = re.compile(r"\s*\[\[\s*(chart|figures|table|tracker)\s*:\s*(\S.*?)\s*\]\]\s*", re.IGNORECASE)


class InsertKind(StrEnum):
    """What is printed there: a measure's chart, its figures alone, a table or a tracker of a workbook."""

    CHART = "chart"
    FIGURES = "figures"
    TABLE = "table"
    TRACKER = "tracker"


@dataclass(frozen=True, slots=True)
class Insert:
    """What a place in a text asks for: `about` names a measure by key or reference, a table by title or `Sheet!A1`.

    It is written as a paragraph of its own, `[[chart: 3.1]]`, so that it goes wherever words go: into packets and
    merges, through find and replace, to Word and back.
    """

    kind: InsertKind
    about: str

    @property
    def text(self) -> str:
        """Return the paragraph that asks for it."""
        return f"[[{self.kind.value}: {self.about}]]"


def insert_of(block: Block) -> Insert | None:
    """Return what a block asks for; None where it is words like any other."""
    found = _INSERT.fullmatch(block.plain) if block.kind is BlockKind.PARAGRAPH else None
    return Insert(InsertKind(found[1].casefold()), found[2]) if found is not None else None
