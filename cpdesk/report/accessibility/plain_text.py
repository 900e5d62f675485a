"""The check of plain text, of which little can be asked."""

from collections.abc import Iterator

from cpdesk.domain.check_finding import CheckFinding
from cpdesk.report.accessibility.found import Found, Spot
from cpdesk.report.accessibility.rules.leftovers import left_over


def check_text(text: str) -> tuple[CheckFinding, ...]:
    """Return what programs or earlier drafts left behind in a text, line by line."""
    return tuple(found.finding() for found in _found(text))


def _found(text: str) -> Iterator[Found]:
    for number, line in enumerate(text.splitlines(), 1):
        yield from left_over(line, Spot(number, f"line {number}"))
