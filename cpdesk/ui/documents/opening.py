"""Opening packs, bringing in workbooks: beside the window, which stays as it was until all is read."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.services.importing import check_usable, import_workbook
from cpdesk.services.opening import LoadedPack, is_pack, load_pack
from cpdesk.services.profiles import kept_profiles, open_draft
from cpdesk.ui.background import Background, Progress
from cpdesk.ui.controller import Controller
from cpdesk.ui.documents.arrivals import Arrivals
from cpdesk.ui.documents.reading import Reading, naming
from cpdesk.ui.documents.recent import RecentFiles
from cpdesk.ui.documents.saving import Saver
from cpdesk.ui.models.importing.import_picture import ImportPicture, picture_of
from cpdesk.ui.models.importing.review import ImportReview
from cpdesk.ui.prompts import Prompts


class Opener(QObject):
    """Opens what a person chose or dropped.

    `told` carries a sentence about what came in; `review_asked` an `ImportReview`: workbooks that were read and are to
    be looked through before they come in; `settled` says that no workbook is on its way into the pack any more.
    """

    told = Signal(str)
    review_asked = Signal(object)
    settled = Signal()

    def __init__(
        self,
        controller: Controller,
        background: Background,
        prompts: Prompts,
        saver: Saver,
        recent: RecentFiles,
        profile_folder: Path | None = None,
    ) -> None:
        super().__init__(saver)
        self._controller = controller
        self._background = background
        self._prompts = prompts
        self._saver = saver
        self._recent = recent
        self._profile_folder = profile_folder
        self._arrivals = Arrivals(controller, background, saver, profile_folder)
        self._arrivals.told.connect(self.told)
        self._arrivals.settled.connect(self.settled)

    @property
    def is_bringing_in(self) -> bool:
        """Return whether workbooks are on their way into the pack."""
        return self._arrivals.is_under_way

    def open(self, paths: Sequence[Path]) -> None:
        """Open one pack, or begin a pack with workbooks; where a pack is open, ask whether they belong to it."""
        packs = [path for path in paths if is_pack(path)]
        if not paths:
            return
        if packs and len(paths) > 1:
            self._background.failed.emit(CpdeskError("cpdesk holds one pack at a time.", "Open them one by one."))
        elif packs:
            self._load(packs[0])
        else:
            self._read(paths, may_begin=True)

    def add(self, paths: Sequence[Path]) -> None:
        """Read workbooks that are to join the open pack."""
        self._read(paths, may_begin=False)

    def begin(self, paths: Sequence[Path], details: Path | None = None, kind: str = "") -> None:
        """Begin a pack with workbooks that need no looking through, and with a details file.

        Its report is of the usual kind unless one is named.
        """

        def read(path: Path, password: str | None, progress: Progress) -> SuppliedWorkbook:
            workbook = import_workbook(path, password=password, cancelled=progress.cancelled)
            check_usable(workbook)
            return workbook

        begin = partial(self._arrivals.begin, details, kind=kind)
        Reading(self._background, self._prompts, paths, read, begin).go_on()

    def _read(self, paths: Sequence[Path], *, may_begin: bool) -> None:
        pack = self._controller.pack if self._controller.session.records else None
        folder = self._profile_folder

        def read(path: Path, password: str | None, progress: Progress) -> ImportPicture:
            draft = open_draft(path, password=password, cancelled=progress.cancelled, moved=progress, folder=folder)
            damaged = tuple(f"{file.name}: {trouble}" for file, trouble in kept_profiles(folder).damaged)
            picture = picture_of(draft, pack, damaged)
            if not picture.can_be_corrected:
                check_usable(draft.understanding.supplied)
            return picture

        Reading(self._background, self._prompts, paths, read, partial(self._ask_review, pack, may_begin)).go_on()

    def _ask_review(self, pack: BoardPack | None, may_begin: bool, pictures: tuple[ImportPicture, ...]) -> None:
        if pictures:
            self.review_asked.emit(ImportReview(pictures, pack, may_begin, self._arrivals.take))

    def renewed(self, review: ImportReview) -> ImportReview:
        """Return a review that had to wait, as it stands to the pack that is open now."""
        pack = self._controller.pack if self._controller.session.records else None
        return replace(
            review,
            pictures=tuple(picture_of(picture.draft, pack, picture.remarks) for picture in review.pictures),
            pack=pack,
        )

    def _load(self, path: Path) -> None:
        held = self._controller.session.path
        if held is not None and held.resolve() == path.resolve():
            self.told.emit(f"{path.name} is open already.")
            return

        def load(_: Progress) -> LoadedPack:
            return load_pack(path)

        self._background.run(
            load,
            done=partial(self._leave_for_pack, path),
            failed=partial(self._not_loaded, path),
            title=f"Opening {path.name}",
        )

    def _not_loaded(self, path: Path, fault: Exception) -> None:
        self._background.failed.emit(naming(path, fault))

    def _leave_for_pack(self, path: Path, loaded: LoadedPack) -> None:
        self._saver.leave(partial(self._take_pack, path, loaded))

    def _take_pack(self, path: Path, loaded: LoadedPack) -> None:
        self._controller.session.open(
            loaded.records,
            loaded.library,
            path,
            reviewed=loaded.reviewed,
            heads=loaded.heads,
            digest=loaded.digest,
        )
        self._recent.add(path)
        self._controller.announce_opened()
