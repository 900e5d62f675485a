"""References may stand at the head of the wordings, where no column is for them."""

from grid_builders import Content
from understood import named_measures, understood_card

_HEADINGS: list[Content] = ["Measure", "Q1 2019/20", "Target"]


def test_a_reference_is_cut_off_each_wording() -> None:
    card = understood_card(
        _HEADINGS, ["1.1 % of visits on time", 80, 90], ["1.2 % with a plan", 70, 90], ["1.10: Carers", 7, 9]
    )

    assert [(ref, title) for ref, title, _ in named_measures(card)] == [
        *(("1.1", "% of visits on time"), ("1.2", "% with a plan"), ("1.10", "Carers"))
    ]


def test_wordings_stay_whole_where_one_has_no_reference_or_two_have_the_same() -> None:
    some = understood_card(_HEADINGS, ["1.1 % of visits on time", 80, 90], ["% with a plan", 70, 90])
    same = understood_card(_HEADINGS, ["1.1 % of visits on time", 80, 90], ["1.1 % with a plan", 70, 90])

    assert [measure.title for measure in some.measures] == ["1.1 % of visits on time", "% with a plan"]
    assert [measure.ref for measure in same.measures] == ["", ""]


def test_a_column_of_references_counts_before_what_wordings_begin_with() -> None:
    rows: list[list[Content]] = [["A1", "1.1 % of visits", 80, 90], ["A2", "1.2 % with a plan", 70, 90]]
    card = understood_card(["Ref", *_HEADINGS], *rows)

    assert [(ref, title) for ref, title, _ in named_measures(card)] == [
        ("A1", "1.1 % of visits"),
        ("A2", "1.2 % with a plan"),
    ]
