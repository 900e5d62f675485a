"""Of which year's population a rate is."""

from dataclasses import replace

import pytest

from cpdesk.domain.comparator_about import ComparatorAbout, about_said, population_said, without_about
from cpdesk.domain.measure import Measure, OtherCell
from cpdesk.domain.population import OWN_FIGURES, is_population_rate, own_population
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import Unit
from cpdesk.domain.scorecard import Column, ColumnRole
from pack_builders import SHEET, measure, scorecard

RATE = measure("1.2", "Rate of cared for children per 10,000 aged 0-17", [62, 64, 66], unit=Unit.RATE, england="65")


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("mid-2018 population", "2018"),
        ("ONS mid-2018 population estimates", "2018"),
        ("MYE 2018", "2018"),
        ("2018 mid-year estimates", "2018"),
        ("0-17 population: 2018", "2018"),
        ("mid-year population estimate for 2018", "2018"),
        ("per 10,000 children in 2018", ""),
        ("population 2018/19", ""),
        ("midnight 2018", ""),
    ],
)
def test_the_year_of_a_population_is_read_however_it_is_written(words: str, year: str) -> None:
    assert population_said(words) == year


def test_a_heading_says_it_beside_publication_and_group() -> None:
    heading = "England 2017/18 (LAIT Nov 2018, mid-2017 population)"
    assert about_said(heading).words == "LAIT, Nov 2018, mid-2017 population"
    assert without_about(heading) == "England 2017/18"
    assert about_said("England (ONS 2018 mid-year estimates)").published == ""


@pytest.mark.parametrize(
    ("title", "unit", "is_one"),
    [
        ("Rate of cared for children per 10,000", Unit.RATE, True),
        ("Rate of incidents per 100 looked after children", Unit.RATE, True),
        ("Incidents per 1,000 cared for children", Unit.RATE, False),
        ("Caseload per social worker", Unit.RATE, False),
        ("% of children per 10,000", Unit.PERCENT, False),
    ],
)
def test_a_rate_of_something_else_has_no_population(title: str, unit: Unit, *, is_one: bool) -> None:
    assert is_population_rate(replace(RATE, title=title, unit=unit)) is is_one


def said(
    item: Measure = RATE,
    *,
    notes: tuple[str, ...] = (),
    heading: str = "Q1 2019/20",
    abouts: dict[str, ComparatorAbout] | None = None,
) -> str:
    card = replace(scorecard([item], "Scorecard", notes=notes), columns=(Column("F", heading, ColumnRole.VALUE, None),))
    return own_population(card, item, card.current_value(item), abouts or {})


def test_what_was_said_in_the_pack_goes_before_heading_wording_and_notes() -> None:
    notes = ("Rates use the mid-2014 population.",)
    worded = replace(RATE, title=f"{RATE.title} (mid-2015 population)")
    own = {OWN_FIGURES: ComparatorAbout(population="2018")}
    assert said(notes=notes) == "2014"
    assert said(worded, notes=notes) == "2015"
    assert said(worded, notes=notes, heading="Q1 2019/20 (mid-2016 population)") == "2016"
    assert said(worded, notes=notes, heading="Q1 2019/20 (mid-2016 population)", abouts=own) == "2018"
    assert said() == ""


def test_a_cell_beside_the_measure_may_say_it() -> None:
    cell = OtherCell("Population year", "2018", CellPlace(SHEET, "Q21"))
    assert said(replace(RATE, other=(cell,))) == "2018"


def test_a_note_on_others_alone_says_nothing_of_the_councils_own() -> None:
    assert said(notes=("England uses mid-2017 population.",)) == ""
    assert said(notes=("England and the council use mid-2017 population.",)) == "2017"
