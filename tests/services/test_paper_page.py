"""The paper as a page on the screen."""

import pytest

from cpdesk.services.paper_page import paper_page
from sample_packs import ALL_PACKS


def test_the_page_has_the_numbers_the_words_and_the_tables_of_the_paper() -> None:
    page = paper_page(ALL_PACKS["sample"]())
    assert "<h2>2. Summary</h2>" in page
    assert "<th align='left'>Rating</th>" in page
    assert "<b>every three weeks</b>" in page


@pytest.mark.parametrize("name", sorted(ALL_PACKS))
def test_no_text_of_a_pack_is_taken_for_markup(name: str) -> None:
    page = paper_page(ALL_PACKS[name]())
    assert "<b>Bold</b> &" not in page
    assert "<script>" not in page
    assert "<a " not in page
