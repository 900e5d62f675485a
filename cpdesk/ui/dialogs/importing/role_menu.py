"""The menus in which a person says what a column or a row is."""

from collections.abc import Collection, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cpdesk.services.answer_words import COLUMN_WORDS
from cpdesk.ui.models.importing.role_words import column_value
from cpdesk.ui.models.importing.sheet_picture import SheetPicture

ROLE, MEANING = "role", "meaning"


class RoleMenu(QMenu):
    """Offers the roles of a cell's column, the meanings of its row, or both; `chosen_of` reads what was chosen.

    Where measures stand side by side, it is the row that has a role, and the column that is a measure or a note.
    """

    def __init__(
        self,
        picture: SheetPicture,
        row: int,
        column: int,
        parts: Sequence[str] = (ROLE, MEANING),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        offered = [part for part in parts if self._can(part, picture, row, column)]
        for part in offered:
            title = f"&{picture.heading_name(row, column)} is"
            if part == MEANING:
                title = f"&{picture.line_question(row, column)}"
            menu: QMenu = self if len(offered) == 1 else self.addMenu(title)
            if menu is self:
                menu.addAction(title.replace("&", "")).setEnabled(False)
            self._fill(menu, part, picture, row, column)
        if not offered:
            self.addAction(_taken(picture, row, column, parts)).setEnabled(False)

    def _can(self, part: str, picture: SheetPicture, row: int, column: int) -> bool:
        if part == ROLE:
            return bool(picture.key_at(row, column))
        return bool(picture.about_line(row, column))

    def _fill(self, menu: QMenu, part: str, picture: SheetPicture, row: int, column: int) -> None:
        if part == ROLE:
            now, words = column_value(picture.column_at(row, column)), COLUMN_WORDS
        else:
            now, words = str(picture.meaning_at(row, column) or ""), picture.line_may_be(row, column)
        taken: set[str] = set()
        for value, said in words.items():
            action = menu.addAction(_with_key(said, taken))
            action.setCheckable(True)
            action.setChecked(value == now)
            action.setData((part, value))
            if value == now:
                menu.setActiveAction(action)


def _taken(picture: SheetPicture, row: int, column: int, parts: Collection[str]) -> str:
    """Return what is said where nothing can be chosen: what is taken from there, if anything."""
    known, words = picture.column_at(row, column), picture.row_words(row, column).lower()
    if MEANING in parts and words:
        return f"{picture.line_name(row, column)}: {words}. To change that, change the workbook."
    if ROLE in parts and known is not None:
        return f"{picture.heading_name(row, column)}: “{known.heading}”. To change that, change the workbook."
    return "Nothing is taken from here"


def _with_key(words: str, taken: set[str]) -> str:
    """Return the words with a mark before the first letter that no entry before has as its key."""
    at = next((at for at, letter in enumerate(words) if letter.isalpha() and letter.casefold() not in taken), -1)
    if at < 0:
        return words
    taken.add(words[at].casefold())
    return f"{words[:at]}&{words[at:]}"


def chosen_of(action: QAction) -> tuple[str, str]:
    """Return what an action of the menu stands for: role or meaning, and the value; both empty for none."""
    data = action.data()
    return (str(data[0]), str(data[1])) if data else ("", "")
