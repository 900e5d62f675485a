"""A workbook as the importer understood it."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.measure import Measure
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.supplied import SuppliedWorkbook
from pack_builders import measure, scorecard, workbook


def at(ref: str, title: str, sheet: str, cell: str) -> Measure:
    return replace(measure(ref, title, ["1", "2", "3"]), key="", place=CellPlace(sheet, cell))


def keys(*measures: Measure, taken: tuple[str, ...] = ()) -> list[str]:
    book = replace(workbook(), scorecards=(scorecard(measures),)).with_keys(taken)
    return [item.key for card in book.scorecards for item in card.measures]


def test_a_reference_is_the_key_where_it_is_the_only_one() -> None:
    assert keys(at("1.1", "One", "S", "B2"), at("1.2", "Two", "S", "B3")) == ["1.1", "1.2"]


def test_the_wording_is_the_key_where_there_is_no_reference() -> None:
    assert keys(at("", "Placements", "S", "B2")) == ["Placements"]


def test_the_sheet_goes_before_where_two_are_alike() -> None:
    assert keys(at("1.1", "One", "A", "B2"), at("1.1", "One", "B", "B2")) == ["A!1.1", "B!1.1"]


def test_the_cell_is_the_key_where_the_sheet_is_alike_too() -> None:
    assert keys(at("1.1", "One", "A", "B2"), at("1.1", "One", "A", "B3")) == ["A!1.1", "A!B3"]


def test_keys_that_another_workbook_has_are_not_given_again() -> None:
    taken = ("1.1", "A!1.1", "A!B2")
    assert keys(at("1.1", "One", "A", "B2"), taken=taken) == ["A!B2 (2)"]


PLACES = st.builds(CellPlace, st.sampled_from(["A", "B"]), st.sampled_from(["B2", "B3"]))
MEASURES = st.builds(
    lambda ref, title, place: at(ref, title, place.sheet, place.cell),
    st.sampled_from(["", "1", "A!1"]),
    st.sampled_from(["x", "1"]),
    PLACES,
)


@given(st.lists(MEASURES, max_size=8), st.lists(st.sampled_from(["1", "A!1", "x", "A!B2"]), max_size=3))
def test_every_measure_has_a_key_of_its_own(measures: list[Measure], taken: list[str]) -> None:
    found = keys(*measures, taken=tuple(taken))
    assert len(set(found)) == len(found) == len(measures)
    assert not set(found) & set(taken)


def test_nothing_else_changes() -> None:
    book = SuppliedWorkbook("a.xlsx", "ab")
    assert book.with_keys() == book
