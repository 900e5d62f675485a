"""The board pack."""

from dataclasses import replace
from datetime import date

from builders import new_session, small_session, small_workbook
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.comparator_about import ComparatorAbout
from cpdesk.domain.edits import (
    AddWorkbook,
    DescribeComparator,
    SetCommentaryState,
    SetFields,
    SetLead,
    ShareCommentary,
    WriteCommentary,
)
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.meeting import ReportDetails
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import RichText
from pack_builders import applied, measure, pack_of, scorecard, workbook

PACK = small_session().pack


def test_an_empty_pack_has_nothing() -> None:
    pack = BoardPack()
    assert (pack.workbooks, pack.measures, pack.pledges, pack.sections) == ((), {}, (), ())
    assert pack.details == ReportDetails()


def test_setting_a_field_makes_another_pack() -> None:
    pack = PACK.with_fields({"details/title": "Update", "details/meeting_date": "2019-09-17"})
    assert PACK.details.title == ""
    assert (pack.details.title, pack.details.meeting_date) == ("Update", date(2019, 9, 17))


def test_setting_a_field_to_nothing_unsets_it() -> None:
    assert PACK.with_fields({"details/title": "x"}).with_fields({"details/title": None}) == PACK


def test_measures_are_known_by_key_with_their_scorecard() -> None:
    card, item = PACK.measures["2.6"]
    assert item in card.measures
    assert list(PACK.measures) == ["2.5", "2.6", "3.1", "3.2", "5.6"]


def test_measures_are_gathered_under_their_pledges_in_order() -> None:
    assert [(pledge.number, keys) for pledge, keys in PACK.pledges] == [
        ("2", ("2.5", "2.6")),
        ("3", ("3.1", "3.2")),
        ("5", ("5.6",)),
    ]


def test_measures_under_no_pledge_are_gathered_under_their_scorecard() -> None:
    loose = replace(measure("1", "One", ["1", "2", "3"]), pledge=None)
    titled = pack_of(workbook([scorecard([loose], "Children")]))
    untitled = pack_of(workbook([scorecard([loose], "")]))
    assert [pack.pledges[0][0].heading for pack in (titled, untitled)] == ["Children", "Scorecard Q1"]


def test_workbooks_stand_in_the_order_in_which_they_were_brought_in() -> None:
    names = [("z.xlsx", "0" * 64), ("a.xlsx", "f" * 64), ("m.xlsx", "7" * 64)]
    pack = pack_of(*(small_workbook(name, sha256) for name, sha256 in names))
    assert [item.name for item in pack.workbooks] == ["z.xlsx", "a.xlsx", "m.xlsx"]


def test_more_than_ten_workbooks_stay_in_order() -> None:
    books = [small_workbook(f"{n}.xlsx", f"{n:064x}") for n in range(12)]
    assert pack_of(*books).workbooks == tuple(books)


def test_a_workbook_that_was_taken_out_stays_in_the_library() -> None:
    book = small_workbook()
    pack = PACK.with_fields({f"workbook/{book.sha256}": None})
    assert pack.measures == {}
    assert applied(pack, AddWorkbook(book)).measures == PACK.measures


def test_a_workbook_that_is_named_but_not_held_does_not_count() -> None:
    assert BoardPack({"workbook/ab": {"name": "x", "order": 0}}).workbooks == ()


def test_commentary_on_a_measure_that_is_gone_serves_nothing_but_is_kept() -> None:
    pack = PACK.with_fields({"commentary/9.9/text": [{"kind": "paragraph", "runs": [{"text": "Old."}]}]})
    assert "9.9" not in pack.commentary_by_measure
    assert pack.commentaries["9.9"].text.plain == "Old."


def test_a_shared_commentary_goes_before_one_of_a_measures_own() -> None:
    text = RichText.of("x").to_json()
    pack = PACK.with_fields(
        {
            "commentary/3.1/text": text,
            "commentary/3.1/measures": ["3.1"],
            "commentary/3.2/text": text,
            "commentary/3.2/measures": ["3.1", "3.2"],
        }
    )
    assert pack.commentary_by_measure["3.1"].id == "3.2"


def test_packs_with_the_same_fields_and_figures_are_equal() -> None:
    assert small_session().pack == PACK
    assert PACK.with_fields({"details/title": "x"}) != PACK


def test_a_lead_on_a_measure_that_is_not_there_is_nobody() -> None:
    assert PACK.lead("9.9") == ""
    assert PACK.lead("2.6") == "Virtual School"


def test_a_commentary_that_several_share_goes_before_a_measure_s_own() -> None:
    texts = {f"commentary/{key}/text": RichText.of(f"On {key}.").to_json() for key in ("2.6", "3.1")}
    pack = PACK.with_fields({"commentary/3.1/measures": ["3.1"], "commentary/2.6/measures": ["2.6", "3.1"], **texts})
    assert pack.commentary_by_measure["3.1"].id == "2.6"


def test_what_is_known_of_commentaries_is_carried_on_as_it_would_be_read_anew() -> None:
    pack = pack_of(workbook([scorecard([measure(key, key, ("1", "2", "3")) for key in ("1.1", "1.2", "a/b")])]))
    edits = (
        WriteCommentary("1.1", RichText.of("One.")),
        WriteCommentary("a/b", RichText.of("Another.")),
        SetCommentaryState("1.1", CommentaryState.READY),
        ShareCommentary("1.1", ("1.2", "a/b")),
        SetLead("1.2", "Sam Lead"),
        WriteCommentary("1.2", RichText()),
        SetFields("nothing left", {"commentary/a/b/measures": None, "commentary/a/b/text": None}),
    )
    for edit in edits:
        assert pack.commentaries is not None
        pack = applied(pack, edit)
        afresh = BoardPack(pack.fields, pack.library)
        assert pack.commentaries == afresh.commentaries
        assert pack.commentary_by_measure == afresh.commentary_by_measure


def test_the_notes_are_gathered_once_until_they_may_be_others() -> None:
    session = new_session()
    book = workbook([scorecard([measure(ref, "%", [1, 2, 3], neighbours="3") for ref in ("2.6", "2.7")])])
    session.add_to_library(book)
    session.apply(AddWorkbook(book))
    notes = session.pack.notes
    assert not session.apply(SetLead("2.6", "Somebody")).has_new_notes
    assert session.pack.notes is notes
    for key, group in (("2.6", "2016"), ("2.7", "2021")):
        change = session.apply(DescribeComparator("Statistical neighbours", ComparatorAbout(group=group), key))
        assert change.has_new_notes
        assert session.pack.notes == BoardPack(session.pack.fields, session.pack.library).notes
    assert len(session.pack.notes) == len(notes) + 1


def test_another_report_in_hand_has_its_own_details_and_sections() -> None:
    fields: dict[str, JsonValue] = {
        "details/title": "Update",
        "details/author": "Ann",
        "reports": ["annual"],
        "report/annual/title": "The year",
        "report/annual/sections": ["annual|a"],
        "report/annual/left-out": ["tables"],
        "section/annual|a/what": {"part": "background", "heading": "", "pledge": ""},
    }
    pack = PACK.with_fields(fields)
    annual = pack.of("annual")
    assert pack.reports == ("", "annual")
    assert (pack.kind, pack.details.title, pack.sections, pack.left_out) == ("briefing", "Update", (), frozenset())
    assert (annual.kind, annual.details.title, annual.details.author) == ("annual", "The year", "Ann")
    assert ([section.id for section in annual.sections], annual.left_out) == (["annual|a"], frozenset({"tables"}))
    assert [section.id for section in pack.all_sections] == ["annual|a"]
    assert pack.with_fields({"report/annual/kind": "lead-member"}).of("annual").kind == "lead-member"


def test_going_from_report_to_report_works_nothing_out_twice() -> None:
    pack = small_session().pack
    measures = pack.measures
    annual = pack.of("annual")
    assert annual.measures is measures
    assert pack.of("annual") is annual
    assert annual.of("annual") is annual
    assert annual.of("").report == ""


def test_a_report_in_hand_has_the_library_of_its_own_pack() -> None:
    before = pack_of(workbook(sha256="ab" * 32))
    assert before.of("annual").report == "annual"
    after = before.with_supplied(workbook(sha256="cd" * 32))
    assert set(after.of("annual").library) == {"ab" * 32, "cd" * 32}
    assert after.of("annual").of("") == after
