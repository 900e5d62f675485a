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


def exemption_words(paragraph: str) -> str:
    """Return a paragraph as a person chooses it: Paragraph 2 – information likely to reveal an identity."""
    meaning = SCHEDULE_12A.get(paragraph)
    return f"Paragraph {paragraph} – {meaning}" if meaning else f"Paragraph {paragraph}"
