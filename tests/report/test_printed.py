"""The paragraphs that a paper prints."""

from cpdesk.domain.outline import Outline, OutlinePart, Table
from cpdesk.report.printed import printed_paragraphs


def test_a_caption_has_the_number_of_the_whole_paper_and_the_next_goes_on_from_it() -> None:
    tables = (Table("One", (), ()), Table("Held", (), (), number=4), Table("Last", (), ()))
    outline = Outline("T", "", (), (OutlinePart(tables),), has_contents=False)
    assert [item.words for item in printed_paragraphs(outline)] == [
        "T",
        "Table 1: One",
        "Table 4: Held",
        "Table 5: Last",
    ]
