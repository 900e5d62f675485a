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
