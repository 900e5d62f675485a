"""The history shows the fields of lines and minutes as a person reads them."""

import pytest

from cpdesk.domain.edits import AnswerMinute, SayOfLine
from cpdesk.domain.minute import AnswerKind, AnswerLink
from cpdesk.domain.record_names import RecordNames
from cpdesk.domain.record_values import value_text
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.tracker import TrackerStatus
from cpdesk.domain.tracker_line import LineStatus
from line_builders import line_edits, tracked_workbook
from pack_builders import pack_of

NAMES = RecordNames({}, {}, {})


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("tracker/own:action-1/what", "Action 1: Publish the plan (asked for on 1 March 2019)"),
        ("tracker/Progress!1/progress", "It is out."),
        ("tracker/Progress!1/status", "Overdue. since May"),
        ("tracker/Progress!1/owner", "Jo"),
        ("tracker/Progress!2/due", "No date"),
        ("minute/minute:a/what", "Asked 24: Report on placements (meeting of 18 June 2019)"),
        ("minute/minute:a/answer", "It is done.\nMeasure 2.6\nLine Progress!1"),
    ],
)
def test_each_field_in_words(field: str, words: str) -> None:
    links = (AnswerLink(AnswerKind.MEASURE, "2.6"), AnswerLink(AnswerKind.LINE, "Progress!1"))
    edits = (
        *line_edits(),
        SayOfLine("Progress!1", RichText.of("It is out.")),
        SayOfLine("Progress!1", LineStatus(TrackerStatus.OVERDUE, "since May")),
        SayOfLine("Progress!1", "Jo"),
        AnswerMinute("minute:a", "It is done.", links),
    )
    held = pack_of(tracked_workbook(), edits=edits).fields
    value = held.get(field, {"said": "", "over": ""})
    assert value_text(field, value, NAMES) == words
