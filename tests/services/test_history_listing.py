"""The history as text and as JSON."""

import json
from dataclasses import replace

import pytest

from builders import new_session, small_session
from cpdesk.domain.edits import SetLead, WriteCommentary
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.rich_text import RichText
from cpdesk.services.history import History
from cpdesk.services.history_listing import history_json, history_text, listed_entries, listed_revisions
from cpdesk.services.importing import add_workbooks
from history_builders import first_quarter, imported, second_quarter, third_quarter
from pack_builders import measure, scorecard, workbook

EDITS = (WriteCommentary("2.6", RichText.of("First.", "Second.")), SetLead("2.6", "Jo"), SetLead("3.1", "Sam"))


def test_the_text_has_who_when_what_before_and_after() -> None:
    session = small_session(*EDITS)
    history = History(session.records)
    text = history_text(history, listed_entries(history, session.pack, "2.6"), 80)
    assert "  Commentary on 2.6 written\n    Before: nothing\n    After: First. / Second.\n" in text
    assert text.splitlines()[0].endswith(f", {session.author}")
    assert "Sam" not in text


def test_the_json_is_one_object_with_an_entry_for_each_record() -> None:
    session = small_session(*EDITS)
    history = History(session.records)
    entries = json.loads(history_json(history, history.entries))["entries"]
    assert len(entries) == len(session.records)
    assert entries[0]["field"] == "measure/3.1/lead"
    assert entries[0]["after"] == "Sam"
    assert entries[0]["kind"] == "lead"
    assert entries[0]["in_force"] is True
    assert [entry["number"] for entry in entries] == list(range(len(entries), 0, -1))


def test_a_lead_that_the_workbook_gave_was_not_nothing_before() -> None:
    led = replace(measure("2.6", "% below 90%", [17, 19, 26], "15"), lead="Virtual School")
    session = new_session()
    add_workbooks(session, [workbook([scorecard([led])])])
    for edit in (SetLead("2.6", "Jo"), SetLead("2.6", "Sam")):
        session.apply(edit)
    history = History(session.records, session.pack.library)
    text = history_text(history, listed_entries(history, session.pack, "2.6"), 80)
    assert "Before: Virtual School (as in the workbook)\n    After: Jo\n" in text
    assert "Before: Jo\n    After: Sam\n" in text
    entries = json.loads(history_json(history, history.entries))["entries"]
    assert (entries[1]["before"], entries[1]["before_words"]) == (None, "Virtual School (as in the workbook)")


def test_a_measure_that_nobody_knows_is_refused_by_name() -> None:
    session = small_session()
    with pytest.raises(CpdeskError, match=r"no measure “9\.9”"):
        listed_entries(History(session.records), session.pack, "9.9")


def test_nothing_to_tell_is_said() -> None:
    session = small_session()
    history = History(session.records)
    said = history_text(history, listed_entries(history, session.pack, "2.6"), 80)
    assert said == "Nothing was changed here since the pack was made.\n"


def test_what_later_workbooks_say_otherwise_of_a_measure_stands_below_its_entries() -> None:
    session = new_session()
    pack = imported(session, first_quarter(), second_quarter(), third_quarter())
    history = History(session.records, pack.library)
    revised = listed_revisions(pack, "2.6")
    text = history_text(history, listed_entries(history, pack, "2.6"), 200, revised)
    assert [(item.earlier_name, item.later.name) for item in revised] == [("Q1.xlsx", "Q2.xlsx")]
    assert (
        text
        == "From Q1.xlsx to Q2.xlsx\n  Q1 2019/20: was 26% (Scorecard Q1!E20 in Q1.xlsx), now 24% (Scorecard Q2!E20).\n"
    )
    (found,) = json.loads(history_json(history, (), revised))["revised"]
    assert [(item["was"], item["now"]) for item in found["revisions"]] == [("26%", "24%")]


def test_a_measure_that_no_workbook_changed_has_nothing_below() -> None:
    session = new_session()
    pack = imported(session, first_quarter(), second_quarter())
    assert listed_revisions(pack, "3.1") == ()
    assert listed_revisions(pack, "9.9") == ()
    assert history_text(History(session.records), (), 80, ()).startswith("Nothing was changed here")
    assert "revised" not in json.loads(history_json(History(session.records), ()))
