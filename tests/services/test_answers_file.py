"""The answers file as written."""

import pytest

from cpdesk.domain.errors import CpdeskError
from cpdesk.services.answers_file import AnswersFile, GivenAnswer, parse_answers


def refusal(text: str) -> str:
    with pytest.raises(CpdeskError) as refused:
        parse_answers(text)
    return str(refused.value)


def test_it_says_what_is_answered_where() -> None:
    text = """
        [[answer]]
        code = "undated-column"
        sheet = "Stability"
        cell = "$g$2"
        answer = "2019-20 Q4"

        [[answer]]
        code = "symbol"
        about = "~"
        answer = "suppressed"
    """
    assert parse_answers(text) == AnswersFile(
        (
            GivenAnswer("[[answer]] 1", "undated-column", "2019-20 Q4", "Stability", "G2"),
            GivenAnswer("[[answer]] 2", "symbol", "suppressed", about="~"),
        )
    )


def test_an_empty_file_answers_nothing() -> None:
    assert parse_answers("# nothing yet") == AnswersFile()


def test_a_kept_profile_serves_as_one() -> None:
    text = """
        name = "Board"
        [[answer]]
        code = "symbol"
        about = "~"
        answer = "suppressed"
        [[scorecard]]
        sheet = "Scorecard"
        columns = [["ref", "ref", "Ref"]]
        measures = [["1.1", "Visits"]]
    """
    profile = parse_answers(text).profile
    assert profile is not None
    assert (profile.name, profile.shape[0].measures[0].title) == ("Board", "Visits")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[answer", "At the end of the file this is not TOML. Check the quotes and brackets there."),
        ("[answers]", "The file has a key “answers” that cpdesk does not know. It knows name, answer, scorecard."),
        ("[answer]", "“answer” is not a list of tables. Write [[answer]] on a line of its own for each."),
        ('[[answer]]\ncell = "A1"\nanswer = "a"', '[[answer]] 1 has no code. Add code = "…".'),
        ('[[answer]]\ncode = "symbol"', '[[answer]] 1 has no answer. Add answer = "…".'),
        (
            '[[answer]]\ncode = "symbol"\nanswer = 3',
            'answer in [[answer]] 1 is not text. Put it in quotes: answer = "…".',
        ),
        (
            '[[answer]]\ncode = "symbol"\nanswer = "a"\ncells = "A1"',
            "[[answer]] 1 has a key “cells” that cpdesk does not know. It knows code, sheet, cell, about, answer, all.",
        ),
        (
            '[[answer]]\ncode = "symbol"\nanswer = "a"\ncell = "A0"',
            'cell in [[answer]] 1 is “A0”, which is no cell. Write one such as cell = "G2".',
        ),
        (
            '[[answer]]\ncode = "symbol"\nanswer = "a"\ncell = "A1"\nabout = "~"',
            "[[answer]] 1 has a cell and says what it is about too. Leave one of them out.",
        ),
        (
            '[[answer]]\ncode = "symbol"\nanswer = "a"\nabout = "~"\nall = true',
            "[[answer]] 1 is for all, and says what it is about too. Leave one of them out.",
        ),
        (
            '[[answer]]\ncode = "symbol"\nanswer = "a"\nall = "yes"',
            "all in [[answer]] 1 should be true or false. Write all = true, or leave it out.",
        ),
        (
            '[[answer]]\ncode = "symbol"\nanswer = "a"\ncell = []',
            "cell in [[answer]] 1 is an empty list. Name what it is about, or leave it out.",
        ),
        (
            '[[answer]]\ncode = "symbol"\nanswer = "a"\ncell = ["B2", "B"]',
            'cell in [[answer]] 1 (B) is “B”, which is no cell. Write one such as cell = "G2".',
        ),
    ],
)
def test_what_cannot_be_understood_is_named(text: str, sentence: str) -> None:
    assert refusal(text) == sentence


def test_a_list_answers_for_each_thing_in_it() -> None:
    text = '[[answer]]\ncode = "polarity"\nanswer = "high"\nabout = ["Visits", "Moves"]'

    assert [(given.about, given.answer) for given in parse_answers(text).answers] == [
        ("Visits", "high"),
        ("Moves", "high"),
    ]
