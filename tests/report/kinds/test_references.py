"""The samples of the kinds of report, as a person has looked at them."""

import pytest

from compare import assert_same_parts
from cpdesk.branding import load_branding
from cpdesk.report.compose import compose
from cpdesk.report.word import write_word
from paper_of import sample_pack_of

SAMPLES = [
    ("medway-annual-2019-20", "annual", "medway-annual-2019-20"),
    ("medway-annual-2019-20", "lead-member", "medway-lead-member-2020"),
    ("monthly-dashboard-2019-20", "cover", "dashboard-cover-march-2020"),
    ("cheshire-east-q1-2019-20", "scorecard", "scorecard-q1-2019-20"),
    ("kent-recommendations-2019", "tracker", "kent-recommendations-2019"),
    ("medway-annual-2019-20", "follow-up", "board-minutes-2018"),
    ("cheshire-east-q1-2019-20", "young-people", "young-people-q1-2019-20"),
]


@pytest.mark.parametrize(("workbook", "kind", "details"), SAMPLES)
def test_it_is_the_one_that_was_looked_at(workbook: str, kind: str, details: str) -> None:
    paper = write_word(compose(sample_pack_of(workbook, kind, details)), load_branding())
    assert_same_parts(paper, kind, only=("word/document.xml",))
