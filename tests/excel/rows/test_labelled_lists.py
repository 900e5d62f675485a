"""A column may label each row of a measure: as its result, its target, its rating, England's figure."""

import pytest

from cpdesk.domain.measure import Measure
from grid_builders import Content
from understood import dated_figures, understood, understood_card

_TITLE: list[Content] = ["Scorecard 2019/20"]
_HEADINGS: list[Content] = ["Ref", "Measure", "Polarity", None, "Q1", "Q2"]


def _rows(ref: str, wording: str, *, is_named_on_each: bool) -> list[list[Content]]:
    """Return the rows of a measure: its result, target, rating and England's figure for two quarters."""
    first: list[Content] = [ref, wording, "High"]
    others: list[Content] = first if is_named_on_each else [None, None, None]
    return [
        [*first, "Actual", 90, 96],
        [*others, "Target", 95, 95],
        [*others, "RAG", "A", "G"],
        [*others, "England", 80, 82],
    ]


def _others(measure: Measure) -> list[tuple[str, str | None, int]]:
    """Return a measure's comparators, each with the code of its period and its figure."""
    values = [(item.name, item.value.period, item.value.number) for item in measure.comparators]
    return [(name, period.code if period else None, int(number or 0)) for name, period, number in values]


@pytest.mark.parametrize("is_named_on_each", [True, False])
def test_the_rows_of_a_measure_are_read_by_their_labels(is_named_on_each: bool) -> None:
    first = _rows("1.1", "% of reviews on time", is_named_on_each=is_named_on_each)
    second = _rows("1.2", "% of visits on time", is_named_on_each=is_named_on_each)
    workbook = understood(_TITLE, [], _HEADINGS, ["Pledge 1: Be safe"], *first, *second)

    (card,) = workbook.scorecards
    assert [measure.ref for measure in card.measures] == ["1.1", "1.2"]
    for measure in card.measures:
        assert measure.pledge == "Pledge 1: Be safe"
        assert dated_figures(measure) == [("2019-20 Q1", 90), ("2019-20 Q2", 96)]
        assert measure.target is not None
        assert measure.target.value == 95
        assert measure.supplied_rating.rag == "green"
        assert _others(measure) == [("England", "2019-20 Q1", 80), ("England", "2019-20 Q2", 82)]
    assert [finding.code for finding in workbook.findings] == []


def test_a_row_whose_label_says_nothing_known_is_left_out_by_name() -> None:
    rows = _rows("1.1", "% of reviews on time", is_named_on_each=False)
    workbook = understood(_TITLE, [], _HEADINGS, *rows, [None, None, None, "Confidence", "B", "A"])

    (finding,) = (item for item in workbook.findings if item.code == "row-left-out")
    assert "Row 8" in finding.text
    assert [measure.ref for card in workbook.scorecards for measure in card.measures] == ["1.1"]


def test_the_council_s_own_name_beside_england_s_labels_its_results() -> None:
    card = understood_card(
        _TITLE,
        [],
        ["Measure", None, "Q1", "Q2"],
        ["% of reviews on time", "Medway", 90, 96],
        [None, "England", 80, 82],
        ["% of visits on time", "Medway", 70, 76],
        [None, "England", 60, 62],
    )

    assert [measure.title for measure in card.measures] == ["% of reviews on time", "% of visits on time"]
    assert dated_figures(card.measures[1]) == [("2019-20 Q1", 70), ("2019-20 Q2", 76)]
    assert _others(card.measures[1]) == [("England", "2019-20 Q1", 60), ("England", "2019-20 Q2", 62)]


def test_so_it_does_in_sections_under_the_name_of_the_measure() -> None:
    card = understood_card(
        _TITLE,
        [],
        [None, "Q1", "Q2"],
        ["% of reviews on time"],
        ["Medway", 90, 96],
        ["England", 80, 82],
        ["% of visits on time"],
        ["Medway", 70, 76],
        ["England", 60, 62],
    )

    assert [measure.title for measure in card.measures] == ["% of reviews on time", "% of visits on time"]
    assert dated_figures(card.measures[0]) == [("2019-20 Q1", 90), ("2019-20 Q2", 96)]
    assert _others(card.measures[0]) == [("England", "2019-20 Q1", 80), ("England", "2019-20 Q2", 82)]


@pytest.mark.parametrize("name", ["% of reviews on time", None])
def test_a_list_by_area_keeps_its_quarters_in_the_title_s_year(name: str | None) -> None:
    card = understood_card(
        _TITLE,
        [],
        ["Measure", "Area", "Q1", "Q2"],
        ["% of reviews on time", "Medway", 90, 96],
        [name, "England", 80, 82],
        [name, "South East", 81, 83],
    )

    (measure,) = card.measures
    assert dated_figures(measure) == [("2019-20 Q1", 90), ("2019-20 Q2", 96)]
    assert _others(measure) == [
        *(("England", "2019-20 Q1", 80), ("England", "2019-20 Q2", 82)),
        *(("South East", "2019-20 Q1", 81), ("South East", "2019-20 Q2", 83)),
    ]


def test_measures_across_may_have_result_target_and_rating_under_each_of_their_names() -> None:
    card = understood_card(
        _TITLE,
        [],
        [None, "% of reviews on time", None, None, "Number of new carers", None, None],
        ["Quarter", "Actual", "Target", "RAG", "Actual", "Target", "RAG"],
        ["Q1", 90, 95, "A", 8, 10, "R"],
        ["Q2", 96, 95, "G", 11, 10, "G"],
        merges=[(3, 2, 3, 4), (3, 5, 3, 7)],
    )

    assert [measure.title for measure in card.measures] == ["% of reviews on time", "Number of new carers"]
    assert [dated_figures(measure) for measure in card.measures] == [
        [("2019-20 Q1", 90), ("2019-20 Q2", 96)],
        [("2019-20 Q1", 8), ("2019-20 Q2", 11)],
    ]
    assert [measure.target.value for measure in card.measures if measure.target] == [95, 10]
    assert [measure.supplied_rating.rag for measure in card.measures] == ["green", "green"]


def _others_of(measure: Measure) -> list[tuple[str, str]]:
    return [(cell.heading, cell.text) for cell in measure.other]


@pytest.mark.parametrize("label", ["Variance", "Difference", "Variance from target", "Difference from England"])
def test_a_row_that_is_known_to_be_none_of_the_figures_is_kept_by_its_name(label: str) -> None:
    rows: list[list[Content]] = []
    for ref, wording in (("1.1", "% of reviews on time"), ("1.2", "% of visits on time")):
        rows += [[ref, wording, "High", "Target", 95, 95], [None, None, None, "Actual", 90, 96]]
        rows.append([None, None, None, label, -5, 1])
    workbook = understood(_TITLE, [], _HEADINGS, *rows)

    (card,) = workbook.scorecards
    assert [finding.code for finding in workbook.findings] == []
    for measure in card.measures:
        assert dated_figures(measure) == [("2019-20 Q1", 90), ("2019-20 Q2", 96)]
        assert {(f"{label} Q1 2019/20", "-5"), (f"{label} Q2 2019/20", "1")} <= set(_others_of(measure))


def test_the_variance_of_a_section_is_no_measure_of_its_own() -> None:
    section: list[list[Content]] = [["Target", 95, 95], ["Actual", 90, 96], ["Variance", -5, 1], ["RAG", "A", "G"]]
    workbook = understood(
        _TITLE, [], ["Measure", "Q1", "Q2"], ["1.1 % of reviews on time"], *section, [], ["1.2 % of visits"], *section
    )

    (card,) = workbook.scorecards
    assert [measure.ref for measure in card.measures] == ["1.1", "1.2"]
    assert [measure.supplied_rating.rag for measure in card.measures] == ["green", "green"]
    assert ("Variance Q2 2019/20", "1") in _others_of(card.measures[0])
