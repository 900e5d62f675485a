"""Key changes are lists of measures by what became of them."""

from collections.abc import Sequence

from cpdesk.domain.outline import ListItem, Paragraph
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.review import review_pack
from cpdesk.report.key_changes import key_changes
from cpdesk.report.kind_file import kind_file
from cpdesk.report.paper import Paper
from overview_books import two_quarters
from pack_builders import Result, measure, pack_of, scorecard, workbook


def lines(pack: BoardPack) -> list[str]:
    words = kind_file("cover").words
    paper = Paper(pack, review_pack(pack), words, shows_exempt=False, appendices={"scorecard": "Appendix 1"})
    blocks = list(key_changes(paper))[2:]
    said = (block for block in blocks if isinstance(block, Paragraph | ListItem))
    return [("- " if isinstance(block, ListItem) else "") + block.runs[0].text for block in said]


def pack_with(*results: Sequence[Result]) -> BoardPack:
    listed = [
        measure(f"1.{at}", f"Visit {at}", figures, "50", polarity=Polarity.HIGH, row=at + 7)
        for at, figures in enumerate(results, 1)
    ]
    return pack_of(workbook([scorecard(listed)]))


def test_each_list_says_what_the_measures_were_and_are() -> None:
    said = lines(two_quarters().pack)
    assert said[2:4] == [
        "Back to green: one measure.",
        "- 3.1, % of children in internal foster care, stands at 15%. It was red.",
    ]
    assert said[-1] == "- 5.6, Number of care leavers in custody, stands at 16%, from 4% (2018/19)."


def test_without_earlier_ratings_it_says_so() -> None:
    assert lines(pack_with([40, 45, 60])) == [
        "There are no ratings of the period before to compare with.",
        "Better than the previous year's outturn: one measure.",
        "- 1.1, Visit 1, stands at 60%, from 45% (2018/19).",
    ]


def test_of_a_long_list_the_rest_is_in_the_appendix() -> None:
    said = lines(pack_with(*([40, 45, 60 + at] for at in range(15))))
    assert said[1] == "Better than the previous year's outturn: 15 measures."
    assert (len(said), said[-1]) == (2 + 12 + 1, "- Three more: see Appendix 1.")


def test_a_pack_without_measures_has_no_changes() -> None:
    paper = Paper(BoardPack(), review_pack(BoardPack()), kind_file("cover").words, shows_exempt=False, appendices={})
    assert not list(key_changes(paper))
