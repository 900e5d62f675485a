"""Which of a template's styles are used."""

from cpdesk.branding import load_branding
from cpdesk.domain.house_template import HouseTemplate
from cpdesk.report.compose import compose
from cpdesk.report.template import write_in_house
from docx_reading import elements, style_of, text_of, value
from house_papers import FIELDS, TITLE, file, house
from house_templates import TEMPLATES, no_heading_1
from sample_packs import sample_pack


def how(name: str) -> dict[str, tuple[str, str]]:
    return {use.label: (use.style, use.how) for use in house(name).report.styles}


def test_words_own_are_known_by_their_names_in_any_language() -> None:
    assert how("plain")["heading 1"] == ("heading 1", "name")
    first = next(item for item in file("plain").paragraphs if text_of(item) == TITLE)
    assert style_of(first) == "berschrift1"


def test_a_heading_of_the_councils_own_becomes_the_look_of_words_heading() -> None:
    assert how("no-heading-1")["heading 1"] == ("ACC Main Heading", "role")
    assert how("no-heading-1")["heading 2"] == ("ACC Head Level Two", "role")
    styles = {
        value(item, "w:name"): value(item, "w:basedOn")
        for item in file("no-heading-1").find("//w:style", "word/styles.xml")
    }
    assert styles["heading 1"] == "ACCMainHead"
    assert styles["heading 2"] == "ACCHead2"


def test_text_and_bullets_are_found_by_what_they_are_for() -> None:
    assert how("no-heading-1")["text"] == ("ACC Body Text", "role")
    assert how("no-heading-1")["bullets 1"] == ("ACC Bullet 1", "role")


def test_the_councils_table_is_used_among_two_hundred_styles() -> None:
    assert how("two-hundred-styles")["table"] == ("Council Table", "role")
    used = {value(table, "w:tblPr/w:tblStyle") for table in file("two-hundred-styles").find("//w:tbl")}
    assert used == {"CouncilTable"}


def test_what_is_lacking_is_added_in_the_templates_typeface_and_large_enough() -> None:
    styles = file("pale").find("//w:style[w:name/@w:val='Table Text']", "word/styles.xml")
    assert [value(item, "w:rPr/w:sz") for item in styles] == ["24"]
    assert not elements(styles[0], "w:rPr/w:rFonts")


def test_no_name_of_a_style_is_there_twice() -> None:
    for name in TEMPLATES:
        names = [value(item, "w:name").casefold() for item in file(name).find("//w:style", "word/styles.xml")]
        assert len(set(names)) == len(names), name


def test_what_a_person_chose_goes_first() -> None:
    made = write_in_house(
        compose(sample_pack()),
        load_branding(),
        HouseTemplate(no_heading_1(), {"heading 1": "ACC Head Level Two"}),
        FIELDS,
    )
    uses = {use.label: (use.style, use.how) for use in made.report.styles}
    assert uses["heading 1"] == ("ACC Head Level Two", "chosen")


def test_the_language_becomes_british_english() -> None:
    assert value(file("plain").root("word/styles.xml"), "w:docDefaults/w:rPrDefault/w:rPr/w:lang") == "en-GB"
