"""How wordings of measures are held against each other."""

import pytest

from cpdesk.domain.plain_wording import is_mirror, likeness, plain_reference, plain_wording, undated_wording


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("% of children seen", "Percentage of  Children seen"),
        ("Per cent of children", "% of children"),
        ("Children’s reviews – held on time", "Childrens reviews - held on time"),
        ("Care leavers in EET [note 3]", "Care leavers in EET*"),
        ("Health & wellbeing", "Health and Wellbeing"),
        ("No. of exclusions", "Number of exclusions"),
        ("NEET (aged 19-21)", "NEET, aged 19–21"),
        ("Stability²", "Stability"),
    ],
)
def test_a_wording_is_the_same_however_it_is_typed(one: str, other: str) -> None:
    assert plain_wording(one) == plain_wording(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("% with less than 90% attendance", "% with less than 92% attendance"),
        ("Care leavers (18)", "Care leavers (19)"),
        ("Attendance <90%", "Attendance >90%"),
        ("2.10", "2.1"),
    ],
)
def test_what_makes_a_difference_is_kept(one: str, other: str) -> None:
    assert plain_wording(one) != plain_wording(other)


def test_a_reference_keeps_its_noughts() -> None:
    assert plain_reference(" 2.10. ") == plain_reference("2.10")
    assert plain_reference("2.10") != plain_reference("2.1")
    assert plain_reference("CP 1a") == plain_reference("cp1A")


def test_a_wording_that_names_its_year_is_that_of_the_year_after() -> None:
    assert undated_wording("Children in care at 31 March 2019") == undated_wording("Children in care at 31 March 2020")
    assert undated_wording("Adopted in Q1 2019/20") == undated_wording("Adopted in Q2 2019/20")
    assert undated_wording("Aged 16") != undated_wording("Aged 17")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("% in internal foster care", "% in external foster care"),
        ("attendance below 90 %", "attendance below 92 %"),
        ("care leavers in touch", "care leavers not in touch"),
        ("boys excluded", "girls excluded"),
    ],
)
def test_mirror_measures_are_told_apart(one: str, other: str) -> None:
    assert is_mirror(one, other)
    assert is_mirror(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("% of children in placements", "% of children in placement"),
        ("children with a plan", "children with an up to date plan"),
        ("% of chidren seen", "% of children seen"),
        ("the same", "the same"),
    ],
)
def test_a_reworded_measure_is_no_mirror_of_itself(one: str, other: str) -> None:
    assert not is_mirror(one, other)
    assert likeness(one, other) == likeness(other, one) > 0.5
