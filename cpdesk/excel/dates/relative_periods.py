"""Periods that a heading gives by their place beside another: this quarter, same period last year, previous year."""

import re

from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.excel.words.wording import plain

_SHORT = (
    (re.compile(r"\b(?:qtr|q)\b\.?"), "quarter"),
    (re.compile(r"\bmth\b\.?"), "month"),
    (re.compile(r"\byr\b\.?"), "year"),
    (re.compile(r"\bprev\b\.?"), "previous"),
    (re.compile(r"\bcurr\b\.?"), "current"),
)
_PART = r"(?:quarter|month|period|term)"
_RESULT = r"(?:performance|value|figure|position|result|outturn|actual|score|data)"
_PERIOD_WORDS = rf"(?:reporting )?{_PART}(?:'?s)?(?: {_RESULT})?"
_PARTS = {"quarter": PeriodKind.QUARTER, "month": PeriodKind.MONTH, "term": PeriodKind.TERM}
_PREVIOUS = r"(?:previous|last|prior|preceding)"
_THIS = re.compile(
    rf"(?:this|current) {_PERIOD_WORDS}|current(?: {_RESULT})?|(?:reporting|in) {_PART}|{_RESULT} this {_PART}|now"
)
_BEFORE = re.compile(
    rf"{_PREVIOUS} {_PERIOD_WORDS}|(?:previous|prior)(?: (?:performance|result|value|figure|position|score))?"
    rf"|last (?:result|reported|position|time)|{_RESULT} {_PREVIOUS} {_PART}"
)
_YEAR_AGO = re.compile(
    rf"(?:same|equivalent|corresponding|this) (?:{_PART}|time|point|stage)(?: in| of)?(?: the)? {_PREVIOUS} year"
    r"|(?:same time |this time )?(?:a )?year ago|12 months ago"
    rf"|{_PART} {_PREVIOUS} year|{_PREVIOUS} year'?s? (?:same|equivalent) {_PART}"
)
_YEAR_BEFORE = re.compile(
    rf"{_PREVIOUS} (?:financial )?year(?:'?s)?(?: {_RESULT})?|{_PREVIOUS} year[- ]end(?: {_RESULT})?"
    rf"|(?:previous|last|prior) outturn|{_RESULT} {_PREVIOUS} year|py|ly"
)


def relative_period(heading: str, current: ReportingPeriod) -> ReportingPeriod | None:
    """Return the period that the heading means beside the current one, or None where it means none.

    `This quarter` beside June is the quarter that ends with June; beside May nobody has said what it is. Nor is a
    quarter one month.
    """
    words = _in_full(heading)
    named = next((kind for part, kind in _PARTS.items() if re.search(rf"\b{part}\b", words)), None)
    if named is None or current.kind not in _PARTS.values() or current.kind is named:
        return relative_to(heading, current)
    whole = _quarter_to(current) if named is PeriodKind.QUARTER and current.kind is PeriodKind.MONTH else None
    return relative_to(heading, whole) if whole is not None else None


def _quarter_to(month: ReportingPeriod) -> ReportingPeriod | None:
    """Return the quarter that ends with the month."""
    part, rest = divmod((month.start.month - 4) % 12 + 1, 3)
    return ReportingPeriod.quarter(month.year, part) if rest == 0 else None


def _in_full(heading: str) -> str:
    words = plain(heading).strip(" .:()")
    for pattern, whole in _SHORT:
        words = pattern.sub(whole, words)
    return words


def relative_to(heading: str, current: ReportingPeriod) -> ReportingPeriod | None:
    """Return the period beside the one given that the heading means, whichever kind of period it speaks of."""
    words = _in_full(heading)
    if _THIS.fullmatch(words):
        return current
    if _YEAR_AGO.fullmatch(words):
        return current.year_earlier()
    if _YEAR_BEFORE.fullmatch(words):
        is_calendar = current.kind is PeriodKind.CALENDAR_YEAR
        return before(current) if is_calendar else ReportingPeriod.financial_year(current.year - 1)
    return before(current) if _BEFORE.fullmatch(words) else None


def before(period: ReportingPeriod) -> ReportingPeriod | None:
    """Return the period before, for the kinds that follow one another without a gap."""
    return _moved(period, -1)


def after(period: ReportingPeriod) -> ReportingPeriod | None:
    """Return the period after, for the kinds that follow one another without a gap."""
    return _moved(period, 1)


def _moved(period: ReportingPeriod, steps: int) -> ReportingPeriod | None:
    match period.kind:
        case PeriodKind.QUARTER:
            year, part = divmod(period.year * 4 + period.number - 1 + steps, 4)
            return ReportingPeriod.quarter(year, part + 1)
        case PeriodKind.MONTH:
            year, part = divmod(period.start.year * 12 + period.start.month - 1 + steps, 12)
            return ReportingPeriod.month(year, part + 1)
        case PeriodKind.FINANCIAL_YEAR:
            return ReportingPeriod.financial_year(period.year + steps)
        case PeriodKind.ACADEMIC_YEAR:
            return ReportingPeriod.academic_year(period.year + steps)
        case PeriodKind.CALENDAR_YEAR:
            return ReportingPeriod.calendar_year(period.year + steps)
        case _:
            return None
