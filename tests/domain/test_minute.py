"""The last meeting's minutes are kept in their order, each with its answer."""

from datetime import date

import pytest

from cpdesk.domain.edits import AnswerMinute, PutMinute, TakeOutMinute
from cpdesk.domain.minute import AnswerKind, AnswerLink, MinuteItem, MinuteKind, links_from_json
from cpdesk.domain.pack import BoardPack
from pack_builders import applied

SEMINAR = MinuteItem("seminar", MinuteKind.ASKED, "Hold a seminar for members", "ii", date(2018, 4, 17))
REPORT = MinuteItem("report", MinuteKind.DECIDED, "The annual report was noted")
LINK = AnswerLink(AnswerKind.LINE, "Plan!2")


def pack() -> BoardPack:
    return applied(BoardPack(), PutMinute(SEMINAR), PutMinute(REPORT))


def test_items_stand_in_the_order_in_which_they_were_put_in() -> None:
    assert pack().minutes == (SEMINAR, REPORT)


def test_an_item_that_is_put_in_again_keeps_its_place() -> None:
    changed = MinuteItem("seminar", MinuteKind.ASKED, "Hold two seminars")
    assert applied(pack(), PutMinute(changed)).minutes == (changed, REPORT)


def test_what_was_asked_for_is_open_until_words_or_a_part_of_the_pack_answer_it() -> None:
    assert [item.is_open for item in pack().minutes] == [True, False]
    by_words = applied(pack(), AnswerMinute("seminar", "Held in May."))
    by_link = applied(pack(), AnswerMinute("seminar", "", (LINK,)))
    assert (by_words.minutes[0].answer, by_words.minutes[0].is_open) == ("Held in May.", False)
    assert (by_link.minutes[0].links, by_link.minutes[0].is_open) == ((LINK,), False)
    assert applied(by_link, AnswerMinute("seminar", " ")).minutes[0].is_open


def test_an_item_goes_with_its_answer() -> None:
    answered = applied(pack(), AnswerMinute("seminar", "Held."))
    gone = applied(answered, TakeOutMinute("seminar"))
    assert gone.minutes == (REPORT,)
    assert not [name for name in gone.fields if "seminar" in name]


def test_a_link_of_no_known_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="wish"):
        links_from_json({"links": [{"kind": "wish", "subject": "x"}]})
