"""What can be put into a text is called so that the paper finds just that."""

from cpdesk.domain.chart_asked import ChartAsked
from cpdesk.domain.insert import Insert, InsertKind, insert_of
from cpdesk.domain.insert_search import find_insert
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import review_pack
from cpdesk.domain.rich_text import RichText
from cpdesk.resources import resource_path
from cpdesk.services.importing import begin_pack, import_workbook
from cpdesk.services.inserting import insert_offers, insert_state, typed_offer
from cpdesk.services.session import Session
from pack_builders import measure, scorecard, workbook


def pack_of_sample(name: str) -> BoardPack:
    session = Session("A Writer", name="A Writer", device="desk")
    begin_pack(session, [import_workbook(resource_path("samples", name))])
    return session.pack


def pack_of_measures(*measures: object) -> BoardPack:
    session = Session("A Writer", name="A Writer", device="desk")
    begin_pack(session, [workbook([scorecard(list(measures))])])  # type: ignore[arg-type]
    return session.pack


def test_every_offer_is_found_again_in_the_words_that_are_written() -> None:
    pack = pack_of_sample("medway-annual-2019-20.xlsx")
    review = review_pack(pack)
    found = 0
    for kind in InsertKind:
        for offer in insert_offers(pack, review, kind):
            found += 1
            block = RichText.of(offer.insert.text).blocks[0]
            assert insert_of(block) == offer.insert
            assert insert_state(pack, review, offer.insert).is_there
    assert found > 10


def test_two_measures_of_one_reference_are_told_apart() -> None:
    pack = pack_of_measures(
        measure("2.5", "Fixed term exclusions", ("58", "14", "14"), "15", row=20),
        measure("2.5", "Permanent exclusions", ("5", "4", "4"), "15", row=21),
    )
    review = review_pack(pack)
    offers = insert_offers(pack, review, InsertKind.CHART)
    found = [find_insert(pack, review, offer.insert) for offer in offers]
    assert found == [ChartAsked(), *review.measures.values()]


def test_recommendations_are_offered_with_how_many_there_are() -> None:
    pack = pack_of_sample("kent-recommendations-2019.xlsx")
    (offer,) = insert_offers(pack, review_pack(pack), InsertKind.TRACKER)
    assert offer.note.endswith("recommendations")
    assert insert_state(pack, review_pack(pack), offer.insert).words.startswith("Recommendations of the sheet ")


def test_what_the_pack_has_not_is_said() -> None:
    pack = pack_of_measures(measure("2.5", "Fixed term exclusions", ("58", "14", "14"), "15", row=20))
    review = review_pack(pack)
    state = insert_state(pack, review, Insert(InsertKind.CHART, "9.9"))
    assert (state.words, state.is_there) == ("Chart of “9.9”: the pack has no such thing", False)
    assert insert_state(pack, review, Insert(InsertKind.FIGURES, "2.5")).words == (
        "Figures of 2.5, Fixed term exclusions"
    )


def test_what_somebody_types_is_offered_as_it_is_typed() -> None:
    pack = pack_of_measures(
        measure("2.5", "Exclusions", ("58", "14", "14"), "15", row=20),
        measure("2.6", "Attendance", ("5", "4", "4"), "15", row=21),
    )
    review = review_pack(pack)
    offer = typed_offer(pack, review, InsertKind.CHART, " 2.5,  2.6 side by side ")
    assert offer is not None
    assert offer.insert.text == "[[chart: 2.5, 2.6 side by side]]"
    assert offer.words == "Chart of 2.5 and 2.6, side by side"
    for typed in ("2.5", "attend", "", "2.5, 9.9", "ratings]]", "ratings"):
        assert typed_offer(pack, review, InsertKind.CHART, typed) is None
    assert typed_offer(pack, review, InsertKind.FIGURES, "2.5, 2.6") is None
