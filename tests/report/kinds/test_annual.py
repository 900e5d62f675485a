"""The annual report has every section of a board's own, with its tables where the text has them."""

from functools import cache

from cpdesk.domain.outline import Outline, Table
from cpdesk.report.compose import compose
from cpdesk.services.checking import before_export
from outline_text import spoken
from paper_of import sample_pack_of


@cache
def paper() -> Outline:
    return compose(sample_pack_of("medway-annual-2019-20", "annual", "medway-annual-2019-20"))


def tables() -> dict[str, Table]:
    blocks = (block for part in paper().parts for block in part.blocks)
    return {block.caption: block for block in reversed(list(blocks)) if isinstance(block, Table)}


def test_paragraphs_go_on_counting_below_the_objectives() -> None:
    assert "5.4. The youth offending team" in spoken(paper())
    assert "5.5. Fewer children live within 20 miles" in spoken(paper())


def test_a_table_of_comparators_has_each_column_with_its_own_date() -> None:
    table = tables()["LAC at 31 March by placement location"]
    assert table.header[1:] == (
        "Eng. Mar '19",
        "SNs Mar '19",
        "SE Mar '19",
        "Medway Mar '18",
        "Medway Mar '19",
        "Medway Mar '20",
    )
    assert [cell.text for cell in table.rows[2]][4:] == ["0.2%", "-", "0.5%"]


def test_a_table_of_quarters_says_that_its_latest_figure_has_no_date() -> None:
    assert tables()["Stability of placements"].header[5:] == ("2019-20 Q4", "Latest (undated)")
    pack = sample_pack_of("medway-annual-2019-20", "annual", "medway-annual-2019-20")
    told = [str(item) for item in before_export(pack) if "Latest" in str(item)]
    assert told[0] == "“Objective 2 – Right mix of placements” prints the column “Latest”, which names no date."


def test_the_nineteen_columns_of_year_groups_stand_on_one_page() -> None:
    (part,) = (part for part in paper().parts if part.is_large)
    (table,) = (block for block in part.blocks if isinstance(block, Table))
    assert (len(table.header), len(table.rows), part.is_landscape) == (19, 9, True)
    assert [cell.text for cell in table.rows[0]][-2:] == ["1", "104"]


def test_a_table_within_the_text_is_in_no_appendix_again() -> None:
    assert spoken(paper()).count("Children and young people in care by school year group") == 1
    assert "Appendix 2" not in spoken(paper())


def test_it_says_that_there_are_no_background_papers() -> None:
    lines = spoken(paper()).split("\n")
    assert lines[lines.index("Background papers") + 1] == "None"
