"""Whatever a person does is done for the kind of report that is asked for."""

import pytest

from another_kind import add_yearly_report
from builders import new_session, small_session, small_workbook
from cpdesk.domain.edits import SetDetail
from cpdesk.domain.errors import CpdeskError
from cpdesk.report.kinds import report_kind
from cpdesk.services import sections
from cpdesk.services.checking import before_export
from cpdesk.services.detailing import edit_of
from cpdesk.services.details_file import parse_details
from cpdesk.services.importing import begin_pack
from cpdesk.services.publishing import suggested_name
from cpdesk.services.reports import REPORT_KINDS, USUAL_REPORT, with_report

DETAILS = "[[section]]\nheading = 'The Year'\ntext = 'Long.'\n[[section]]\npart = 'contacts'\ntext = 'Us.'"


def test_every_kind_that_is_listed_is_there() -> None:
    assert REPORT_KINDS[0] == USUAL_REPORT
    assert [report_kind(name).words.title for name in REPORT_KINDS] == [
        "Briefing report",
        "Annual report",
        "Lead member report",
        "Progress on recommendations",
        "Matters arising",
        "Scorecard cover report",
        "Printed scorecard",
        "Page for young people",
    ]


def test_another_kind_is_asked_for_its_own_sections_and_words(monkeypatch: pytest.MonkeyPatch) -> None:
    add_yearly_report(monkeypatch)
    session = new_session()
    begin_pack(session, [small_workbook()], "yearly")
    assert [section.id for section in session.pack.sections] == ["background", "year"]
    missing = [str(item) for item in before_export(session.pack) if item.kind not in ("measure", "draft")]
    assert missing == ["The author is not named.", "“The year” has no text."]
    assert sections.optional_implications(session.pack) == ("Carbon",)
    assert sections.optional_parts(session.pack) == (("contacts", "Contacts"),)
    assert suggested_name(session.pack) == "Yearly report.docx"
    session.apply(edit_of(parse_details(DETAILS, "yearly"), session.pack))
    assert [(section.id, section.text.plain) for section in session.pack.sections[1:]] == [
        ("year", "Long."),
        ("contacts", "Us."),
    ]


def test_a_pack_has_several_reports_each_with_its_own_title_and_sections(monkeypatch: pytest.MonkeyPatch) -> None:
    add_yearly_report(monkeypatch)
    session = small_session(SetDetail("title", "Update"), SetDetail("author", "Ann"))
    yearly = with_report(session.pack, "yearly")
    assert (yearly.report, yearly.kind, yearly.details.title, yearly.details.author) == ("yearly", "yearly", "", "Ann")
    session.apply(sections.with_lacking(yearly, SetDetail("title", "The year", "yearly")))
    session.apply(edit_of(parse_details(DETAILS, "yearly"), with_report(session.pack, "yearly")))
    first, again = session.pack, with_report(session.pack, "yearly")
    assert (first.details.title, again.details.title) == ("Update", "The year")
    assert [section.id for section in again.sections] == ["yearly|background", "yearly|year", "yearly|contacts"]
    assert not first.sections
    assert with_report(session.pack, None) is first


def test_the_kind_that_a_pack_was_begun_with_is_that_of_its_first_report(monkeypatch: pytest.MonkeyPatch) -> None:
    add_yearly_report(monkeypatch)
    session = new_session()
    begin_pack(session, [small_workbook()], "yearly")
    assert with_report(session.pack, "yearly").report == ""
    assert with_report(session.pack, USUAL_REPORT).report == USUAL_REPORT


def test_a_details_file_names_the_parts_of_its_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    add_yearly_report(monkeypatch)
    with pytest.raises(CpdeskError, match="names a part “introduction” that there is not") as refused:
        parse_details("[[section]]\npart = 'introduction'\ntext = 'Why.'", "yearly")
    assert refused.value.hint == "The parts are background, year, contacts."
