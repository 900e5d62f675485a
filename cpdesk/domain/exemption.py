"""Why a text may be kept out of the public paper: the paragraphs of Schedule 12A."""

from collections.abc import Mapping
from types import MappingProxyType

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


def grounds_of(*exempt: str) -> tuple[str, ...]:
    """Return the paragraphs that texts are exempt under, each once, in their order: `2` with `2, 1` gives 1 and 2."""
    named = {paragraph.strip() for paragraphs in exempt for paragraph in paragraphs.split(",")}
    return tuple(sorted(named - {""}))


def exemption_words(paragraph: str) -> str:
    """Return a paragraph as a person chooses it: Paragraph 2 – information likely to reveal an identity."""
    several = grounds_of(paragraph)
    if len(several) > 1:
        return f"Paragraphs {', '.join(several[:-1])} and {several[-1]}"
    meaning = SCHEDULE_12A.get(paragraph)
    return f"Paragraph {paragraph} – {meaning}" if meaning else f"Paragraph {paragraph}"
