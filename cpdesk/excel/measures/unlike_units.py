"""Figures of a row that say of themselves that they are in another unit than the rest of it."""

from collections import Counter
from collections.abc import Iterable, Mapping

from cpdesk.domain.quantity import Unit
from cpdesk.excel.words.figures import Figures
from cpdesk.excel.words.unit_words import FigureUnit, rate_base, unit_word

_OF_UNIT = {
    Unit.PERCENT: FigureUnit.PERCENT,
    Unit.CURRENCY: FigureUnit.MONEY,
    Unit.DAYS: FigureUnit.DAYS,
    Unit.RATE: FigureUnit.RATE,
}
_UNIT_OF = {FigureUnit.DAYS: Unit.DAYS, FigureUnit.RATE: Unit.RATE}
_COUNTED = tuple(unit for unit in FigureUnit if unit not in (FigureUnit.PERCENT, FigureUnit.MONEY))


def unit_of_figures(figures: Iterable[Figures]) -> Unit | None:
    """Return the unit that most figures with a word behind them have: days, or a rate; None where they have none."""
    kinds = [kind for item in figures if (kind := _kind(item)) is not None]
    return _UNIT_OF.get(Counter(kinds).most_common(1)[0][0]) if kinds else None


def are_plain_numbers(figures: Iterable[Figures]) -> bool:
    """Return whether each is a number with neither a unit nor a word of its own, as in most rows of large workbooks."""
    for item in figures:
        if (
            item.number is None
            or item.is_percent
            or item.is_currency
            or item.second is not None
            or item.numerator is not None
            or not item.text[-1:].isdigit()
            or "per" in item.text
        ):
            return False
    return True


def unlike_units(figures: Mapping[int, Figures], results: Iterable[int], unit: Unit) -> frozenset[int]:
    """Return the columns whose figures are in another unit than the row; empty where all of them are alike.

    A row in weeks has plain numbers for its unit, so that there the word on most of its results counts. Where every
    figure says the same, the row's unit was meant so, whatever its unit cell says.
    """
    kinds = {column: kind for column, item in figures.items() if (kind := _kind(item)) is not None}
    if not kinds or unit is Unit.TEXT:
        return frozenset()
    own = _OF_UNIT.get(unit) or _most(kinds, results)
    if unit is Unit.RATE and FigureUnit.RATE not in kinds.values():
        return frozenset()
    unlike = {column for column, kind in kinds.items() if kind is not own}
    written = {column for column, item in figures.items() if item.number is not None and item.second is None}
    return frozenset(unlike) if written - unlike else frozenset()


def unlike_bases(figures: Mapping[int, Figures], wording: str) -> frozenset[int]:
    """Return the columns whose rates are of another number than the row's: 6.1 per 1,000 among those per 10,000.

    The row's is what its wording says, else what most of its figures do.
    """
    bases = {column: base for column, item in figures.items() if (base := rate_base(item.text)) is not None}
    if not bases:
        return frozenset()
    own = rate_base(wording) or Counter(bases.values()).most_common(1)[0][0]
    return frozenset(column for column, base in bases.items() if base != own)


def _most(kinds: Mapping[int, FigureUnit], results: Iterable[int]) -> FigureUnit | None:
    """Return the word behind most results, else behind most of the other figures."""
    for columns in (results, kinds):
        counts = Counter(kinds[column] for column in columns if kinds.get(column) in _COUNTED)
        if counts:
            return counts.most_common(1)[0][0]
    return None


def _kind(figures: Figures) -> FigureUnit | None:
    """Return the unit that a plain figure says; most end with a digit, and say none."""
    if figures.number is None or figures.second is not None or figures.numerator is not None:
        return None
    if figures.is_percent:
        return FigureUnit.PERCENT
    if figures.is_currency:
        return FigureUnit.MONEY
    if figures.rate is not None or (figures.text[-1:].isdigit() and "per" not in figures.text):
        return None
    return unit_word(figures.text)
