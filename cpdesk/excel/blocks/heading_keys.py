"""The keys of headings: their words with what kind of period they name, which is the same next quarter."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from cpdesk.domain.period import PeriodKind
from cpdesk.excel.dates.period_label import PeriodLabel
from cpdesk.excel.dates.periods import read_period
from cpdesk.excel.words.wording import plain, tidy

_KINDS = {
    PeriodKind.FINANCIAL_YEAR: "year",
    PeriodKind.QUARTER: "quarter",
    PeriodKind.MONTH: "month",
    PeriodKind.SNAPSHOT: "day",
    PeriodKind.YEAR_TO_DATE: "year to date",
    PeriodKind.ACADEMIC_YEAR: "school year",
    PeriodKind.TERM: "term",
    PeriodKind.CALENDAR_YEAR: "calendar year",
}
_MOST_PERIODS = 4
_EDGES = " -/:,;.()[]|'"


def heading_keys(headings: Iterable[str]) -> tuple[str, ...]:
    """Return a key for each heading from left to right, `#2` behind the second of those that are alike.

    `2019/20 Q1` and `2019/20 Q2` are `quarter`, `Target 2019/20` is `target year`, `Latest` is `latest`.
    """
    counts: Counter[str] = Counter()
    keys = []
    for heading in headings:
        key = _key(heading)
        counts[key] += 1
        keys.append(key if counts[key] == 1 else f"{key}#{counts[key]}")
    return tuple(keys)


def without_number(key: str) -> str:
    """Return the key without the `#2` that tells it from those before it."""
    name, mark, number = key.rpartition("#")
    return name if mark and number.isdigit() else key


def kept_neighbours(keys: Sequence[str], index: int, changed: Collection[int]) -> tuple[str, str]:
    """Return the headings to the left and right of one that are not among the `changed`, without their numbers."""
    left = next((keys[at] for at in range(index - 1, -1, -1) if at not in changed), "")
    right = next((keys[at] for at in range(index + 1, len(keys)) if at not in changed), "")
    return without_number(left), without_number(right)


def sheet_key(name: str) -> str:
    """Return what a sheet is known by next quarter: `Scorecard Q1` and `Scorecard Q2` are alike."""
    return _key(name)


def without_periods(name: str) -> str:
    """Return the words of a name that are no period, as written."""
    return _parted(name)[0]


def _key(heading: str) -> str:
    """Return the words that are no period, then the kinds of the periods."""
    words, kinds = _parted(heading)
    return " ".join([*plain(words).split(), *dict.fromkeys(kinds)])


def _parted(text: str) -> tuple[str, list[str]]:
    """Return the words that are no period, and the kinds of the periods; a label may name several."""
    words, kinds = tidy(text), []
    for _ in range(_MOST_PERIODS):
        label = read_period(words)
        kind = _kind(label, words)
        if kind is None:
            break
        kinds.append(kind)
        words = label.rest
    return words.strip(_EDGES), kinds


def _kind(label: PeriodLabel, words: str) -> str | None:
    """Return the kind of period that was read; half a year is none that figures can have, but is read all the same."""
    if label.kind is not None:
        return _KINDS[label.kind]
    if label.bare_year is not None:
        return "year"
    return "half year" if label.rest != words else None
