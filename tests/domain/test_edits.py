"""Edits, the small values that turn a pack into the next one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import new_session, small_session, small_workbook
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import (
    AddWorkbook,
    BeginOwnCommentary,
    Edit,
    EditsApart,
    KeepLastWords,
    PutSection,
    SetAction,
    SetCommentaryExempt,
    SetCommentaryState,
    SetDetail,
    SetFields,
    SetLead,
    SetRating,
    SeveralEdits,
    ShareCommentary,
    StartFromLastWords,
    TakeOutSection,
    UsePledgeCommentary,
    WriteCommentary,
    WriteSection,
)
from cpdesk.domain.meeting import ReportDetails
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.rich_text import RichText
from pack_builders import applied

PACK = small_session().pack
KEYS = st.sampled_from(list(PACK.measures))
HEADINGS = st.sampled_from(["", PACK.pledges[0][0].heading, PACK.pledges[1][0].heading])
WORDS = st.sampled_from(["", "One.", "Two.", "Three words here."]).map(RichText.of)
STATES = st.sampled_from(CommentaryState)
IDS = st.sampled_from(["a", "b", "c"])
SECTIONS = st.builds(Section, IDS, st.sampled_from(Part), st.sampled_from(["", "Legal"]), st.just(""), WORDS)
EDITS: st.SearchStrategy[Edit] = st.one_of(
    st.builds(
        SetDetail, st.sampled_from([n for n in ReportDetails.names() if n != "meeting_date"]), st.text(max_size=4)
    ),
    st.builds(SetDetail, st.just("meeting_date"), st.none() | st.dates()),
    st.builds(WriteCommentary, KEYS, WORDS),
    st.builds(SetCommentaryState, KEYS, STATES, st.just("Jo")),
    st.builds(ShareCommentary, KEYS, st.lists(KEYS, max_size=3).map(tuple), HEADINGS),
    st.builds(BeginOwnCommentary, KEYS),
    st.builds(UsePledgeCommentary, KEYS),
    st.builds(SetAction, KEYS, st.builds(RequiredAction, st.sampled_from(["", "Plan"]), st.sampled_from(["", "Jo"]))),
    st.builds(KeepLastWords, st.lists(KEYS, max_size=3).map(tuple)),
    st.builds(StartFromLastWords, KEYS),
    st.builds(SetCommentaryExempt, KEYS, st.sampled_from(["", "2"])),
    st.builds(
        SetRating, KEYS, st.none() | st.builds(RatingOverride, st.sampled_from(RagRating), st.just("r"), st.just("n"))
    ),
    st.builds(SetLead, KEYS, st.sampled_from(["", "Virtual School", "Sam"])),
    st.builds(PutSection, SECTIONS, st.sampled_from(["", "a", "b"])),
    st.builds(WriteSection, IDS, WORDS),
    st.builds(TakeOutSection, IDS),
)
HISTORIES = st.lists(EDITS, max_size=12)


@given(HISTORIES)
def test_every_edit_undone_gives_the_same_pack(edits: list[Edit]) -> None:
    session = small_session()
    for edit in edits:
        before = session.pack
        changes = session.signed(edit).changes(before)
        session.apply(edit)
        redone = session.pack
        session.set_fields({name: before.fields.get(name) for name in changes})
        assert session.pack == before
        session.set_fields(changes)
        assert session.pack == redone


@given(HISTORIES)
def test_several_edits_in_one_step_do_what_each_does_in_turn(edits: list[Edit]) -> None:
    together = applied(PACK, SeveralEdits("all", tuple(edits)))
    assert together.fields == applied(PACK, *edits).fields


@given(HISTORIES)
def test_a_pack_always_reads(edits: list[Edit]) -> None:
    pack = applied(PACK, *edits)
    for key, commentary in pack.commentary_by_measure.items():
        assert key in commentary.measures
    assert len({section.id for section in pack.sections}) == len(pack.sections)
    assert isinstance(pack.details, ReportDetails)


@given(HISTORIES, EDITS)
def test_an_edit_says_what_it_does(edits: list[Edit], edit: Edit) -> None:
    assert edit.label
    applied(PACK, *edits, edit)


def test_a_detail_is_set_and_unset() -> None:
    pack = applied(PACK, SetDetail("meeting_date", date(2019, 9, 17)), SetDetail("author", "A"))
    assert (pack.details.meeting_date, pack.details.author) == (date(2019, 9, 17), "A")
    assert applied(pack, SetDetail("author", ""), SetDetail("meeting_date", None)).fields == PACK.fields


def test_commentary_is_owed_then_a_draft_then_ready() -> None:
    draft = applied(PACK, WriteCommentary("2.6", RichText.of("Why.")))
    ready = applied(draft, SetCommentaryState("2.6", CommentaryState.READY))
    states = [pack.commentary_by_measure["2.6"].state for pack in (draft, ready)]
    assert "2.6" not in PACK.commentary_by_measure
    assert states == [CommentaryState.DRAFT, CommentaryState.READY]


def test_a_text_that_changes_is_a_draft_again_but_one_that_does_not_stays_ready() -> None:
    ready = applied(PACK, WriteCommentary("2.6", RichText.of("Why.")), SetCommentaryState("2.6", CommentaryState.READY))
    same = applied(ready, WriteCommentary("2.6", RichText.of("Why.")))
    other = applied(ready, WriteCommentary("2.6", RichText.of("Why not.")))
    assert same.commentary_by_measure["2.6"].state is CommentaryState.READY
    assert other.commentary_by_measure["2.6"].state is CommentaryState.DRAFT


def test_nothing_cannot_be_ready() -> None:
    assert SetCommentaryState("2.6", CommentaryState.READY).changes(PACK) == {}
    emptied = applied(PACK, WriteCommentary("2.6", RichText.of("Why.")), WriteCommentary("2.6", RichText()))
    assert SetCommentaryState("2.6", CommentaryState.READY).changes(emptied) == {}


def test_a_shared_commentary_keeps_the_texts_that_it_replaces() -> None:
    pack = applied(
        PACK,
        WriteCommentary("3.2", RichText.of("On 3.2.")),
        WriteCommentary("3.1", RichText.of("On 3.1.")),
        ShareCommentary("3.2", ("3.1",)),
    )
    serving = pack.commentary_by_measure["3.1"]
    assert serving is pack.commentary_by_measure["3.2"]
    assert (serving.measures, serving.text.plain) == (("3.1", "3.2"), "On 3.2.\nOn 3.1.")


def test_words_written_apart_from_those_found_ready_are_a_draft() -> None:
    first = applied(PACK, WriteCommentary("2.6", RichText.of("As agreed.")))
    marked = SetCommentaryState("2.6", CommentaryState.READY).changes(first)
    rewritten = WriteCommentary("2.6", RichText.of("Written elsewhere.")).changes(first)
    assert first.with_fields(marked).commentary_by_measure["2.6"].state is CommentaryState.READY
    both = first.with_fields({**marked, **rewritten})
    assert both.commentary_by_measure["2.6"].state is CommentaryState.DRAFT


def test_a_text_that_is_taken_in_makes_a_ready_one_a_draft_again() -> None:
    both = [WriteCommentary("3.1", RichText.of("On 3.1.")), WriteCommentary("3.2", RichText.of("On 3.2."))]
    pack = applied(PACK, *both, SetCommentaryState("3.1", CommentaryState.READY), ShareCommentary("3.1", ("3.2",)))
    assert pack.commentary_by_measure["3.1"].state is CommentaryState.DRAFT
    alone = applied(PACK, both[0], SetCommentaryState("3.1", CommentaryState.READY), ShareCommentary("3.1", ("3.2",)))
    assert alone.commentary_by_measure["3.2"].state is CommentaryState.READY


def test_a_commentary_shared_with_others_loses_only_the_measures_that_are_taken() -> None:
    shared = applied(PACK, WriteCommentary("3.1", RichText.of("Both.")), ShareCommentary("3.1", ("3.2",)))
    pack = applied(shared, WriteCommentary("2.6", RichText.of("Pupils.")), ShareCommentary("2.6", ("3.2",)))
    assert pack.commentary_by_measure["3.1"].text.plain == "Both."
    assert pack.commentary_by_measure["3.2"].text.plain == "Pupils."
    assert pack.commentary_by_measure["3.2"].measures == ("2.6", "3.2")


@given(
    st.lists(
        st.one_of(
            st.builds(ShareCommentary, KEYS, st.lists(KEYS, max_size=3).map(tuple), HEADINGS),
            st.builds(BeginOwnCommentary, KEYS),
            st.builds(UsePledgeCommentary, KEYS),
            st.builds(SetCommentaryState, KEYS, STATES, st.just("Jo")),
            st.builds(SetLead, KEYS, st.just("Sam")),
        ),
        max_size=8,
    )
)
def test_putting_texts_together_never_makes_an_exempt_one_public(edits: list[Edit]) -> None:
    kept: list[Edit] = [WriteCommentary("3.2", RichText.of("Of one child.")), SetCommentaryExempt("3.2", "2")]
    public: list[Edit] = [
        WriteCommentary("3.1", RichText.of("On 3.1.")),
        SetCommentaryState("3.1", CommentaryState.READY),
    ]
    pack = applied(PACK, *kept, *public, *edits)
    assert not [item for item in pack.commentaries.values() if "child" in item.text.plain and not item.exempt]


def test_a_shared_text_is_exempt_on_every_ground_that_its_parts_had() -> None:
    kept = [SetCommentaryExempt(key, ground) for key, ground in (("3.1", "2"), ("3.2", "1"))]
    texts = [WriteCommentary(key, RichText.of(f"On {key}.")) for key in ("3.1", "3.2")]
    pack = applied(PACK, *texts, *kept, ShareCommentary("3.1", ("3.2",)))
    assert pack.commentary_by_measure["3.1"].exempt == "1, 2"


def test_writing_on_either_measure_writes_the_shared_text() -> None:
    pack = applied(PACK, WriteCommentary("3.1", RichText.of("Both.")), ShareCommentary("3.1", ("3.2",)))
    again = applied(pack, WriteCommentary("3.2", RichText.of("Both, again.")))
    assert again.commentary_by_measure["3.1"].text.plain == "Both, again."


def test_a_measure_can_leave_a_shared_commentary() -> None:
    shared = applied(PACK, WriteCommentary("3.1", RichText.of("Both.")), ShareCommentary("3.1", ("3.2",)))
    alone = applied(shared, ShareCommentary("3.1", ()))
    assert list(alone.commentary_by_measure) == ["3.1"]


def test_an_override_has_a_reason_and_a_name_and_can_be_taken_back() -> None:
    override = RatingOverride(RagRating.AMBER, "Study leave", "Jo")
    pack = applied(PACK, SetRating("2.6", override))
    assert pack.override("2.6") == replace(override, period="2019-20 Q1")
    assert applied(pack, SetRating("2.6", None)).fields == PACK.fields


def test_the_workbooks_own_lead_needs_no_field() -> None:
    pack = applied(PACK, SetLead("2.6", "Sam"))
    assert pack.lead("2.6") == "Sam"
    back = applied(pack, SetLead("2.6", "Virtual School"))
    assert (back.lead("2.6"), back.fields) == ("Virtual School", PACK.fields)


def test_a_lead_can_be_nobody() -> None:
    assert applied(PACK, SetLead("2.6", "")).lead("2.6") == ""


def test_sections_stand_where_they_were_put() -> None:
    first, second, third = (Section(name, Part.CUSTOM, name.upper()) for name in "abc")
    pack = applied(PACK, PutSection(first), PutSection(third), PutSection(second, after="a"))
    assert pack.sections == (first, second, third)
    assert applied(pack, TakeOutSection("b")).sections == (first, third)


def test_a_section_that_is_put_again_stays_in_its_place() -> None:
    pack = applied(PACK, PutSection(Section("a", Part.CUSTOM, "A")), PutSection(Section("b", Part.CUSTOM, "B")))
    changed = Section("a", Part.IMPLICATIONS, "Legal", text=RichText.of("None."), exempt="2")
    assert [item.id for item in applied(pack, PutSection(changed, after="b")).sections] == ["a", "b"]
    assert applied(pack, PutSection(changed)).sections[0] == changed


def test_a_workbook_counts_once_the_pack_names_it() -> None:
    workbook = small_workbook()
    held = BoardPack().with_supplied(workbook)
    assert held.workbooks == ()
    assert applied(held, AddWorkbook(workbook)).workbooks == (workbook,)


@pytest.mark.parametrize(
    ("edit", "label"),
    [
        (SetDetail("meeting_date", None), "meeting date"),
        (WriteCommentary("2.6", RichText()), "commentary on 2.6"),
        (SetRating("2.6", None), "rating of 2.6"),
        (AddWorkbook(small_workbook()), "workbook scorecard.xlsx"),
        (PutSection(Section("a", Part.IMPLICATIONS, "Legal")), "section “Legal”"),
        (PutSection(Section("a", Part.PLEDGE, pledge="Pledge 1")), "section “Pledge 1”"),
        (SetFields("sharing", {}), "sharing"),
    ],
)
def test_the_undo_menu_can_name_an_edit(edit: Edit, label: str) -> None:
    assert edit.label == label


def test_records_of_edits_give_the_same_pack_in_another_session() -> None:
    session = small_session(
        WriteCommentary("2.6", RichText.of("Why.")),
        SetCommentaryState("2.6", CommentaryState.READY),
        SetLead("3.1", "Sam"),
    )
    other = new_session()
    other.open(reversed(session.records), session.pack.library, None)
    assert other.pack == session.pack


HARMLESS: list[Callable[[str], Edit]] = [
    lambda key: SetCommentaryState(key, CommentaryState.READY),
    lambda key: SetRating(key, None),
    lambda key: SetCommentaryExempt(key, ""),
]


@pytest.mark.parametrize("make", HARMLESS)
def test_an_edit_on_a_measure_that_is_not_there_changes_nothing_else(make: Callable[[str], Edit]) -> None:
    pack = applied(PACK, make("9.9"))
    assert pack.fields == PACK.fields


def test_edits_apart_come_to_what_each_of_them_does() -> None:
    edits = (SetLead("2.6", "Sam"), SetLead("3.1", "Jo"), SetRating("2.6", None))
    assert applied(PACK, EditsApart("lead on two", edits)) == applied(PACK, *edits)
