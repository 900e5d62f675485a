"""A known cause for which limits are drawn anew, as somebody stated it."""

from dataclasses import dataclass

from cpdesk.domain.period import ReportingPeriod


@dataclass(frozen=True, slots=True)
class StatedCause:
    """The period in which a new process began, and why: a new team, another way of counting.

    Raises ValueError without a reason: limits that are drawn anew for none hide what they should show.
    """

    period: ReportingPeriod
    reason: str

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise ValueError("limits are drawn anew only for a stated reason")
