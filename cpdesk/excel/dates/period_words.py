"""The years in a label, with what is left of its words."""

import re

from cpdesk.excel.dates.period_label import start_year, whole_year
from cpdesk.excel.words.wording import tidy

MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
YEAR = r"'?(\d{4}|\d\d)(?![\d%])"


def pattern(text: str) -> re.Pattern[str]:
    """Return the pattern, which looks for words in any case."""
    return re.compile(text, re.IGNORECASE)


_YEAR_PAIR = pattern(r"(?:\bf\.?y\.? ?)?(?<![\d/.])'?(\d{4}|\d\d) ?[/-] ?'?(\d{4}|\d\d)(?![\d/%]|\.\d)")
_YEAR_PAIR_SOLID = pattern(r"\b(20\d\d)(\d\d)\b")
_BARE_YEAR = pattern(r"\b((?:19|20)\d\d)\b(?![/-]\d)")
_AGES = pattern(r"\b(?:age[ds]?|years?|yrs?|key stage|ks) ?$")
_CLASS = pattern(r"\b(?:year|yr) ?$")
_OLDEST_CLASS = 13  # `Year 12/13` is of the sixth form; there is no Year 17/18 but a financial one
_AGES_AFTER = pattern(r"^[ -]?(?:(?:years?|yrs?)[ -]olds?|yrs|years)\b")
_EDGES = " -/:,;.()[]|'@"


def without(text: str, found: re.Match[str]) -> str:
    """Return the text around what was found."""
    return tidy(f"{text[: found.start()]} {text[found.end() :]}")


def trimmed(text: str) -> str:
    """Return the text without empty brackets and the signs at its ends."""
    words = tidy(re.sub(r"\( ?\)|\[ ?\]", " ", text)).strip(_EDGES)
    return f"{words})" if words.count("(") > words.count(")") else words


def year_pair(text: str) -> tuple[int | None, str]:
    """Return the first of two years in a row (2018/19, 18-19, 2018/2019, 201819) with the text around them."""
    for years in (_YEAR_PAIR, _YEAR_PAIR_SOLID):
        for found in years.finditer(text):
            first, second = whole_year(found[1]), whole_year(found[2])
            is_age = _AGES.search(text[: found.start()].rstrip()) or _AGES_AFTER.match(text[found.end() :])
            is_no_class = int(found[1]) > _OLDEST_CLASS and _CLASS.search(text[: found.start()])
            is_years = len(found[1]) == 4 or not is_age or is_no_class
            if second == first + 1 and is_years:
                return first, without(text, found)
    return None, text


def lone_year(text: str) -> tuple[int | None, str]:
    """Return a year that stands by itself, with the text around it."""
    found = _BARE_YEAR.search(text)
    return (int(found[1]), trimmed(without(text, found))) if found else (None, text)


def year_anywhere(text: str, *, month: int | None = None) -> tuple[int | None, str]:
    """Return the start year that `text` gives, as a pair or as a lone year: that of `month` where one is given."""
    year, rest = year_pair(text)
    if year is not None:
        return year, rest
    bare, rest = lone_year(text)
    if bare is None:
        return None, text
    return (bare if month is None else start_year(bare, month)), rest
