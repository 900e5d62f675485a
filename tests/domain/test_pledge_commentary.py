"""A commentary on a whole pledge serves each measure of it that has no words of its own."""

from dataclasses import replace

import pytest

from builders import new_session, small_session
from cpdesk.domain.change import PackChange
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import (
    BeginOwnCommentary,
    Edit,
    SetAction,
    SetCommentaryExempt,
    SetCommentaryState,
    ShareCommentary,
    UsePledgeCommentary,
    WriteCommentary,
)
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.rich_text import RichText
from history_builders import LAST_YEAR, Q1, Q2, SECOND, first_quarter, imported, quarter
from pack_builders import PLEDGES

CARE, EDUCATION = PLEDGES[2], PLEDGES[1]
WHOLE: tuple[Edit, ...] = (WriteCommentary("3.1", RichText.of("On carers.")), ShareCommentary("3.1", (), CARE))


def texts(pack: BoardPack) -> dict[str, str]:
    return {key: item.text.plain for key, item in pack.commentary_by_measure.items()}


def test_it_serves_every_measure_of_the_pledge() -> None:
    pack = small_session(*WHOLE).pack
    assert texts(pack) == {"3.1": "On carers.", "3.2": "On carers."}
    assert pack.commentary_by_measure["3.2"].measures == ("3.1", "3.2")
    assert pack.commentary_by_measure["3.2"].pledge == CARE


def test_words_of_ones_own_go_before_it() -> None:
    pack = small_session(WriteCommentary("3.2", RichText.of("Long-term.")), *WHOLE).pack
    assert texts(pack) == {"3.1": "On carers.", "3.2": "Long-term."}


def test_words_of_ones_own_that_are_chosen_are_kept_below_it_and_stay_exempt() -> None:
    own = (WriteCommentary("3.2", RichText.of("Long-term.")), SetCommentaryExempt("3.2", "1"))
    pack = small_session(*own, WHOLE[0], ShareCommentary("3.1", ("3.2",), CARE)).pack
    assert texts(pack) == dict.fromkeys(("3.1", "3.2"), "On carers.\nLong-term.")
    assert pack.commentary_by_measure["3.2"].exempt == "1"


def test_a_commentary_without_words_does_not_stand_in_its_way() -> None:
    emptied = (WriteCommentary("3.2", RichText.of("No.")), WriteCommentary("3.2", RichText()))
    assert texts(small_session(*emptied, *WHOLE).pack) == {"3.1": "On carers.", "3.2": "On carers."}


def test_a_measure_can_leave_it_for_words_of_its_own_and_come_back() -> None:
    session = small_session(*WHOLE, BeginOwnCommentary("3.1"))
    assert texts(session.pack) == {"3.1": "", "3.2": "On carers."}
    session.apply(WriteCommentary("3.1", RichText.of("Mine.")))
    assert texts(session.pack) == {"3.1": "Mine.", "3.2": "On carers."}
    session.apply(UsePledgeCommentary("3.1"))
    assert texts(session.pack)["3.1"] == "Mine."
    session.apply(WriteCommentary("3.1", RichText()))
    session.apply(UsePledgeCommentary("3.1"))
    assert texts(session.pack) == {"3.1": "On carers.", "3.2": "On carers."}


def test_an_exempt_action_does_not_become_public_by_being_put_together() -> None:
    exempt = (SetAction("3.2", RequiredAction("Move her", "Jo")), SetCommentaryExempt("3.2", "2"))
    for edit in (ShareCommentary("3.1", ("3.2",)), ShareCommentary("3.1", ("3.2",), CARE)):
        found = small_session(*exempt, WHOLE[0], edit).pack.commentary_by_measure["3.1"]
        assert (found.action.text, found.exempt) == ("Move her", "2")


def test_it_can_serve_single_measures_again() -> None:
    pack = small_session(*WHOLE, ShareCommentary("3.1", ())).pack
    assert texts(pack) == {"3.1": "On carers."}


def test_two_on_one_pledge_become_one() -> None:
    first = (*WHOLE, BeginOwnCommentary("3.2"), WriteCommentary("3.2", RichText.of("Also.")))
    pack = small_session(*first, ShareCommentary("3.2", (), CARE)).pack
    assert texts(pack) == dict.fromkeys(("3.1", "3.2"), "Also.\nOn carers.")
    assert [item.id for item in pack.commentaries.values() if item.pledge] == [pack.commentary_by_measure["3.2"].id]


def test_it_serves_measures_that_come_with_a_later_workbook_and_stays_ready_for_the_same_figures() -> None:
    session = new_session()
    imported(session, first_quarter())
    pledge = session.pack.pledges[0][0].heading
    for edit in (WriteCommentary("2.6", RichText.of("All.")), ShareCommentary("2.6", (), pledge)):
        session.apply(edit)
    session.apply(SetCommentaryState("2.6", CommentaryState.READY))
    same = {"2.6": ("19", "26"), "3.1": ("34", "31"), "3.2": ("34", "32"), "5.6": ("4", "3"), "9.9": ("1", "2")}
    pack = imported(session, quarter(same, (LAST_YEAR, Q1), number=1, name="Q1 more.xlsx"))
    assert texts(pack)["9.9"] == "All."
    assert pack.commentary_by_measure["9.9"].state is CommentaryState.READY


def test_it_goes_with_the_pledge_where_a_later_workbook_words_its_name_otherwise() -> None:
    session = new_session()
    imported(session, first_quarter())
    pledge = session.pack.pledges[0][0].heading
    for edit in (WriteCommentary("2.6", RichText.of("All.")), ShareCommentary("2.6", (), pledge)):
        session.apply(edit)
    session.set_fields({f"pledge/{pledge}/rule": [{"from": None, "rule": {"kind": "judged"}}]})
    later = quarter(SECOND, (LAST_YEAR, Q1, Q2), number=2)
    card = later.scorecards[0]
    renamed = tuple(replace(item, pledge="Pledge 2: Education") for item in card.measures)
    pack = imported(session, replace(later, scorecards=(replace(card, measures=renamed),)))
    assert set(texts(pack)) == {"2.6", "3.1", "3.2", "5.6"}
    assert "pledge/Pledge 2: Education/rule" in pack.fields
    assert f"pledge/{pledge}/rule" not in pack.fields


def test_every_measure_that_it_serves_or_served_is_told_of_a_change() -> None:
    session = small_session(*WHOLE)
    change: PackChange = session.apply(BeginOwnCommentary("3.1"))
    assert change.measures == {"3.1", "3.2"}


def test_a_new_commentary_never_writes_over_another_ones_words() -> None:
    shared = (WriteCommentary("2.6", RichText.of("Both.")), ShareCommentary("2.6", ("3.1",)))
    left = ShareCommentary("3.1", ())
    session = small_session(*shared, left)
    session.set_fields({"commentary/2.6/measures": ["3.1"]})
    session.apply(WriteCommentary("2.6", RichText.of("Mine.")))
    assert texts(session.pack) == {"2.6": "Mine.", "3.1": "Both."}


@pytest.mark.parametrize("before", [(), (WriteCommentary("2.6", RichText.of("Leave.")),), WHOLE])
def test_first_words_on_a_measure_are_read_as_if_all_were_and_so_is_their_going(before: tuple[Edit, ...]) -> None:
    session = small_session(*before)
    known, fields = session.pack.commentaries, session.pack.fields
    change = session.apply(WriteCommentary("3.2", RichText.of("Long-term.")))
    written = session.pack
    session.set_fields({name: fields.get(name) for name in change.changed})
    for pack in (written, session.pack):
        afresh = BoardPack(pack.fields, pack.library)
        assert pack.commentaries == afresh.commentaries
        assert texts(pack) == texts(afresh)
        if before and before is not WHOLE:
            assert pack.commentaries["2.6"] is known["2.6"]
