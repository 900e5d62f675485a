"""A tracker is told in sentences that a committee reads."""

from datetime import date

import pytest

from cpdesk.domain.tracker import TrackerStatus
from cpdesk.domain.tracker_line import LineKind, LineStatus, TrackerLine
from cpdesk.domain.tracker_words import age_text, due_text, status_text, tracker_sentences

MEETING = date(2019, 9, 17)


def line(
    kind: LineKind = LineKind.RECOMMENDATION,
    status: TrackerStatus | None = None,
    note: str = "",
    *,
    due: date | None = None,
    since: date | None = None,
) -> TrackerLine:
    return TrackerLine("own:1", kind, "1", "Adopt a handbook", state=LineStatus(status, note), due=due, since=since)


def test_each_kind_is_counted_by_its_statuses_with_what_is_late_and_what_says_nothing() -> None:
    lines = (
        line(status=TrackerStatus.COMPLETE),
        line(status=TrackerStatus.COMPLETE),
        line(note="A focus of the year."),
        line(due=date(2019, 9, 1)),
        line(LineKind.DECISION),
    )
    assert tracker_sentences(lines, MEETING) == (
        "Of the four recommendations: two complete, one whose status is in words alone and one with no status stated. "
        "One is past the date given. One decision is recorded."
    )


@pytest.mark.parametrize(
    ("of", "said"),
    [
        (
            line(status=TrackerStatus.ONGOING, due=date(2019, 9, 1)),
            "The one recommendation is ongoing and past its date.",
        ),
        (line(status=TrackerStatus.COMPLETE), "The one recommendation is complete."),
        (line(due=date(2019, 9, 1)), "The one recommendation has no status stated and is past its date."),
        (line(note="In hand"), "The one recommendation has its status in words alone."),
    ],
)
def test_one_line_alone_is_not_counted(of: TrackerLine, said: str) -> None:
    assert tracker_sentences((of,), MEETING) == said


def test_nothing_is_said_of_no_lines() -> None:
    assert tracker_sentences((), MEETING) == ""


@pytest.mark.parametrize(
    ("of", "said"),
    [
        (line(status=TrackerStatus.NOT_STARTED), "Not started"),
        (line(status=TrackerStatus.ONGOING, note="awaiting a reply"), "Ongoing. awaiting a reply"),
        (line(note="A focus of the year."), "A focus of the year."),
        (line(), "[x]"),
        (line(LineKind.DECISION), "Decided"),
    ],
)
def test_a_status_is_its_word_with_the_note(of: TrackerLine, said: str) -> None:
    assert status_text(of) == said


@pytest.mark.parametrize(
    ("since", "said"),
    [
        (date(2016, 3, 1), "3 years, 6 months"),
        (date(2018, 9, 17), "1 year"),
        (date(2018, 9, 18), "11 months"),
        (date(2019, 9, 1), "under a month"),
        (date(2019, 10, 1), "[x]"),
    ],
)
def test_an_age_is_in_whole_months(since: date, said: str) -> None:
    assert age_text(line(since=since), MEETING) == said


def test_by_when_is_a_day_or_as_the_workbook_says() -> None:
    assert due_text(line(due=date(2019, 9, 30))) == "30 September 2019"
    assert due_text(TrackerLine("Plan!1", LineKind.ACTION, "1", "Act", due_text="by the autumn")) == "by the autumn"
    assert due_text(line()) == "[x]"
