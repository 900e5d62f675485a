"""A paper without a title of its own is called by its kind and its period."""

from builders import small_session
from cpdesk.domain.edits import SetDetail
from cpdesk.domain.pack import BoardPack
from cpdesk.report.kind_file import kind_file
from cpdesk.report.title import paper_title

WORDS = kind_file("cover").words


def test_a_title_that_was_given_is_printed() -> None:
    assert paper_title(small_session(SetDetail("title", " Our {own}  scorecard ")).pack, WORDS) == "Our {own} scorecard"


def test_the_usual_title_has_its_period() -> None:
    assert paper_title(small_session().pack, WORDS) == "Quarterly corporate parenting scorecard for Q1 2019/20"
    assert paper_title(BoardPack(), WORDS) == "Corporate parenting scorecard"
