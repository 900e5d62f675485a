"""What a pack has worked out that an edit, or another report in hand, leaves as it was."""

from collections.abc import Collection

from cpdesk.domain import field as fields
from cpdesk.domain.field_matter import is_of_comparators, is_of_rules, is_of_showing

_OF_WORKBOOKS = (
    "workbooks",
    "history",
    "current",
    "scorecards",
    "measures",
    "pledges",
    "targets_before",
    "_entrants",
    "_followed",
    "awaiting",
)
"""What follows from the workbooks alone."""
_OF_A_REPORT = ("fields", "library", "report", "details", "sections", "left_out", "kind", "_in_hand")
"""What is another for another report of the same pack."""
_OF_A_LIBRARY = ("fields", "library", "_in_hand")
"""What is another once a workbook lies ready that no field names yet."""


def kept_by_edit(changed: Collection[str]) -> tuple[str, ...]:
    """Return the names of what a change of those fields leaves as it was, so that ten thousand measures are read once.

    What is not named is worked out anew when it is next asked for.
    """
    leaves_workbooks = not any(fields.parts(name)[0] == "workbook" for name in changed)
    kept = list(_OF_WORKBOOKS) if leaves_workbooks else []
    if not any(map(is_of_rules, changed)):
        kept.append("rules")
    if not any(map(is_of_showing, changed)):
        kept.append("showing")
    if leaves_workbooks and not any(map(is_of_comparators, changed)):
        kept.append("notes")
    return tuple(kept)


def kept_by_report(known: Collection[str]) -> tuple[str, ...]:
    """Return which of the known things are the same whichever report is in hand."""
    return tuple(name for name in known if name not in _OF_A_REPORT)


def kept_by_library(known: Collection[str]) -> tuple[str, ...]:
    """Return which of the known things a workbook that does not count yet leaves as they were."""
    return tuple(name for name in known if name not in _OF_A_LIBRARY)
