"""The questions that the window asks: only before what undo cannot take back."""

from collections.abc import Sequence
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QLineEdit, QMessageBox, QWidget

from cpdesk.domain.chart_form import ChartForm
from cpdesk.services.previewing import Pages
from cpdesk.ui.choosing import ListQuestion
from cpdesk.ui.file_kinds import ALL, BOTH, FIGURES, PACKS, PDF, TABLES, WORD, WORKBOOKS

A = TypeVar("A")
_Role = QMessageBox.ButtonRole


class SaveAnswer(Enum):
    """What to do with work that no file holds."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


class RecoverAnswer(Enum):
    """What to do with work that was not saved when cpdesk last ended."""

    RECOVER = "recover"
    DISCARD = "discard"
    LATER = "later"


_RECOVERING = (
    ("Take it up again", _Role.AcceptRole, RecoverAnswer.RECOVER),
    ("Throw it away", _Role.DestructiveRole, RecoverAnswer.DISCARD),
)
_RECOVER_LATER = ("Ask me later", RecoverAnswer.LATER)


class Prompts:
    """Asks a person, over the window that it belongs to."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def over(self, window: QWidget) -> "Prompts":
        """Return who asks over another window, which the main window's own questions would be hidden by."""
        return Prompts(window)

    def save_changes(self, name: str) -> SaveAnswer:
        """Ask whether to keep the work in a pack that has no file."""
        return self._asked(
            f"Keep your work on {name}?",
            "It is not in a file yet. Without one it is lost for good.",
            (
                ("Save…", _Role.AcceptRole, SaveAnswer.SAVE),
                ("Don’t keep it", _Role.DestructiveRole, SaveAnswer.DISCARD),
            ),
            ("Go back", SaveAnswer.CANCEL),
        )

    def recover(self, name: str, when: str) -> RecoverAnswer:
        """Ask whether to take up work that no pack file holds."""
        return self._asked(
            f"Take up your work on {name} again?",
            f"cpdesk ended before it was saved; it was kept on this computer on {when}.",
            _RECOVERING,
            _RECOVER_LATER,
        )

    def recover_one_of(self, lines: Sequence[str]) -> tuple[RecoverAnswer, int]:
        """Ask which of several packs with work that no file holds to take up, or to throw away; later for all."""
        more = (
            f"cpdesk ended before {len(lines)} packs were saved; all of them were kept on this computer. "
            "One can be open at a time: the others are offered again when cpdesk next starts."
        )
        asked = ListQuestion(
            ("Take up your work again?", more),
            lines,
            [words for words, _, _ in _RECOVERING],
            _RECOVER_LATER[0],
            self._parent,
        )
        asked.exec()
        return _RECOVERING[asked.answer][2] if asked.answer >= 0 else RecoverAnswer.LATER, asked.chosen

    def give_up_answers(self, name: str) -> bool:
        """Ask whether a workbook that was corrected is not to be brought in after all; Enter goes back to it."""
        return self._asked(
            "Close without importing?",
            f"The answers that you gave about {name} are lost then. The pack stays as it is.",
            (("Close without importing", _Role.DestructiveRole, True),),
            ("Go back", False),
            is_way_out_usual=True,
        )

    def replace_file(self, path: Path, missing: Sequence[str] = ()) -> bool:
        """Ask whether a file may be replaced, saying what the new one still misses."""
        return self._asked(
            f"Replace {path.name}?",
            "\n".join(("What is in it now is lost.", *missing)),
            (("Replace it", _Role.AcceptRole, True),),
            ("Keep it", False),
        )

    def password(self, name: str, *, again: bool) -> str | None:
        """Ask for a workbook's password; None where the person would rather not."""
        dialog = QInputDialog(self._parent)
        dialog.setWindowTitle("Password")
        first = "That password does not open it. " if again else ""
        dialog.setLabelText(f"{first}{name} is protected. What is its password?")
        dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
        dialog.setOkButtonText("Open")
        dialog.setCancelButtonText("Cancel")
        return dialog.textValue() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def files_to_open(self, folder: str) -> tuple[Path, ...]:
        """Ask which scorecards, or which pack, to open."""
        return self._chosen("Open a scorecard or a pack", folder, (BOTH, WORKBOOKS, PACKS, ALL))

    def documents_to_take_back(self, folder: str) -> tuple[Path, ...]:
        """Ask which Word documents came back."""
        return self._chosen("Take back from Word", folder, (WORD[ChartForm.PICTURE], ALL))

    def document_to_write(self, suggested: Path) -> Path | None:
        """Ask where the paper that is to be edited in Word goes."""
        return self._named("Export for editing in Word", suggested, (WORD[ChartForm.PICTURE],), confirm=False)

    def workbooks_to_add(self, folder: str) -> tuple[Path, ...]:
        """Ask which workbooks to bring into the pack."""
        return self._chosen("Add workbooks to this pack", folder, (WORKBOOKS, ALL))

    def pack_to_write(self, suggested: Path) -> Path | None:
        """Ask where the pack is to be kept."""
        return self._named("Save the pack as", suggested, (PACKS,), confirm=True)

    def replace_newer(self, author: str) -> bool:
        """Ask whether an earlier value may take the place of what somebody else has put there since."""
        return self._asked(
            f"Put it back over what {author} has put there since?",
            "Both stay in the history, and Ctrl+Z takes it back again.",
            (("Put it back", _Role.AcceptRole, True),),
            ("Leave it as it is", False),
            is_way_out_usual=True,
        )

    def remove_report(self, name: str) -> bool:
        """Ask whether a report that somebody wrote in is to go; Enter leaves it where it is."""
        return self._asked(
            f"Remove “{name}” from the pack?",
            "What was written in it goes with it. Ctrl+Z brings it back, and its words stay in the history.",
            (("Remove it", _Role.DestructiveRole, True),),
            ("Leave it", False),
            is_way_out_usual=True,
        )

    def figures_to_write(self, suggested: Path) -> Path | None:
        """Ask where the figures of the pack are to go."""
        return self._named("Export the figures", suggested, (FIGURES, TABLES), confirm=True)

    def paper_to_write(self, suggested: Path, charts: ChartForm = ChartForm.PICTURE) -> tuple[Path, ChartForm] | None:
        """Ask where the paper is to go, or its tables, and how a Word document has its charts; `charts` stands first.

        Whether a file may be replaced is asked by `replace_file`.
        """
        others = {WORD[form]: form for form in ChartForm if form is not charts}
        found = self._named_as("Export", suggested, (WORD[charts], PDF, TABLES, *others), confirm=False)
        return (found[0], others.get(found[1], charts)) if found is not None else None

    def bundle_to_write(self, suggested: Path) -> Path | None:
        """Ask where a meeting's papers are to go as one PDF; whether they may replace a file is asked elsewhere."""
        return self._named("Export the meeting’s bundle", suggested, (PDF,), confirm=False)

    def folder_to_write(self, suggested: Path) -> Path | None:
        """Ask in which folder the folder of a meeting's papers is to be made."""
        title = f"Where is the folder “{suggested.name}” to be made?"
        dialog = QFileDialog(self._parent, title, str(suggested.parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        chosen = Path(dialog.selectedFiles()[0])
        return chosen if chosen.name == suggested.name else chosen / suggested.name

    def pdf_to_add(self, folder: Path) -> Path | None:
        """Ask which PDF to put on the agenda."""
        return next(iter(self._chosen("Add a PDF to the agenda", str(folder), (PDF, ALL))), None)

    def pack_to_take_from(self, folder: Path) -> Path | None:
        """Ask which pack to take a report from."""
        return next(iter(self._chosen("Add a report of another pack", str(folder), (PACKS, ALL))), None)

    def file_to_use(self, title: str, folder: str, kind: str) -> Path | None:
        """Ask for one file of a kind, to be read."""
        return next(iter(self._chosen(title, folder, (kind, ALL))), None)

    def file_to_name(self, title: str, suggested: Path, kind: str) -> Path | None:
        """Ask where a file of a kind is to go."""
        return self._named(title, suggested, (kind,), confirm=True)

    def template_changed(self, sentence: str, ways: Sequence[tuple[str, str]]) -> str:
        """Ask what a paper is to be written in whose template is not as it was; empty where it is not to be written."""
        choices = [(words, _Role.AcceptRole, answer) for words, answer in ways]
        return self._asked(sentence, "The paper is not written yet.", choices, ("Do not export", ""))

    def print_paper(self, pages: Pages) -> None:
        """Show the pages as the printer will have them, from where they are printed; choose paper and printer there."""
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog  # noqa: PLC0415 - seldom needed

        from cpdesk.ui.printing import print_pages, suit_paper  # noqa: PLC0415

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        suit_paper(printer, pages)
        dialog = QPrintPreviewDialog(printer, self._parent)
        dialog.setWindowTitle("Print the paper")
        dialog.paintRequested.connect(partial(print_pages, pages=pages))
        dialog.exec()

    def _asked(
        self,
        question: str,
        more: str,
        choices: Sequence[tuple[str, _Role, A]],
        way_out: tuple[str, A],
        *,
        is_way_out_usual: bool = False,
    ) -> A:
        """Return the answer of the button pressed; Escape means the way out, Enter the usual answer.

        That is the first choice, or the way out where the first choice loses work.
        """
        box = QMessageBox(self._parent)
        box.setWindowTitle("cpdesk")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(question)
        box.setInformativeText(more)
        buttons = [(box.addButton(words, role), answer) for words, role, answer in choices]
        leave = box.addButton(way_out[0], _Role.RejectRole)
        box.setDefaultButton(leave if is_way_out_usual else buttons[0][0])
        box.setEscapeButton(leave)
        box.exec()
        return next((answer for button, answer in buttons if box.clickedButton() is button), way_out[1])

    def _chosen(self, title: str, folder: str, filters: Sequence[str]) -> tuple[Path, ...]:
        dialog = QFileDialog(self._parent, title, folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(list(filters))
        return tuple(map(Path, dialog.selectedFiles())) if dialog.exec() == QDialog.DialogCode.Accepted else ()

    def _named(self, title: str, suggested: Path, kinds: Sequence[str], *, confirm: bool) -> Path | None:
        """Return the name given; one without an ending gets that of the kind that is chosen."""
        found = self._named_as(title, suggested, kinds, confirm=confirm)
        return found[0] if found is not None else None

    def _named_as(self, title: str, suggested: Path, kinds: Sequence[str], *, confirm: bool) -> tuple[Path, str] | None:
        """Return the name given with the kind that is chosen."""
        dialog = QFileDialog(self._parent, title, str(suggested.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not confirm)
        dialog.setNameFilters(list(kinds))
        dialog.setDefaultSuffix(_suffix(kinds[0]))
        dialog.filterSelected.connect(lambda kind: _name_as(dialog, kind, kinds))
        dialog.selectFile(suggested.name)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        return Path(dialog.selectedFiles()[0]), dialog.selectedNameFilter()


def _name_as(dialog: QFileDialog, kind: str, kinds: Sequence[str]) -> None:
    """Give the file the ending of the kind that was chosen; an ending of somebody's own stays."""
    dialog.setDefaultSuffix(_suffix(kind))
    named = Path(dialog.selectedFiles()[0])
    if named.suffix.removeprefix(".") in map(_suffix, kinds):
        dialog.selectFile(named.with_suffix(f".{_suffix(kind)}").name)


def _suffix(kind: str) -> str:
    """Return the ending that a kind of file is named with: docx for `Word documents (*.docx)`."""
    return kind.rpartition("*.")[2].rstrip(")")
