"""Whom or what a measure counts."""

import pytest

from cpdesk.domain.counted_noun import counted, counted_noun


@pytest.mark.parametrize(
    ("title", "noun"),
    [
        ("% of cared for children in internal foster care", "children"),
        ("% of care leavers who are NEET", "care leavers"),
        ("% of cared for children's reviews completed within timescale", "reviews"),
        ("% of cared for children aged 4+ who participated in their review", "children"),
        ("% of secondary pupils with less than 90% attendance", "pupils"),
        ("Percentage of cared for young people aged 16–17 with a pathway plan", "young people"),
        ("% of initial health assessments (IHA) completed by paediatricians", "assessments"),
        ("% of review health assessments in timescale", "assessments"),
        ("% of Personal Education Plans completed within timescale", "plans"),
        ("% of LAC with three or more placements", "children"),
        ("% of placements more than 20 miles from home", "placements"),
        ("% of foster carers trained", "carers"),
        ("Percentage in suitable accommodation", "cases"),
    ],
)
def test_the_noun_is_that_of_the_wording(title: str, noun: str) -> None:
    assert counted_noun(title)[1] == noun


def test_one_is_singular() -> None:
    assert counted(1, "% of children") == "1 child"
    assert counted(1200, "% of young people") == "1,200 young people"
