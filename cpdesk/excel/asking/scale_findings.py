"""Figures of a percent measure that may be fractions of one or percentages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.measure import Measure
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import decimals_of
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.value import MeasureValue
from cpdesk.excel.told import about_words
from cpdesk.excel.words.limits import read_limit

_LARGE = 10
_MORE_THAN_ONE = frozenset("23456789")  # digits that no fraction begins with
_FRACTION = re.compile(r"\D*(?:0?\.\d|[01](?:\.0*)?(?!\d))")
POINTS, FRACTIONS = "points", "fractions"


@dataclass(frozen=True, slots=True)
class _Cell:
    """A figure as it was read, with what stands in its cell; `bare` is None where that has a % sign."""

    place: CellPlace
    text: str
    read: Decimal
    bare: Decimal | None
    is_result: bool

    @property
    def was_scaled(self) -> bool:
        return self.bare is not None and self.bare not in (0, self.read)

    @property
    def is_below_one(self) -> bool:
        """Return whether the figure was read as a percentage between 0 and 1."""
        return self.bare is not None and not self.was_scaled and 0 < abs(self.bare) < 1

    @property
    def is_small(self) -> bool:
        """Return whether the figure may be a fraction: results with one decimal place, such as 0.5, often are not."""
        return self.bare is not None and self.is_below_one and (not self.is_result or decimals_of(self.bare) > 1)


def scale_findings(measure: Measure) -> Iterator[Finding]:
    """Point out a percentage whose scale the others of its measure leave open: 0.47 next to 62, 0.5 next to 2%."""
    for cell, why in _doubts(measure):
        yield Finding(
            Severity.WARNING,
            "percent-scale",
            cell.place,
            f"{measure.name}: {cell.text} {why}. It was read as {cell.read.normalize():f}%. Answer the question about"
            " it, or check it in the workbook.",
        )


def scale_questions(measure: Measure) -> Iterator[ImportQuestion]:
    """Ask about the same figure; the default is how it was read."""
    for cell, _ in _doubts(measure):
        points = (cell.bare or cell.read).normalize()
        fraction = (points * 100).normalize()
        yield ImportQuestion(
            "percent-scale",
            cell.place,
            f"{measure.name}: does {cell.text} mean {points:f}% (points) or {fraction:f}% (fractions)?",
            (POINTS, FRACTIONS),
            FRACTIONS if cell.was_scaled else POINTS,
            AnswerKind.PERCENT_SCALE,
            about_words(AnswerKind.PERCENT_SCALE, measure.title),
        )


def _doubts(measure: Measure) -> Iterator[tuple[_Cell, str]]:
    if not _may_hold_fractions(measure):
        return
    cells = tuple(_cells(measure))
    below_one = [cell for cell in cells if cell.is_below_one]
    if measure.target is not None and below_one and all(_is_one_at_most(cell) for cell in cells):
        yield below_one[0], "may be a fraction, as its target may be, though other measures hold percentages"
        return
    large = [cell for cell in cells if not cell.was_scaled and abs(cell.read) > _LARGE]
    if large:
        beside_results = any(cell.is_result for cell in large)
        small = [cell for cell in cells if cell.is_small or (beside_results and cell.is_below_one)]
        if small:
            yield small[0], f"stands beside figures above {_LARGE}, so it may be a fraction"
        return
    signed = [cell for cell in cells if cell.bare is None and cell.read != 0]
    scaled = [cell for cell in cells if cell.was_scaled and abs(cell.read) > _LARGE]
    if signed and scaled:
        yield scaled[0], f"stands beside {signed[0].text}, so it may be meant as {scaled[0].text}%"


def _is_one_at_most(cell: _Cell) -> bool:
    return cell.bare is not None and not cell.was_scaled and abs(cell.bare) <= 1


def _may_hold_fractions(measure: Measure) -> bool:
    """Return whether any cell shows a bare figure that begins as a fraction does; most measures have none."""
    for value in measure.values:
        if _may_be_fraction(value.text):
            return True
    for comparator in measure.comparators:
        if _may_be_fraction(comparator.value.text):
            return True
    return measure.target is not None and _may_be_fraction(measure.target.text)


def _may_be_fraction(text: str) -> bool:
    return text[:1] not in _MORE_THAN_ONE and "%" not in text and _FRACTION.match(text) is not None


def _cells(measure: Measure) -> Iterator[_Cell]:
    comparators = [comparator.value for comparator in measure.comparators]
    compared: dict[CellPlace, list[MeasureValue]] = {}  # a search of them all for each would be slow on a wide sheet
    for value in comparators:
        compared.setdefault(value.place, []).append(value)
    for value in (*measure.values, *comparators):
        if value.shown is not None:
            is_result = value not in compared.get(value.place, ())
            yield _cell(value.place, value.text, value.shown, is_result=is_result)
    target = measure.target
    if target is not None and target.value is not None:
        yield _cell(target.place, target.text, target.value, is_result=False)


def _cell(place: CellPlace, text: str, read: Decimal, *, is_result: bool) -> _Cell:
    found = read_limit(text)
    is_bare = found is not None and not found.is_percent
    return _Cell(place, text, read, found.number if found is not None and is_bare else None, is_result)
