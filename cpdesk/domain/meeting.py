"""The details that stand at the head of a paper."""

from dataclasses import dataclass, fields
from datetime import date


@dataclass(frozen=True, slots=True)
class ReportDetails:
    """What the front of a paper says about its meeting and its people; empty where nobody has said."""

    title: str = ""
    version: str = ""
    committee: str = ""
    meeting_date: date | None = None
    portfolio_holder: str = ""
    author: str = ""
    senior_officer: str = ""

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """Return the names of the details, in the order in which a form asks for them."""
        return tuple(item.name for item in fields(cls))
