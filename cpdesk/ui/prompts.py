"""The questions that the window asks: only before what undo cannot take back."""

from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtWidgets import QDialog, QInputDialog, QLineEdit, QMessageBox, QWidget

from cpdesk.domain.chart_form import ChartForm
from cpdesk.services.previewing import Pages
from cpdesk.ui.asking import asked
from cpdesk.ui.choosing import ListQuestion
from cpdesk.ui.file_dialogs import chosen_files, chosen_folder, named_as, named_file
from cpdesk.ui.file_kinds import ALL, BOTH, FIGURES, PACKS, PDF, TABLES, WORD, WORKBOOKS

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

    def over(self, window: QWidget | None) -> "Prompts":
        """Return who asks over another window, if there is one, which has the keyboard again once that is answered.

        It would hide the main window's own questions.
        """
        return Prompts(window) if window is not None else self

    def save_changes(self, name: str) -> SaveAnswer:
        """Ask whether to keep the work in a pack that has no file."""
        return asked(
            self._parent,
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
        return asked(
            self._parent,
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
        question = ListQuestion(
            ("Take up your work again?", more),
            lines,
            [words for words, _, _ in _RECOVERING],
            _RECOVER_LATER[0],
            self._parent,
        )
        question.exec()
        return _RECOVERING[question.answer][2] if question.answer >= 0 else RecoverAnswer.LATER, question.chosen

    def give_up_answers(self, name: str) -> bool:
        """Ask whether a workbook that was corrected is not to be brought in after all; Enter goes back to it."""
        return asked(
            self._parent,
            "Close without importing?",
            f"The answers that you gave about {name} are lost then. The pack stays as it is.",
            (("Close without importing", _Role.DestructiveRole, True),),
            ("Go back", False),
            is_way_out_usual=True,
        )

    def replace_file(self, path: Path, missing: Sequence[str] = ()) -> bool:
        """Ask whether a file may be replaced, saying what the new one still misses."""
        return asked(
            self._parent,
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
        return chosen_files(self._parent, "Open a scorecard or a pack", folder, (BOTH, WORKBOOKS, PACKS, ALL))

    def documents_to_take_back(self, folder: str) -> tuple[Path, ...]:
        """Ask which Word documents came back."""
        return chosen_files(self._parent, "Take back from Word", folder, (WORD[ChartForm.PICTURE], ALL))

    def document_to_write(self, suggested: Path) -> Path | None:
        """Ask where the paper that is to be edited in Word goes."""
        return named_file(
            self._parent, "Export for editing in Word", suggested, (WORD[ChartForm.PICTURE],), confirm=False
        )

    def workbooks_to_add(self, folder: str) -> tuple[Path, ...]:
        """Ask which workbooks to bring into the pack."""
        return chosen_files(self._parent, "Add workbooks to this pack", folder, (WORKBOOKS, ALL))

    def pack_to_write(self, suggested: Path) -> Path | None:
        """Ask where the pack is to be kept."""
        return named_file(self._parent, "Save the pack as", suggested, (PACKS,), confirm=True)

    def replace_newer(self, author: str) -> bool:
        """Ask whether an earlier value may take the place of what somebody else has put there since."""
        return asked(
            self._parent,
            f"Put it back over what {author} has put there since?",
            "Both stay in the history, and Ctrl+Z takes it back again.",
            (("Put it back", _Role.AcceptRole, True),),
            ("Leave it as it is", False),
            is_way_out_usual=True,
        )

    def remove_report(self, name: str) -> bool:
        """Ask whether a report that somebody wrote in is to go; Enter leaves it where it is."""
        return asked(
            self._parent,
            f"Remove “{name}” from the pack?",
            "What was written in it goes with it. Ctrl+Z brings it back, and its words stay in the history.",
            (("Remove it", _Role.DestructiveRole, True),),
            ("Leave it", False),
            is_way_out_usual=True,
        )

    def figures_to_write(self, suggested: Path) -> Path | None:
        """Ask where the figures of the pack are to go."""
        return named_file(self._parent, "Export the figures", suggested, (FIGURES, TABLES), confirm=True)

    def paper_to_write(self, suggested: Path, charts: ChartForm = ChartForm.PICTURE) -> tuple[Path, ChartForm] | None:
        """Ask where the paper is to go, or its tables, and how a Word document has its charts; `charts` stands first.

        Whether a file may be replaced is asked by `replace_file`.
        """
        others = {WORD[form]: form for form in ChartForm if form is not charts}
        found = named_as(self._parent, "Export", suggested, (WORD[charts], PDF, TABLES, *others), confirm=False)
        return (found[0], others.get(found[1], charts)) if found is not None else None

    def bundle_to_write(self, suggested: Path) -> Path | None:
        """Ask where a meeting's papers are to go as one PDF; whether they may replace a file is asked elsewhere."""
        return named_file(self._parent, "Export the meeting’s bundle", suggested, (PDF,), confirm=False)

    def folder_to_write(self, suggested: Path) -> Path | None:
        """Ask in which folder the folder of a meeting's papers is to be made."""
        title = f"Where is the folder “{suggested.name}” to be made?"
        chosen = chosen_folder(self._parent, title, suggested.parent)
        return chosen / suggested.name if chosen is not None and chosen.name != suggested.name else chosen

    def pdf_to_add(self, folder: Path) -> Path | None:
        """Ask which PDF to put on the agenda."""
        return next(iter(chosen_files(self._parent, "Add a PDF to the agenda", str(folder), (PDF, ALL))), None)

    def pack_to_take_from(self, folder: Path) -> Path | None:
        """Ask which pack to take a report from."""
        return next(iter(chosen_files(self._parent, "Add a report of another pack", str(folder), (PACKS, ALL))), None)

    def file_to_use(self, title: str, folder: str, kind: str) -> Path | None:
        """Ask for one file of a kind, to be read."""
        return next(iter(chosen_files(self._parent, title, folder, (kind, ALL))), None)

    def file_to_name(self, title: str, suggested: Path, kind: str) -> Path | None:
        """Ask where a file of a kind is to go."""
        return named_file(self._parent, title, suggested, (kind,), confirm=True)

    def template_changed(self, sentence: str, ways: Sequence[tuple[str, str]]) -> str:
        """Ask what a paper is to be written in whose template is not as it was; empty where it is not to be written."""
        choices = [(words, _Role.AcceptRole, answer) for words, answer in ways]
        return asked(self._parent, sentence, "The paper is not written yet.", choices, ("Do not export", ""))

    def print_paper(self, pages: Pages) -> None:
        """Show the pages as the printer will have them, from where they are printed; choose paper and printer there."""
        from cpdesk.ui.print_dialog import show_print_preview  # noqa: PLC0415 - seldom needed

        show_print_preview(self._parent, pages)
