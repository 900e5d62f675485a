"""Headers of tables in templates whose text has a colour of its own."""

from cpdesk.branding import load_branding
from cpdesk.domain.house_template import HouseTemplate
from cpdesk.domain.outline import Outline, OutlinePart, Table, TableCell
from cpdesk.report.template import PaperFields, write_in_house
from docx_reading import WordFile, elements, text_of, value
from house_templates import FOOTER
from template_builders import document, headings, p, style, styles


def test_words_of_a_header_have_the_colour_of_the_table_where_the_text_is_black() -> None:
    own = headings() + style("ACCText", "ACC Table", "", '<w:color w:val="000000"/>', base="Normal")
    template = document(p("Text", "ACCText"), styles(own), footer=FOOTER)
    table = Table("A table", ("Measure", "Figure"), ((TableCell("First"), TableCell("17%")),))
    outline = Outline("Title", "Report", (), (OutlinePart((table,)),), has_contents=False)
    branding = load_branding()
    made = write_in_house(outline, branding, HouseTemplate(template), PaperFields({"title": "Title"}, {}))
    header, row = elements(WordFile(made.document).find("//w:tbl")[0], "w:tr")
    colours = {text_of(cell): value(cell, "w:p/w:r/w:rPr/w:color") for cell in elements(header, "w:tc")}
    assert colours == {"Measure": branding.table_header_text, "Figure": branding.table_header_text}
    assert not elements(row, ".//w:color")
