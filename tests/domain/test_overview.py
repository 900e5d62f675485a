"""The overview counts what a head of performance asks for, and knows the rows behind each number."""

from datetime import date

from cpdesk.domain import field as fields
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.earlier_review import earlier_ratings
from cpdesk.domain.edits import (
    MarkIssued,
    SetAction,
    SetCommentaryState,
    SetLead,
    SetPerson,
    SetRating,
    WriteCommentary,
    WriteSection,
)
from cpdesk.domain.overview import Overview, OverviewLine, PledgeStanding
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.review import review_pack
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.rolling import rolled_fields
from cpdesk.services.overviewing import begin_overview, issued_state
from cpdesk.services.session import Session
from history_builders import LAST_YEAR, Q1, Q2, imported, quarter
from overview_books import HOMES, LATER, earlier_quarter, later_alone, two_quarters
from pack_builders import SUPPRESSED, applied

RED, GREEN = RagRating.RED, RagRating.GREEN


def overview_of(pack: BoardPack) -> Overview:
    return begin_overview(pack, review_pack(pack)).overview


def line(pack: BoardPack, name: str) -> OverviewLine:
    found = overview_of(pack).line(name)
    assert found is not None, name
    return found


def group(pack: BoardPack, name: str) -> list[tuple[str, int]]:
    found = next(item for item in overview_of(pack).groups if item.name == name)
    return [(each.words, each.count) for each in found.lines]


def test_what_moved_is_told_with_its_rows() -> None:
    pack = two_quarters().pack
    assert line(pack, "red/new").keys == ("2.6",)
    assert line(pack, "green/back").keys == ("3.1",)
    assert overview_of(pack).line("red/unknown") is None


def test_a_pledge_is_counted_now_and_before() -> None:
    homes = next(item for item in overview_of(two_quarters().pack).pledges if item.heading == HOMES)
    assert (homes.now[RED], homes.now[GREEN]) == (("3.2",), ("3.1",))
    assert homes.before == {RED: ("3.1", "3.2")}
    assert homes.line(RED, before=True) == OverviewLine(
        f"before/red/{HOMES}", f"Red one period before, {HOMES}", 2, ("3.1", "3.2")
    )


def test_pledges_are_compared_with_then_where_at_least_half_have_a_figure_of_then() -> None:
    compared = {1: False, 2: True, 3: True}
    for told, is_comparable in compared.items():
        row = PledgeStanding("Homes", {RED: ("1", "2"), None: ("3", "4")}, {GREEN: tuple("1234"[:told])})
        assert row.is_comparable is is_comparable
    one = PledgeStanding("Homes", {RED: ("1", "2"), None: ("3", "4")}, {None: ("4",)})
    assert one.why_not_comparable == "only 1 of 4 measures has an earlier figure"
    assert not PledgeStanding("Homes", {}, {}).is_comparable


def test_counts_are_of_measures_that_are_rated_and_open_them() -> None:
    pack = imported(two_quarters(), quarter({"9": ("19", SUPPRESSED)}, (LAST_YEAR, Q1), number=9, name="other.xlsx"))
    assert group(pack, "rated") == [
        ("Rated now, of 5 measures", 4),
        ("Rated one period before, of 4 measures with a figure for it", 4),
    ]
    assert line(pack, "rated/now").keys == ("2.6", "3.2", "3.1", "5.6")


def test_a_figure_that_is_the_same_as_then_is_told() -> None:
    assert line(two_quarters().pack, "figure/same").keys == ("5.6",)
    assert line(two_quarters().pack, "figure/same").alone == "Same figure as the period before"


def test_commentary_is_counted_by_how_far_it_has_come_and_actions_that_are_owed() -> None:
    pack = two_quarters().pack
    begun = applied(pack, WriteCommentary("2.6", RichText.of("Leave.")), WriteCommentary("3.1", RichText.of("Good.")))
    assert [item.keys for item in (line(begun, "state/owed"), line(begun, "state/draft"))] == [("3.2",), ("2.6", "3.1")]
    done = applied(
        begun,
        SetCommentaryState("2.6", CommentaryState.READY, "Jo", date(2019, 9, 3)),
        SetCommentaryState("3.1", CommentaryState.APPROVED, "Sam", date(2019, 9, 3)),
        SetAction("2.6", RequiredAction("Visit", "Sam", date(2019, 12, 1))),
    )
    assert group(done, "progress") == [
        ("Nothing written yet", 1),
        ("Draft", 0),
        ("Ready", 1),
        ("Approved", 1),
        ("Word for word as last period", 0),
        ("Action owed", 1),
    ]
    assert line(done, "action-owed").keys == ("3.2",)


def test_ratings_to_look_at_are_those_of_the_workbook_and_of_an_officer_in_another_period() -> None:
    pack = two_quarters().pack
    assert not {"differs", "lapsed"} & overview_of(pack).lines.keys()
    held = {"rating": "green", "reason": "Late data", "name": "Jo", "period": Q1.code}
    lapsed = pack.with_fields({fields.measure("3.2", "override"): held})
    assert line(lapsed, "lapsed").keys == ("3.2",)


def test_a_number_of_a_pledge_is_found_by_its_name() -> None:
    found = overview_of(two_quarters().pack)
    for pledge in (*found.pledges, found.total):
        for rating in (*found.ratings, None):
            for before in (False, True):
                wanted = pledge.line(rating, before=before)
                assert found.line(wanted.name) == wanted


def test_with_no_earlier_figure_nothing_is_newly_red() -> None:
    pack = imported(two_quarters(), quarter({"9": ("19", "26")}, (LAST_YEAR, Q1), number=9, name="other.xlsx"))
    assert line(pack, "red/new").keys == ("2.6",)
    assert line(pack, "red/unknown").keys == ("9",)
    assert line(pack, "no-earlier").keys == ("9",)


def test_owed_commentary_is_gathered_by_person() -> None:
    pack = two_quarters().pack
    assert group(pack, "owed") == [("Commentary owed", 2), ("Placements", 1), ("Virtual School", 1)]
    named = applied(pack, SetPerson("Placements", "Jane Smith"), SetPerson("Virtual School", "Jane Smith"))
    assert group(named, "owed") == [("Commentary owed", 2), ("Jane Smith (Virtual School, Placements)", 2)]
    assert line(named, "owed/Jane Smith").keys == ("2.6", "3.2")
    assert line(named, "owed/Jane Smith").alone == "Owed by Jane Smith (Virtual School, Placements)"


def test_a_measure_without_a_lead_is_owed_by_nobody_by_name() -> None:
    pack = applied(two_quarters().pack, SetLead("2.6", ""))
    assert ("No lead named", 1) in group(pack, "owed")


def test_words_of_last_period_are_told_until_a_word_is_another() -> None:
    last = {"text": RichText.of("Few homes near.").to_json(), "period": Q1.code}
    pack = two_quarters().pack.with_fields({fields.commentary("3.2", "last"): last})
    assert line(pack, "unchanged").count == 0
    copied = applied(pack, WriteCommentary("3.2", RichText.of("Few homes  near.")))
    assert line(copied, "unchanged").keys == ("3.2",)
    assert line(applied(copied, WriteCommentary("3.2", RichText.of("Few homes nearby."))), "unchanged").count == 0


def test_before_a_version_is_issued_nothing_has_changed_since() -> None:
    assert overview_of(two_quarters().pack).line("changed") is None


def test_what_changed_since_the_version_issued_is_told_part_by_part() -> None:
    pack = two_quarters().pack
    issued = applied(pack, MarkIssued("1", date(2019, 9, 6), "Jo", issued_state(pack)))
    assert group(issued, "changed") == [("Changed since version 1", 0), ("Sections with other words", 0)]
    edited = applied(issued, WriteCommentary("2.6", RichText.of("Study leave.")))
    assert group(edited, "changed")[:3] == [
        ("Changed since version 1", 1),
        ("With the same figures", 1),
        ("With other commentary", 1),
    ]
    assert line(edited, "changed").keys == ("2.6",)


def test_sections_with_other_words_lead_to_the_first_of_them() -> None:
    pack = two_quarters().pack
    issued = applied(pack, MarkIssued("1", date(2019, 9, 6), "Jo", issued_state(pack)))
    section = issued.sections[-1].id
    edited = applied(issued, WriteSection(section, RichText.of("None.")))
    found = line(edited, "changed/sections")
    assert (found.count, found.place, found.subject) == (1, "report", section)


def test_every_number_has_as_many_rows_behind_it() -> None:
    pack = two_quarters().pack
    found = overview_of(applied(pack, MarkIssued("1", date(2019, 9, 6), "Jo", issued_state(pack))))
    for item in found.lines.values():
        assert item.place or item.count == len(item.keys) + len(item.left), item


def test_the_pack_of_the_next_period_knows_who_answers_and_how_this_one_ended() -> None:
    ended = applied(two_quarters().pack, SetPerson("Placements", "Jane Smith"))
    ended = applied(ended, MarkIssued("1", date(2019, 12, 6), "Jo", issued_state(ended)))
    ended = applied(ended, SetRating("3.2", RatingOverride(RagRating.AMBER, "Late data", "Jo", Q2.code)))
    pack = BoardPack(rolled_fields(ended), ended.library)
    found = overview_of(pack)
    assert found.total.now == {None: ("2.6", "3.1", "3.2", "5.6")}
    assert found.total.before == {RED: ("2.6",), GREEN: ("3.1",), RagRating.AMBER: ("3.2", "5.6")}
    assert {name: line(pack, name).count for name in ("red/new", "owed", "action-owed", "figure/same")} == {
        "red/new": 0,
        "owed": 0,
        "action-owed": 0,
        "figure/same": 0,
    }
    assert pack.person("3.1") == "Jane Smith"
    assert found.line("changed") is None
    assert "not imported yet" in next(item for item in found.groups if item.name == "movement").hint


def without_one() -> BoardPack:
    """Return a pack whose Q2 lacks 3.1, which was red in Q1, and has 4.1, which Q1 lacked."""
    later = {ref: results for ref, results in LATER.items() if ref != "3.1"} | {"5.1": ("8", None, "9")}
    session = Session("Jo Example")
    return imported(session, earlier_quarter(), quarter(later, (LAST_YEAR, Q1, Q2), number=2))


def test_a_measure_that_has_left_counts_as_it_was_then() -> None:
    found = overview_of(without_one())
    homes = next(item for item in found.pledges if item.heading == HOMES)
    assert homes.line(RED, before=True).left == ("3.1",)
    assert "3.1 has left the scorecard since" in homes.line(RED, before=True).words
    assert found.total.line(RED, before=True).count == 2
    assert found.total.told_before == 4
    assert group(without_one(), "rated")[1][1] == 4


def test_what_joined_the_scorecard_and_what_left_it_is_told() -> None:
    pack = without_one()
    assert line(pack, "joined").keys == ("5.1",)
    assert (line(pack, "left").words, line(pack, "left").count) == ("Gone from the scorecard: 3.1", 1)
    assert (line(pack, "left").place, line(pack, "left").subject) == ("notes", "to look at")
    assert any("no longer in the workbook" in note.text and note.kind == "to look at" for note in pack.notes)


def test_a_new_measure_is_not_in_the_counts_of_a_scorecard_that_did_not_have_it() -> None:
    later = {**LATER, "5.1": ("8", "7", "30")}
    pack = imported(Session("Jo Example"), earlier_quarter(), quarter(later, (LAST_YEAR, Q1, Q2), number=2))
    found = overview_of(pack)
    counted = {rating: found.total.line(rating, before=True).count for rating in (RED, RagRating.AMBER, GREEN)}
    assert counted == {RED: 2, RagRating.AMBER: 1, GREEN: 1}
    assert "5.1" in line(pack, "red/unknown").keys
    assert "5.1" not in line(pack, "red/new").keys
    assert "no-earlier" not in found.lines
    assert "5.1" not in earlier_ratings(pack, review_pack(pack))


def test_a_pledge_that_is_gone_still_has_what_it_was() -> None:
    later = {ref: results for ref, results in LATER.items() if ref != "2.6"}
    pack = imported(Session("Jo Example"), earlier_quarter(), quarter(later, (LAST_YEAR, Q1, Q2), number=2))
    gone = next(item for item in overview_of(pack).pledges if not item.measures)
    assert (gone.line(GREEN, before=True).count, gone.is_comparable) == (1, True)


def test_nothing_is_new_or_gone_where_no_workbook_of_the_period_before_is_there() -> None:
    for pack in (later_alone(), two_quarters().pack):
        assert not {"joined", "left"} & overview_of(pack).lines.keys()


def test_the_parts_of_what_changed_since_add_up() -> None:
    session = Session("Jo Example")
    first = imported(session, earlier_quarter())
    session.apply(MarkIssued("1", date(2019, 9, 6), "Jo", issued_state(first)))
    later = {**LATER, "5.1": ("8", "7", "9")}
    pack = imported(session, quarter(later, (LAST_YEAR, Q1, Q2), number=2))
    assert group(pack, "changed")[:4] == [
        ("Changed since version 1", 5),
        ("New measures", 1),
        ("With a new period's figure", 4),
        ("With another rating", 2),
    ]
    worded = applied(two_quarters().pack, MarkIssued("1", date(2019, 9, 6), "Jo", issued_state(two_quarters().pack)))
    worded = applied(worded, WriteCommentary("2.6", RichText.of("Leave.")))
    assert line(worded, "changed/same-figures").keys == ("2.6",)
