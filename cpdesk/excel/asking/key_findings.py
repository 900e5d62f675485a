"""What a person should look at in the key of a scorecard."""

from collections.abc import Iterator

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.scorecard import Scorecard
from cpdesk.excel.key.keys import SheetKey
from cpdesk.excel.scorecards import is_key_in_part


def key_findings(card: Scorecard, key: SheetKey) -> Iterator[Finding]:
    """Return the finding that the key was understood in part only, so that its rule was not used."""
    if is_key_in_part(card, key):
        yield Finding(
            Severity.WARNING,
            "key-unclear",
            card.place,
            "The key speaks of amber, but not in words from which cpdesk could tell how far off target amber reaches,"
            " so its rule was not used and the workbook's own ratings stand. Write the key with a line for each"
            " colour, such as “Amber: within 10% of target”.",
        )
