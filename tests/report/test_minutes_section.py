"""The minute follow-up answers what the committee asked for."""

from datetime import date

from cpdesk.domain.edits import AnswerMinute, Edit, PutMinute
from cpdesk.domain.minute import AnswerKind, AnswerLink, MinuteItem, MinuteKind
from cpdesk.domain.outline import Table
from cpdesk.domain.pack import BoardPack
from cpdesk.report.compose import compose
from outline_text import spoken
from pack_builders import applied
from sample_packs import sample_pack

APRIL = date(2018, 4, 17)
ITEMS = (
    MinuteItem("nature", MinuteKind.DISCUSSED, "How many children are placed far from home", meeting=APRIL),
    MinuteItem("noted", MinuteKind.DECIDED, "The annual report was noted", "i", APRIL),
    MinuteItem("seminar", MinuteKind.ASKED, "Hold a seminar for members", "ii", APRIL),
    MinuteItem("jobs", MinuteKind.ASKED, "Offer apprenticeships", "iii", APRIL),
)


def follow_up(*edits: Edit, items: tuple[MinuteItem, ...] = ITEMS) -> BoardPack:
    return applied(sample_pack(), *map(PutMinute, items), *edits).of("follow-up")


def asked(pack: BoardPack) -> list[list[str]]:
    blocks = [block for part in compose(pack).parts for block in part.blocks]
    (table,) = [block for block in blocks if isinstance(block, Table) and block.caption == "What was asked for"]
    return [[cell.text for cell in row] for row in table.rows]


def test_what_was_asked_for_stands_beside_its_answer_with_where_that_is() -> None:
    links = (AnswerLink(AnswerKind.SECTION, "background"), AnswerLink(AnswerKind.MEASURE, "2.6"))
    pack = follow_up(AnswerMinute("seminar", "It was held in May", links))
    assert asked(pack) == [
        [
            "ii",
            "Hold a seminar for members",
            "It was held in May. See “Background” and measure 2.6 (26% for Q1 2019/20).",
        ],
        ["iii", "Offer apprenticeships", "Not yet answered."],
    ]


def test_it_says_how_many_still_wait() -> None:
    assert "The committee asked for two things on 17 April 2018. Two still wait for an answer." in spoken(
        compose(follow_up())
    )
    one = follow_up(AnswerMinute("seminar", "Held."))
    assert "asked for two things on 17 April 2018. One still waits for an answer." in spoken(compose(one))
    both = follow_up(AnswerMinute("seminar", "Held."), AnswerMinute("jobs", "Done."))
    assert "All are answered below." in spoken(compose(both))


def test_what_was_discussed_and_decided_is_listed() -> None:
    lines = spoken(compose(follow_up(items=ITEMS[:2]))).splitlines()
    assert any("How many children are placed far from home" in line for line in lines)
    assert any("i: The annual report was noted" in line for line in lines)
    assert any("it asked for nothing that needs an answer" in line for line in lines)


def test_a_link_to_what_is_gone_says_nothing() -> None:
    pack = follow_up(AnswerMinute("seminar", "Held.", (AnswerLink(AnswerKind.MEASURE, "9.9"),)))
    assert asked(pack)[0][2] == "Held."


def test_without_minutes_there_is_no_such_section() -> None:
    assert "Matters arising" not in spoken(compose(sample_pack().of("follow-up"))).splitlines()[2:]
