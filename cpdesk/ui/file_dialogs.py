"""The dialogs in which a person chooses files to read, or names the one to write."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget


def chosen_files(parent: QWidget, title: str, folder: str, kinds: Sequence[str]) -> tuple[Path, ...]:
    """Return the files chosen, none where the person would rather not."""
    dialog = QFileDialog(parent, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters(list(kinds))
    return tuple(map(Path, dialog.selectedFiles())) if dialog.exec() == QDialog.DialogCode.Accepted else ()


def chosen_folder(parent: QWidget, title: str, folder: Path) -> Path | None:
    """Return the folder chosen; None where the person would rather not."""
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return Path(dialog.selectedFiles()[0]) if dialog.exec() == QDialog.DialogCode.Accepted else None


def named_file(parent: QWidget, title: str, suggested: Path, kinds: Sequence[str], *, confirm: bool) -> Path | None:
    """Return the name given; one without an ending gets that of the kind that is chosen."""
    found = named_as(parent, title, suggested, kinds, confirm=confirm)
    return found[0] if found is not None else None


def named_as(
    parent: QWidget, title: str, suggested: Path, kinds: Sequence[str], *, confirm: bool
) -> tuple[Path, str] | None:
    """Return the name given with the kind that is chosen."""
    dialog = QFileDialog(parent, title, str(suggested.parent))
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
