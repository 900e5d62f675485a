"""Which direction is good for a measure."""

from enum import StrEnum


class Polarity(StrEnum):
    """HIGH: more is better; LOW: less is better; PLAN: on target is best; NEUTRAL: neither is."""

    HIGH = "high"
    LOW = "low"
    PLAN = "plan"
    NEUTRAL = "neutral"
