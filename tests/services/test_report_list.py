"""Reports are added to a pack, named, ordered and taken out."""

from builders import small_session
from cpdesk.domain.edits import Edit, SetDetail, WriteSection
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import RichText
from cpdesk.services import report_list
from cpdesk.services.kind_change import kind_changed
from cpdesk.services.outlining import details_of, is_details, paper_entries
from cpdesk.services.reports import REPORT_KINDS


def after(pack: BoardPack, edit: Edit | None) -> BoardPack:
    assert edit is not None
    return pack.with_fields(edit.changes(pack))


def with_kinds(*kinds: str) -> BoardPack:
    pack = small_session().pack
    for kind in kinds:
        pack = after(pack, report_list.report_to_add(pack, kind))
    return pack


def test_each_kind_is_offered_with_what_it_is_for() -> None:
    offered = report_list.offered_kinds(small_session().pack)
    assert tuple(kind.name for kind in offered) == REPORT_KINDS
    assert all(kind.title and kind.purpose.endswith(".") for kind in offered)


def test_a_report_comes_last_and_begins_as_its_kind_does() -> None:
    pack = with_kinds("annual")
    assert pack.reports == ("", "annual")
    assert pack.of("annual").kind == "annual"
    assert {section.part for section in pack.of("annual").sections} >= {"framework", "achievements", "recommendations"}
    assert pack.sections == small_session().pack.sections


def test_two_of_one_kind_stay_apart() -> None:
    pack = with_kinds("annual", "annual", "briefing")
    assert pack.reports == ("", "annual", "annual-2", "briefing")
    assert pack.of("annual-2").kind == "annual"
    assert not {s.id for s in pack.of("annual").sections} & {s.id for s in pack.of("annual-2").sections}


def test_reports_are_listed_by_kind_and_title() -> None:
    pack = with_kinds("annual")
    pack = after(pack, SetDetail("title", "The year  2019/20", "annual"))
    assert [report.words for report in report_list.listed_reports(pack)] == [
        "Briefing report",
        "Annual report: The year 2019/20",
    ]
    pack = after(pack, SetDetail("title", "annual report", "annual"))
    assert report_list.listed_report(pack.of("annual")).words == "Annual report"


def test_the_first_stays_first_and_cannot_be_taken_out() -> None:
    pack = with_kinds("annual", "lead-member")
    assert report_list.report_moved(pack, 1) is None
    assert not report_list.can_take_out_report(pack)
    assert report_list.report_moved(pack.of("annual"), -1) is None
    moved = after(pack, report_list.report_moved(pack.of("annual"), 1))
    assert moved.reports == ("", "lead-member", "annual")
    assert report_list.report_moved(moved.of("annual"), 1) is None


def test_taking_a_report_out_leaves_nothing_of_it() -> None:
    before = with_kinds("lead-member")
    pack = after(before, report_list.report_to_add(before, "annual"))
    pack = after(pack, WriteSection("annual|framework", RichText.of("The plan.")))
    pack = after(pack, SetDetail("author", "Somebody else", "annual"))
    gone = after(pack, report_list.taking_report_out(pack.of("annual")))
    assert gone.fields == before.fields


def test_only_a_persons_words_are_asked_about() -> None:
    pack = with_kinds("annual")
    assert not report_list.has_words(pack.of("annual"))
    assert report_list.has_words(after(pack, WriteSection("annual|framework", RichText.of("The plan."))).of("annual"))
    assert report_list.has_words(after(pack, SetDetail("title", "The year", "annual")).of("annual"))
    assert not report_list.has_words(after(pack, SetDetail("page_size", "A3", "annual")).of("annual"))


def test_entries_of_another_report_are_told_from_those_of_the_first() -> None:
    session = small_session()
    pack = after(session.pack, report_list.report_to_add(session.pack, "annual"))
    entries = paper_entries(pack.of("annual"), session.review)
    assert entries[0].id == details_of("annual") == "annual|details"
    assert is_details(entries[0].id)
    assert not is_details("annual|background")
    assert all(entry.id.startswith("annual|") for entry in entries if entry.section)
    assert all(entry.hint for entry in entries if entry.section and entry.state == "empty")


def test_a_councils_own_kind_is_offered_behind_the_others_and_can_be_added() -> None:
    text = 'like = "briefing"\ntitle = "Ward report"\n'
    pack = small_session().pack.with_fields({"kind/ward": text})
    assert [kind.title for kind in report_list.offered_kinds(pack)][-1] == "Ward report"
    added = after(pack, report_list.report_to_add(pack, "ward"))
    assert report_list.listed_reports(added)[-1].words == "Ward report"
    changed = after(pack, kind_changed(pack, "ward"))
    assert report_list.listed_report(changed).kind == "Ward report"
