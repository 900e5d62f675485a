"""The population that a rate is per: of which year, as somebody wrote it."""

import re
from collections.abc import Mapping
from functools import lru_cache

from cpdesk.domain.comparator_about import ComparatorAbout, population_said, sentences_of
from cpdesk.domain.late_pattern import late_pattern
from cpdesk.domain.measure import Measure
from cpdesk.domain.quantity import Unit
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.value import MeasureValue

OWN_FIGURES = "The council's own figures"
"""What the council's own figures are called where it is said of which population they are, beside comparators."""
_PER_OTHERS = late_pattern(
    r"\bper (?:(?:1|10|100)[, ]?000 )?"
    r"(?:social worker|worker|case|placement|carer|looked after|cared for|children in care|cla|cic|lac)\b",
    re.IGNORECASE,
)
_OWN = late_pattern(r"\b(?:council|local|our|own|all|both)\b", re.IGNORECASE)


def is_population_rate(measure: Measure) -> bool:
    """Return whether figures are rates per so many people of an area, whose number is an estimate for some year."""
    return measure.unit is Unit.RATE and _PER_OTHERS.search(measure.title) is None


def own_population(
    card: Scorecard, measure: Measure, value: MeasureValue | None, abouts: Mapping[str, ComparatorAbout]
) -> str:
    """Return the year of the population that a measure's own figure is per; empty where nobody says.

    What was said in the pack goes first, then the heading over the figure, the measure's wording and cells, and the
    notes of the scorecard that are not about others' figures alone. Rate per 10,000 = number / mid-year population; the
    estimates of which year, and of which revision, change the rate with nothing happening to a child.
    """
    said = abouts[OWN_FIGURES].population if OWN_FIGURES in abouts else ""
    return said or heading_population(card, value) or _measure_population(measure) or _noted(card, measure)


def heading_population(card: Scorecard, value: MeasureValue | None) -> str:
    """Return the year that the heading over a figure says; empty for one of another workbook or sheet."""
    if value is None or value.place.workbook or value.place.sheet != card.place.sheet:
        return ""
    column = card.column_of(value.place.cell)
    return population_said(column.heading) if column is not None else ""


def _measure_population(measure: Measure) -> str:
    cells = (f"{cell.heading} {cell.text}" for cell in measure.other)
    return next(filter(None, map(population_said, (measure.title, *cells))), "")


def _noted(card: Scorecard, measure: Measure) -> str:
    others = tuple(dict.fromkeys(other.name for other in measure.comparators))
    return _of_notes((card.title, *card.notes), others)


@lru_cache(maxsize=1 << 6)
def _of_notes(notes: tuple[str, ...], others: tuple[str, ...]) -> str:
    """Return what notes say that are not of others alone."""
    names = [name.casefold() for name in others]
    own = (
        text
        for text in sentences_of(notes)
        if _OWN.search(text) is not None or not any(name in text.casefold() for name in names)
    )
    return next(filter(None, map(population_said, own)), "")
