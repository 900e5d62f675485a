"""The menus in which a person says what a column or a row is."""

from collections.abc import Iterable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cpdesk.domain.grid import column_letters
from cpdesk.services.answer_words import COLUMN_WORDS, MEANING_WORDS
from cpdesk.ui.models.importing.role_words import column_value
from cpdesk.ui.models.importing.sheet_picture import SheetPicture

COLUMN, ROW = "column", "row"
_ROWS = tuple(MEANING_WORDS.items())


class RoleMenu(QMenu):
    """Offers the roles of a cell's column, the meanings of its row, or both; `chosen_of` reads what was chosen."""

    def __init__(
        self,
        picture: SheetPicture,
        row: int,
        column: int,
        parts: Iterable[str] = (COLUMN, ROW),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        offered = [part for part in parts if self._can(part, picture, row, column)]
        for part in offered:
            title = f"&Column {column_letters(column)} is" if part == COLUMN else f"&Row {row} is"
            menu: QMenu = self if len(offered) == 1 else self.addMenu(title)
            if menu is self:
                menu.addAction(title.replace("&", "")).setEnabled(False)
            self._fill(menu, part, picture, row, column)
        if not offered:
            nothing = self.addAction("Nothing is taken from here")
            nothing.setEnabled(False)

    def _can(self, part: str, picture: SheetPicture, row: int, column: int) -> bool:
        if part == COLUMN:
            return bool(picture.key_at(row, column))
        return bool(picture.about_row(row))

    def _fill(self, menu: QMenu, part: str, picture: SheetPicture, row: int, column: int) -> None:
        if part == COLUMN:
            now, words = column_value(picture.column_at(row, column)), COLUMN_WORDS
        else:
            now, words = str(picture.meaning_at(row, column) or ""), {value.value: said for value, said in _ROWS}
        taken: set[str] = set()
        for value, said in words.items():
            action = menu.addAction(_with_key(said, taken))
            action.setCheckable(True)
            action.setChecked(value == now)
            action.setData((part, value))
            if value == now:
                menu.setActiveAction(action)


def _with_key(words: str, taken: set[str]) -> str:
    """Return the words with a mark before the first letter that no entry before has as its key."""
    at = next((at for at, letter in enumerate(words) if letter.isalpha() and letter.casefold() not in taken), -1)
    if at < 0:
        return words
    taken.add(words[at].casefold())
    return f"{words[:at]}&{words[at:]}"


def chosen_of(action: QAction) -> tuple[str, str]:
    """Return what an action of the menu stands for: column or row, and the value; both empty for none."""
    data = action.data()
    return (str(data[0]), str(data[1])) if data else ("", "")
