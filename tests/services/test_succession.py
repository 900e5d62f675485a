"""Which workbook goes on where one in the pack ends, and what is said of it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from builders import new_session
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.dated import Dated
from cpdesk.domain.edits import (
    SetCommentaryState,
    SetRating,
    SetTarget,
    ShareCommentary,
    WriteCommentary,
    WriteSection,
)
from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.measure_target import MeasureTarget
from cpdesk.domain.narrative import Part
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.services.importing import add_workbooks, begin_pack, incoming
from cpdesk.services.succession import succession
from history_builders import FIRST, LAST_YEAR, Q1, Q2, SECOND, first_quarter, imported, quarter, second_quarter
from pack_builders import pack_of

WHY = RichText.of("Because.")
REWORDED = {"2.6": "% of secondary school pupils with less than 90% attendance"}


def test_next_quarter_follows_and_says_what_comes_of_it() -> None:
    step = succession(pack_of(first_quarter()), second_quarter())
    assert step is not None
    assert step.follows.name == "Q1.xlsx"
    assert step.words == "This follows Q1.xlsx: 4 measures are kept together, 1 earlier figure is revised."


def test_what_is_unsure_new_and_gone_is_counted() -> None:
    results = {ref: values for ref, values in SECOND.items() if ref != "5.6"} | {"6.1": ("1", "2", "3")}
    later = quarter(results, (LAST_YEAR, Q1, Q2), number=2, titles={**REWORDED, "6.1": "Mentors"})
    step = succession(pack_of(first_quarter()), later)
    assert step is not None
    assert step.words == (
        "This follows Q1.xlsx: 3 measures are kept together, 1 to confirm, 1 new, 1 gone, 1 earlier figure is revised."
    )
    assert [question.about for question in step.questions] == [f"2.6 {REWORDED['2.6']}"]


def test_an_older_workbook_stands_beside() -> None:
    assert succession(pack_of(second_quarter()), first_quarter()) is None
    session = new_session()
    imported(session, second_quarter(), first_quarter())
    assert len(session.pack.current) == 2
    assert len(session.pack.measures) == 8


def test_another_scorecard_stands_beside() -> None:
    titles = {ref: f"Housing measure {ref}" for ref in ("9.1", "9.2", "9.3")}
    other = quarter(dict.fromkeys(titles, ("1", "2", "3")), (LAST_YEAR, Q1, Q2), number=2, titles=titles)
    assert succession(pack_of(first_quarter()), other) is None
    extract = quarter({"2.6": SECOND["2.6"]}, (LAST_YEAR, Q1, Q2), number=2)
    assert succession(pack_of(first_quarter()), extract) is None


def test_a_corrected_version_of_the_quarter_follows_but_another_area_does_not() -> None:
    pack = pack_of(first_quarter())
    corrected = quarter({**FIRST, "2.6": ("19", "25")}, (LAST_YEAR, Q1), number=1, name="corrected.xlsx")
    area = quarter(dict.fromkeys(FIRST, ("71", "72")), (LAST_YEAR, Q1), number=1, name="north.xlsx")
    assert succession(pack, corrected) is not None
    assert succession(pack, area) is None


def test_a_workbook_can_be_wanted_beside_all_the_same() -> None:
    session = new_session()
    imported(session, first_quarter())
    later = second_quarter()
    coming = incoming(session.pack, [later], beside=[later.sha256])
    session.add_to_library(coming.figures[0])
    session.apply(coming.edit)
    assert len(session.pack.measures) == 8


def test_two_quarters_begin_one_pack() -> None:
    session = new_session()
    begin_pack(session, [first_quarter(), second_quarter()])
    assert [workbook.name for workbook in session.pack.current] == ["Q2.xlsx"]


def test_quarters_named_the_wrong_way_round_still_follow() -> None:
    other = quarter({"9.1": ("1", "2")}, (LAST_YEAR, Q1), number=1, name="other.xlsx", titles={"9.1": "Homes"})
    session = new_session()
    begin_pack(session, [second_quarter(), other, first_quarter()])
    assert [workbook.name for workbook in session.pack.workbooks] == ["Q1.xlsx", "Q2.xlsx", "other.xlsx"]
    assert [workbook.name for workbook in session.pack.current] == ["Q2.xlsx", "other.xlsx"]


def test_one_step_takes_it_back() -> None:
    session = new_session()
    imported(session, first_quarter())
    before, measures = dict(session.pack.fields), session.pack.measures
    change = add_workbooks(session, [second_quarter()])
    session.set_fields({name: before.get(name) for name in change.changed})
    assert dict(session.pack.fields) == before
    assert session.pack.measures == measures


def test_a_revised_figure_is_noted_at_its_cell_beside_its_measure() -> None:
    session = new_session()
    (note,) = imported(session, first_quarter(), second_quarter()).notes
    assert (note.kind, note.workbook, str(note.place), note.measure) == (
        "to look at",
        "Q2.xlsx",
        "Scorecard Q2!E20",
        "2.6",
    )
    assert note.text == (
        "2.6 % of secondary pupils with less than 90% attendance, Q1 2019/20: was 26% (Scorecard Q1!E20 in Q1.xlsx), "
        "now 24% (Scorecard Q2!E20). The figure is marked as revised."
    )
    assert [finding.code for finding in session.pack.current[0].findings] == ["revised"]


def test_what_was_taken_until_somebody_answers_is_noted() -> None:
    later = quarter({**SECOND, "2.6": ("19", "26", "22")}, (LAST_YEAR, Q1, Q2), number=2, titles=REWORDED)
    pack = imported(new_session(), first_quarter(), later)
    (finding,) = pack.current[0].findings
    assert (finding.code, str(finding.place)) == ("same-measure", "Scorecard Q2!B20")
    assert finding.text == (
        "Is “2.6 % of secondary school pupils with less than 90% attendance” the measure that was “2.6 % of secondary "
        "pupils with less than 90% attendance” before? The reference is the same, the wording is not. Taken until "
        "somebody answers: 2.6 % of secondary pupils with less than 90% attendance."
    )


@pytest.mark.parametrize("answer", ["new", "2.6"])
def test_an_answer_holds(answer: str) -> None:
    session = new_session()
    imported(session, first_quarter())
    later = quarter(SECOND, (LAST_YEAR, Q1, Q2), number=2, titles=REWORDED)
    profile = ImportProfile(answers=(ImportAnswer(AnswerKind.SAME_MEASURE, f"2.6 {REWORDED['2.6']}", answer),))
    add_workbooks(session, [later], profile=profile)
    assert ("2.6" in session.pack.measures) == (answer == "2.6")
    assert "same-measure" not in [finding.code for finding in session.pack.current[0].findings]


def test_a_measure_that_is_gone_is_noted() -> None:
    without = {ref: values for ref, values in SECOND.items() if ref != "5.6"}
    pack = imported(new_session(), first_quarter(), quarter(without, (LAST_YEAR, Q1, Q2), number=2))
    (finding,) = [item for item in pack.current[0].findings if item.code == "measure-gone"]
    assert finding.text == (
        "“5.6 Number of care leavers in custody” (Scorecard Q1!B23 in Q1.xlsx) is no longer in the workbook. "
        "It no longer counts; what was written on it is kept."
    )


def test_the_workbooks_new_comment_takes_the_place_of_its_old_one_but_not_of_an_officers() -> None:
    session = new_session()
    begin_pack(session, [first_quarter(comments={"2.6": "Study leave.", "3.1": "Fewer carers."})])
    session.apply(WriteCommentary("3.1", RichText.of("My own words.")))
    session.apply(SetCommentaryState("2.6", CommentaryState.READY))
    pack = imported(session, second_quarter(comments={"2.6": "Better now.", "3.1": "More carers.", "5.6": "One left."}))
    said = {key: item.text.plain for key, item in pack.commentary_by_measure.items()}
    assert said == {"2.6": "Better now.", "3.1": "My own words.", "5.6": "One left."}
    (finding,) = [item for item in pack.current[0].findings if item.code == "comment-kept"]
    assert finding.text == (
        "3.1 % of children in internal foster care: the workbook has a new comment, “More carers.” The commentary "
        "written in the pack stays, as a draft."
    )


def test_words_that_serve_a_whole_pledge_are_kept_although_they_are_the_workbooks_own() -> None:
    session = new_session()
    begin_pack(session, [first_quarter(comments={"2.6": "Study leave."})])
    heading = session.pack.pledges[0][0].heading
    for key in ("3.1", "3.2", "5.6"):
        session.apply(WriteCommentary(key, WHY))
    session.apply(ShareCommentary("2.6", (), heading))
    pack = imported(session, second_quarter(comments={"2.6": "Better now."}))
    commentary = pack.commentary_by_measure["2.6"]
    assert (commentary.pledge, commentary.text.plain) == (heading, "Study leave.")
    assert [item.code for item in pack.current[0].findings if item.code == "comment-kept"] == ["comment-kept"]


def test_an_officers_rating_counts_no_more_for_another_quarter() -> None:
    session = new_session()
    imported(session, first_quarter())
    session.apply(SetRating("2.6", RatingOverride(RagRating.AMBER, "Study leave.", "Jo")))
    pack = imported(session, second_quarter())
    (finding,) = [item for item in pack.current[0].findings if item.code == "rating-lapsed"]
    assert finding.text == (
        "2.6 % of secondary pupils with less than 90% attendance: Jo rated it amber for Q1 2019/20. That rating counts"
        " no more: the rule decides, unless somebody takes it over."
    )
    assert (pack.override("2.6"), pack.lapsed_override("2.6")) == (
        None,
        RatingOverride(RagRating.AMBER, "Study leave.", "Jo", "2019-20 Q1"),
    )


def test_an_officers_rating_still_counts_for_a_new_version_and_is_to_be_confirmed() -> None:
    session = new_session()
    imported(session, first_quarter())
    session.apply(SetRating("2.6", RatingOverride(RagRating.AMBER, "Study leave.", "Jo")))
    corrected = quarter({**FIRST, "2.6": ("19", "25")}, (LAST_YEAR, Q1), number=1, name="Q1 corrected.xlsx")
    pack = imported(session, corrected)
    (finding,) = [item for item in pack.current[0].findings if item.code == "rating-kept"]
    assert finding.text == (
        "2.6 % of secondary pupils with less than 90% attendance: Jo rated it amber before these figures came. That "
        "rating still counts: confirm it, or let the rule decide again."
    )


def test_a_new_target_of_the_workbook_is_told_of_where_the_packs_own_counts() -> None:
    session = new_session()
    imported(session, first_quarter())
    for key in ("2.6", "3.1"):
        session.apply(SetTarget(key, Dated(MeasureTarget(Decimal(14)))))
    second = second_quarter()
    (card,) = second.scorecards
    items = [
        replace(item, target=replace(item.target, value=Decimal(12), text="12")) if item.ref in ("2.6", "5.6") else item
        for item in card.measures
        if item.target is not None
    ]
    pack = imported(session, replace(second, scorecards=(replace(card, measures=tuple(items)),)))
    (finding,) = [item for item in pack.current[0].findings if item.code == "target-kept"]
    assert finding.text == (
        "2.6 % of secondary pupils with less than 90% attendance: the workbook's target is 12 now, and was 15%. The"
        " target set in the pack, 14%, still counts: confirm it, or empty it in the measure's rule."
    )


def _aiming_for(supplied: SuppliedWorkbook, text: str, refs: tuple[str, ...]) -> SuppliedWorkbook:
    (card,) = supplied.scorecards
    items = tuple(
        replace(item, target=replace(item.target, value=Decimal(text.rstrip("%")), text=text))
        if item.ref in refs and item.target is not None
        else item
        for item in card.measures
    )
    return replace(supplied, scorecards=(replace(card, measures=items),))


def test_a_target_that_is_another_is_told_of_with_what_it_was() -> None:
    second = _aiming_for(second_quarter(), "12%", ("2.6",))
    step = succession(pack_of(first_quarter()), second)
    assert step is not None
    assert step.words.endswith("1 earlier figure is revised, 1 target is another.")
    session = new_session()
    imported(session, first_quarter())
    (finding,) = (item for item in imported(session, second).current[0].findings if item.code == "target-changed")
    target = second.scorecards[0].measures[0].target
    assert target is not None
    assert finding.place == target.place
    assert finding.text.startswith("2.6 % of secondary pupils with less than 90% attendance, Target: was 15% (")
    assert "now 12% (" in finding.text
    assert finding.text.endswith("The figures of earlier periods keep the target of then.")


def test_a_target_that_the_packs_own_stops_is_told_of_once() -> None:
    session = new_session()
    imported(session, first_quarter())
    session.apply(SetTarget("2.6", Dated(MeasureTarget(Decimal(14)))))
    pack = imported(session, _aiming_for(second_quarter(), "12%", ("2.6",)))
    assert [item.code for item in pack.current[0].findings if item.code.startswith("target-")] == ["target-kept"]


def test_sentences_that_were_drafted_are_drafted_anew_but_written_ones_stay() -> None:
    session = new_session()
    begin_pack(session, [first_quarter()])
    before = {section.id: section.text.plain for section in session.pack.sections}
    assert "Q1 2019/20" in before["introduction"]
    after = {section.id: section.text.plain for section in imported(session, second_quarter()).sections}
    assert "Q2 2019/20" in after["introduction"]
    assert list(after) == list(before)


def test_what_was_written_on_a_pledge_stays_where_its_name_is_worded_otherwise() -> None:
    session = new_session()
    begin_pack(session, [first_quarter()])
    (section,) = [item for item in session.pack.sections if item.part == Part.PLEDGE]
    session.apply(WriteSection(section.id, WHY))
    later = second_quarter()
    card = later.scorecards[0]
    renamed = tuple(replace(item, pledge="Pledge 2: Education") for item in card.measures)
    pack = imported(session, replace(later, scorecards=(replace(card, measures=renamed),)))
    (moved,) = [item for item in pack.sections if item.part == Part.PLEDGE]
    assert (moved.id, moved.pledge, moved.text) == (section.id, "Pledge 2: Education", WHY)
