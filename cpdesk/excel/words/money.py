"""The pounds that a figure stands for under `£000`, `£k`, `£m` or plain `£`."""

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from cpdesk.excel.words.figures import Figures, plain_number, read_text
from cpdesk.excel.words.wording import plain, tidy

ONE = Decimal(1)
_THOUSAND = Decimal(1000)
_MILLION = Decimal(1_000_000)
_POUNDS = r"(?:£s?|gbp)"
_THOUSANDS = r"(?:'?000'?s?|k|thousands?)"
_MILLIONS = r"(?:m|mn|millions?)"
_OPEN, _CLOSE = r"(?:\bin )?[(\[]? ?(?:in )?", r"[)\]]*"
_AMOUNTS = (
    (
        re.compile(
            rf"{_OPEN}(?:{_POUNDS},? ?(?:in )?[(\[]?{_THOUSANDS}(?!\w)|\bthousands? of pounds\b){_CLOSE}", re.IGNORECASE
        ),
        _THOUSAND,
    ),
    (
        re.compile(
            rf"{_OPEN}(?:{_POUNDS},? ?(?:in )?[(\[]?{_MILLIONS}(?!\w)|\bmillions? of pounds\b){_CLOSE}", re.IGNORECASE
        ),
        _MILLION,
    ),
    (re.compile(r"(?<!\w)[(\[]? ?£s?(?![\w'.]| ?\d)[)\]]?", re.IGNORECASE), ONE),
)
_SAYS_POUNDS = re.compile(r"£|gbp|pounds", re.IGNORECASE)


def pounds_in(text: str) -> Decimal | None:
    """Return the pounds that one stands for by a unit's, heading's or measure's words; None where they name none."""
    if not _SAYS_POUNDS.search(text):
        return None
    words = plain(text)
    return next((factor for pattern, factor in _AMOUNTS if pattern.search(words)), None)


def scale_said(texts: Iterable[str]) -> Decimal | None:
    """Return the thousand or million that a title or a note says that all money of its table is in; else None."""
    found = {factor for text in texts if (factor := pounds_in(text)) is not None and factor > ONE}
    return found.pop() if len(found) == 1 else None


def without_pounds(text: str) -> str:
    """Return a heading without its `£000`, or as it is where it says nothing else."""
    words = tidy(text)
    if not _SAYS_POUNDS.search(words):
        return words
    for pattern, _ in _AMOUNTS:
        if pattern.search(words):
            return tidy(pattern.sub(" ", words)) or words
    return words


def is_pounds_alone(text: str) -> bool:
    """Return whether the text is a unit of money with nothing else: `£000`, not `£13`."""
    words = tidy(text)
    return any(pattern.fullmatch(words) for pattern, _ in _AMOUNTS)


def in_pounds(figures: Figures, factor: Decimal) -> Figures:
    """Return the figures in pounds, `text` as displayed.

    A cell that says its own scale (`£1.2m`) is left as it is, and so is one that holds pounds and is formatted to show
    fewer of them: 13844000 shown as 13,844. Percentages are no money.
    """
    number = figures.number
    if factor == ONE or number is None or figures.is_percent or figures.has_own_scale or figures.numerator is not None:
        return figures
    if figures.second is not None and not figures.is_second_percent:
        return figures
    displayed = read_text(figures.text).shown
    if displayed is None or displayed == figures.shown:
        return _times(figures, factor)
    shown = displayed * factor
    return replace(figures, shown=plain_number(shown)) if abs(shown - number) <= factor else figures


def _times(figures: Figures, factor: Decimal) -> Figures:
    number, shown = figures.number, figures.shown
    return replace(
        figures,
        number=plain_number(number * factor) if number is not None else None,
        shown=plain_number(shown * factor) if shown is not None else None,
    )
