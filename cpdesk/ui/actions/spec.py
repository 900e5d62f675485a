"""What there is to say of one thing that a person can do."""

from typing import NamedTuple


class ActionSpec(NamedTuple):
    """One thing to do: its menu, the group it stands with there, its words, its keys and one sentence about it.

    Actions of one `choice` exclude one another and are ticked. The keys of one that `is_local` work only in the list
    that offers it: elsewhere they have a meaning of their own.
    """

    name: str
    menu: str
    group: int
    text: str
    keys: tuple[str, ...] = ()
    help: str = ""
    choice: str = ""
    is_switch: bool = False
    is_local: bool = False

    @property
    def plain_text(self) -> str:
        """Return the words without the mark of the menu key and the dots."""
        return self.text.replace("&", "").rstrip("…")
