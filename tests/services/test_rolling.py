"""Next period's pack begins from this one's."""

from dataclasses import replace
from datetime import date

import pytest

from builders import new_session
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import (
    AcceptDraft,
    Edit,
    PutSection,
    SetAction,
    SetCommentaryExempt,
    SetCommentaryState,
    SetDetail,
    SetFields,
    SetLead,
    SetRating,
    ShareCommentary,
    StartFromLastWords,
    StartSectionFromLastWords,
    WriteCommentary,
    WriteSection,
)
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.last_words import LastWords
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.rating import NotRated, RagRating, Rating, RatingOverride
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.rich_text import RichText
from cpdesk.report.compose import compose
from cpdesk.services.importing import begin_pack
from cpdesk.services.rolling import next_period_words, roll_forward
from cpdesk.services.session import Session
from history_builders import FIRST, LAST_YEAR, Q1, Q2, figure, first_quarter, imported, quarter, second_quarter
from outline_text import spoken
from pack_builders import measure, scorecard, workbook

WHY = RichText.of("Study leave.")
PLAN = RequiredAction("Plan", "Jo", date(2019, 9, 30))
DONE: tuple[Edit, ...] = (
    SetDetail("author", "A Writer"),
    SetDetail("title", "Update, Quarter 1 2019/20"),
    SetDetail("meeting_date", date(2019, 9, 17)),
    SetDetail("version", "2"),
    SetLead("3.1", "Sam"),
    SetRating("3.1", RatingOverride(RagRating.AMBER, "One child", "Jo")),
    WriteCommentary("2.6", WHY),
    SetAction("2.6", PLAN),
    SetCommentaryExempt("2.6", "2"),
    SetCommentaryState("2.6", CommentaryState.APPROVED, "Jo", date(2019, 9, 2)),
    PutSection(Section("voice", Part.CUSTOM, "Their voice", text=RichText.of("They said."), exempt="1")),
    WriteSection("background", RichText.of("My own background.")),
)


@pytest.fixture
def this_quarter() -> Session:
    session = new_session()
    begin_pack(session, [first_quarter()])
    for edit in DONE:
        session.apply(edit)
    return session


@pytest.fixture
def rolled(this_quarter: Session) -> Session:
    session = new_session()
    roll_forward(session, this_quarter.pack)
    return session


def test_its_measures_await_their_figures(rolled: Session) -> None:
    reviews = rolled.review.measures.values()
    assert {review.rating.reason for review in reviews} == {NotRated.NOT_IMPORTED}
    assert {review.current for review in reviews} == {None}
    assert {review.scorecard.current_period.code for review in reviews if review.scorecard.current_period} == {
        "2019-20 Q2"
    }
    assert not any(review.is_owed or review.is_action_owed or review.state for review in reviews)
    assert next_period_words(rolled.pack) == "Q2 2019/20"


def test_targets_leads_and_earlier_figures_are_carried(rolled: Session) -> None:
    review = rolled.review.measures["3.1"]
    assert review.lead == "Sam"
    assert review.measure.target is not None
    assert figure(rolled.pack, "3.1", Q1).number == 31
    assert review.lapsed == RatingOverride(RagRating.AMBER, "One child", "Jo", "2019-20 Q1")


def test_what_belongs_to_one_meeting_is_left_behind(rolled: Session) -> None:
    details = rolled.pack.details
    assert (details.author, details.meeting_date, details.version) == ("A Writer", None, "")
    commentary = rolled.pack.commentary_by_measure["2.6"]
    assert (commentary.text, commentary.exempt, commentary.approved, commentary.action) == (
        RichText(),
        "",
        None,
        RequiredAction(),
    )
    assert commentary.last is not None
    assert (commentary.last.text, commentary.last.period, commentary.last.action) == (WHY, "2019-20 Q1", PLAN)


def test_an_action_without_words_is_what_was_to_be_done_then(this_quarter: Session) -> None:
    this_quarter.apply(SetAction("3.1", PLAN))
    rolled, again = new_session(), new_session()
    roll_forward(rolled, this_quarter.pack)
    commentary = rolled.pack.commentary_by_measure["3.1"]
    assert (commentary.action, commentary.text.is_empty) == (RequiredAction(), True)
    assert commentary.last == LastWords(RichText(), "2019-20 Q1", "", PLAN)
    imported(rolled, second_quarter())
    rolled.apply(SetAction("2.6", replace(PLAN, owner="Sam")))
    roll_forward(again, rolled.pack)
    last = again.pack.commentary_by_measure["2.6"].last
    assert last is not None
    assert (last.text, last.action.owner) == (WHY, "Sam")


def test_its_title_names_the_period_that_is_coming(rolled: Session) -> None:
    assert rolled.pack.details.title == "Update, Quarter 2 2019/20"


def test_a_summary_waits_for_the_figures_and_is_drafted_from_them(rolled: Session) -> None:
    waiting = {section.id: section for section in rolled.pack.sections}["summary"]
    assert (waiting.text.is_empty, waiting.last and waiting.last.period) == (True, "2019-20 Q1")
    arrived = {section.id: section for section in imported(rolled, second_quarter()).sections}["summary"]
    assert arrived.is_draft
    assert "measures" in arrived.text.plain


def test_what_was_accepted_for_one_quarter_is_a_draft_again_in_the_next(this_quarter: Session) -> None:
    for section_id in ("introduction", "summary"):
        this_quarter.apply(AcceptDraft(section_id))
    before = {section.id: section.text for section in this_quarter.pack.sections}
    after = {section.id: section for section in imported(this_quarter, second_quarter()).sections}
    assert [after[name].is_draft for name in ("introduction", "summary")] == [True, True]
    assert all(after[name].text != before[name] for name in ("introduction", "summary"))


def test_an_edited_summary_is_the_word_of_its_quarter_when_the_next_comes_into_the_same_pack(
    this_quarter: Session,
) -> None:
    this_quarter.apply(WriteSection("summary", RichText.of("Seven measures are red.")))
    after = {section.id: section for section in imported(this_quarter, second_quarter()).sections}["summary"]
    assert after.is_draft
    assert after.last is not None
    assert (after.last.text.plain, after.last.period) == ("Seven measures are red.", "2019-20 Q1")


def test_a_corrected_workbook_leaves_an_edited_summary(this_quarter: Session) -> None:
    this_quarter.apply(WriteSection("summary", RichText.of("Seven measures are red.")))
    corrected = quarter({**FIRST, "2.6": ("19", "25")}, (LAST_YEAR, Q1), number=1, name="corrected.xlsx")
    after = {section.id: section for section in imported(this_quarter, corrected).sections}["summary"]
    assert after.text.plain == "Seven measures are red."


def test_a_summary_that_somebody_took_the_words_out_of_stays_empty_in_the_same_pack(this_quarter: Session) -> None:
    this_quarter.apply(WriteSection("summary", RichText()))
    after = {section.id: section for section in imported(this_quarter, second_quarter()).sections}
    assert after["summary"].text.is_empty


def test_sections_keep_their_headings_and_what_was_drafted_is_drafted_anew(rolled: Session) -> None:
    sections = {section.id: section for section in rolled.pack.sections}
    voice, background = sections["voice"], sections["background"]
    assert (voice.heading, voice.exempt, voice.text.plain) == ("Their voice", "1", "")
    assert voice.last is not None
    assert voice.last.text.plain == "They said."
    assert background.last is not None
    assert "Q2 2019/20" in sections["introduction"].text.plain
    assert sections["introduction"].last is None
    assert sections["introduction"].is_draft
    rolled.apply(StartSectionFromLastWords(background))
    assert rolled.pack.fields["section/background/text"] == RichText.of("My own background.").to_json()


def test_what_is_drafted_alike_for_both_periods_is_nobodys_words_of_the_last() -> None:
    session, rolled = new_session(), new_session()
    begin_pack(session, [first_quarter()])
    roll_forward(rolled, session.pack)
    before, after = ({item.id: item for item in of.pack.sections}["background"] for of in (session, rolled))
    assert (after.text, after.is_draft, after.last) == (before.text, True, None)


def test_next_quarters_workbook_fills_it_and_a_right_paper_comes_of_it(rolled: Session) -> None:
    pack = imported(rolled, second_quarter())
    assert not pack.awaiting
    review = rolled.review.measures["2.6"]
    assert figure(pack, "2.6", Q2).number == 22
    assert review.rating.rag is RagRating.RED
    assert review.commentary is not None
    assert review.commentary.last is not None
    assert (review.commentary.last.period, review.is_owed) == ("2019-20 Q1", True)
    rolled.apply(StartFromLastWords("2.6"))
    rolled.apply(SetAction("2.6", PLAN))
    assert rolled.review.measures["2.6"].is_unchanged_since_last
    public, whole = (spoken(compose(rolled.pack, part=part)) for part in ("public", "exempt"))
    assert "The figure for Q2 2019/20 is 22%" in public
    assert "Study leave." not in public
    assert "Study leave." in whole
    assert "Action: Plan. Owner: Jo. By: 30 September 2019." in whole
    assert "rated amber by Jo" not in public


def test_a_corrected_workbook_of_the_last_quarter_leaves_it_waiting(rolled: Session) -> None:
    corrected = quarter({**FIRST, "2.6": ("19", "25")}, (LAST_YEAR, Q1), number=1, name="Q1 corrected.xlsx")
    pack = imported(rolled, corrected)
    assert pack.awaiting == {corrected.sha256}
    assert figure(pack, "2.6", Q1).number == 25
    assert ["2.6" in note.text and "revised" in note.text for note in pack.notes] == [True]
    assert not imported(rolled, second_quarter()).awaiting


def test_a_comment_of_the_corrected_workbook_is_none_of_the_quarter_that_is_awaited(rolled: Session) -> None:
    corrected = quarter(
        {**FIRST, "2.6": ("19", "25")}, (LAST_YEAR, Q1), number=1, name="Q1 corrected.xlsx", comments={"3.1": "Fewer."}
    )
    pack = imported(rolled, corrected)
    assert "3.1" not in pack.commentary_by_measure
    (finding,) = [item for book in pack.workbooks for item in book.findings if item.code == "comment-kept"]
    assert finding.text.endswith(
        "has a new comment, “Fewer.” It is about the last period, so it is not taken for this one's."
    )


def test_a_commentary_on_a_whole_pledge_is_carried(this_quarter: Session) -> None:
    heading = this_quarter.pack.pledges[0][0].heading
    this_quarter.apply(ShareCommentary("2.6", (), heading))
    session = new_session()
    roll_forward(session, this_quarter.pack)
    commentary = session.pack.commentary_by_measure["5.6"]
    assert commentary.pledge == heading
    assert commentary.last is not None


def test_comments_of_measures_that_share_a_commentary_are_all_taken(this_quarter: Session) -> None:
    this_quarter.apply(ShareCommentary("3.1", ("3.1", "3.2")))
    session = new_session()
    roll_forward(session, this_quarter.pack)
    comments = {"3.1": "Fewer carers.", "3.2": "Long matches.\nTwo moves.", "5.6": "One."}
    pack = imported(session, second_quarter(comments))
    shared = pack.commentary_by_measure["3.1"]
    assert shared is pack.commentary_by_measure["3.2"]
    assert shared.text.plain.splitlines() == ["Fewer carers.", "Long matches.", "Two moves."]
    assert pack.commentary_by_measure["5.6"].text.plain == "One."


def test_a_comment_that_two_measures_share_is_taken_once(this_quarter: Session) -> None:
    this_quarter.apply(ShareCommentary("3.1", ("3.1", "3.2")))
    session = new_session()
    roll_forward(session, this_quarter.pack)
    pack = imported(session, second_quarter({"3.1": "Fewer carers.", "3.2": "Fewer carers."}))
    assert pack.commentary_by_measure["3.2"].text.plain == "Fewer carers."


def test_a_comment_on_a_measure_is_no_comment_on_its_whole_pledge(this_quarter: Session) -> None:
    heading = this_quarter.pack.pledges[0][0].heading
    this_quarter.apply(ShareCommentary("2.6", (), heading))
    session = new_session()
    roll_forward(session, this_quarter.pack)
    pack = imported(session, second_quarter({"3.1": "Fewer carers.", "3.2": "Long matches."}))
    said = {key: item.text.plain for key, item in pack.commentary_by_measure.items()}
    assert said == {"2.6": "", "3.1": "Fewer carers.", "3.2": "Long matches.", "5.6": ""}
    assert pack.commentary_by_measure["2.6"].pledge == heading
    assert pack.commentary_by_measure["3.1"].pledge == ""


def test_a_comment_that_the_next_workbook_repeats_is_taken_and_told_as_unchanged() -> None:
    session = new_session()
    begin_pack(session, [first_quarter({"2.6": "Study leave."})])
    rolled = new_session()
    roll_forward(rolled, session.pack)
    pack = imported(rolled, second_quarter({"2.6": "Study leave."}))
    commentary = pack.commentary_by_measure["2.6"]
    assert commentary.text.plain == "Study leave."
    assert commentary.is_unchanged


def test_it_is_a_pack_of_its_own(this_quarter: Session, rolled: Session) -> None:
    ids = {record.id for record in this_quarter.records}
    assert len({record.field for record in rolled.records}) == len(rolled.records)
    assert rolled.path is None
    assert not [record for record in rolled.records if record.field == "section/voice/text" and record.id in ids]


def test_a_pack_that_waits_itself_or_has_no_measures_cannot_be_rolled_forward(rolled: Session) -> None:
    with pytest.raises(CpdeskError, match="not there yet"):
        roll_forward(new_session(), rolled.pack)
    with pytest.raises(CpdeskError, match="no measures"):
        roll_forward(new_session(), new_session().pack)


def test_last_periods_own_ratings_and_an_override_without_a_period_count_no_more() -> None:
    session = new_session()
    item = replace(measure("2.6", "% of pupils", ["17", "19", "26"], "15", supplied=RagRating.RED), commentary="Leave.")
    begin_pack(session, [workbook([scorecard([item], rule=None)])])
    session.set_fields({"measure/2.6/override": {"rating": "green", "reason": "Small group", "name": "Jo"}})
    assert session.review.measures["2.6"].rating.rag is RagRating.GREEN
    rolled = new_session()
    roll_forward(rolled, session.pack)
    review = rolled.review.measures["2.6"]
    assert (review.rating, review.supplied, review.override) == (Rating(reason=NotRated.NOT_IMPORTED), None, None)
    assert review.lapsed is not None
    assert review.measure.commentary == ""


def test_every_report_is_carried_with_its_title_moved_and_its_words_as_last_periods(this_quarter: Session) -> None:
    for edit in (
        SetFields("reports", {"reports": ["annual"]}),
        SetDetail("title", f"{Q1.label} in the year", "annual"),
        SetDetail("version", "2", "annual"),
        PutSection(Section("annual|background", "background", text=RichText.of("A year has gone."))),
    ):
        this_quarter.apply(edit)
    session = new_session()
    roll_forward(session, this_quarter.pack)
    annual = session.pack.of("annual")
    assert (annual.details.title, annual.details.version) == (f"{Q2.label} in the year", "")
    (background,) = annual.sections
    assert (background.text.plain, background.last and background.last.text.plain) == ("", "A year has gone.")
