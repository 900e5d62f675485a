"""Whatever a person does is done for the kind of report that is asked for."""

import pytest

from another_kind import SECTIONS, add_annual_report
from builders import new_session, small_workbook
from cpdesk.report.kinds import report_kind
from cpdesk.services import sections
from cpdesk.services.checking import before_export
from cpdesk.services.detailing import edit_of
from cpdesk.services.details_file import parse_details
from cpdesk.services.importing import begin_pack
from cpdesk.services.publishing import suggested_name
from cpdesk.services.reports import REPORT_KINDS, USUAL_REPORT


def test_every_kind_that_is_listed_is_there() -> None:
    assert REPORT_KINDS[0] == USUAL_REPORT
    assert [report_kind(name).words.title for name in REPORT_KINDS] == ["Briefing report"]


def test_another_kind_is_asked_for_its_own_sections_and_words(monkeypatch: pytest.MonkeyPatch) -> None:
    add_annual_report(monkeypatch)
    session = new_session()
    begin_pack(session, [small_workbook()], "annual")
    assert session.pack.sections == SECTIONS
    missing = [str(item) for item in before_export(session.pack, "annual") if item.kind != "measure"]
    assert missing == ["The author is not named.", "“The year” has no text."]
    assert sections.optional_implications(session.pack, "annual") == ("Carbon",)
    assert suggested_name(session.pack, kind="annual") == "Annual report.docx"
    session.apply(edit_of(parse_details("[[section]]\nheading = 'The Year'\ntext = 'Long.'"), session.pack, "annual"))
    assert [section.text.plain for section in session.pack.sections] == ["A year has gone.", "Long."]
