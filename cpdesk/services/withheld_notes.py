"""What whoever publishes a report should know of what it withholds."""

from collections.abc import Iterator

from cpdesk.domain.pack import BoardPack
from cpdesk.services.exempt_checking import NAMED, SLIP, exempt_gaps
from cpdesk.services.exempting import withheld_words


def withheld_notes(pack: BoardPack) -> tuple[str, ...]:
    """Return how much the public paper of the report in hand withholds, then which of its texts tell of it."""
    return tuple(filter(None, (withheld_words(pack), *telling_notes(pack))))


def telling_notes(pack: BoardPack) -> Iterator[str]:
    """Yield which texts of the public paper speak of a measure that it withholds, or have a slip in place of a mark."""
    return (gap.text for gap in exempt_gaps(pack) if gap.code in (NAMED, SLIP))
