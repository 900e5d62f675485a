"""The long table: every figure of a pack in a row of its own, from which each kind of file takes its columns."""

from collections.abc import Iterator

from cpdesk.domain.comparator_about import ComparatorAbout
from cpdesk.domain.compared_figures import compared_figures
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview
from cpdesk.domain.value import MeasureValue
from cpdesk.domain.value_class import value_class

OWN = "Own"
_NOTHING_KNOWN = ComparatorAbout()


@value_class(frozen=True, slots=True)
class LongFigure:
    """One figure or symbol of a measure. `whose` is OWN, or the comparator that it is of.

    `workbook` and the value's own place say which cell it was read from; `about` where others published theirs.
    """

    review: MeasureReview
    whose: str
    value: MeasureValue
    workbook: str
    about: ComparatorAbout = _NOTHING_KNOWN

    @property
    def is_own(self) -> bool:
        """Return whether it is the council's own."""
        return self.whose == OWN

    @property
    def is_rated(self) -> bool:
        """Return whether the measure's rating is about this very figure."""
        return self.is_own and self.value == self.review.current


def long_figures(pack: BoardPack, review: PackReview) -> Iterator[LongFigure]:
    """Yield the figures in the order of the workbooks and their measures, others' below the council's own."""
    for workbook in pack.current:
        for card in workbook.scorecards:
            for measure in card.measures:
                reviewed = review.measures[measure.key]
                for value in measure.values:
                    yield LongFigure(reviewed, OWN, value, value.place.workbook or workbook.name)
                for figure in compared_figures(reviewed):
                    value = figure.comparator.value
                    where = value.place.workbook or workbook.name
                    yield LongFigure(reviewed, figure.comparator.name, value, where, figure.about)
