"""Headings of a role are told at once, just where they are read as such."""

from collections.abc import Callable

import pytest

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.blocks.headings import read_heading
from cpdesk.excel.blocks.telling_words import any_names_targets, names_measures
from cpdesk.excel.words.vocabulary import ROLE_OF_WORDS
from cpdesk.excel.words.wording import tidy


def names_targets(heading: str) -> bool:
    return any_names_targets(["Reviews held in time", heading])


@pytest.mark.parametrize("written", ["{}", "The {} (latest)", "{}:", "2019/20 {}*", "{} / {}"])
@pytest.mark.parametrize(
    ("names_it", "roles"),
    [(names_measures, (ColumnRole.REF, ColumnRole.MEASURE)), (names_targets, (ColumnRole.TARGET,))],
)
def test_a_heading_of_the_role_is_told_just_where_it_is_read_as_one(
    names_it: Callable[[str], bool], roles: tuple[ColumnRole, ...], written: str
) -> None:
    headings = [written.replace("{}", words.title()) for words in ROLE_OF_WORDS]
    names = [heading for heading in headings if names_it(heading)]

    assert names
    assert names == [heading for heading in headings if read_heading(tidy(heading)).role in roles]


@pytest.mark.parametrize("heading", ["Target (95%)", "Our target: at least 90%"])
def test_a_heading_with_the_target_of_every_measure_is_one_of_targets(heading: str) -> None:
    assert names_targets(heading)
