"""What a front sheet is filled with."""

from cpdesk.branding import load_branding
from cpdesk.domain.house_template import HouseTemplate
from cpdesk.report.compose import compose
from cpdesk.report.template import PaperFields, write_in_house
from docx_reading import WordFile, elements, style_of, text_of, value
from house_papers import FIELDS, TITLE, file, house
from house_templates import front_sheet
from sample_packs import sample_pack


def test_a_field_over_several_runs_is_filled_where_it_stands() -> None:
    paper = file("front-sheet")
    first = paper.paragraphs[0]
    assert text_of(first) == TITLE
    assert value(first, ".//w:rPr/w:sz") == "56"
    assert style_of(first) == "Heading1"


def test_fields_are_filled_in_tables_and_at_the_edges_of_pages() -> None:
    paper = file("front-sheet")
    front = text_of(paper.find("//w:tbl")[0])
    assert "Corporate Parenting Committee" in front
    assert "17 September 2019" in front
    assert "A Writer <&>" in front
    assert text_of(paper.root("word/header1.xml")) == f"{TITLE} – "


def test_what_the_front_sheet_says_is_not_said_again() -> None:
    text = text_of(file("front-sheet").root())
    assert "Committee: " not in text
    assert "Author: " not in text
    assert "Version Number: 1" in text


def test_unknown_fields_are_left_out_and_named_and_nothing_is_run() -> None:
    report = house("front-sheet").report
    assert report.fields == ("author", "committee", "meeting_date", "title")
    assert report.unknown_fields == ("wards", "{{ ().__class__ }}")
    assert report.notes == ("Statements such as {% if %} are left out: nothing of a template is run.",)


def test_the_paper_stands_at_its_place_and_what_follows_it_follows() -> None:
    paragraphs = [text_of(item) for item in file("front-sheet").paragraphs if text_of(item)]
    assert paragraphs[-1] == "Signed by the director."


def test_content_controls_are_filled_and_kept() -> None:
    paper = file("content-controls")
    controls = {value(item, "w:sdtPr/w:alias"): text_of(item) for item in paper.find("//w:sdt")}
    assert controls == {
        "Report Title": TITLE,
        "Committee": "Corporate Parenting Committee",
        "Ward": "All wards",
    }
    assert text_of(paper.root()).count(TITLE) == 1


def test_a_cell_whose_field_nobody_gave_says_so() -> None:
    outline = compose(sample_pack())
    fields = PaperFields({**FIELDS.values, "author": ""}, FIELDS.labels)
    paper = write_in_house(outline, load_branding(), HouseTemplate(front_sheet()), fields)
    rows = elements(WordFile(paper.document).find("//w:tbl")[0], "w:tr")
    assert [text_of(row) for row in rows][3:] == ["AuthorNot stated", "Wards All"]
