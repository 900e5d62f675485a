"""A workbook that is looked through before it is brought in: what is shown of it, made beside the window."""

from collections.abc import Callable
from dataclasses import dataclass

from cpdesk.domain.finding import Finding
from cpdesk.domain.grid import SheetGrid
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.understanding import SheetMap
from cpdesk.services.import_draft import DIFFERENCES, ImportDraft
from cpdesk.services.succession import Succession, succession
from cpdesk.services.succession_notes import succession_findings
from cpdesk.ui.models.importing.items import ImportItem, ItemKind, items_of
from cpdesk.ui.models.importing.sheet_picture import SheetPicture
from cpdesk.ui.models.importing.summary import known_words, summary_words

Cancelled = Callable[[], bool]


@dataclass(frozen=True)
class ImportPicture:
    """A draft with its sheets ready to be shown, and how it follows what the open pack holds, if it does."""

    draft: ImportDraft
    sheets: tuple[SheetPicture, ...]
    items: tuple[ImportItem, ...]
    follows: Succession | None = None
    remarks: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Return the name of the file."""
        return self.draft.path.name

    @property
    def questions(self) -> tuple[ImportQuestion, ...]:
        """Return the open questions."""
        return tuple(item.question for item in self.items if item.question is not None)

    @property
    def summary(self) -> str:
        """Return what would be brought in."""
        return summary_words(self.draft.understanding.supplied, self.questions)

    @property
    def can_be_remembered(self) -> bool:
        """Return whether there is a scorecard, by whose headings the next workbook can be known."""
        return bool(self.draft.understanding.shape)

    @property
    def known(self) -> str:
        """Return whether a workbook of this shape was read before; nothing where it has none to be known by."""
        return "" if not self.can_be_remembered else known_words(self.draft.known_as, len(self.draft.differences))

    @property
    def can_be_corrected(self) -> bool:
        """Return whether a person could still find something in a workbook where nothing was found."""
        return bool(self.questions) or any(not sheet.grid.visible for sheet in self.sheets)

    def sheet(self, name: str) -> SheetPicture | None:
        """Return a sheet by its name."""
        return next((sheet for sheet in self.sheets if sheet.grid.name == name), None)

    def with_profile(self, profile: ImportProfile, pack: BoardPack | None, cancelled: Cancelled) -> "ImportPicture":
        """Return the workbook read anew under a profile; slow, and fit for any thread."""
        return picture_of(self.draft.read_with(profile, cancelled=cancelled), pack, self.remarks)


def picture_of(draft: ImportDraft, pack: BoardPack | None = None, remarks: tuple[str, ...] = ()) -> ImportPicture:
    """Return what is shown of a draft; `pack` is the one that it may follow, `remarks` are listed as they are."""
    supplied = draft.understanding.supplied
    follows = succession(pack, supplied, draft.profile) if pack is not None else None
    maps = {sheet_map.name: sheet_map for sheet_map in draft.understanding.maps}
    found = (*draft.findings, *_found_in_pack(draft, pack, follows))
    asked = (*draft.questions, *(follows.questions if follows is not None else ()))
    measures = [measure for card in supplied.scorecards for measure in card.measures]
    return ImportPicture(
        draft,
        tuple(_sheet(grid, maps, draft) for grid in draft.grid.sheets),
        (
            *items_of(asked, draft.answers, found, draft.understanding.maps, DIFFERENCES, measures),
            *(ImportItem(ItemKind.FINDING, "To look at", words) for words in remarks),
        ),
        follows,
        remarks,
    )


def _found_in_pack(draft: ImportDraft, pack: BoardPack | None, follows: Succession | None) -> tuple[Finding, ...]:
    """Return what is to be looked at since the workbook follows another, unless its own shape tells of it already."""
    if pack is None or follows is None:
        return ()
    found = succession_findings(pack, follows)
    return tuple(item for item in found if not draft.known_as or item.code not in DIFFERENCES)


def _sheet(grid: SheetGrid, maps: dict[str, SheetMap], draft: ImportDraft) -> SheetPicture:
    return SheetPicture(grid, maps.get(grid.name, SheetMap(grid.name)), draft.understanding.supplied.scorecards)
