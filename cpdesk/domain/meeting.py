"""The details that stand at the head of a paper."""

from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum


class PrintedAudit(StrEnum):
    """When a paper prints the audit of its ratings; the first unless somebody says."""

    WHERE_DIFFERENT = ""
    ALWAYS = "always"
    NEVER = "never"


class PageSize(StrEnum):
    """On what a scorecard is printed, turned sideways; the first, what its columns need, unless somebody says."""

    AS_NEEDED = ""
    A4 = "A4"
    A3 = "A3"


OWN_DETAILS = ("title", "version", "page_size")
"""The details that each report of a pack has for itself; the others are the same for all unless one says otherwise."""


@dataclass(frozen=True, slots=True)
class ReportDetails:
    """What the front of a paper says about its meeting and its people; empty where nobody has said.

    `rating_audit` is a `PrintedAudit`: when the paper has the audit of its ratings as an appendix. `page_size` is a
    `PageSize`, of a printed scorecard alone.
    """

    title: str = ""
    version: str = ""
    committee: str = ""
    meeting_date: date | None = None
    portfolio_holder: str = ""
    author: str = ""
    senior_officer: str = ""
    council: str = ""
    rating_audit: str = ""
    page_size: str = ""

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """Return the names of the details, in the order in which a form asks for them."""
        return tuple(item.name for item in fields(cls))

    @classmethod
    def printed(cls) -> tuple[str, ...]:
        """Return the names of those that stand at the head of a paper; the others say how it is made."""
        return tuple(name for name in cls.names() if name not in ("rating_audit", "page_size"))
