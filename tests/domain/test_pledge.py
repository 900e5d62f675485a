"""What measures serve."""

import pytest

from cpdesk.domain.pledge import Pledge


@pytest.mark.parametrize(
    ("heading", "word", "number", "name"),
    [
        ("Pledge 2 – Education and training", "Pledge", "2", "Education and training"),
        ("Objective 1: Help children remain", "Objective", "1", "Help children remain"),
        ("PRIORITY 3a. Health", "PRIORITY", "3a", "Health"),
        ("Outcome 4", "Outcome", "4", "Outcome 4"),
        ("Safe and well", "", "", "Safe and well"),
        ("2019 figures", "", "", "2019 figures"),
    ],
)
def test_number_and_name_are_cut_from_the_heading(heading: str, word: str, number: str, name: str) -> None:
    assert Pledge.of(heading) == Pledge(heading, word, number, name)


def test_a_pledge_is_called_by_number_name_or_heading() -> None:
    pledge = Pledge.of("Pledge 2 – Education")
    assert [pledge.is_called(words) for words in ("2", " education ", "PLEDGE 2 – EDUCATION")] == [True] * 3
    assert [pledge.is_called(words) for words in ("", "3", "Pledge", "Educ")] == [False] * 4


def test_a_pledge_without_a_number_is_not_called_nothing() -> None:
    assert not Pledge.of("Safe and well").is_called("")
