"""Taking back: earlier values as new records, and the pack as it was."""

from builders import small_session
from cpdesk.domain.edits import PutSection, SetFields, SetLead, TakeOutSection, WriteCommentary, WriteSection
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.record import new_record
from cpdesk.domain.record_story import StoryEntry
from cpdesk.domain.rich_text import RichText
from cpdesk.services.history import History, HistoryFilter
from cpdesk.services.session import Session
from cpdesk.services.taking_back import newer_author, pack_then, put_back

FIRST, SECOND = RichText.of("Study leave counts."), RichText.of("Study leave no longer counts.")
VOICE = Section("custom:voice", Part.CUSTOM, "Voice", text=RichText.of("Heard."), exempt="2")
NEXT = Section("custom:next", Part.CUSTOM, "Next")


def entry_of(session: Session, words: str) -> StoryEntry:
    history = History(session.records)
    return next(entry for entry in history.entries if history.words(entry) == words)


def test_an_earlier_text_comes_back_as_a_new_record() -> None:
    session = small_session(WriteCommentary("2.6", FIRST), WriteCommentary("2.6", SECOND))
    count = len(session.records)
    edit = put_back(session.pack, session.records, entry_of(session, "Commentary on 2.6 written"), is_before=False)
    assert edit is not None
    session.apply(edit)
    assert session.pack.commentaries["2.6"].text == FIRST
    assert len(session.records) == count + 1


def test_what_stands_there_already_is_not_put_back() -> None:
    session = small_session(WriteCommentary("2.6", FIRST), WriteCommentary("2.6", SECOND))
    newest = entry_of(session, "Commentary on 2.6 changed")
    assert put_back(session.pack, session.records, newest, is_before=False) is None
    assert put_back(session.pack, session.records, newest, is_before=True) is not None


def test_a_section_that_was_taken_out_comes_back_whole_in_its_place() -> None:
    session = small_session(PutSection(VOICE), PutSection(NEXT), TakeOutSection(VOICE.id))
    edit = put_back(session.pack, session.records, entry_of(session, "Text of “Voice” removed"), is_before=True)
    assert edit is not None
    session.apply(edit)
    assert [section.id for section in session.pack.sections] == [VOICE.id, NEXT.id]
    assert next(section for section in session.pack.sections if section.id == VOICE.id) == VOICE


def test_an_order_that_is_put_back_loses_no_section_that_came_since() -> None:
    order = SetFields("order", {"sections": [NEXT.id, VOICE.id]})
    late = Section("custom:late", Part.CUSTOM, "Late")
    session = small_session(PutSection(VOICE), PutSection(NEXT), order, PutSection(late))
    entries = [entry for entry in History(session.records).entries if entry.field == "sections"]
    edit = put_back(session.pack, session.records, entries[1], is_before=True)
    assert edit is not None
    session.apply(edit)
    assert [section.id for section in session.pack.sections] == [VOICE.id, late.id, NEXT.id]


def test_a_value_that_no_field_can_hold_is_not_put_back() -> None:
    session = small_session(SetFields("odd", {"measure/2.6/lead": 5}), SetLead("2.6", "Jo"))
    assert put_back(session.pack, session.records, entry_of(session, "Lead of 2.6 set to Jo"), is_before=True) is None


def test_somebody_elses_newer_words_are_known_and_ones_own_are_not_asked_about() -> None:
    session = small_session(WriteSection("x", FIRST), WriteSection("x", SECOND))
    first = History(session.records).entries[-1]
    written = next(entry for entry in History(session.records).entries if entry.before is None and "x" in entry.field)
    assert newer_author(session.records, written, session.author) == ""
    other = new_record("section/x/text", FIRST.to_json(), (session.records[-1].id,), "Sam Else", 1)
    assert newer_author((*session.records, other), written, session.author) == "Sam Else"
    assert newer_author((*session.records, other), first, session.author) == ""


def test_the_pack_then_knows_nothing_of_what_came_later() -> None:
    session = small_session(WriteCommentary("2.6", FIRST), SetLead("2.6", "Jo"), WriteCommentary("2.6", SECOND))
    then = pack_then(session.records, entry_of(session, "Lead of 2.6 set to Jo").number, session.pack.library)
    assert then.commentaries["2.6"].text == FIRST
    assert then.lead("2.6") == "Jo"
    assert tuple(then.measures) == tuple(session.pack.measures)


def test_the_filter_is_all_that_is_asked_together() -> None:
    session = small_session(WriteCommentary("2.6", FIRST), SetLead("2.6", "Jo"), SetLead("3.1", "Sam"))
    history = History(session.records)
    words = [history.words(entry) for entry in history.found(HistoryFilter(measure="2.6"))]
    assert words[0] == "Lead of 2.6 set to Jo"
    assert not any("3.1" in said for said in words)
    assert history.found(HistoryFilter(measure="2.6", person="Nobody")) == ()
    day = history.days[0]
    assert history.found(HistoryFilter(day=day)) == history.entries
    assert history.found(HistoryFilter(day=day.replace(year=2001))) == ()
    assert history.found(HistoryFilter(section="none")) == ()
