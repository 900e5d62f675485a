"""House templates as they are chosen: what was found, and what will be used."""

from pathlib import Path

import pytest

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.pack import BoardPack
from cpdesk.services.house_template import paper_fields, read_template, report_lines, try_template
from house_templates import TEMPLATES, content_controls, no_heading_1, pale
from sample_packs import sample_pack


def test_a_template_that_is_too_pale_is_found_to_be_so_as_it_is_chosen() -> None:
    report = try_template(pale())
    assert {"contrast", "text-small", "text-serif", "page-number"} <= {item.code for item in report.findings}
    lines = list(report_lines(report))
    assert "Accessibility, title: Text in #9FC5E8 on #FFFFFF has a contrast of 1.8 to 1; 3 is needed." in "\n".join(
        lines
    )


def test_the_report_says_what_will_be_used() -> None:
    lines = list(report_lines(try_template(no_heading_1())))
    assert lines[0] == "The template has one run of pages, A4, upright; the paper follows its own text."
    assert lines[1] == "Its header and footer are kept."
    assert lines[2].startswith("Styles by what it is for: text (“ACC Body Text”), heading 1 (“ACC Main Heading”)")
    assert lines[3].startswith("Styles that the template lacks, added from ours: heading 3, numbered paragraph")


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_template_is_reported_on(name: str) -> None:
    report = try_template(TEMPLATES[name]())
    assert len(report.styles) == 24
    assert all(line.endswith(".") for line in report_lines(report))


def test_a_front_sheet_may_say_every_detail() -> None:
    values = paper_fields(sample_pack()).values
    assert values["title"] == "Corporate Parenting Update Report"
    assert values["meeting_date"] == "17 September 2019"
    assert values["kind"] == "Briefing report"
    assert set(values) == {
        "title", "kind", "version", "committee", "meeting_date", "portfolio_holder", "author", "senior_officer",
        "council",
    }  # fmt: skip


def test_the_report_names_each_field_that_a_paper_fills_in_and_no_other_as_unknown() -> None:
    report = try_template(TEMPLATES["front-sheet"]())
    assert report.fields == ("author", "committee", "meeting_date", "title")
    assert report.unknown_fields == ("wards", "{{ ().__class__ }}")


def test_a_title_that_nobody_gave_has_its_gaps_filled() -> None:
    assert paper_fields(sample_pack().of("scorecard")).values["title"] == "Corporate parenting scorecard for Q1 2019/20"


def test_a_detail_that_nobody_gave_is_left_blank() -> None:
    values = paper_fields(BoardPack()).values
    assert values["meeting_date"] == ""
    assert values["title"]


def test_a_template_is_judged_as_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "house.docx"
    path.write_bytes(content_controls())
    assert read_template(path) == content_controls()
    path.write_bytes(b"MZ\x90\x00")
    with pytest.raises(CpdeskError, match="This is not a Word document"):
        read_template(path)
