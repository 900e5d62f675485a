"""A paper lists its appendices, or says that there are none."""

from cpdesk.domain.outline import Heading, ListItem, Paragraph
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import review_pack
from cpdesk.report.appendix_list import appendix_list
from cpdesk.report.kind_file import kind_file
from cpdesk.report.paper import Paper

PAPER = Paper(BoardPack(), review_pack(BoardPack()), kind_file("annual").words, shows_exempt=False, appendices={})


def test_each_appendix_is_named() -> None:
    titles = ["Appendix 1: Scorecards", "Appendix 2: Data tables"]
    paper = Paper(
        PAPER.pack, PAPER.review, PAPER.words, shows_exempt=False, appendices={}, appendix_titles=tuple(titles)
    )
    heading, *listed = appendix_list(paper)
    assert heading == Heading("Appendices", is_numbered=False)
    assert [item.runs[0].text for item in listed if isinstance(item, ListItem)] == titles


def test_a_paper_without_says_so() -> None:
    _, said = appendix_list(PAPER)
    assert isinstance(said, Paragraph)
    assert said.runs[0].text == "None."
