"""Headings that speak of a time without saying which: latest, now, the full year, a half of one, year 1."""

from collections.abc import Collection

from cpdesk.domain.late_pattern import late_pattern
from cpdesk.domain.period import ReportingPeriod
from cpdesk.excel.dates.relative_periods import relative_to
from cpdesk.excel.words.wording import plain

_ANY = ReportingPeriod.quarter(2019, 2)
_YEAR = r"(?:(?:19|20)?\d\d ?[-/] ?(?:20)?\d\d)"
_HALF = (
    r"(?:h ?[12]|(?:half|hy) ?[12]|(?:1st|2nd|first|second) half)(?: (?:of )?(?:the )?(?:year|yr))?"
    r"|mid[ -]?year|half[ -]year"
)
_TIME = late_pattern(
    rf"(?:{_YEAR} )?(?:{_HALF})(?: {_YEAR})?"
    r"|f\.?y\.? ?'?(?:20)?\d\d|(?:f\.?y\.?|full|whole|financial)[ -]?(?:year|yr)|f\.?y\.?e?"
    r"|(?:year|yr|end of (?:the )?(?:year|yr))(?:[ -](?:end|to date))?|ytd"
    r"|now|today|then|to date|(?:the )?latest(?: .*)?|most recent(?: .*)?|(?:our )?(?:current|previous|prior|last)"
    r"(?: \w+){0,2}|(?:same|this) (?:time|point|stage) (?:last|previous|prior|the previous|a) year(?: ago)?"
    r"|last time|time before|(?:a|one) year ago"
)
_PROJECT_YEAR = late_pattern(r"(?:project |programme |plan |strategy )?(?:year|yr) ?([1-5])")


def names_a_time(heading: str) -> bool:
    """Return whether the words are of a time that somebody has to say: it heads figures, and no kind of thing."""
    words = plain(heading).strip(" .:()")
    return bool(words) and (_TIME.fullmatch(words) is not None or relative_to(words, _ANY) is not None)


def says_now(heading: str) -> bool:
    """Return whether the words mean the period in question: now, this quarter, current performance."""
    return relative_to(heading, _ANY) == _ANY


def is_project_year(heading: str) -> bool:
    """Return whether the words may be a year of a plan: Year 2."""
    return _PROJECT_YEAR.fullmatch(plain(heading).strip(" .:")) is not None


def are_project_years(headings: Collection[str]) -> bool:
    """Return whether the headings are the years of a plan, from its first on: Year 1, Year 2; no year groups."""
    found = [_PROJECT_YEAR.fullmatch(plain(heading).strip(" .:")) for heading in headings]
    years = [int(year[1]) for year in found if year is not None]
    return bool(years) and len(years) == len(found) and years == list(range(1, len(years) + 1))
