"""Pledges: what a council's measures serve."""

import re
from dataclasses import dataclass
from typing import Self

from cpdesk.domain.shortened import shortened

_SHORT = 30
_NUMBERED = re.compile(r"^\s*(?P<word>[^\W\d]+)\s+(?P<number>\d+[a-z]?)\s*[-–—:.]?\s*(?P<name>.*)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pledge:
    """A pledge, objective, priority or outcome as the scorecard writes it: `Pledge 2 – Education…`.

    `heading` is the wording as written, the only one that a paper may print; `number` and `name` are cut from it.
    """

    heading: str
    word: str
    number: str
    name: str

    @classmethod
    def of(cls, heading: str) -> Self:
        """Return the pledge with that heading."""
        found = _NUMBERED.match(heading)
        if found is None:
            return cls(heading, "", "", heading.strip())
        return cls(heading, found["word"], found["number"], found["name"].strip() or heading.strip())

    @property
    def short_name(self) -> str:
        """Return what to call it in few words: Pledge 2; the beginning of its heading where that has no number."""
        return f"{self.word} {self.number}" if self.word and self.number else shortened(self.heading.strip(), _SHORT)

    def is_called(self, words: str) -> bool:
        """Return whether `words` names this pledge: its number, its name or its whole heading, in any case."""
        wanted = words.strip().casefold()
        return wanted in {self.number.casefold(), self.name.casefold(), self.heading.strip().casefold()} - {""}
