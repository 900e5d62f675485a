"""Edits of the minutes: items put in or taken out, with how each is answered."""

from dataclasses import dataclass

from cpdesk.domain import field as fields
from cpdesk.domain.edits.edit import Changes
from cpdesk.domain.minute import AnswerLink, MinuteItem
from cpdesk.domain.pack import BoardPack


@dataclass(frozen=True)
class PutMinute:
    """Put an item into the minutes, or change what was minuted; a new one comes last."""

    item: MinuteItem

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"minute {self.item.number}".rstrip()

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the item, and the order where it is new."""
        listed = [item.id for item in pack.minutes]
        order = listed if self.item.id in listed else [*listed, self.item.id]
        return {fields.minute(self.item.id, "what"): self.item.to_json(), fields.MINUTES: list(order)}


@dataclass(frozen=True)
class TakeOutMinute:
    """Take an item out of the minutes; it stays in the history."""

    item_id: str

    @property
    def label(self) -> str:
        """Return what is done."""
        return "taking out a minute"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the order without the item, and its fields unset."""
        order = [item.id for item in pack.minutes if item.id != self.item_id]
        gone = {fields.minute(self.item_id, aspect): None for aspect in ("what", "answer", "exempt")}
        return {**gone, fields.MINUTES: list(order) or None}


@dataclass(frozen=True)
class AnswerMinute:
    """Say how an item is answered: in words, by parts of the pack, or both; neither leaves it open."""

    item_id: str
    words: str
    links: tuple[AnswerLink, ...] = ()

    @property
    def label(self) -> str:
        """Return what is done."""
        return "answer to a minute"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the answer."""
        said = bool(self.words.strip() or self.links)
        answer = {"words": self.words, "links": [link.to_json() for link in self.links]} if said else None
        return {fields.minute(self.item_id, "answer"): answer}
