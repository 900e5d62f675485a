"""A version that was issued knows what it said."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.dated import Dated
from cpdesk.domain.edits import MarkIssued, SetDetail, SetRating, SetTarget, WriteCommentary, WriteSection
from cpdesk.domain.field_check import suits
from cpdesk.domain.issue import ChangedPart, IssuedState, last_issue, measure_marks, pack_issues, section_marks
from cpdesk.domain.measure_target import MeasureTarget
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.review import review_pack
from cpdesk.domain.rich_text import RichText
from cpdesk.services.overviewing import issued_state
from overview_books import two_quarters
from pack_builders import applied

DAY = date(2019, 9, 6)


def changed(before: BoardPack, after: BoardPack, key: str) -> tuple[ChangedPart, ...]:
    return issued_state(before).changed_parts(key, measure_marks(after, review_pack(after).measures[key]))


def issued(pack: BoardPack, version: str = "1") -> BoardPack:
    return applied(pack, MarkIssued(version, DAY, "Jo Example", issued_state(pack)))


def test_the_version_issued_last_is_known() -> None:
    pack = issued(issued(two_quarters().pack), "2")
    assert [(item.number, item.version) for item in pack_issues(pack)] == [(1, "1"), (2, "2")]
    last = last_issue(pack)
    assert last is not None
    assert (last.version, last.day, last.by) == ("2", DAY, "Jo Example")
    assert last.state == issued_state(pack)


def test_nothing_changes_by_issuing() -> None:
    pack = two_quarters().pack
    for key in pack.measures:
        assert changed(pack, issued(pack), key) == ()


def test_an_override_changes_the_rating_alone() -> None:
    pack = two_quarters().pack
    after = applied(pack, SetRating("2.6", RatingOverride(RagRating.AMBER, "Late data", "Jo")))
    assert changed(pack, after, "2.6") == (ChangedPart.RATING,)
    assert changed(pack, after, "3.1") == ()


def test_another_target_is_another_figure() -> None:
    pack = two_quarters().pack
    after = applied(pack, SetTarget("5.6", Dated(MeasureTarget(Decimal(16)))))
    assert changed(pack, after, "5.6")[0] is ChangedPart.FIGURES


def test_words_taken_out_and_put_back_are_no_change() -> None:
    pack = applied(two_quarters().pack, WriteCommentary("2.6", RichText.of("Study leave.")))
    other = applied(pack, WriteCommentary("2.6", RichText()))
    assert changed(pack, other, "2.6") == (ChangedPart.COMMENTARY,)
    assert changed(pack, applied(other, WriteCommentary("2.6", RichText.of("Study leave."))), "2.6") == ()


def test_a_measure_that_came_later_is_new() -> None:
    state = IssuedState({}, {})
    pack = two_quarters().pack
    assert state.changed_parts("2.6", measure_marks(pack, review_pack(pack).measures["2.6"])) == (ChangedPart.NEW,)


def test_sections_that_came_went_or_changed_are_told() -> None:
    pack = two_quarters().pack
    first = pack.sections[-1].id
    written = applied(pack, WriteSection(first, RichText.of("None.")))
    assert issued_state(pack).changed_sections(section_marks(written)) == (first,)
    assert issued_state(written).changed_sections(section_marks(pack)) == (first,)
    assert issued_state(written).changed_sections(section_marks(written)) == ()


def test_what_is_kept_suits_its_field() -> None:
    pack = issued(two_quarters().pack)
    assert suits("issued/1", pack.fields["issued/1"])
    assert not suits("issued/1", {"version": "1"})
    assert not suits("issued/1", {**_said(pack), "date": "yesterday"})
    assert not suits("issued/1", {**_said(pack), "meeting": "soon"})


def test_the_meeting_that_it_went_out_for_is_kept_where_its_date_is_given() -> None:
    pack = two_quarters().pack
    dated = applied(pack, SetDetail("meeting_date", date(2019, 9, 17)))
    meetings = [issue.meeting for each in (pack, dated) for issue in pack_issues(issued(each))]
    assert meetings == [None, date(2019, 9, 17)]


def _said(pack: BoardPack) -> dict[str, object]:
    value = pack.fields["issued/1"]
    assert isinstance(value, dict)
    return dict(value)


@given(st.text(max_size=12), st.text(max_size=12))
def test_any_other_words_are_a_change(before: str, after: str) -> None:
    packs = [applied(two_quarters().pack, WriteCommentary("2.6", RichText.of(words))) for words in (before, after)]
    is_same = packs[0].commentary_by_measure["2.6"].text == packs[1].commentary_by_measure["2.6"].text
    assert (changed(packs[0], packs[1], "2.6") == ()) is is_same
