"""Items of the minutes are pasted, moved, gone through, answered and put into words."""

from datetime import date

import pytest

from cpdesk.domain.answer_words import answer_words
from cpdesk.domain.edits import AnswerMinute
from cpdesk.domain.minute import AnswerKind, AnswerLink, MinuteKind
from cpdesk.domain.pack import BoardPack
from cpdesk.services.minuting import (
    answer_offers,
    item_moved,
    item_sentence,
    minutes_sentence,
    new_item,
    next_open,
    pasted_items,
)
from line_builders import ASKED, line_edits, tracked_workbook
from pack_builders import applied, pack_of

JUNE = date(2019, 6, 18)


@pytest.fixture
def pack() -> BoardPack:
    return pack_of(tracked_workbook(), edits=line_edits())


@pytest.mark.parametrize(
    ("line", "number", "text"),
    [
        ("24. Report on placements", "24", "Report on placements"),
        ("(iii) Note the offer", "iii", "Note the offer"),
        ("b) Ask again", "b", "Ask again"),
        ("•\tA bullet", "", "A bullet"),
        ("- 12 children were placed", "", "12 children were placed"),
        ("2019 was a good year", "", "2019 was a good year"),
        ("I. agree", "", "I. agree"),
    ],
)
def test_the_mark_before_a_pasted_line_is_its_number(pack: BoardPack, line: str, number: str, text: str) -> None:
    (item,) = pasted_items(pack, line, MinuteKind.ASKED, None)
    assert (item.number, item.text, item.meeting) == (number, text, JUNE)


def test_each_pasted_line_that_says_something_is_an_item_with_an_id_of_its_own(pack: BoardPack) -> None:
    items = pasted_items(pack, "Same\n\n  \nSame\r\n•\nOther", MinuteKind.DECIDED, date(2019, 7, 1))
    assert [item.text for item in items] == ["Same", "Same", "•", "Other"]
    assert len({item.id for item in items}) == len(items)
    assert {item.meeting for item in items} == {date(2019, 7, 1)}


def test_a_new_item_is_of_the_last_meeting(pack: BoardPack) -> None:
    item = new_item(pack, MinuteKind.ASKED, None)
    assert (item.meeting, item.text) == (JUNE, "")
    assert item.id not in {one.id for one in pack.minutes}


def test_an_item_moves_within_the_list(pack: BoardPack) -> None:
    moved = item_moved(pack, "minute:b", -1)
    assert moved is not None
    assert [item.id for item in applied(pack, moved).minutes] == ["minute:b", "minute:a"]
    assert item_moved(pack, "minute:b", 1) is None
    assert item_moved(pack, "minute:gone", 1) is None


def test_what_waits_for_an_answer_is_found_and_counted(pack: BoardPack) -> None:
    assert next_open(pack.minutes, 1) == 0
    assert minutes_sentence(pack) == "1 discussed, 0 decided, 1 asked for, 1 of them not answered."
    answered = applied(pack, AnswerMinute("minute:a", "", (AnswerLink(AnswerKind.LINE, "Progress!1"),)))
    assert next_open(answered.minutes, 0) == -1
    assert minutes_sentence(answered) == "1 discussed, 0 decided, 1 asked for, all of them answered."
    assert minutes_sentence(BoardPack()) == "Nothing of the last minutes is put in yet."


def test_an_item_is_spoken_with_its_answer(pack: BoardPack) -> None:
    assert item_sentence(ASKED, answer_words(pack, ASKED)) == (
        "Minute 24, asked, meeting of 18 June 2019: Report on placements; not yet answered."
    )


def test_sections_lines_and_measures_are_offered_as_answers(pack: BoardPack) -> None:
    offers = {offer.name: offer.link for offer in answer_offers(pack)}
    assert offers["Recommendation 1"] == AnswerLink(AnswerKind.LINE, "Progress!1")
    assert offers["Action 2"] == AnswerLink(AnswerKind.LINE, "own:action-2")
    assert offers["Measure 2.6"] == AnswerLink(AnswerKind.MEASURE, "2.6")
