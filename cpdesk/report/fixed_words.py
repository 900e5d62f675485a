"""The fixed words of a kind of report, as its file in resources/reports gives them."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FixedWords:
    """Headings and sentences by name; `front` has the label of each detail at the paper's head, in order.

    `purpose` says in a sentence what such a report is for, `hints` what to write in a part that is empty.
    `clearance` lists the roles that have to clear such a paper before it goes out.
    """

    title: str
    default_title: str
    required_implications: tuple[str, ...]
    optional_implications: tuple[str, ...]
    front: Mapping[str, str]
    headings: Mapping[str, str]
    sentences: Mapping[str, str]
    purpose: str = ""
    hints: Mapping[str, str] = field(default_factory=dict)
    clearance: tuple[str, ...] = ()

    def heading(self, name: str, **words: object) -> str:
        """Return a heading with its gaps filled."""
        return self.headings[name].format(**words)

    def sentence(self, name: str, **words: object) -> str:
        """Return a sentence with its gaps filled."""
        return self.sentences[name].format(**words)
