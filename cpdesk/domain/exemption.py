"""Why something may be kept out of the public paper: the paragraphs of Schedule 12A."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from string import ascii_letters
from types import MappingProxyType

from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.plain_english import joined, sentence_end

SCHEDULE_12A: Mapping[str, str] = MappingProxyType(
    {
        "1": "information about an individual",
        "2": "information likely to reveal an individual's identity",
        "3": "financial or business affairs",
        "4": "consultations on a labour relations matter",
        "5": "legal professional privilege",
        "6": "a notice, order or direction to be given",
        "7": "prevention, investigation or prosecution of crime",
    }
)
"""The paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972 (England), in short words."""


_NUMBER = re.compile(r"\d+[A-Za-z]?")


def grounds_of(*exempt: str) -> tuple[str, ...]:
    """Return the paragraphs that texts are exempt under, each once, in the Schedule's order: 1, 2, 7A, 10.

    What names no paragraph by its number stays as it is, behind them.
    """
    pieces = [piece.strip() for paragraphs in exempt for piece in paragraphs.split(",") if piece.strip()]
    numbers = {number for piece in pieces for number in _NUMBER.findall(piece)}
    others = {piece for piece in pieces if not _NUMBER.search(piece)}
    return (*sorted(numbers, key=_in_schedule), *sorted(others))


def exemption_words(paragraph: str) -> str:
    """Return a paragraph as a person chooses it: Paragraph 2 – information likely to reveal an identity."""
    several = grounds_of(paragraph)
    if len(several) > 1:
        return f"Paragraphs {', '.join(several[:-1])} and {several[-1]}"
    meaning = SCHEDULE_12A.get(paragraph)
    return f"Paragraph {paragraph} – {meaning}" if meaning else f"Paragraph {paragraph}"


def paragraphs_words(exempt: str) -> str:
    """Return paragraphs of Schedule 12A as a sentence names them: `2` is paragraph 2, `2, 1` paragraphs 1 and 2."""
    numbers = grounds_of(exempt)
    if not _NUMBER.search(exempt):
        return f"paragraph {exempt.strip()}"
    return f"paragraph{'s' if len(numbers) > 1 else ''} {joined(list(numbers))}"


def _in_schedule(number: str) -> tuple[int, str]:
    """Return by what paragraphs stand in the order of the Schedule: 7A behind 7, 10 behind both."""
    digits = number.rstrip(ascii_letters)
    return int(digits), number[len(digits) :]


@dataclass(frozen=True, slots=True)
class Exemption:
    """The paragraphs of Schedule 12A that something is exempt under, `2` or `1, 2`, with the public-interest statement.

    The Schedule (paragraph 10) exempts information only so long as the public interest in maintaining the exemption
    outweighs that in disclosing it, so that a mark without a statement is unfinished.
    """

    paragraph: str
    interest: str = ""

    @property
    def words(self) -> str:
        """Return what stands where something is withheld: Withheld under paragraph 2 of Schedule 12A."""
        return f"Withheld under {paragraphs_words(self.paragraph)} of Schedule 12A"

    @property
    def sentence(self) -> str:
        """Return the same as sentences, with the public-interest statement where there is one."""
        return f"{self.words}. {self.interest_sentence}".rstrip()

    @property
    def interest_sentence(self) -> str:
        """Return the public-interest statement as a paper prints it, or nothing."""
        said = " ".join(self.interest.split())
        return f"Public interest: {sentence_end(said)}" if said else ""

    def to_json(self) -> JsonValue:
        """Return it as a field holds it."""
        return {"paragraph": self.paragraph, "interest": self.interest}

    @classmethod
    def from_json(cls, value: object) -> "Exemption":
        """Return what `to_json` wrote; raise ValueError for anything else."""
        if not isinstance(value, Mapping) or not str(value.get("paragraph") or "").strip():
            raise ValueError("no exemption")
        return cls(str(value["paragraph"]), str(value.get("interest") or ""))


def exemption_of(held: Mapping[str, JsonValue], field: str) -> Exemption | None:
    """Return the exemption that a field holds, None where it holds none."""
    value = held.get(field)
    return Exemption.from_json(value) if value is not None else None
