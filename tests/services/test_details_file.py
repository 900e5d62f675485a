"""The details file."""

from datetime import date
from pathlib import Path

import pytest

from cpdesk.domain.clearance import Clearance
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.narrative import Part
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.rich_text import BlockKind
from cpdesk.services.details_file import parse_details, read_details
from cpdesk.services.opening import sample_details_path

WHOLE = """
[report]
title = "Corporate Parenting  Update\\u0000 Report"
meeting_date = 2019-09-17

[[section]]
heading = "Background"
text = '''
First paragraph.

- a bullet
- another, with **bold**
'''

[[section]]
part = "pledge"
pledge = "2"
text = "On pledge 2."

[[section]]
pledge = "Being a good corporate parent"
text = "On pledge 1."

[[section]]
part = "implications"
heading = "Legal"
text = "None"
exempt = "2"

[[commentary]]
measures = ["3.1", "3.2", "3.1"]
text = "One text for two."

[[commentary]]
measures = ["2.6"]
text = "Not finished."
ready = false
exempt = "1"
"""


def refusal(text: str) -> str:
    with pytest.raises(CpdeskError) as refused:
        parse_details(text)
    return str(refused.value)


def test_everything_in_it_is_understood() -> None:
    details = parse_details(WHOLE)
    assert details.report == {"title": "Corporate Parenting Update Report", "meeting_date": date(2019, 9, 17)}
    said = [(section.part, section.heading, section.pledge, section.exempt) for section in details.sections]
    assert said == [
        ("", "Background", "", ""),
        (Part.PLEDGE, "", "2", ""),
        (Part.PLEDGE, "", "Being a good corporate parent", ""),
        (Part.IMPLICATIONS, "Legal", "", "2"),
    ]
    kinds = [block.kind for block in details.sections[0].text.blocks]
    assert kinds == [BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.BULLET]
    shared, draft = details.commentaries
    assert (shared.measures, shared.state, shared.exempt) == (("3.1", "3.2"), CommentaryState.READY, "")
    assert (draft.text.plain, draft.state, draft.exempt) == ("Not finished.", CommentaryState.DRAFT, "1")


def test_a_text_may_be_exempt_under_several_paragraphs() -> None:
    details = parse_details("[[section]]\nheading = 'A'\ntext = 'x'\nexempt = ' 2,1 '")
    assert details.sections[0].exempt == "1, 2"


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2100, 12, 31)])
def test_a_meeting_may_be_long_ago_or_far_off(day: date) -> None:
    assert parse_details(f"[report]\nmeeting_date = {day.isoformat()}").report == {"meeting_date": day}


def test_all_of_it_is_optional() -> None:
    details = parse_details("")
    assert (details.report, details.sections, details.commentaries) == ({}, (), ())


def test_a_file_is_read_with_or_without_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "details.toml").write_bytes(b"\xef\xbb\xbf" + WHOLE.encode())
    assert read_details(tmp_path / "details.toml") == parse_details(WHOLE)


def test_the_sample_says_something_on_each_part_of_the_paper() -> None:
    details = read_details(sample_details_path())
    assert {section.part for section in details.sections} >= set(Part) - {Part.CUSTOM}
    measures = [key for commentary in details.commentaries for key in commentary.measures]
    assert measures == ["2.6", "2.15", "3.1", "3.2", "3.5", "3.8", "4.2"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "[reprot]",
            "The file has a key “reprot” that cpdesk does not know. It knows report, section, commentary, clearance,",
        ),
        ("[report]\ntitel = 'x'", "[report] has a key “titel” that cpdesk does not know. It knows title, version,"),
        ("[[section]]\ntext = 'x'\nheader = 'y'", "[[section]] 1 has a key “header”"),
        ("[[commentary]]\nmeasure = '2.6'", "[[commentary]] 1 has a key “measure”"),
    ],
)
def test_an_unknown_key_is_refused_by_name(text: str, words: str) -> None:
    assert refusal(text).startswith(words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("report = 1", "“report” is not a table. Write [report] on a line of its own."),
        ("[report]\nversion = 1", 'version in [report] is not text. Put it in quotes: version = "…".'),
        ("[report]\nmeeting_date = '2019-09-17'", "meeting_date in [report] is not a date."),
        ("[report]\nmeeting_date = 2019-09-17T10:00:00", "meeting_date in [report] is not a date."),
        ("section = 'x'", "“section” is not a list of tables."),
        ("[section]\ntext = 'x'", "“section” is not a list of tables."),
        ("[[section]]\npart = 'background'", "[[section]] 1 has no text."),
        ("[[section]]\npart = 'background'\ntext = 5", "text in [[section]] 1 is not text."),
        ("[[section]]\ntext = 'x'", "[[section]] 1 has neither part nor heading."),
        ("[[section]]\npart = 'preface'\ntext = 'x'", "[[section]] 1 names a part “preface” that there is not."),
        ("[[section]]\npart = 'pledge'\ntext = 'x'", "[[section]] 1 does not say which pledge it is about."),
        ("[[section]]\npart = 'background'\npledge = '2'\ntext = 'x'", "[[section]] 1 names a pledge, though"),
        ("[[section]]\npart = 'implications'\ntext = 'x'", "[[section]] 1 does not say which implications."),
        ("[report]\nmeeting_date = 1019-09-17", "meeting_date in [report] is 1019-09-17, which cannot be the day"),
        ("[report]\nmeeting_date = 2101-01-01", "meeting_date in [report] is 2101-01-01, which cannot be the day"),
        ("[[section]]\nheading = 'A'\ntext = 'x'\nexempt = '9'", "exempt in [[section]] 1 is no paragraph"),
        (
            "[[section]]\nheading = 'A'\ntext = 'x'\nexempt = '1, 12'",
            "exempt in [[section]] 1 is no paragraph of Schedule 12A: “12”. It has 1, 2, 3, 4, 5, 6, 7.",
        ),
        ("[[commentary]]\nmeasures = ['1']\ntext = 'x'\nexempt = '1,'", "exempt in [[commentary]] 1 is no paragraph"),
        ("[[section]]\nheading = 'A'\ntext = 'x'\nexempt = 2", "exempt in [[section]] 1 is not text."),
        ("[[commentary]]\nmeasures = '2.6'\ntext = 'x'", "measures in [[commentary]] 1 is not a list of texts."),
        ("[[commentary]]\nmeasures = [2.10]\ntext = 'x'", "measures in [[commentary]] 1 is not a list of texts."),
        ("[[commentary]]\nmeasures = []\ntext = 'x'", "measures in [[commentary]] 1 is not a list of texts."),
        ("[[commentary]]\ntext = 'x'", "measures in [[commentary]] 1 is not a list of texts."),
        ("[[commentary]]\nmeasures = ['1']\ntext = 'x'\nready = 'no'", "ready in [[commentary]] 1 is neither"),
    ],
)
def test_a_wrong_type_is_named_with_its_place(text: str, words: str) -> None:
    assert refusal(text).startswith(words)


@pytest.mark.parametrize(
    ("text", "where"),
    [("[report]\ntitle = Update", "line 2, column 9"), ('[report]\ntitle = "Update', "the end of the file")],
)
def test_what_is_not_toml_is_said_with_its_place(text: str, where: str) -> None:
    assert refusal(text) == f"At {where} this is not TOML. Check the quotes and brackets there."


def test_brackets_without_end_are_refused() -> None:
    assert refusal("a = " + "[" * 100_000).startswith("Its brackets are nested too deep.")


def test_a_commentary_may_say_how_far_it_has_come_and_what_is_to_be_done() -> None:
    said = parse_details(
        "[[commentary]]\npledge = '2'\ntext = 'x'\nstate = 'approved'\nby = 'Jo  Example'\n"
        "action = 'Find  carers'\nowner = 'Sam'\ndue = 2019-09-30"
    ).commentaries[0]
    assert (said.measures, said.pledge, said.state, said.by) == ((), "2", CommentaryState.APPROVED, "Jo Example")
    assert said.action == RequiredAction("Find carers", "Sam", date(2019, 9, 30))


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("state = 'done'", "state in [[commentary]] 1 is “done”, which there is not. The states are draft, ready,"),
        ("state = 'owed'", "state in [[commentary]] 1 is “owed”"),
        ("state = 'approved'", "[[commentary]] 1 is approved by nobody."),
        ("state = 'ready'\nready = true", "[[commentary]] 1 has both state and ready."),
        ("due = '2019-09-30'", "due in [[commentary]] 1 is not a date."),
        ("due = 1066-10-14", "due in [[commentary]] 1 is 1066-10-14, which cannot be the day of an action."),
    ],
)
def test_what_a_commentary_cannot_say_is_refused(more: str, words: str) -> None:
    assert refusal(f"[[commentary]]\nmeasures = ['2.6']\ntext = 'x'\n{more}").startswith(words)


def test_when_the_audit_is_printed_is_said_in_words() -> None:
    said = {
        words: parse_details(f'[report]\nrating_audit = "{words}"').report for words in ("always", "where different")
    }
    assert [report["rating_audit"] for report in said.values()] == ["always", ""]
    with pytest.raises(CpdeskError, match="cannot be “often”"):
        parse_details('[report]\nrating_audit = "often"')


def test_the_size_of_a_scorecards_paper_is_said_in_words() -> None:
    said = [parse_details(f'[report]\npage_size = "{words}"').report for words in ("A3", "a4", "as needed")]
    assert [report["page_size"] for report in said] == ["A3", "A4", ""]
    with pytest.raises(CpdeskError, match="cannot be “A5”") as refused:
        parse_details('[report]\npage_size = "A5"')
    assert refused.value.hint == "Choose from: as needed, A4, A3."


CLEARED = "[[clearance]]\nrole = 'human  Resources'\nname = 'Ann'\ndate = 2019-09-02\ncomment = 'No effect.'\n"


def test_a_clearance_is_that_of_a_role_of_the_kind() -> None:
    assert parse_details(CLEARED).clearances == (Clearance("Human resources", "Ann", date(2019, 9, 2), "No effect."),)


def test_a_role_that_there_is_not_is_refused_by_name() -> None:
    with pytest.raises(CpdeskError, match="names a role “Chair” that there is not") as refused:
        parse_details("[[clearance]]\nrole = 'Chair'")
    assert refused.value.hint == "The roles are Legal, Finance, Human resources, Monitoring officer."


def test_two_clearances_by_one_role_are_refused() -> None:
    second = "[[clearance]]\nrole = 'Human resources'\nname = 'Bea'\n"
    with pytest.raises(CpdeskError, match="2 is by Human resources, as another is") as refused:
        parse_details(CLEARED + second)
    assert refused.value.hint == "Put both into one."
