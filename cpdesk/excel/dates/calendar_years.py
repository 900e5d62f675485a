"""Labels of years from January to December: calendar year 2019, CY 2019, CY19."""

import re

from cpdesk.domain.period import PeriodKind
from cpdesk.excel.dates.period_label import PeriodLabel, month_number, start_year, whole_year
from cpdesk.excel.dates.period_words import MONTH, lone_year, pattern, trimmed, without, year_pair

_CALENDAR = pattern(r"\b(?:calendar(?: years?| yrs?)?\b|cy(?![a-z]))\.?")
_SHORT = pattern(r"\bcy ?'?(\d\d)\b(?! ?[/-] ?\d)")
_ENDING = pattern(r"\b(?:ending|ended|end|to)(?: at| the)*(?: 31(?:st)?)? dec(?:ember)?\.? ?")
_PART = pattern(rf"\bq(?:uarter|tr)?s?\.? ?[1-4]\b|\b{MONTH}(?![a-z])|\b(?:autumn|spring|summer|term)\b")
_SAYS = re.compile(r"\bcalendar (?:years?|yrs?)\b|\bjan(?:uary)? to dec(?:ember)?\b")


def read_calendar_year(text: str) -> PeriodLabel | None:
    """Return the calendar year that a label names; None where it names none, or a part of one.

    `CY 2019/20` is no calendar year: some write CY for the current one.
    """
    bare = _ENDING.sub(" ", text) if _CALENDAR.search(text) else text
    if _PART.search(bare) or year_pair(bare)[0] is not None:
        return None
    short = _SHORT.search(bare)
    if short is not None:
        rest = f"{bare[: short.start()]} {bare[short.end() :]}"
        return PeriodLabel(PeriodKind.CALENDAR_YEAR, whole_year(short[1]), rest=trimmed(rest))
    found = _CALENDAR.search(bare)
    year, rest = lone_year(f"{bare[: found.start()]} {bare[found.end() :]}") if found is not None else (None, "")
    return PeriodLabel(PeriodKind.CALENDAR_YEAR, year, rest=trimmed(rest)) if year is not None else None


def without_calendar(text: str) -> tuple[str, bool]:
    """Return the label without the words for a calendar year, and whether it has them."""
    found = _CALENDAR.search(text)
    return (trimmed(f"{text[: found.start()]} {text[found.end() :]}"), True) if found else (text, False)


def says_calendar(words: str) -> bool:
    """Return whether lines in one case say that the years of a table are from January to December."""
    return _SAYS.search(words) is not None


def whole_calendar_year(text: str, found: re.Match[str]) -> tuple[int | None, str]:
    """Return the year from January to December that two months with a year embrace, with the text around them.

    `found` has the first month, its year, the last month and its year. None for `Jan-Dec 2019/20`, which is no year.
    """
    rest = without(text, found)
    if (month_number(found[1]), month_number(found[3])) != (1, 12) or year_pair(text)[0] is not None:
        return None, rest
    said = {whole_year(digits) for digits in (found[2], found[4]) if digits}
    if said:
        return (said.pop(), rest) if len(said) == 1 else (None, rest)
    return lone_year(rest)


def in_calendar_year(label: PeriodLabel, year: int) -> PeriodLabel:
    """Return a quarter, a month or a year to date as that of a calendar year, whose first quarter ends in March."""
    match label.kind:
        case PeriodKind.QUARTER if label.part == 1:
            return PeriodLabel(label.kind, year - 1, part=4, rest=label.rest)
        case PeriodKind.QUARTER:
            return PeriodLabel(label.kind, year, part=label.part - 1, rest=label.rest)
        case PeriodKind.MONTH:
            return PeriodLabel(label.kind, start_year(year, label.part), part=label.part, rest=label.rest)
        case PeriodKind.YEAR_TO_DATE:
            return PeriodLabel(label.kind, year, is_calendar=True, rest=label.rest)
        case _:
            return label
