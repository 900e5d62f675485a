"""A measure on two rows, labelled as target and result, has the figures of the one and the target of the other."""

from decimal import Decimal

import pytest

from cpdesk.domain.measure import Measure
from cpdesk.domain.rating import RagRating
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook

_HEADINGS: list[Content] = ["Ref", "Measure", "", "Q4 2018/19", "Q1 2019/20"]


def _understood(*rows: list[Content], **options: object) -> SuppliedWorkbook:
    return understand(workbook(sheet(list(rows), **options)))  # type: ignore[arg-type]


def _told(measure: Measure) -> tuple[object, ...]:
    target = measure.target
    return (
        [value.number for value in measure.values],
        [value.place.cell for value in measure.values],
        (target.value, target.place.cell) if target is not None else None,
    )


def _left_out(supplied: SuppliedWorkbook) -> list[str]:
    return [finding.place.cell for finding in supplied.findings if finding.code == "row-left-out"]


@pytest.mark.parametrize("label", ["Actual", "Performance", "Outturn", "actuals:"])
@pytest.mark.parametrize("named", ["first", "merged", "both"])
def test_the_result_is_never_read_from_the_row_of_targets(label: str, named: str) -> None:
    second: list[Content] = ["1", "% seen"] if named == "both" else [None, None]
    merges = [(2, 1, 3, 1), (2, 2, 3, 2)] if named == "merged" else []
    supplied = _understood(
        _HEADINGS, ["1", "% seen", "Target", "90%", "92%"], [*second, label, "80%", "81%"], merges=merges
    )
    (measure,) = supplied.scorecards[0].measures

    assert (measure.ref, measure.title, measure.place.cell) == ("1", "% seen", "B2")
    assert _told(measure) == ([80, 81], ["D3", "E3"], (92, "E2"))
    assert measure.other == ()
    assert [item.code for item in supplied.findings] == ["polarity-unknown"]


def test_the_result_may_stand_first() -> None:
    supplied = _understood(
        _HEADINGS,
        ["1", "Moves", "Actual", 3, 4],
        [None, None, "Target", 5, 6],
        ["2", "Visits", "Actual", 7, 8],
        [None, None, "Target", 9, "≥ 10"],
    )
    moves, visits = supplied.scorecards[0].measures

    assert _told(moves) == ([3, 4], ["D2", "E2"], (6, "E3"))
    assert _told(visits) == ([7, 8], ["D4", "E4"], (10, "E5"))


def test_what_is_said_once_of_both_rows_is_the_measures() -> None:
    supplied = _understood(
        [*_HEADINGS, "England", "RAG", "Comments", "Lead"],
        ["1", "% seen", "Target", 0.9, 0.92, 0.5, "R", "Slow.", "Fostering"],
        [None, None, "Actual", 0.8, 0.81],
    )
    (measure,) = supplied.scorecards[0].measures
    (england,) = measure.comparators

    assert _told(measure) == ([80, 81], ["D3", "E3"], (92, "E2"))
    assert (str(england.value.number), england.value.place.cell) == ("50", "F2")
    assert (measure.supplied_rating.rag, measure.commentary, measure.lead) == (RagRating.RED, "Slow.", "Fostering")


def test_targets_in_thousands_of_pounds_are_pounds_as_their_results_are() -> None:
    (card,) = _understood(
        _HEADINGS, ["1", "Spend (£000)", "Target", 9, 10], [None, None, "Actual", 11, Decimal("12.5")]
    ).scorecards

    assert _told(card.measures[0]) == ([11000, 12500], ["D3", "E3"], (10000, "E2"))


def test_a_measure_without_a_result_yet_keeps_those_of_the_others_apart() -> None:
    supplied = _understood(
        _HEADINGS,
        ["1", "Moves", "Target", 5, 6],
        [None, None, "Actual", None, None],
        ["2", "Visits", "Target", 7, 8],
        [None, None, "Actual", 9, 10],
    )

    assert [(measure.pledge, len(measure.values)) for measure in supplied.scorecards[0].measures] == [
        (None, 0),
        (None, 2),
    ]


def test_rows_that_no_label_makes_a_result_are_left_out_and_said_to_be() -> None:
    supplied = _understood(
        _HEADINGS,
        ["1", "Moves", "Target", 5, 6],
        ["2", "Visits", "Actual", 3, 4],
        [None, None, "Target", 7, 8],
        [None, None, "National", 1, 2],
        ["3", "Checks", "Actual", 3, 4],
        [None, None, "Actual", 7, 8],
    )

    assert [measure.title for measure in supplied.scorecards[0].measures] == ["Visits"]
    assert _left_out(supplied) == ["A2", "C5", "A6", "C7"]


_PARTS: list[Content] = ["Ref", "Measure", "", "Q1 2019/20", "Q2 2019/20", "Target", "RAG"]


def _target(measure: Measure) -> float | None:
    target = measure.target
    return float(target.value) if target is not None and target.value is not None else None


def _counts(measure: Measure) -> list[tuple[object, object, object]]:
    return [(value.number, value.numerator, value.denominator) for value in measure.values]


@pytest.mark.parametrize("named", ["first", "merged", "both"])
def test_a_count_over_its_share_is_the_numerator_of_one_measure(named: str) -> None:
    second: list[Content] = ["1", "Children seen"] if named == "both" else [None, None]
    merges = [(2, 1, 3, 1), (2, 2, 3, 2)] if named == "merged" else []
    supplied = _understood(
        _PARTS, ["1", "Children seen", "Number", 19, 20], [*second, "%", "95%", "91%", "96%", "R"], merges=merges
    )
    (measure,) = supplied.scorecards[0].measures

    assert (measure.ref, measure.title, measure.place.cell, measure.unit) == ("1", "Children seen", "B2", "percent")
    assert _counts(measure) == [(95, 19, None), (91, 20, None)]
    assert (_target(measure), measure.supplied_rating.rag) == (96, RagRating.RED)
    assert (measure.other, _left_out(supplied)) == ((), [])


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1)])
def test_numerator_and_denominator_rows_belong_to_the_share(order: tuple[int, int, int]) -> None:
    rows: list[list[Content]] = [["Numerator", 19, 20], ["Denominator", 20, 22], ["Percentage", "95%", "91%"]]
    first, second, third = (rows[place] for place in order)
    supplied = _understood(
        _PARTS, ["1", "Children seen", *first], [None, None, *second], [None, None, *third],
        ["2", "Visits", *first], [None, None, *second], [None, None, *third],
    )  # fmt: skip

    assert [_counts(measure) for measure in supplied.scorecards[0].measures] == [[(95, 19, 20), (91, 20, 22)]] * 2
    assert _left_out(supplied) == []


def test_a_target_and_rating_beside_the_count_are_the_measures() -> None:
    supplied = _understood(
        _PARTS, ["1", "Children seen", "Number", 19, 20, "96%", "G"], [None, None, "%", "95%", "91%"]
    )
    (measure,) = supplied.scorecards[0].measures

    assert _counts(measure) == [(95, 19, None), (91, 20, None)]
    assert measure.target is not None
    assert (_target(measure), measure.target.place.cell) == (96, "F2")
    assert measure.supplied_rating.rag is RagRating.GREEN


def test_a_count_with_a_target_of_its_own_is_a_measure_beside_its_share() -> None:
    supplied = _understood(
        _PARTS, ["1", "Children seen", "Number", 19, 20, 18, "G"], [None, None, "%", "95%", "91%", "96%", "R"]
    )

    assert [
        (measure.title, measure.unit.value, _target(measure), measure.supplied_rating.rag)
        for measure in supplied.scorecards[0].measures
    ] == [
        ("Children seen (Number)", "number", 18, RagRating.GREEN),
        ("Children seen (%)", "percent", 96, RagRating.RED),
    ]


def test_units_of_measures_that_each_have_a_wording_are_no_labels() -> None:
    headings: list[Content] = ["Ref", "Measure", "Unit", "Q1 2019/20", "Q2 2019/20"]
    supplied = _understood(headings, ["1", "Children", "Number", 19, 20], ["2", "Reviews", "%", 95, 91])

    assert [(measure.title, measure.unit) for measure in supplied.scorecards[0].measures] == [
        ("Children", "number"),
        ("Reviews", "percent"),
    ]


def test_labels_under_a_line_with_the_wording_make_one_measure() -> None:
    supplied = _understood(
        ["Measure", "Q1 2019/20", "Q2 2019/20", "Target"],
        ["Children seen"], ["Number", 19, 20], ["%", "95%", "91%", "96%"],
        ["Visits in time"], ["Number", 30, 31], ["%", "85%", "84%", "90%"],
    )  # fmt: skip

    assert [(measure.title, _counts(measure)) for measure in supplied.scorecards[0].measures] == [
        ("Children seen", [(95, 19, None), (91, 20, None)]),
        ("Visits in time", [(85, 30, None), (84, 31, None)]),
    ]


def test_a_share_under_a_count_with_a_wording_of_its_own_is_named_after_it() -> None:
    supplied = _understood(
        ["Ref", "Measure", "Q1 2019/20", "Q2 2019/20"],
        ["1.1", "Number of children", 19, 20], [None, "Percentage", "95%", "91%"],
        ["1.2", "Number of visits", 30, 31], [None, "Percentage", "85%", "84%"],
    )  # fmt: skip

    assert [measure.title for measure in supplied.scorecards[0].measures] == [
        "Number of children",
        "Number of children (Percentage)",
        "Number of visits",
        "Number of visits (Percentage)",
    ]


def test_numbers_and_shares_under_the_names_of_measures_across_are_read_so_too() -> None:
    supplied = _understood(
        ["Measure", "Children seen", None, "Visits", None],
        [None, "Number", "%", "Number", "%"],
        ["Q1 2019/20", 19, "95%", 30, "85%"],
        ["Q2 2019/20", 20, "91%", 31, "84%"],
        merges=[(1, 2, 1, 3), (1, 4, 1, 5)],
    )

    assert [(measure.title, _counts(measure)) for measure in supplied.scorecards[0].measures] == [
        ("Children seen", [(95, 19, None), (91, 20, None)]),
        ("Visits", [(85, 30, None), (84, 31, None)]),
    ]
