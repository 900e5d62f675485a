"""The names of the kinds of report, listed without loading any."""

KIND_NAMES: tuple[str, ...] = (
    "briefing",
    "annual",
    "lead-member",
    "tracker",
    "follow-up",
    "cover",
    "scorecard",
    "young-people",
)
"""The modules of `cpdesk.report.kinds`, the usual one first."""
