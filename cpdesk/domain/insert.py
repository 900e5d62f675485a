"""Places in a text where a paper prints a chart or a table of the pack."""

import re
from dataclasses import dataclass
from enum import StrEnum

from cpdesk.domain.rich_text import Block, BlockKind


class InsertKind(StrEnum):
    """What is printed there: a measure's chart, its figures alone, a scorecard, a table or a tracker of a workbook."""

    CHART = "chart"
    FIGURES = "figures"
    SCORECARD = "scorecard"
    TABLE = "table"
    TRACKER = "tracker"


@dataclass(frozen=True, slots=True)
class Insert:
    """What a place in a text asks for.

    `about` names a measure by key or reference, a scorecard or a table by title or `Sheet!A1`, a tracker by its sheet.

    It is written as a paragraph of its own, `[[chart: 3.1]]`, so that it goes wherever words go: into packets and
    merges, through find and replace, to Word and back.
    """

    kind: InsertKind
    about: str

    @property
    def text(self) -> str:
        """Return the paragraph that asks for it."""
        return f"[[{self.kind.value}: {self.about}]]"


_INSERT = re.compile(rf"\s*\[\[\s*({'|'.join(InsertKind)})\s*:\s*(\S.*?)\s*\]\]\s*", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\[\[.*\]\]\s*", re.DOTALL)


def insert_of(block: Block) -> Insert | None:
    """Return what a block asks for; None where it is words like any other."""
    found = _INSERT.fullmatch(block.plain) if block.kind is BlockKind.PARAGRAPH else None
    return Insert(InsertKind(found[1].casefold()), found[2]) if found is not None else None


def is_meant_as_insert(block: Block) -> bool:
    """Return whether a block looks as if it asked for something but for a slip: `[[chrt: 3.1]]`."""
    return block.kind is BlockKind.PARAGRAPH and bool(_BRACKETS.fullmatch(block.plain)) and insert_of(block) is None
