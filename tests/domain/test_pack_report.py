"""What a pack holds of each of its reports."""

from datetime import date

import pytest

from cpdesk.domain import field as fields
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.pack_report import kind_of_report, parts_left_out, report_details, report_ids


def test_the_first_report_has_no_id() -> None:
    assert report_ids({}) == ("",)
    assert report_ids({fields.REPORTS: ["annual", "cover"]}) == ("", "annual", "cover")


@pytest.mark.parametrize(
    ("held", "report", "kind"),
    [
        ({}, "", "briefing"),
        ({}, "annual", "annual"),
        ({fields.report("", "kind"): "tracker"}, "", "tracker"),
        ({fields.report("annual", "kind"): "scorecard"}, "annual", "scorecard"),
    ],
)
def test_a_report_is_of_the_kind_that_was_chosen_else_of_its_id(
    held: dict[str, JsonValue], report: str, kind: str
) -> None:
    assert kind_of_report(held, report) == kind


def test_a_report_takes_the_packs_details_but_for_title_and_version() -> None:
    held: dict[str, JsonValue] = {
        fields.detail("title"): "Update",
        fields.detail("version"): "2",
        fields.detail("author"): "A Writer",
        fields.detail("meeting_date"): "2019-09-17",
        fields.detail("author", "annual"): "B Writer",
    }
    annual = report_details(held, "annual")
    assert (annual.title, annual.version, annual.author) == ("", "", "B Writer")
    assert annual.meeting_date == date(2019, 9, 17)
    assert report_details(held, "").author == "A Writer"


def test_each_report_does_without_parts_of_its_own() -> None:
    held: dict[str, JsonValue] = {fields.left_out("annual"): ["key"]}
    assert parts_left_out(held, "annual") == {"key"}
    assert parts_left_out(held, "") == frozenset()
