"""Figures written in ways that accountants and typists use, rewritten plainly."""

import re
from dataclasses import dataclass

from cpdesk.domain.late_pattern import late_pattern

_AMOUNT = r"£? ?\d[\d,]*(?:\.\d+)? ?(?:%|m|k)?"
_NEGATIVE = late_pattern(rf"£? ?\(({_AMOUNT})\)", re.IGNORECASE)
_SPACED = late_pattern(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d,])")
_ABOUT = late_pattern(
    r"^(?:[~≈] ?|c\.? ?|ca\.? ?|circa |approx(?:\.|imately)? ?|est(?:\.|imated)? )(?=£?\d)",
    re.IGNORECASE,
)
_ABOUT_AFTER = late_pattern(r"(?<=[\d%]) ?(?:approx(?:\.|imately)?|est\.?)$", re.IGNORECASE)
_SIGNS = late_pattern(r" ?[↑↓→←↔↗↘▲▼►◄⬆⬇⇧⇩●◆■★🔴🟥🟢🟩🟠🟧🟡🟨] ?")
_COLOUR = r"(?:[Rr]ed|RED|[Aa]mber|AMBER|[Gg]reen|GREEN|[Bb]lue|BLUE|[Yy]ellow|YELLOW)"
_RATING = late_pattern(
    rf"(?<=[\d%)])[*†‡]{{0,3}}(?: ?[(\[](?:A|G|B|{_COLOUR})[)\]]|(?: ?[-,/|:] ?| |(?<=[%*†‡]))(?:R|A|G|B|{_COLOUR}))$"
)
_RATING_FIRST = late_pattern(rf"^(?:[(\[](?:R|A|G|B|{_COLOUR})[)\]] ?|(?:R|A|G|B|{_COLOUR})[ :,/|-]+)(?=[(<>£\d.])")
_PEOPLE = r"(?:children|child|young people|young persons?|care leavers?|cases?|pupils?|people|yp|cyp)"
_PEOPLE_AFTER = late_pattern(rf"(?<=\d) {_PEOPLE}(?= ?[(\[)\]/]| (?:of|out of) )", re.IGNORECASE)
_COUNT_SIGN = late_pattern(r"(?<=[(\[ ])n ?= ?(?=\d)|^n ?= ?(?=\d)", re.IGNORECASE)
_OF_FIRST = late_pattern(r"[(\[]((?:out )?of \d[\d,]*)[)\]]", re.IGNORECASE)
_SHARE_BRACKETED = late_pattern(r"^[(\[](\d[\d,]* ?(?:/|of|out of) ?\d[\d,]*)[)\]] ?[-:=,]? ?(?=\d)", re.IGNORECASE)
_SHARE_AFTER = late_pattern(r"(?<=%) ?[-:=,;|]? ?(\d[\d,]* ?(?:/|of|out of) ?\d[\d,]*)$", re.IGNORECASE)
_NOTE = late_pattern(r" ?\((?:note|see note|footnote) ?\d+\)$", re.IGNORECASE)
_MARK_FIRST = late_pattern(r"^[*†‡#^]{1,3} ?(?=[£\d(-])")
_MARK_LAST = late_pattern(r"(?<=[\d%]) ?[#^]{1,2}$")
_APART = late_pattern(
    r"(?P<count>\d[\d,]*) ?(?:[|;] ?|, | / )(?P<share>\d+(?:\.\d+)?%)"
    r"|(?P<first>\d+(?:\.\d+)?%) ?(?:[|;] ?|, | / )(?P<last>\d[\d,]*)"
)
_QUOTED = late_pattern(r"""^["'](.*?)["']?$""")
_OF_NUMBERS = frozenset("0123456789.,%£-() ")
_DIGITS = frozenset("0123456789")


@dataclass(frozen=True, slots=True)
class PlainFigure:
    """A figure's text as it can be read, and whether its writer said that it is no more than about right."""

    text: str
    is_about: bool = False


def is_of_numbers(text: str) -> bool:
    """Return whether a text has digits and nothing else but the signs of numbers: `95%`, `62 (47%)`, `-1,234.5`."""
    return _OF_NUMBERS.issuperset(text) and not _DIGITS.isdisjoint(text) and ", " not in text


def plain_number_text(text: str) -> str:
    """Return such a text as it can be read: `-12` for `(12)`, `1234` for `1 234`."""
    negative = _NEGATIVE.fullmatch(text) if text[-1] == ")" else None
    body = f"-{negative[1]}" if negative is not None else text
    return _SPACED.sub(lambda found: found[0].replace(" ", ""), body) if " " in body else body


def plain_figure(text: str) -> PlainFigure:
    """Return the text of a cell, tidied before, without what stands beside its figure, such as an arrow or a rating.

    Brackets round a whole figure mean less than nothing, as in accounts, and a space may part its thousands; `circa 12`
    is an estimate. A share may come before its percentage or behind it, with or without brackets.
    """
    body = _NOTE.sub("", _QUOTED.sub(r"\1", text)).strip()
    body = _MARK_LAST.sub("", _MARK_FIRST.sub("", body))
    body = _RATING_FIRST.sub("", _RATING.sub("", without_signs(body)))
    about = _ABOUT.sub("", _ABOUT_AFTER.sub("", body))
    is_about, body = about != body, about
    body = plain_number_text(body) if body else body
    body = _OF_FIRST.sub(r"\1", _PEOPLE_AFTER.sub("", _COUNT_SIGN.sub("", body)))
    share = _SHARE_BRACKETED.match(body)
    if share is not None:
        body = f"{body[share.end() :]} ({share[1]})"
    apart = _APART.fullmatch(body)
    if apart is not None:
        body = f"{apart['count'] or apart['first']} ({apart['share'] or apart['last']})"
    return PlainFigure(_SHARE_AFTER.sub(r" (\1)", body), is_about)


def without_signs(text: str) -> str:
    """Return the text without arrows and coloured signs."""
    return _SIGNS.sub(" ", text).strip()
