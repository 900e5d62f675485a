"""What a heading says of where a comparator's figures are from."""

import pytest

from cpdesk.domain.comparator_about import ComparatorAbout, about_said, first_said, without_about


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("SN (2021 groups)", ComparatorAbout(group="2021")),
        ("England 2018/19 (LAIT Nov 2019)", ComparatorAbout("LAIT", "Nov 2019")),
        ("Statistical neighbours, SN group 2014", ComparatorAbout(group="2014")),
        ("SN average 2018/19 (DfE, April 2021 model)", ComparatorAbout("DfE", "", "April 2021")),
        ("Source: LAIT, November 2019", ComparatorAbout("LAIT", "November 2019")),
        ("Stat neighbours (SFR 50/2019)", ComparatorAbout("SFR 50/2019")),
        ("England published December 2019", ComparatorAbout("", "December 2019")),
        ("England (DfE 2018/19)", ComparatorAbout("DfE")),
        ("England 2018/19", ComparatorAbout()),
    ],
)
def test_a_heading_says_publication_date_and_group(words: str, about: ComparatorAbout) -> None:
    assert about_said(words) == about


def test_what_is_said_first_goes_before_the_rest() -> None:
    texts = ("SN (2021 groups)", "Statistical neighbours: DfE, 2014 groups")
    assert first_said(texts) == ComparatorAbout("DfE", "", "2021")


def test_in_brackets_it_reads_as_people_write_it() -> None:
    assert ComparatorAbout("LAIT", "November 2019", "2021").words == "LAIT, November 2019, 2021 groups"
    assert ComparatorAbout(group="our own").words == "our own"
    assert ComparatorAbout().words == ""


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("England 2017/18 (LAIT Nov 2018)", "England 2017/18"),
        ("SN 2018/19 (2014 groups)", "SN 2018/19"),
        ("SN group 2014 Mar 19", "SN Mar 19"),
        ("England (DfE 2018/19)", "England (DfE 2018/19)"),
        ("England (average)", "England (average)"),
    ],
)
def test_a_heading_without_it_keeps_its_own_period(words: str, left: str) -> None:
    assert without_about(words) == left
