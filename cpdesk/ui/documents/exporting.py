"""Exporting the paper, or its tables: beside the window, saying what it still misses."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cpdesk.domain.chart_form import ChartForm
from cpdesk.domain.house_choice import HouseChoice, house_choice, house_edit
from cpdesk.domain.house_template import HouseTemplate
from cpdesk.domain.issue import is_version_marked
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview
from cpdesk.domain.word_look import TO_COME_BACK, WordLook
from cpdesk.services.house_kept import KeptTemplate, house_at_hand, kept_template
from cpdesk.services.overtaken import overtaken_of
from cpdesk.services.preferences import CHARTS
from cpdesk.services.publishing import TABLES_SUFFIX, export_report, suggested_name
from cpdesk.services.withheld_notes import still_missing, withheld_notes
from cpdesk.ui.background import Background, Progress
from cpdesk.ui.controller import Controller
from cpdesk.ui.documents.recent import RecentFiles
from cpdesk.ui.documents.saving import Saver
from cpdesk.ui.documents.template_paths import TemplatePaths
from cpdesk.ui.memory import Memory
from cpdesk.ui.problems import sentence_of
from cpdesk.ui.prompts import Prompts

_MOST_SAID = 3
_HOW_IT_COMES_BACK = "Once it was edited, drop it on this window, or choose File, Take back from Word."
WORD_SUFFIX = ".docx"


@dataclass(frozen=True)
class _Wanted:
    """A paper that is to be written: of which pack, where, which part, its charts in which form, what it misses."""

    pack: BoardPack
    review: PackReview
    path: Path
    part: str
    charts: ChartForm
    missing: tuple[str, ...]


class Exporter(QObject):
    """Writes the paper as Word or PDF, or its tables as a workbook.

    `exported` carries the paper's path, a sentence on what it still misses, and whether its version may be marked as
    issued: one that is marked already is not marked again. `tables_written` carries the path of the workbook and what
    is to be known of it. `template_asked` says that another house template is to be chosen first.
    """

    exported = Signal(object, str, bool)
    tables_written = Signal(object, str)
    template_asked = Signal()

    def __init__(
        self,
        controller: Controller,
        background: Background,
        prompts: Prompts,
        saver: Saver,
        recent: RecentFiles,
        memory: Memory,
    ) -> None:
        super().__init__(saver)
        self._controller = controller
        self._background = background
        self._prompts = prompts
        self._saver = saver
        self._recent = recent
        self._memory = memory
        self._templates = TemplatePaths(memory)
        self._written: BoardPack | None = None

    @property
    def written(self) -> BoardPack | None:
        """Return the pack as it was when the last paper was written; None where none was."""
        return self._written

    def export(self, part: str = "public") -> None:
        """Ask where the report in hand is to go, as what, and write it there; it replaces a file only if so said."""
        self._saver.save_began.emit()
        pack, review = self._controller.paper, self._controller.review
        beside = self._controller.session.path
        folder = beside.parent if beside else Path(self._recent.folder)
        before = ChartForm(CHARTS.accept(self._memory.read(CHARTS.name, CHARTS.default)))
        asked = self._prompts.paper_to_write(folder / suggested_name(pack, part), before)
        if asked is None:
            return
        path, charts = asked
        if path.suffix.casefold() == TABLES_SUFFIX:
            if not path.exists() or self._prompts.replace_file(path):
                self._keep_form(before, charts)
                self._write_tables(pack, path, part)
            return

        def look(_: Progress) -> _Wanted:
            missing = tuple(finding.text for finding in still_missing(pack, review))
            return _Wanted(pack, review, path, part, charts, missing)

        then = partial(self._ask_and_write, before)
        self._background.run(look, done=then, title=f"Writing {path.name}", only_looks=True)

    def _ask_and_write(self, before: ChartForm, wanted: _Wanted) -> None:
        """Write a paper of which it is known what it misses, unless a file is to be kept that is in its place."""
        if wanted.path.exists() and not self._prompts.replace_file(wanted.path, wanted.missing):
            return
        self._keep_form(before, wanted.charts)
        is_word = wanted.path.suffix.casefold() == WORD_SUFFIX
        self._write_paper(wanted, house_choice(wanted.pack) if is_word else None)

    def _keep_form(self, before: ChartForm, charts: ChartForm) -> None:
        if charts is not before:
            self._memory.write(CHARTS.name, charts.value)

    def _write_paper(self, wanted: _Wanted, choice: HouseChoice | None) -> None:
        """Write a paper, in the house template where one is chosen; ask first where that is not as it was."""
        if choice is None:
            self._write_in(wanted, None)
            return
        places = self._templates.places(choice, self._controller.session.path)

        def read(_: Progress) -> KeptTemplate:
            return kept_template(choice, places)

        self._background.run(read, done=partial(self._look_at, wanted), failed=partial(self._not_found, wanted))

    def _look_at(self, wanted: _Wanted, kept: KeptTemplate) -> None:
        if not kept.change:
            self._write_in(wanted, kept)
            return
        ways = (("Use it as it is now", "use"), ("Export without it", "plain"), ("Choose again…", "choose"))
        answer = self._prompts.template_changed(kept.change, ways)
        if answer == "use":
            self._controller.edit(house_edit(kept.choice))
            for path in self._templates.places(kept.choice, self._controller.session.path)[:1]:
                self._templates.add(kept.choice, path)
            self._write_in(wanted, kept)
        else:
            self._do_without(wanted, answer)

    def _not_found(self, wanted: _Wanted, fault: Exception) -> None:
        words = sentence_of(fault)
        if not words:
            self._background.failed.emit(fault)
            return
        ways = (("Choose again…", "choose"), ("Export without it", "plain"))
        self._do_without(wanted, self._prompts.template_changed(words, ways))

    def _do_without(self, wanted: _Wanted, answer: str) -> None:
        if answer == "plain":
            self._write_in(wanted, None)
        elif answer == "choose":
            self.template_asked.emit()

    def _write_in(self, wanted: _Wanted, kept: KeptTemplate | None) -> None:
        pack, path = wanted.pack, wanted.path
        house = HouseTemplate(kept.content, kept.choice.styles) if kept is not None else None
        look = WordLook(wanted.charts)

        name = f"It is in {kept.choice.name}." if kept is not None else ""

        def write(progress: Progress) -> tuple[str, ...]:
            watch = progress.cancelled
            export_report(pack, path, part=wanted.part, look=look, house=house, progress=progress, cancelled=watch)
            overtaken = overtaken_of(pack, wanted.review, part=wanted.part)
            return (name, *_withheld(pack, wanted.part, path), *map(str, overtaken))

        done = partial(self._say_exported, pack, path, wanted.missing)
        self._background.run(write, done=done, title=f"Writing {path.name}")

    def export_for_editing(self) -> None:
        """Ask where the report in hand is to go as a Word document that is to come back, and write it there."""
        self._saver.save_began.emit()
        pack = self._controller.paper
        beside = self._controller.session.path
        folder = beside.parent if beside else Path(self._recent.folder)
        name = suggested_name(pack).removesuffix(".docx") + " for editing.docx"
        path = self._prompts.document_to_write(folder / name)
        if path is None or (path.exists() and not self._prompts.replace_file(path)):
            return

        find = self.house_of(pack)

        def write(progress: Progress) -> str:
            house, said = find()
            watch = progress.cancelled
            export_report(pack, path, look=TO_COME_BACK, house=house, progress=progress, cancelled=watch)
            return said

        def say(said: str) -> None:
            self.exported.emit(path, " ".join(filter(None, (_HOW_IT_COMES_BACK, said))), False)

        self._background.run(write, done=say, title=f"Writing {path.name}")

    def house_of(self, pack: BoardPack) -> Callable[[], tuple[HouseTemplate | None, str]]:
        """Return what reads the pack's house template, off the window's thread, for papers that ask nothing."""
        choice = house_choice(pack)
        places = self._templates.places(choice, self._controller.session.path) if choice is not None else ()
        return partial(house_at_hand, choice, places)

    def _write_tables(self, pack: BoardPack, path: Path, part: str) -> None:
        def write(progress: Progress) -> tuple[str, ...]:
            findings = export_report(pack, path, part=part, progress=progress, cancelled=progress.cancelled)
            return (*_withheld(pack, part, path), *findings)

        def say(findings: Sequence[str]) -> None:
            self.tables_written.emit(path, " ".join(filter(None, findings)))

        self._background.run(write, done=say, title=f"Writing {path.name}")

    def _say_exported(self, pack: BoardPack, path: Path, missing: Sequence[str], to_know: Sequence[str]) -> None:
        self._written = pack
        said = " ".join(filter(None, (*to_know, _still_missing(missing))))
        self.exported.emit(path, said, not is_version_marked(pack))


def _withheld(pack: BoardPack, part: str, path: Path) -> tuple[str, ...]:
    """Return what is withheld from a public file, with what in it tells of that; nothing of the whole one."""
    return withheld_notes(pack, suffix=path.suffix) if part == "public" else ()


def _still_missing(missing: Sequence[str]) -> str:
    if not missing:
        return ""
    more = len(missing) - _MOST_SAID
    said = " ".join(missing[:_MOST_SAID])
    rest = f" And {more} more: Report (Ctrl+3), Report details lists them all." if more > 0 else ""
    return f"It still misses: {said}{rest}"
