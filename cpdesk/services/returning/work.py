"""A returned paper as somebody goes through it: what is waiting, accepted or set aside, what was typed meanwhile."""

from dataclasses import replace
from enum import StrEnum

from cpdesk.domain.pack import BoardPack
from cpdesk.domain.returned_edit import ReturnedEdit, ReturnedFile
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.text_place import TextPlace
from cpdesk.services.returning.accepting import brought_up_to_date, edit_of, placed


class Standing(StrEnum):
    """What has become of an edit."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    SET_ASIDE = "set aside"


class ReturnedWork:
    """The edits of one file by their numbers, each with its standing; nothing here changes the pack."""

    def __init__(self, file: ReturnedFile) -> None:
        self.file = file
        self.returned_by = file.author
        self._edits = {edit.number: edit for edit in file.edits}
        self._standings = dict.fromkeys(self._edits, Standing.WAITING)
        self._accepted: list[int] = []

    @property
    def numbers(self) -> tuple[int, ...]:
        """Return the numbers of the edits."""
        return tuple(self._edits)

    @property
    def waiting(self) -> tuple[int, ...]:
        """Return the numbers of those of which nothing has become yet."""
        return tuple(number for number, standing in self._standings.items() if standing is Standing.WAITING)

    @property
    def clear(self) -> tuple[int, ...]:
        """Return the numbers of those waiting of which nothing has to be asked."""
        return tuple(number for number in self.waiting if not self._edits[number].needs_answer)

    @property
    def last_accepted(self) -> int | None:
        """Return the number of the edit that was accepted last, and still is."""
        return self._accepted[-1] if self._accepted else None

    def standing(self, number: int) -> Standing:
        """Return what has become of an edit."""
        return self._standings[number]

    def held(self, number: int) -> ReturnedEdit:
        """Return an edit as it was held last."""
        return self._edits[number]

    def edit(self, pack: BoardPack, number: int) -> ReturnedEdit:
        """Return an edit as it stands to the pack as that is by now; one that was accepted stays as it was."""
        if self._standings[number] is not Standing.ACCEPTED:
            self._edits[number] = brought_up_to_date(pack, self._edits[number])
        return self._edits[number]

    def can_be_accepted(self, pack: BoardPack, number: int) -> bool:
        """Return whether it is known where the words go, and they can stand there."""
        is_open = self._standings[number] is not Standing.ACCEPTED
        return is_open and edit_of(pack, self.edit(pack, number)) is not None

    def say(self, number: int, text: RichText) -> None:
        """Take other words for an edit."""
        self._edits[number] = self._edits[number].with_text(text)

    def put(self, pack: BoardPack, number: int, place: TextPlace | None) -> None:
        """Say where words belong; None leaves it open again."""
        edit = self._edits[number]
        if place is None:
            self._edits[number] = replace(edit, place=None, name="New words", before=RichText(), after=edit.returned)
        else:
            self._edits[number] = placed(pack, edit, place)

    def accept(self, number: int) -> None:
        """Note that an edit was made in the pack."""
        self._standings[number] = Standing.ACCEPTED
        self._accepted.append(number)

    def set_aside(self, number: int) -> None:
        """Note that an edit is not to be made."""
        self._standings[number] = Standing.SET_ASIDE

    def reopen(self, number: int) -> None:
        """Note that an edit waits again."""
        self._standings[number] = Standing.WAITING
        self._accepted = [other for other in self._accepted if other != number]

    def after(self, number: int) -> int | None:
        """Return the number of the next that waits, from an edit on and then from the first; None where none does."""
        waiting = self.waiting
        return next((other for other in waiting if other > number), waiting[0] if waiting else None)
