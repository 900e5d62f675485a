"""One measure from the cells of its row."""

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RagRating
from understood import understood_card


def test_every_cell_of_a_row_goes_to_its_place_in_the_measure() -> None:
    (measure,) = understood_card(
        ["Ref", "Pledge", "Measure", "Polarity", "2018/19", "Target", "RAG", "England", "Lead", "Commentary", "Wards"],
        ["2.6", "Pledge 2", "% low attendance", "Low", "26%", "15%", "R", "39%", "A Smith", "Study leave.", "All"],
    ).measures

    assert (measure.ref, measure.title, measure.pledge) == ("2.6", "% low attendance", "Pledge 2")
    assert (measure.unit, measure.polarity, measure.lead) == (Unit.PERCENT, Polarity.LOW, "A Smith")
    assert [value.number for value in measure.values] == [26]
    assert measure.target is not None
    assert measure.target.value == 15
    assert measure.supplied_rating.rag is RagRating.RED
    assert [(other.name, other.value.text) for other in measure.comparators] == [("England", "39%")]
    assert measure.commentary == "Study leave."
    assert [(other.heading, other.text, other.place.cell) for other in measure.other] == [("Wards", "All", "K2")]
    assert measure.place.cell == "C2"
