"""A main window with everything under it, on folders of its own, whose questions are answered beforehand."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QWidget

from cpdesk.domain.chart_form import ChartForm
from cpdesk.services.previewing import Pages
from cpdesk.services.recovery import JournalKeeper
from cpdesk.services.session import Session
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background
from cpdesk.ui.controller import Controller
from cpdesk.ui.dialogs.importing.import_window import ImportWindow
from cpdesk.ui.documents.folders import Folders
from cpdesk.ui.main_window import MainWindow
from cpdesk.ui.models.importing.review import ImportAs
from cpdesk.ui.printing import print_pages, suit_paper
from cpdesk.ui.prompts import Prompts, RecoverAnswer, SaveAnswer
from cpdesk.ui.settings import Settings
from cpdesk.ui.slices import Slices
from cpdesk.ui.workplace import Workplace


@dataclass
class Answers:
    """What the person would say, and `asked`, the questions that came; `over` is the dialog of the last, if any.

    Of a workbook that is brought in: `imports` presses Import rather than Cancel, `how` is chosen first, and
    the paper it `begins_with`, unless the test `looks_through` the import window itself.
    """

    save: SaveAnswer = SaveAnswer.CANCEL
    over: QWidget | None = None
    imports: bool = True
    how: ImportAs | None = None
    begins_with: str = ""
    remembers: bool = True
    recover: RecoverAnswer = RecoverAnswer.LATER
    recover_line: int = 0
    replace: bool = False
    gives_up: bool = True
    removes: bool = True
    looks_through: bool = False
    passwords: list[str | None] = field(default_factory=list)
    files: tuple[Path, ...] = ()
    pack: Path | None = None
    paper: Path | None = None
    charts: ChartForm | None = None
    figures: Path | None = None
    bundle: Path | None = None
    folder: Path | None = None
    printed: Path | None = None
    named: Path | None = None
    template: str = ""
    asked: list[str] = field(default_factory=list)


class AnsweredPrompts(Prompts):
    """Answers each question as was laid down, where a person would be asked."""

    def __init__(self, answers: Answers, parent: QWidget) -> None:
        super().__init__(parent)
        self._answers = answers

    def over(self, window: QWidget | None) -> "AnsweredPrompts":
        self._answers.over = window
        return self

    def save_changes(self, name: str) -> SaveAnswer:
        self._answers.asked.append(f"save {name}")
        return self._answers.save

    def give_up_answers(self, name: str) -> bool:
        self._answers.asked.append(f"give up {name}")
        return self._answers.gives_up

    def recover(self, name: str, when: str) -> RecoverAnswer:
        self._answers.asked.append(f"recover {name}")
        return self._answers.recover

    def recover_one_of(self, lines: Sequence[str]) -> tuple[RecoverAnswer, int]:
        self._answers.asked.append(f"recover one of {', '.join(line.split(', kept')[0] for line in lines)}")
        return self._answers.recover, self._answers.recover_line

    def replace_file(self, path: Path, missing: Sequence[str] = ()) -> bool:
        self._answers.asked.append(f"replace {path.name}")
        return self._answers.replace

    def password(self, name: str, *, again: bool) -> str | None:
        self._answers.asked.append(f"password of {name}{' again' if again else ''}")
        return self._answers.passwords.pop(0)

    def files_to_open(self, folder: str) -> tuple[Path, ...]:
        return self._answers.files

    def workbooks_to_add(self, folder: str) -> tuple[Path, ...]:
        return self._answers.files

    def documents_to_take_back(self, folder: str) -> tuple[Path, ...]:
        return self._answers.files

    def document_to_write(self, suggested: Path) -> Path | None:
        self._answers.asked.append(f"where to write {suggested.name}")
        return self._answers.paper

    def pack_to_write(self, suggested: Path) -> Path | None:
        self._answers.asked.append("where to save")
        return self._answers.pack

    def replace_newer(self, author: str) -> bool:
        self._answers.asked.append(f"replace what {author} wrote")
        return self._answers.replace

    def remove_report(self, name: str) -> bool:
        self._answers.asked.append(f"remove {name}")
        return self._answers.removes

    def figures_to_write(self, suggested: Path) -> Path | None:
        return self._answers.figures

    def print_paper(self, pages: Pages) -> None:
        self._answers.asked.append(f"print {len(pages.sizes)} pages")
        if self._answers.printed is not None:
            printer = QPrinter(QPrinter.PrinterMode.HighResolution)
            printer.setOutputFileName(str(self._answers.printed))
            suit_paper(printer, pages)
            print_pages(printer, pages)

    def file_to_use(self, title: str, folder: str, kind: str) -> Path | None:
        self._answers.asked.append(title)
        return next(iter(self._answers.files), None)

    def file_to_name(self, title: str, suggested: Path, kind: str) -> Path | None:
        self._answers.asked.append(f"{title} {suggested.name}")
        return self._answers.named

    def template_changed(self, sentence: str, ways: Sequence[tuple[str, str]]) -> str:
        self._answers.asked.append(f"{sentence} {', '.join(words for words, _ in ways)}")
        return self._answers.template

    def paper_to_write(self, suggested: Path, charts: ChartForm = ChartForm.PICTURE) -> tuple[Path, ChartForm] | None:
        chosen = self._answers.charts or charts
        return (self._answers.paper, chosen) if self._answers.paper is not None else None

    def bundle_to_write(self, suggested: Path) -> Path | None:
        return self._answers.bundle

    def folder_to_write(self, suggested: Path) -> Path | None:
        return self._answers.folder

    def pdf_to_add(self, folder: Path) -> Path | None:
        return next(iter(self._answers.files), None)

    def pack_to_take_from(self, folder: Path) -> Path | None:
        return next(iter(self._answers.files), None)


class Bench:
    """The window with what it stands on."""

    def __init__(self, appearance: Appearance, folder: Path) -> None:
        self.folder = folder
        self.answers = Answers()
        self.settings = Settings(folder / "settings.ini")
        self._now: datetime | None = None
        self.session = Session("A Writer", name="A Writer", device="desk", clock=self._time)
        self.background = Background()
        self.controller = Controller(self.session)
        asker = QLabel()
        self.window = MainWindow(appearance, self.settings)
        self.work = Workplace(
            self.window,
            self.controller,
            self.background,
            appearance,
            self.settings,
            prompts=AnsweredPrompts(self.answers, asker),
            folders=Folders(folder / "recovery", folder / "profiles", folder / "words.txt"),
        )
        Slices(self.work.put_together()).finish()
        self.journal = JournalKeeper(self.session, folder / "recovery")

        self.work.imports.shown.connect(self._decide)

    def _decide(self, shown: ImportWindow) -> None:
        """Say of a workbook that was read what was laid down."""
        name = shown.windowTitle().removeprefix("Bring in ")
        self.answers.asked.append(f"look through {name}")
        if self.answers.looks_through:
            return
        if self.answers.how is not None:
            ways = next(box for box in shown.findChildren(QComboBox) if box.accessibleName() == "Bring it in as")
            ways.setCurrentIndex(ways.findData(self.answers.how.value))
        if self.answers.begins_with:
            kinds = next(box for box in shown.findChildren(QComboBox) if box.accessibleName() == "Begin with")
            kinds.setCurrentText(self.answers.begins_with)
        tick = next(box for box in shown.findChildren(QCheckBox) if box.text().startswith("Re&member"))
        tick.setChecked(self.answers.remembers)
        words = "Import" if self.answers.imports else "Cancel"
        next(button for button in shown.findChildren(QPushButton) if button.text().startswith(words)).click()

    def set_clock(self, now: datetime) -> None:
        """Have it be that time from now on, until it is set again."""
        self._now = now

    def _time(self) -> datetime:
        return self._now or datetime.now(UTC)

    def trigger(self, name: str) -> None:
        """Do what the action of that name does."""
        self.window.actions_by_name[name].trigger()

    def focused(self) -> QWidget:
        """Return what has the focus, else the window itself: where a key goes."""
        focused: QWidget | None = self.window.focusWidget()
        return focused if focused is not None else self.window

    def is_idle(self) -> bool:
        """Return whether nothing is under way."""
        return self.background.is_idle

    def end(self) -> None:
        """Let go of everything, as the program does when it ends."""
        self.background.end()
        self.journal.close(discard=True)
        if self.work.imports.open_window is not None:
            self.work.imports.open_window.hide()
        self.window.hide()
        self.window.deleteLater()
