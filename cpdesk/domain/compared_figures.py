"""Others' figures beside a measure's own, each with what is known of where it is from."""

from collections.abc import Iterator
from dataclasses import replace

from cpdesk.domain.comparator_about import ComparatorAbout
from cpdesk.domain.compared_figure import ComparedFigure, about_in_workbook
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.population import OWN_FIGURES, is_population_rate, own_population
from cpdesk.domain.value import Comparator


def compared_figures(review: MeasureReview) -> Iterator[ComparedFigure]:
    """Yield all comparators of a measure in the order of the scorecard."""
    for comparator in review.measure.comparators:
        yield compared(review, comparator)


def latest_compared(review: MeasureReview) -> Iterator[ComparedFigure]:
    """Yield the latest figure of each comparator of a measure."""
    for name in dict.fromkeys(item.name for item in review.measure.comparators):
        latest = review.comparator(name)
        if latest is not None:
            yield compared(review, latest)


def known_abouts(review: MeasureReview) -> dict[str, ComparatorAbout]:
    """Return what is known of each comparator, for a rate with the council's own figures and their population first."""
    own = ComparatorAbout(population=population_of(review)) if is_population_rate(review.measure) else None
    known = {OWN_FIGURES: own} if own is not None else {}
    return known | {figure.comparator.name: figure.about for figure in latest_compared(review)}


def population_of(review: MeasureReview) -> str:
    """Return the year of the population that a measure's rate is per; empty where nobody says, or it is no rate."""
    if not is_population_rate(review.measure):
        return ""
    return own_population(review.scorecard, review.measure, review.current, review.showing.abouts)


def compared(review: MeasureReview, comparator: Comparator) -> ComparedFigure:
    """Return a comparator with what is known of it: as somebody said in the pack, else as the workbook says."""
    said = review.showing.abouts.get(comparator.name, ComparatorAbout())
    about = said.over(about_in_workbook(review.scorecard, comparator))
    is_rate = is_population_rate(review.measure)
    return ComparedFigure(comparator, about if is_rate or not about.population else replace(about, population=""))
