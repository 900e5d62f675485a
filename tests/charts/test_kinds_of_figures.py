"""Bars, stacks and small charts say what they show, in words and in numbers."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from cpdesk.charts.comparison import comparison_figure
from cpdesk.charts.composition import are_parts, composition_figure
from cpdesk.charts.panels import panels_figure
from cpdesk.charts.ratings_chart import ratings_figure
from cpdesk.charts.table_parts import table_figure
from cpdesk.domain.figure import BarFigure, PanelsFigure
from cpdesk.domain.measure import Measure
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RagRating
from cpdesk.domain.review import PackReview, review_pack
from cpdesk.domain.table import DataTable
from cpdesk.domain.value import Comparator
from pack_builders import PLEDGES, SUPPRESSED, Result, measure, pack_of, scorecard, value, workbook


def reviewed(*items: Measure) -> list[MeasureReview]:
    return list(review_pack(pack_of(workbook([scorecard(items)]))).measures.values())


def compared(item: Measure, **others: Result) -> Measure:
    named = (
        Comparator(name, value(result, None, f"L{at}", item.unit)) for at, (name, result) in enumerate(others.items())
    )
    return replace(item, comparators=tuple(named))


def part(ref: str, name: str, *results: Result, unit: Unit = Unit.PERCENT) -> Measure:
    return measure(ref, name, [*[None] * (3 - len(results)), *results], unit=unit)


def stacked(*items: Measure) -> BarFigure:
    figure = composition_figure(reviewed(*items))
    assert figure is not None
    return figure


def test_bars_compare_the_latest_figure_with_others_each_with_its_own_period() -> None:
    item = compared(
        measure("4.5", "% with a dental check", [78, 81, 79], "85", polarity=Polarity.HIGH), England=84, SE=75
    )
    (review,) = reviewed(item)
    figure = comparison_figure(review)
    assert figure is not None
    assert figure.title == "Measure 4.5 is 79%, above SE at 75% and below England at 84%"
    assert [(bar.label, bar.texts, bar.is_own) for bar in figure.bars] == [
        ("Measure 4.5, Q1 2019/20", ("79%",), True),
        ("England, no period given", ("84%",), False),
        ("SE, no period given", ("75%",), False),
    ]
    assert figure.target == ("Target 85%", Decimal(85))
    assert [row[:2] for row in figure.rows] == [
        ("Measure 4.5, Q1 2019/20", "79%"),
        ("England, no period given", "84%"),
        ("SE, no period given", "75%"),
        ("Target", "85%"),
    ]
    assert "missing" not in figure.alt_text
    assert figure.alt_text.startswith("Bar chart: measure 4.5, % with a dental check, is 79% in Q1 2019/20")


def test_a_figure_that_somebody_else_keeps_back_has_no_bar_but_its_symbol() -> None:
    (review,) = reviewed(compared(measure("4.5", "% seen", [78, 81, 79]), England=84, SE=SUPPRESSED))
    figure = comparison_figure(review)
    assert figure is not None
    assert (figure.bars[2].values, figure.bars[2].texts) == ((None,), ("c",))
    assert "SE" not in figure.title


def test_many_comparators_are_counted_in_the_title() -> None:
    others: dict[str, Result] = {f"Council {at}": 70 + at for at in range(12)}
    (review,) = reviewed(compared(measure("4.5", "% seen", [78, 81, 79]), **others))
    figure = comparison_figure(review)
    assert figure is not None
    assert figure.title == "Measure 4.5 is 79%, above 9, below 2 and level with 1 of 12 others"
    assert len(figure.alt_text) <= 250


def test_counts_of_somebody_elses_children_are_not_compared() -> None:
    (review,) = reviewed(compared(measure("1.1", "Children", [1, 2, 3], unit=Unit.NUMBER), England=84))
    assert comparison_figure(review) is None


def ratings(*supplied: tuple[str, RagRating | None]) -> PackReview:
    items = [
        replace(
            measure(f"{at}", f"Measure {at}", [1, 2, 3], "15" if rag else None, pledge=pledge),
            place=CellPlace("S", f"B{at}"),
        )
        for at, (pledge, rag) in enumerate(supplied, 1)
    ]
    results = {RagRating.GREEN: 15, RagRating.AMBER: 16, RagRating.RED: 26, None: 3}
    items = [
        replace(item, values=(*item.values[:2], value(results[rag], item.values[2].period, f"F{at}")))
        for at, (item, (_, rag)) in enumerate(zip(items, supplied, strict=True), 1)
    ]
    return review_pack(pack_of(workbook([scorecard(items)])))


def test_each_pledge_has_a_bar_with_a_stretch_for_each_rating() -> None:
    one, two = PLEDGES[:2]
    review = ratings(
        (one, RagRating.GREEN), (one, RagRating.RED), (two, RagRating.RED), (two, RagRating.RED), (two, None)
    )
    figure = ratings_figure(review)
    assert figure is not None
    assert figure.header == ("Pledge", "Red", "Green", "Not rated", "All")
    assert figure.rows == ((one, "1", "1", "0", "2"), (two, "2", "0", "1", "3"), ("All measures", "3", "1", "1", "5"))
    assert [bar.label for bar in figure.bars] == [one, two]
    assert figure.bars[1].values == (Decimal(2), None, Decimal(1))
    assert figure.title == "Of 4 rated measures, 3 are red and 1 green"
    assert f"Most red, 2, under {two}" in figure.alt_text


def test_a_pack_of_one_pledge_has_one_bar_for_all() -> None:
    figure = ratings_figure(ratings((PLEDGES[0], RagRating.AMBER), (PLEDGES[0], None)))
    assert figure is not None
    assert [bar.label for bar in figure.bars] == ["All measures"]
    assert figure.title == "Of 1 rated measure, 1 is amber"


def test_without_measures_there_are_no_ratings_to_draw() -> None:
    assert ratings_figure(review_pack(pack_of(workbook([])))) is None


def test_percentages_that_add_up_are_parts_of_one_whole() -> None:
    figure = stacked(part("1", "Foster care", 50, 45), part("2", "Kinship", 30, 34), part("3", "Homes", 20, 21))
    assert figure.whole == 100
    assert figure.title == "Foster care is the largest part, 45%, Q1 2019/20"
    assert figure.header == ("Part", "Q1 2019/20")  # a whole year is no bar beside a quarter
    assert [one.name for one in figure.parts] == ["Foster care", "Kinship", "Homes"]
    assert figure.notes == ()


@pytest.mark.parametrize(
    ("results", "is_whole"),
    [
        ((45, 34, 21), True),
        ((45, 34, 22), True),
        ((45, 34, 25), False),
        ((45, 34, 10), False),
        ((45, None, None), False),
    ],
)
def test_only_what_comes_to_a_hundred_but_for_rounding_is_taken_for_a_whole(
    results: Sequence[int | None], is_whole: bool
) -> None:
    items = [part(str(at), f"Part {at}", result) for at, result in enumerate(results)]
    assert are_parts(reviewed(*items)) is is_whole


def test_a_rest_is_drawn_and_said() -> None:
    figure = stacked(part("1", "Foster care", 45), part("2", "Kinship", 34))
    assert figure.parts[-1].is_rest
    assert figure.bars[0].texts == ("45%", "34%", "21%")
    assert figure.notes == ("The parts add up to 79% (Q1 2019/20): 21% is none of these.",)


def test_of_a_figure_that_is_kept_back_no_rest_tells() -> None:
    figure = stacked(part("1", "Foster care", 45), part("2", "Kinship", SUPPRESSED), part("3", "Homes", 34))
    assert figure.bars[0].values == (Decimal(45), None, Decimal(34))
    assert figure.bars[0].texts == ("45%", "c", "34%")
    assert figure.notes == ("The parts do not add up to the whole, as not every figure is given.",)
    assert "21" not in " ".join((*figure.notes, figure.title, figure.alt_text))


def test_more_than_the_whole_is_no_composition() -> None:
    assert composition_figure(reviewed(part("1", "Seen", 80), part("2", "Heard", 70))) is None
    assert composition_figure(reviewed(part("1", "Seen", 80), part("2", "Days", 7, unit=Unit.DAYS))) is None


def test_the_smallest_of_many_parts_are_drawn_as_one_and_stand_in_the_table() -> None:
    figure = stacked(*(part(str(at), f"Part {at}", 30 - at, unit=Unit.NUMBER) for at in range(11)))
    assert len(figure.parts) == 8
    assert figure.parts[-1].name == "4 other parts"
    assert figure.bars[0].values[-1] == sum(range(20, 24))
    assert len(figure.rows) == 11
    assert figure.whole is None


def test_columns_of_a_table_are_parts_without_its_totals() -> None:
    header = ("Provider", "In area", "Out of area", "Total")
    rows = (("Total", "30", "12", "42"), ("Own", "20", "2", "22"), ("Private", "10", "c", "20"))
    figure = table_figure(DataTable(CellPlace("S", "A1"), "Placements", header, rows))
    assert figure is not None
    assert [one.name for one in figure.parts] == ["In area", "Out of area"]
    assert [(bar.label, bar.texts) for bar in figure.bars] == [("Own", ("20", "2")), ("Private", ("10", "c"))]
    assert figure.title == "Own has the most, 22"


@pytest.mark.parametrize(
    "rows", [(("Own", "20%", "£2"),), (("Own", "a", "b"),), ((),), tuple((f"Row {at}", "1", "2") for at in range(16))]
)
def test_a_table_of_other_things_is_no_chart(rows: tuple[tuple[str, ...], ...]) -> None:
    rows = tuple(row or ("Total", "1", "2") for row in rows)
    assert table_figure(DataTable(CellPlace("S", "A1"), "Placements", ("Provider", "In", "Out"), rows)) is None


def panels(*items: Measure) -> PanelsFigure:
    figure = panels_figure(reviewed(*items))
    assert figure is not None
    return figure


def test_small_charts_share_an_axis_where_they_count_the_same() -> None:
    figure = panels(measure("1", "% seen", [10, 20, 30], "15"), measure("2", "% heard", [30, 20, 10], "15", row=22))
    assert figure.is_shared
    assert figure.header == ("Period", "Measure 1", "Measure 2")
    assert figure.rows[-2:] == (("Q1 2019/20", "30%", "10%"), ("Target", "15%", "15%"))
    assert figure.title == "Of 2 measures, 1 is better than before and 1 is worse"
    assert "1 up from 10% to 30%, target 15%; 2 down from 30% to 10%, target 15%." in figure.alt_text


def test_a_small_count_is_not_drawn_flat_beside_a_large_one() -> None:
    large = measure("1", "Children", [466, 486, 498], unit=Unit.NUMBER)
    small = measure("2", "Exclusions", [1, 2, 3], unit=Unit.NUMBER, row=22)
    figure = panels(large, small)
    assert not figure.is_shared
    assert figure.notes == ("Each chart has an axis of its own: their heights cannot be compared.",)


def test_measures_without_a_figure_are_not_drawn() -> None:
    assert (
        panels_figure(reviewed(measure("1", "% seen", [None] * 3), measure("2", "% heard", [None] * 3, row=22))) is None
    )
