"""Words of comparison say which side a figure bounds, and whether it is inside."""

import pytest

from cpdesk.excel.words.bound_words import Bound, cut_bound


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("at least 5", Bound("5", is_least=True)),
        ("more than 5", Bound("5", is_least=True, is_strict=True)),
        ("not to exceed 5", Bound("5", is_most=True)),
        ("exceeds 5", Bound("5", is_least=True, is_strict=True)),
        ("5 & above", Bound("5", is_least=True)),
        ("5 or fewer", Bound("5", is_most=True)),
        ("increase to at least 5", Bound("5", is_least=True)),
        ("5 or better", Bound("5")),
        ("5", Bound("5")),
        ("overall 5", Bound("overall 5")),
    ],
)
def test_the_side_that_the_words_name_is_found_before_the_figure_or_behind_it(text: str, bound: Bound) -> None:
    assert cut_bound(text) == bound
