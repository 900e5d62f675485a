"""The words of an agenda, from its file in resources/reports."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from cpdesk.resources import resource_text


@dataclass(frozen=True)
class AgendaWords:
    """What the file says: the title, the labels at the head, the standing items, the sentences."""

    title: str
    front: Mapping[str, str]
    standing: tuple[tuple[str, str], ...]
    sentences: Mapping[str, str]

    def say(self, name: str, /, **gaps: str) -> str:
        """Return a sentence with its gaps filled."""
        return self.sentences[name].format(**gaps)


@cache
def agenda_words() -> AgendaWords:
    """Return the words that agendas have."""
    data = tomllib.loads(resource_text("reports", "agenda.toml"))
    standing = tuple((one["title"], one.get("words", "")) for one in data["standing"])
    return AgendaWords(data["title"], data["front"], standing, data["sentences"])
