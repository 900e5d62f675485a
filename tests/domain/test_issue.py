"""A version that was issued knows what it said."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.dated import Dated
from cpdesk.domain.edits import MarkIssued, SetDetail, SetRating, SetTarget, WriteCommentary, WriteSection
from cpdesk.domain.field_check import suits
from cpdesk.domain.issue import IssuedState, last_issue, measure_marks, pack_issues, section_marks
from cpdesk.domain.issued_figures import ChangedPart, changed_figures
from cpdesk.domain.measure_target import MeasureTarget
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.review import review_pack
from cpdesk.domain.rich_text import RichText
from cpdesk.services.overviewing import issued_state
from cpdesk.services.session import Session
from history_builders import LAST_YEAR, Q1, Q2, imported, quarter
from overview_books import LATER, earlier_quarter, two_quarters
from pack_builders import Result, applied

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


def test_another_target_is_told_as_one() -> None:
    pack = two_quarters().pack
    after = applied(pack, SetTarget("5.6", Dated(MeasureTarget(Decimal(16)))))
    assert changed(pack, after, "5.6")[0] is ChangedPart.TARGET


def test_figures_of_a_later_period_are_new_ones_even_where_the_number_stays() -> None:
    earlier = imported(Session("Jo Example"), earlier_quarter())
    later = two_quarters().pack
    assert {key: changed(earlier, later, key)[0] for key in later.measures} == dict.fromkeys(
        ("2.6", "3.1", "3.2", "5.6"), ChangedPart.NEW_PERIOD
    )


@pytest.mark.parametrize(
    ("results", "part"),
    [
        (("19", "14", "23"), ChangedPart.CORRECTED),
        (("19", "13", "22"), ChangedPart.OTHER_FIGURES),
        (("19", "14", None), ChangedPart.CORRECTED),
    ],
)
def test_another_figure_of_the_same_period_is_a_correction(results: Sequence[Result], part: ChangedPart) -> None:
    session = two_quarters()
    before = session.pack
    after = imported(session, quarter({**LATER, "2.6": results}, (LAST_YEAR, Q1, Q2), number=2, name="again.xlsx"))
    assert changed(before, after, "2.6")[0] is part
    assert not any(part.is_of_figures for part in changed(before, after, "3.1"))


def test_a_rating_of_the_same_colour_or_another_reason_for_none_is_no_other_rating() -> None:
    marks = ("", "Red (R)", "")
    for then, now in (("Red (R)", "Red (R), by Jo"), ("Not rated: no target", "Not rated: not due")):
        assert IssuedState({"1": ("", then, "")}, {}).changed_parts("1", ("", now, "")) == ()
    assert IssuedState({"1": marks}, {}).changed_parts("1", ("", "Not rated: not due", "")) == (ChangedPart.RATING,)


def test_a_version_with_one_mark_for_all_figures_says_only_that_some_changed() -> None:
    pack = two_quarters().pack
    now = measure_marks(pack, review_pack(pack).measures["2.6"])[0]
    assert changed_figures(now.split(" ")[3], now) is None
    assert changed_figures("0123456789abcdef", now) is ChangedPart.UNTOLD


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
