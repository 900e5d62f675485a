"""One cell may state its measure's bands; a tolerance that says nothing is kept and told of."""

import pytest

from cpdesk.domain.rating import BandsRule, RagRating
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.key.cell_bands import bands_in_cell
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook


def _read(heading: str, cell: Content, *figures: Content, target: Content = "95%", good: str = "") -> SuppliedWorkbook:
    headings: list[Content] = ["Measure", "Good to be", "Target", heading, "Q1 2019/20"]
    rows: list[list[Content]] = [
        [f"Reviews {name}", good, target, cell, figure] for name, figure in zip("abc", figures, strict=False)
    ]
    return understand(workbook(sheet([headings, *rows])))


def _rated(supplied: SuppliedWorkbook) -> list[RagRating | None]:
    (card,) = supplied.scorecards
    return [card.rate(measure).rag for measure in card.measures]


@pytest.mark.parametrize("heading", ["RAG thresholds", "How it is rated", "Tolerance"])
@pytest.mark.parametrize(
    "cell",
    [
        "Green ≥95%, Amber 90-94%, Red <90%",
        "Red: <90%; Amber: 90% to 94%; Green: 95% or more",
        "G: 95%+ / A: 90-94% / R: <90%",
        "Green if at least 95%, amber if 90% to 94% and red if below 90%",
    ],
)
def test_the_bands_of_one_cell_rate_its_measure_and_say_which_way_is_good(heading: str, cell: str) -> None:
    supplied = _read(heading, cell, "96%", "92%", "80%")

    assert _rated(supplied) == ["green", "amber", "red"]
    assert [measure.polarity for measure in supplied.scorecards[0].measures] == ["high"] * 3
    assert supplied.findings == ()


def test_counts_have_bands_too_and_less_may_be_better() -> None:
    supplied = _read("RAG thresholds", "Green ≤5, Amber 6-10, Red >10", 4, 9, 30, target=5)

    assert _rated(supplied) == ["green", "amber", "red"]
    assert all(isinstance(measure.rule, BandsRule) for measure in supplied.scorecards[0].measures)


@pytest.mark.parametrize(
    "text", ["Green", "Green 95%", "Green ≥95%, Red as agreed", "Greenfield 95%, Redhill 90%", "5%"]
)
def test_what_states_no_run_for_each_of_two_colours_states_no_bands(text: str) -> None:
    assert bands_in_cell(text) == ()


def test_a_tolerance_in_words_is_kept_and_told_of_but_none_is_not() -> None:
    supplied = _read("Tolerance", "See guidance", "96%", good="High")
    (finding,) = supplied.findings

    assert (finding.code, finding.place.cell) == ("thresholds-unclear", "D2")
    assert [cell.text for cell in supplied.scorecards[0].measures[0].other] == ["See guidance"]
    assert _read("Tolerance", "n/a", "96%", good="High").findings == ()


@pytest.mark.parametrize(("heading", "good"), [("Red if below", "High"), ("Red if above", "Low")])
def test_a_heading_may_say_where_red_begins(heading: str, good: str) -> None:
    floor, figures = ("90%", ("96%", "92%", "80%")) if good == "High" else ("99%", ("94%", "97%", "99.9%"))

    assert _rated(_read(heading, floor, *figures, good=good)) == ["green", "amber", "red"]
