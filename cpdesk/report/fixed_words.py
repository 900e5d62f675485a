"""The fixed words of a kind of report, as its file in resources/reports gives them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from cpdesk.resources import resource_text


@dataclass(frozen=True, slots=True)
class FixedWords:
    """Headings and sentences by name; `front` has the label of each detail at the paper's head, in order."""

    title: str
    default_title: str
    required_implications: tuple[str, ...]
    optional_implications: tuple[str, ...]
    front: Mapping[str, str]
    headings: Mapping[str, str]
    sentences: Mapping[str, str]

    def heading(self, name: str, **words: object) -> str:
        """Return a heading with its gaps filled."""
        return self.headings[name].format(**words)

    def sentence(self, name: str, **words: object) -> str:
        """Return a sentence with its gaps filled."""
        return self.sentences[name].format(**words)


@cache
def fixed_words(kind: str) -> FixedWords:
    """Return the fixed words of that kind of report."""
    data = tomllib.loads(resource_text("reports", f"{kind}.toml"))
    return FixedWords(
        title=data["title"],
        default_title=data["default_title"],
        required_implications=tuple(data["required_implications"]),
        optional_implications=tuple(data["optional_implications"]),
        front=data["front"],
        headings=data["headings"],
        sentences=data["sentences"],
    )
