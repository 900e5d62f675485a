"""Whether words with a day among them are a measure's wording: `Children looked after at 31 March 2024`."""

from cpdesk.domain.period import PeriodKind
from cpdesk.excel.blocks.headings import HeadingReading
from cpdesk.excel.words.wording import plain

_FEWEST_WORDS = 2
_IN_NAMES = frozenset({"and", "in", "le", "of", "on", "the", "under", "upon", "with"})  # Brighton and Hove
_OF_MEASURES = frozenset({"children", "leavers", "people", "care", "pupils", "reviews", "placements", "visits", "plans"})


def is_dated_wording(reading: HeadingReading) -> bool:
    """Return whether a day is said beside words that name what is counted, so that it heads no column or row.

    A heading's words beside its day are few: a role's, a comparator's, or the name of a council (`East Riding of
    Yorkshire at 31 March`). Others say what there was on the day, and the day is a part of the measure's name.
    """
    if reading.label.kind is not PeriodKind.SNAPSHOT:
        return False
    words = reading.name.split()
    if len(words) < _FEWEST_WORDS:
        return False
    return any(word.islower() and word not in _IN_NAMES for word in words) or not _OF_MEASURES.isdisjoint(
        plain(reading.name).split()
    )
