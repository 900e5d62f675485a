"""The light markup of a details file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.markup import parse_markup
from cpdesk.domain.markup_writing import write_markup
from cpdesk.domain.rich_text import MOST_LEVELS, Block, BlockKind, RichText, Run

P, B, N = BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.NUMBER


def blocks(text: str) -> list[tuple[BlockKind, int, str]]:
    return [(block.kind, block.level, block.plain) for block in parse_markup(text).blocks]


def runs(text: str) -> list[tuple[str, str]]:
    """Return each run with its look: b for bold, i for italic, or where it leads."""
    (block,) = parse_markup(text).blocks
    return [(run.text, "b" * run.bold + "i" * run.italic + run.link) for run in block.runs]


def test_lines_make_a_paragraph_until_a_blank_one() -> None:
    assert blocks("One\ngoes on.\n\n  Two.  \n") == [(P, 0, "One goes on."), (P, 0, "Two.")]


def test_bullets_may_follow_a_paragraph_at_once() -> None:
    assert blocks("We will:\n- begin\n* go on\n• end") == [
        (P, 0, "We will:"),
        (B, 0, "begin"),
        (B, 0, "go on"),
        (B, 0, "end"),
    ]


def test_an_item_goes_on_in_the_next_line() -> None:
    assert blocks("- one\n  and more\nand more\n- two") == [(B, 0, "one and more and more"), (B, 0, "two")]


def test_items_are_nested_by_their_indentation() -> None:
    text = "- a\n  - b\n      1. c\n          - d\n  - e\n- f"
    assert blocks(text) == [(B, 0, "a"), (B, 1, "b"), (N, 2, "c"), (B, 2, "d"), (B, 1, "e"), (B, 0, "f")]


def test_a_list_that_begins_indented_is_not_nested() -> None:
    assert blocks("Text\n\n    - a\n    - b") == [(P, 0, "Text"), (B, 0, "a"), (B, 0, "b")]


def test_numbers_make_a_numbered_list() -> None:
    assert blocks("1. one\n2) two\n\n3. three") == [(N, 0, "one"), (N, 0, "two"), (N, 0, "three")]


@pytest.mark.parametrize(
    "text", ["The report of\n17. was late", "In\n2019. it began", "10.5 is more", "-5 is less", "1.one"]
)
def test_what_only_looks_like_an_item_is_not_one(text: str) -> None:
    assert blocks(text) == [(P, 0, text.replace("\n", " "))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a **bold** word", [("a ", ""), ("bold", "b"), (" word", "")]),
        ("*it*alic", [("it", "i"), ("alic", "")]),
        ("***both***", [("both", "bi")]),
        ("**a *b* c**", [("a ", "b"), ("b", "bi"), (" c", "b")]),
        ("**a***b*", [("a", "b"), ("b", "i")]),
        (
            "see [our page](https://example.org/a?b=1).",
            [("see ", ""), ("our page", "https://example.org/a?b=1"), (".", "")],
        ),
        ("[a **b**](mailto:a@b.uk)", [("a ", "mailto:a@b.uk"), ("b", "bmailto:a@b.uk")]),
        ("**[a](https://b.uk)**", [("a", "bhttps://b.uk")]),
    ],
)
def test_bold_italic_and_links_may_be_nested(text: str, expected: list[tuple[str, str]]) -> None:
    assert runs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3 = 15",
        "a star* alone",
        "**never closed",
        "[words](javascript:alert(1))",
        "[words](file:///etc/passwd)",
        "[words] (https://a.uk)",
        "C:\\temp\\new",
        "****",
        "<b>tags</b> & entities &amp;",
    ],
)
def test_what_is_no_markup_stays_as_it_was_typed(text: str) -> None:
    assert runs(text) == [(text, "")]


@pytest.mark.parametrize(
    ("text", "plain"),
    [(r"\*not\*", "*not*"), (r"\- no item", "- no item"), (r"1\. no item", "1. no item"), (r"a \\ b", "a \\ b")],
)
def test_a_backslash_takes_the_next_mark_as_it_stands(text: str, plain: str) -> None:
    assert blocks(text) == [(P, 0, plain)]


def test_characters_that_no_file_can_hold_are_dropped() -> None:
    assert blocks("a\x00b\x0b\ud800c") == [(P, 0, "ab c")]


def test_nothing_is_written_for_nothing() -> None:
    assert parse_markup(" \n\n ") == RichText()
    assert write_markup(RichText()) == ""


def test_text_is_written_as_people_write_it() -> None:
    text = RichText(
        (
            Block((Run("See "), Run("this", link="https://a.uk/b"), Run(" now", bold=True))),
            Block((Run("one"),), B),
            Block((Run("deep"),), N, 1),
            Block((Run("deep too"),), N, 1),
            Block((Run("1. five * three"),)),
        )
    )
    assert write_markup(text) == (
        "See [this](https://a.uk/b) **now**\n\n- one\n    1. deep\n    2. deep too\n\n1\\. five \\* three"
    )


def test_underlining_has_no_markup() -> None:
    assert write_markup(RichText((Block((Run("a", underline=True),)),))) == "a"


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z", "M"), exclude_characters="\ufffc"),
    min_size=1,
    max_size=8,
)
LINKS = st.sampled_from(["", "", "https://example.org/a_(b)?c=*d*", "mailto:a@b.uk"])
RUNS = st.builds(
    lambda words, bold, italic, link: Run(words, bold=bold, italic=italic, link=link),
    WORDS,
    st.booleans(),
    st.booleans(),
    LINKS,
)


def spaced(found: list[Run]) -> tuple[Run, ...]:
    """Return the runs with a plain blank between some of them, as words in a sentence have."""
    return tuple(part for number, run in enumerate(found) for part in ([Run(" ")] if number % 2 else []) + [run])


LINES = st.lists(RUNS, min_size=1, max_size=4).map(spaced)
SHAPES = st.lists(st.tuples(st.sampled_from(list(BlockKind)), st.integers(0, MOST_LEVELS - 1), LINES), max_size=6)


def text_of(shapes: list[tuple[BlockKind, int, tuple[Run, ...]]]) -> RichText:
    """Return a text whose items are never more than one level below the item before them."""
    deepest, made = 0, []
    for kind, wanted, line in shapes:
        level = 0 if kind is P else min(wanted, deepest)
        deepest = 0 if kind is P else level + 1
        links = tuple(
            Run(run.text, bold=run.bold, italic=run.italic, link=run.link.replace("(", "%28").replace(")", "%29"))
            for run in line
        )
        made.append(Block(links, kind, level))
    return RichText(tuple(made)).tidied()


@given(SHAPES.map(text_of))
def test_what_is_written_reads_back_the_same(text: RichText) -> None:
    assert parse_markup(write_markup(text)) == text


@given(st.text(st.sampled_from("ab *[]()\\-1.\n:/https")), st.text())
def test_whatever_is_typed_can_be_read_and_then_written_for_good(marks: str, anything: str) -> None:
    for typed in (marks, anything):
        written = write_markup(parse_markup(typed))
        assert write_markup(parse_markup(written)) == written
