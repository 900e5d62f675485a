"""Looking for words in texts."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.pack_text import PackText
from cpdesk.domain.rich_text import Block, RichText, Run
from cpdesk.domain.text_place import TextKind, TextPlace
from cpdesk.domain.text_search import Found, Search, Span
from text_strategies import LETTERS, texts


def _spans(line: str, search: Search) -> list[str]:
    return [line[span.start : span.end] for span in search.spans_in(RichText.of(line))]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("placement", ["Placement", "placement", "placement"]),
        ("children's", ["children’s"]),
        ("e.g.", ["e.g."]),
        ("nothing", []),
        ("", []),
    ],
)
def test_capitals_and_the_shape_of_apostrophes_do_not_count(words: str, found: list[str]) -> None:
    line = "Placement of the children’s homes, e.g. a placement or replacement."

    assert _spans(line, Search(words)) == found


def test_everything_counts_as_typed_where_case_is_to_match() -> None:
    line = "Placement, placement, children’s"

    assert _spans(line, Search("placement", matches_case=True)) == ["placement"]
    assert _spans(line, Search("children's", matches_case=True)) == []


def test_whole_words_are_not_parts_of_others() -> None:
    line = "Care, carer and after-care (care)."

    assert len(_spans(line, Search("care"))) == 4
    assert _spans(line, Search("care", whole_words=True)) == ["Care", "care", "care"]


def test_words_are_found_across_looks_but_not_across_paragraphs() -> None:
    text = RichText((Block((Run("care "), Run("leavers", bold=True))), Block((Run("care"),)), Block((Run("leavers"),))))

    assert Search("care leavers").spans_in(text) == (Span(0, 0, 12),)


@given(texts, st.text(LETTERS, min_size=1, max_size=3), st.booleans(), st.booleans())
def test_what_is_found_is_as_long_as_what_was_looked_for_and_overlaps_nothing(
    text: RichText, words: str, case: bool, whole: bool
) -> None:
    spans = Search(words, matches_case=case, whole_words=whole).spans_in(text)

    assert all(span.end - span.start == len(words) for span in spans)
    assert all(a.block < b.block or a.end <= b.start for a, b in pairwise(spans))


def _found(line: str, words: str) -> Found:
    within = PackText(TextPlace(TextKind.SECTION, "background"), "Background", RichText.of(line))
    return Search(words).found_in([within])[0]


def test_the_words_around_are_told_on_one_line() -> None:
    found = _found("One\nplacement of three", "Placement")

    assert (found.before, found.words, found.after) == ("One ", "placement", " of three")


def test_the_words_around_are_cut_between_words() -> None:
    found = _found(f"{'many ' * 30}placement{' more' * 30}", "placement")

    assert found.before == f"…{'many ' * 11}"
    assert found.after == f"{' more' * 11}…"
