"""The file of a kind of report is read as it says."""

from cpdesk.domain.narrative import Section
from cpdesk.report.kind_file import Layout, kind_file
from cpdesk.report.kind_part import Holds, Need


def test_the_parts_are_in_the_order_of_the_paper() -> None:
    names = [part.name for part in kind_file("annual").parts]
    assert names[:5] == ["introduction", "framework", "background", "structure", "membership"]
    assert names[-5:] == ["recommendations", "clearance", "contacts", "appendices", "background-papers"]


def test_a_part_says_what_it_holds_and_where_it_stands() -> None:
    pledges, membership = (kind_file("annual").part(name) for name in ("pledge", "membership"))
    assert pledges is not None
    assert membership is not None
    assert (pledges.holds, pledges.under, pledges.need) == (Holds.PLEDGES, "achievements", Need.USUAL)
    assert (membership.holds, membership.need, membership.is_numbered) == (Holds.TEXT, Need.USUAL, True)
    assert kind_file("annual").part("chapter") is None


def test_what_a_kind_does_not_say_is_as_all_kinds_have_it() -> None:
    annual, briefing = kind_file("annual").words, kind_file("briefing").words
    assert annual.required_implications == ("Risk management", "Financial", "Legal")
    assert briefing.required_implications == ("Legal", "Financial", "Human resources")
    assert annual.heading("introduction") == "Summary"
    assert annual.heading("key") == briefing.heading("key") == "Key to ratings and symbols"


def test_each_kind_has_its_own_numbering() -> None:
    assert kind_file("briefing").layout == Layout()
    assert kind_file("annual").layout == Layout(has_implications_chapter=False, numbers_sub_headings=False)
    assert kind_file("lead-member").layout == Layout(has_implications_chapter=False, numbers_lists=True)


def test_details_files_name_the_parts_that_officers_write() -> None:
    assert "scorecard" not in kind_file("briefing").written
    assert kind_file("lead-member").written[3:7] == ("service", "developments", "achievements", "priorities")


def test_a_section_goes_by_the_heading_that_it_prints() -> None:
    kind = kind_file("annual")
    assert kind.name_of(Section("framework", "framework")) == "Budget and policy framework"
    assert kind.name_of(Section("custom:a", "custom", "Voice")) == "Voice"
    assert kind.name_of(Section("pledge:a", "pledge", pledge="Objective 1")) == "Objective 1"


def test_parts_below_another_are_known_by_it() -> None:
    below = kind_file("lead-member").parts_under("service")
    assert [part.name for part in below] == ["developments", "achievements", "priorities"]


def test_what_cpdesk_makes_is_told_from_what_is_written() -> None:
    kind = kind_file("briefing")
    made = [kind.makes(Section(name, name)) for name in ("scorecard", "background", "custom")]
    assert made == [True, False, False]
