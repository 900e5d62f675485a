"""Papers as a person has looked at them, part by part."""

import pytest

from compare import assert_same_parts
from cpdesk.branding import load_branding
from cpdesk.report.compose import compose
from cpdesk.report.word import write_word
from sample_packs import ALL_PACKS

BODY = ("word/document.xml", "word/header1.xml")


def test_the_sample_paper_is_the_one_that_was_looked_at() -> None:
    assert_same_parts(write_word(compose(ALL_PACKS["sample"]()), load_branding()), "briefing/sample")


@pytest.mark.parametrize("name", ["dashboard", "tables", "tracker", "no-reds", "bare"])
def test_the_body_of_other_papers_is_the_one_that_was_looked_at(name: str) -> None:
    assert_same_parts(write_word(compose(ALL_PACKS[name]()), load_branding()), f"briefing/{name}", only=BODY)


def test_exempt_paper_is_the_one_that_was_looked_at() -> None:
    outline = compose(ALL_PACKS["sample"](), part="exempt")
    assert_same_parts(write_word(outline, load_branding()), "briefing/sample-exempt", only=BODY)
