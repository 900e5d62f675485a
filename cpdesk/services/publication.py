"""By when the paper of a pack has to be public, in words for a person."""

from dataclasses import dataclass
from datetime import date

from cpdesk.domain.issue import Issue
from cpdesk.domain.period import MONTHS
from cpdesk.services.calendar import CLEAR_DAYS, publish_by, working_days_left

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
LATE = "needs the urgency reason (s100B(4)(b))"
"""Local Government Act 1972: the reason has to be in the minutes why an item is taken with less notice."""


@dataclass(frozen=True, slots=True)
class Publication:
    """The last day, how long it is until then, both as they stand in a line; empty where no meeting has a date."""

    by: str = ""
    left: str = ""
    is_late: bool = False

    @property
    def words(self) -> str:
        """Return all of it in one line, to stand among others."""
        return "; ".join(filter(None, (self.by, self.left)))

    @property
    def short(self) -> str:
        """Return the one thing to know where there is little room: by when, or that it is late."""
        return self.left if self.is_late else self.by


def publication(
    meeting: date | None, today: date, clear_days: int = CLEAR_DAYS, issue: Issue | None = None
) -> Publication:
    """Return by when the papers of a meeting have to be public, as it stands today; a paper that is out is not late."""
    if meeting is None:
        return Publication()
    if meeting < today:
        return Publication(f"the meeting was on {_day(meeting, today)}")
    last = publish_by(meeting, clear_days)
    by = f"publish by {_day(last, today)} ({clear_days} clear days)"
    if issue is not None and issue.day <= last and issue.is_for(meeting):
        return Publication(by, f"version {issue.version} was issued on {_day(issue.day, today)}")
    left = working_days_left(today, last)
    if today > last:
        return Publication(by, f"late: {_late(-left)}{LATE}", is_late=True)
    if today == last:
        return Publication(by, "today is the last day")
    return Publication(by, "1 working day left" if left == 1 else f"{left} working days left")


def _late(days: int) -> str:
    return "" if days < 1 else ("1 working day over, " if days == 1 else f"{days} working days over, ")


def _day(day: date, today: date) -> str:
    """Return a day as people say it: Mon 9 September, with its year where that is not this one."""
    year = f" {day.year}" if day.year != today.year else ""
    return f"{_DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}{year}"
