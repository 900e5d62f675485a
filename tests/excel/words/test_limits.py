from decimal import Decimal

import pytest

from cpdesk.excel.words.limits import read_limit


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("≥ 95%", 95),
        ("at least 95", 95),
        ("< 5", 5),
        ("20 per annum", 20),
        ("5 (annual)", 5),
        ("80% by March 2020", 80),
    ],
)
def test_the_one_figure_of_a_target_is_read_whatever_stands_round_it(text: str, number: int) -> None:
    limit = read_limit(text)
    assert limit is not None
    assert limit.number == number


def test_nil_is_a_target_of_nought() -> None:
    limit = read_limit("Nil")
    assert limit is not None
    assert limit.number == Decimal(0)


def test_a_wording_with_two_figures_or_none_is_no_limit() -> None:
    assert read_limit("between 90 and 95%") is None
    assert read_limit("to improve") is None
