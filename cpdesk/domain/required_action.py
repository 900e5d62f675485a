"""The action that a red measure requires: what is to be done, by whom, by when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.period import format_date


@dataclass(frozen=True, slots=True)
class RequiredAction:
    """What is to be done, who sees to it, by which day; empty where nobody has said."""

    text: str = ""
    owner: str = ""
    due: date | None = None

    @property
    def is_empty(self) -> bool:
        """Return whether nothing of it was said."""
        return not (self.text or self.owner or self.due)

    @property
    def missing(self) -> tuple[str, ...]:
        """Return what still has to be said: an action, an owner, a date."""
        said = (("an action", self.text), ("an owner", self.owner), ("a date", self.due))
        return tuple(words for words, value in said if not value)

    @property
    def sentence(self) -> str:
        """Return it as a paper prints it: Action: … Owner: … By: 30 September 2019."""
        parts = (
            ("Action", self.text),
            ("Owner", self.owner),
            ("By", format_date(self.due) if self.due else ""),
        )
        return " ".join(
            f"{name}: {words}{'' if words.endswith(('.', '!', '?')) else '.'}" for name, words in parts if words
        )

    def is_before(self, meeting: date | None) -> bool:
        """Return whether it is due before the committee meets, so that it should be done or late by then."""
        return meeting is not None and self.due is not None and self.due < meeting

    def to_json(self) -> JsonValue:
        """Return it as a field holds it; None where nothing of it was said."""
        if self.is_empty:
            return None
        return {"text": self.text, "owner": self.owner, "due": self.due.isoformat() if self.due else ""}

    @classmethod
    def from_json(cls, value: object) -> "RequiredAction":
        """Return the action that `to_json` wrote; raise ValueError for a due date that is none."""
        if not isinstance(value, Mapping):
            return cls()
        due = str(value.get("due") or "")
        return cls(
            str(value.get("text") or ""), str(value.get("owner") or ""), date.fromisoformat(due) if due else None
        )
