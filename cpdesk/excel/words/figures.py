"""The figures in one cell, as they stand before anything is known of the measure's unit."""

import re
from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from functools import lru_cache

from cpdesk.domain.grid import GridCell
from cpdesk.domain.late_pattern import late_pattern
from cpdesk.domain.quantity import round_half_away
from cpdesk.domain.value import ValueStatus
from cpdesk.domain.value_class import value_class
from cpdesk.excel.words.figure_spellings import is_of_numbers, plain_figure, plain_number_text
from cpdesk.excel.words.markers import is_marker
from cpdesk.excel.words.status_marks import cut_status
from cpdesk.excel.words.unit_words import WORDS_AFTER
from cpdesk.excel.words.wording import one_line, tidy, without_footnote

LONGEST = 200  # characters of a text that may be a figure; in longer ones it stands among words
_NUMBER = r"(?:[-+]? ?£? ?|£ ?-)(?:(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+)"
_PERCENT = r"(?:%|per ?cent\b|pct\b)"
_PLAINLY_SHOWN = late_pattern(r"(-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.([0-9]{1,9}))?)(%)?")
_SINGLE = late_pattern(rf"({_NUMBER}) ?({_PERCENT}|m\b|k\b|bn\b|million\b)?{WORDS_AFTER}\.?", re.IGNORECASE)
_PAIR = late_pattern(rf"({_NUMBER}) ?({_PERCENT})? ?[(\[] ?({_NUMBER}) ?({_PERCENT})? ?[)\]]", re.IGNORECASE)
_SHARE = r"(\d[\d,]*) ?(?:/|of|out of) ?(\d[\d,]*)"
_SHARE_ALONE = late_pattern(_SHARE, re.IGNORECASE)
_ODDS = late_pattern(r"(\d{1,3}) in (?:every )?(\d{1,4})", re.IGNORECASE)
_SHARE_FIRST = late_pattern(rf"{_SHARE} ?[(\[=:] ?({_NUMBER}) ?{_PERCENT} ?[)\]]?", re.IGNORECASE)
_SHARE_LAST = late_pattern(rf"({_NUMBER}) ?{_PERCENT} ?[(\[] ?{_SHARE} ?[)\]]", re.IGNORECASE)
_ERROR = late_pattern(r"#(?:REF!|DIV/0!|N/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)", re.IGNORECASE)
_LITERAL = late_pattern(r'"[^"]*"|\\.|_.')
_STACKED = late_pattern(r"\d%?[ \t]*[\r\n]+[ \t]*-?£?\d[\d,.]*%?[ \t]*(?:[\r\n]|$)")
_HUGE = Decimal(10**20)
_FACTORS = {"bn": Decimal(1_000_000_000), "m": Decimal(1_000_000), "million": Decimal(1_000_000), "k": Decimal(1000)}
_NO_PERCENT = (False, False)
_STEPS = tuple(Decimal(1).scaleb(-places) for places in range(10))


@value_class(frozen=True, slots=True)
class Figures:
    """What a cell says in figures.

    `number` is the stored and `shown` the displayed number, in percentage points where `is_percent`. A cell such as
    `62 (47%)` has its second figure in `second`; `62/131` gives numerator and denominator. `marker` is the text that
    stands for a missing figure. `is_date`: the cell holds a date or a time. `has_own_scale`: the cell says its own
    thousands or millions (`1.2m`). Nothing set: the cell holds several figures, or figures among words, of no known
    meaning.
    """

    text: str
    number: Decimal | None = None
    shown: Decimal | None = None
    is_percent: bool = False
    is_currency: bool = False
    second: Decimal | None = None
    is_second_percent: bool = False
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    status: ValueStatus | None = None
    marker: str | None = None
    is_error: bool = False
    has_own_scale: bool = False
    is_date: bool = False


def read_figures(cell: GridCell) -> Figures | None:
    """Return the figures of a cell; None where it is blank, or a formula whose result the file does not hold."""
    if cell.error is not None:
        return Figures(cell.error, marker=cell.error, is_error=True)
    if cell.is_uncalculated:
        return None
    if isinstance(cell.value, Decimal):
        alone = _digits_alone(cell.text)
        if alone is not None:
            return _plainly_shown(cell.value, cell.text, alone, cell.number_format)
    text = one_line(cell.text)
    if not text:
        return None
    if isinstance(cell.value, Decimal):
        return _stored_number(cell.value, text, cell.number_format)
    if isinstance(cell.value, date | time):
        return Figures(text, is_date=True)
    if _STACKED.search(cell.text):
        return Figures(text)
    return read_text(text)


@lru_cache(maxsize=1 << 14)
def read_text(text: str) -> Figures:
    """Return the figures that a text holds; `text` and `marker` stay as written, dashes included."""
    if len(text) <= LONGEST and is_of_numbers(text):
        body = plain_number_text(text)
        return _pair(text, body) or single_figure(text, body) or Figures(text)
    if _ERROR.fullmatch(text):
        return Figures(text, marker=text, is_error=True)
    if is_marker(text):
        return Figures(text, marker=text)
    if len(text) > LONGEST:
        return Figures(text) if any(map(str.isdigit, text)) else Figures(text, marker=text)
    plainly = plain_figure(without_footnote(tidy(text)))
    body, status = cut_status(plainly.text)
    found = _shares(text, body) or _pair(text, body) or single_figure(text, body)
    if found is not None:
        return replace(found, status=status or (ValueStatus.ESTIMATED if plainly.is_about else None))
    has_digits = any(character.isdigit() for character in body)
    return Figures(text) if has_digits else Figures(text, marker=text)


def plain_number(number: Decimal) -> Decimal:
    """Return an equal number without trailing zeros or exponent, so that equal figures are written alike."""
    normal = number.normalize()
    if normal != normal.to_integral_value() or abs(normal) >= _HUGE:
        return normal
    return normal.quantize(Decimal(1)) if normal else Decimal(0)


@lru_cache(maxsize=1 << 14)
def _digits_alone(text: str) -> tuple[Decimal, Decimal, bool] | None:
    """Return the number that a text is, the size of its last decimal place, and whether a percent sign follows.

    None for a text that holds more. Cells hold very many numbers, but few are displayed in unlike ways.
    """
    found = _PLAINLY_SHOWN.fullmatch(text)
    if found is None:
        return None
    digits, places, sign = found.groups()
    return Decimal(digits.replace(",", "")), _STEPS[len(places) if places else 0], sign is not None


def _plainly_shown(number: Decimal, text: str, alone: tuple[Decimal, Decimal, bool], number_format: str) -> Figures:
    """Return the figures of a number shown as digits alone, as most are: what `_stored_number` makes of it, sooner."""
    shown, step, is_signed = alone
    has_sign, is_scaled = _percent_format(number_format) if is_signed else _NO_PERCENT
    if not has_sign and str(number) == text:
        return Figures(text, number, number)
    held = plain_number(number * 100 if is_scaled else number)
    return Figures(text, held, shown if abs(shown - held) <= step else held, has_sign)


@lru_cache(maxsize=1 << 10)
def _percent_format(number_format: str) -> tuple[bool, bool]:
    """Return whether numbers are shown with a percent sign, and as hundred times what they are."""
    first = number_format.partition(";")[0]
    return "%" in first, "%" in _LITERAL.sub("", first)


def _stored_number(number: Decimal, text: str, number_format: str) -> Figures:
    if str(number) == text:
        return Figures(text, number, number)
    has_sign, is_scaled = _percent_format(number_format) if "%" in text else _NO_PERCENT
    body, status = cut_status(tidy(text))
    displayed = single_figure(text, body)
    held = number * 100 if is_scaled else _with_suffix(number, displayed)
    return Figures(
        text,
        number=plain_number(held),
        shown=_displayed(held, displayed),
        is_percent=has_sign,
        is_currency="£" in text,
        status=status,
        has_own_scale=displayed is not None and displayed.has_own_scale,
    )


def _with_suffix(number: Decimal, displayed: Figures | None) -> Decimal:
    """Return what the number stands for where its format writes an `m` or `k` behind it: 1.2 shown as 1.2m."""
    if displayed is None or displayed.shown is None or not displayed.has_own_scale:
        return number
    scaled = (number * factor for factor in _FACTORS.values() if abs(number * factor - displayed.shown) <= factor)
    return next(scaled, number)


def _displayed(held: Decimal, displayed: Figures | None) -> Decimal:
    """Return the number as displayed, or as held where the format shows something else, such as thousands."""
    if displayed is None or displayed.shown is None:
        return plain_number(held)
    exponent = displayed.shown.as_tuple().exponent
    unit = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return displayed.shown if abs(displayed.shown - held) <= unit else plain_number(held)


@lru_cache(maxsize=1 << 14)
def single_figure(text: str, body: str) -> Figures | None:
    """Return the one figure that `body` is, with whatever unit stands behind it; `text` is the cell's."""
    found = _SINGLE.fullmatch(body)
    if found is None:
        return None
    number, suffix = _number(found[1]), (found[2] or "").casefold()
    if suffix in _FACTORS:
        number = plain_number(number * _FACTORS[suffix])
    is_percent = bool(suffix) and suffix not in _FACTORS
    return Figures(
        text,
        plain_number(number),
        number,
        is_percent=is_percent,
        is_currency="£" in body,
        has_own_scale=suffix in _FACTORS,
    )


def _pair(text: str, body: str) -> Figures | None:
    found = _PAIR.fullmatch(body)
    if found is None:
        return None
    number, second = _number(found[1]), _number(found[3])
    return Figures(
        text,
        plain_number(number),
        number,
        is_percent=bool(found[2]),
        second=second,
        is_second_percent=bool(found[4]),
    )


def _shares(text: str, body: str) -> Figures | None:
    first, last, alone = (
        _SHARE_FIRST.fullmatch(body),
        _SHARE_LAST.fullmatch(body),
        _SHARE_ALONE.fullmatch(body),
    )
    if first:
        share, numerator, denominator = _number(first[3]), _number(first[1]), _number(first[2])
    elif last:
        share, numerator, denominator = _number(last[1]), _number(last[2]), _number(last[3])
    elif (odds := _ODDS.fullmatch(body)) and 0 < _number(odds[1]) < _number(odds[2]):
        share = Decimal(f"{_number(odds[1]) * 100 / _number(odds[2]):.15g}")
        return Figures(text, plain_number(share), round_half_away(share, 1).normalize() + 0, is_percent=True)
    elif alone and _number(alone[1]) <= _number(alone[2]):
        return Figures(text, numerator=_number(alone[1]), denominator=_number(alone[2]))
    else:
        return None
    return Figures(text, plain_number(share), share, is_percent=True, numerator=numerator, denominator=denominator)


def _number(digits: str) -> Decimal:
    return Decimal(re.sub(r"[£, +]", "", digits))
