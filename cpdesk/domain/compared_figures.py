"""Others' figures beside a measure's own, each with what is known of where it is from."""

from collections.abc import Iterator

from cpdesk.domain.comparator_about import ComparatorAbout
from cpdesk.domain.compared_figure import ComparedFigure, about_in_workbook
from cpdesk.domain.measure_review import MeasureReview
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


def compared(review: MeasureReview, comparator: Comparator) -> ComparedFigure:
    """Return a comparator with what is known of it: as somebody said in the pack, else as the workbook says."""
    said = review.showing.abouts.get(comparator.name, ComparatorAbout())
    return ComparedFigure(comparator, said.over(about_in_workbook(review.scorecard, comparator)))
