"""What was written for an earlier period."""

from builders import new_session
from cpdesk.domain.edits import SetAction, SetCommentaryExempt, StartFromLastWords, WriteCommentary
from cpdesk.domain.last_words import LastWords, period_label
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.text_change import changes_words
from cpdesk.services.session import Session
from history_builders import FIRST, LAST_YEAR, Q1, first_quarter, imported, quarter, second_quarter, third_quarter

WHY = RichText.of("Study leave. Nine children.")


def written() -> Session:
    session = new_session()
    imported(session, first_quarter())
    for edit in (
        WriteCommentary("2.6", WHY),
        SetCommentaryExempt("2.6", "2"),
        SetAction("2.6", RequiredAction("Plan", "Jo")),
    ):
        session.apply(edit)
    return session


def last(session: Session, key: str = "2.6") -> LastWords | None:
    return session.pack.commentary_by_measure[key].last


def test_a_later_periods_workbook_keeps_what_was_written_as_that_periods() -> None:
    session = written()
    before = len(session.records)
    imported(session, second_quarter())
    assert last(session) == LastWords(WHY, "2019-20 Q1", "2", RequiredAction("Plan", "Jo"))
    assert session.review.measures["2.6"].is_unchanged_since_last
    session.apply(WriteCommentary("2.6", RichText.of("Study leave. Eight children.")))
    assert [item.is_unchanged_since_last for item in session.review.measures.values()] == [False] * 4
    imported(session, third_quarter())
    kept = last(session)
    assert kept is not None
    assert (kept.text.plain, kept.period_label) == ("Study leave. Eight children.", "Q2 2019/20")
    assert len(session.records) > before


def test_a_new_version_of_the_same_period_keeps_none() -> None:
    session = written()
    imported(session, quarter({**FIRST, "2.6": ("19", "25")}, (LAST_YEAR, Q1), number=1, name="Q1 corrected.xlsx"))
    assert last(session) is None


def test_one_starts_from_them_only_where_nothing_is_written_and_exempt_words_stay_exempt() -> None:
    session = written()
    imported(session, second_quarter())
    assert StartFromLastWords("2.6").changes(session.pack) == {}
    session.apply(WriteCommentary("2.6", RichText()))
    session.apply(SetCommentaryExempt("2.6", ""))
    session.apply(StartFromLastWords("2.6"))
    found = session.pack.commentary_by_measure["2.6"]
    assert (found.text, found.exempt) == (WHY, "2")


def test_having_written_nothing_is_no_saying_the_same() -> None:
    assert not LastWords(RichText()).is_like(RichText())
    assert LastWords(RichText.of("One  two.")).is_like(RichText.of("One", "two."))


def test_a_period_that_nobody_knows_stands_as_it_is() -> None:
    assert (period_label("2019-20 Q1"), period_label("spring")) == ("Q1 2019/20", "spring")


def test_what_changed_is_said_in_plain_words() -> None:
    assert changes_words("Stays. Nine of them.", "Stays. Eight of them.") == "New: “Eight”. Gone: “Nine”."
    assert changes_words("Stays.", "Stays.") == "Nothing has changed."
