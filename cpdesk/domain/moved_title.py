"""A title that names a period, as it names the next one."""

import re
from collections.abc import Iterator

from cpdesk.domain.period import PeriodKind, ReportingPeriod


def moved_title(title: str, period: ReportingPeriod, coming: ReportingPeriod) -> str:
    """Return the title with the one period's name, however it is written, in place of the other's.

    A title that names no period, or another one, is returned as it is.
    """
    names = dict(zip(_names(period), _names(coming), strict=True)) if period.kind is coming.kind else {}
    written = {_tidy(old): new for old, new in names.items()}
    longest_first = sorted(names, key=len, reverse=True)
    pattern = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first)
    if not pattern:
        return title
    return re.sub(rf"(?<!\w)(?:{pattern})(?![\w/])", lambda found: written[_tidy(found[0])], title, flags=re.IGNORECASE)


def _names(period: ReportingPeriod) -> Iterator[str]:
    yield period.label
    if period.kind is PeriodKind.QUARTER:
        years = period.label.partition(" ")[2]
        for word in (f"Quarter {period.number}", f"Q{period.number}"):
            yield f"{word}, {years}"
            yield f"{word} {years.replace('/', '-')}"
            yield word
        yield f"Quarter {period.number} {years}"


def _tidy(words: str) -> str:
    return " ".join(words.split()).casefold()
