"""Workbooks that wait to be looked through, and what a person decided about them."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from cpdesk.domain.pack import BoardPack
from cpdesk.ui.models.importing.import_picture import ImportPicture


class ImportAs(StrEnum):
    """What to make of a workbook while a pack is open."""

    NEW = "new"
    FOLLOW = "follow"
    BESIDE = "beside"


@dataclass(frozen=True)
class ImportDecision:
    """A workbook as it is to be brought in: what it is to the pack, whether its answers are kept for the next.

    `kind` is the kind of report that a new pack begins with; the usual one where that is empty.
    """

    picture: ImportPicture
    how: ImportAs
    is_remembered: bool
    kind: str = ""


@dataclass(frozen=True)
class ImportReview:
    """Workbooks read and waiting. `pack` is the one they may join; `may_begin` whether they may begin another.

    `taken` is called with a decision for each once the person said Import to all of them, and never if not.
    """

    pictures: tuple[ImportPicture, ...]
    pack: BoardPack | None
    may_begin: bool
    taken: Callable[[tuple[ImportDecision, ...]], None]
