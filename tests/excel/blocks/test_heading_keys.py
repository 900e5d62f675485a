"""What a heading is known by next quarter."""

import pytest

from cpdesk.excel.blocks.heading_keys import heading_keys, sheet_key, without_number, without_periods


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("2019/20 Q1", "quarter"),
        ("Q2 2019-20", "quarter"),
        ("Quarter 3", "quarter"),
        ("2018/19", "year"),
        ("2018- 19", "year"),
        ("Target 2019/20", "target year"),
        ("2020/21 Target", "target year"),
        ("England 2018", "england year"),
        ("Mar '19", "month"),
        ("at 31 March 2019", "day"),
        ("as at 30 June", "day"),
        ("19/20 (YTD)", "year to date"),
        ("Autumn term 2018", "term"),
        ("H1 2019/20", "half year"),
        ("Latest", "latest"),
        ("Direction  of\nTravel", "direction of travel"),
        ("LEAD officer*", "lead officer"),
        ("Aged 16-17", "aged 16-17"),
        ("", ""),
    ],
)
def test_periods_are_replaced_by_their_kind(heading: str, key: str) -> None:
    assert heading_keys([heading]) == (key,)


def test_the_next_quarter_has_the_same_keys() -> None:
    now = ["Ref", "Measure", "Target 2019/20", "2018/19", "2019/20 Q1", "Rating Q1", "Latest"]
    then = ["Ref", "Measure", "Target 2019/20", "2018/19", "2019/20 Q2", "Rating Q2", "Latest"]
    assert heading_keys(now) == heading_keys(then)


def test_the_second_alike_from_the_left_is_numbered() -> None:
    assert heading_keys(["Q1", "RAG", "Q2", "RAG", "", ""]) == ("quarter", "rag", "quarter#2", "rag#2", "", "#2")


def test_a_number_is_taken_off_again_and_nothing_else() -> None:
    assert [without_number(key) for key in ("quarter#2", "no. #", "quarter", "#2")] == [
        "quarter",
        "no. #",
        "quarter",
        "",
    ]


def test_a_sheet_is_the_same_but_for_its_quarter() -> None:
    assert sheet_key("Scorecard Q1") == sheet_key("Scorecard Q2") == sheet_key("SCORECARD  Q2 2019-20")
    assert sheet_key("Scorecard Q1") != sheet_key("Stability Q1")


def test_a_name_keeps_its_words_as_written() -> None:
    assert without_periods("Corporate Parenting Scorecard Q1 2019-20") == "Corporate Parenting Scorecard"
