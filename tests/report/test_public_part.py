"""The public part of a paper holds nothing of what is exempt, under the numbers of the whole one."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from cpdesk.domain.outline import FigureBlock, Heading, Outline, Paragraph, Table
from cpdesk.domain.pack import BoardPack
from cpdesk.report.compose import compose
from cpdesk.report.kind_names import KIND_NAMES
from cpdesk.report.numbers import numbered_blocks
from cpdesk.services.data_book.book import data_book
from cpdesk.services.publishing import export_report, suggested_name
from exempt_packs import LINES, MEASURES, MINUTES, PARAGRAPHS, SECTIONS, Marked, marked_pack, word
from file_words import archive_words, pdf_words


def some(count: int) -> st.SearchStrategy[frozenset[int]]:
    return st.frozensets(st.integers(0, count - 1))


MARKED = st.builds(
    Marked,
    measures=some(MEASURES),
    sections=some(SECTIONS),
    paragraphs=some(PARAGRAPHS),
    commentaries=some(MEASURES),
    lines=some(LINES),
    minutes=some(MINUTES),
    pairs=some(MEASURES),
    ready=some(MEASURES),
)
EVERYTHING = Marked(*(frozenset(range(count)) for count in (MEASURES, SECTIONS, PARAGRAPHS, MEASURES, LINES, MINUTES)))
SLOW = settings(
    deadline=None,
    max_examples=30,
    phases=(Phase.explicit, Phase.generate),  # to make a case smaller takes minutes, and any of them tells
    suppress_health_check=[HealthCheck.too_slow],
)


@pytest.mark.parametrize("kind", KIND_NAMES)
@SLOW
@given(marked=MARKED)
def test_no_exempt_word_or_figure_is_in_the_public_paper(kind: str, marked: Marked) -> None:
    pack = marked_pack(marked, kind)
    said = repr(compose(pack)) + repr(data_book(pack)) + suggested_name(pack)
    assert {canary for canary in marked.canaries if canary in said} == set()


@pytest.mark.parametrize("kind", KIND_NAMES)
@SLOW
@given(marked=MARKED)
def test_every_number_is_that_of_the_whole_paper(kind: str, marked: Marked) -> None:
    pack = marked_pack(marked, kind)
    whole, public = numbers(compose(pack, part="exempt")), numbers(compose(pack))
    assert {name: public[name] for name in public if name in whole} == {
        name: whole[name] for name in public if name in whole
    }


HALF = Marked(*(frozenset(range(0, count, 2)) for count in (MEASURES, SECTIONS, PARAGRAPHS, MEASURES, LINES, MINUTES)))


@pytest.mark.parametrize("kind", KIND_NAMES)
@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".xlsx", ".csv"])
def test_no_part_of_a_public_file_holds_anything_exempt(kind: str, suffix: str, tmp_path: Path) -> None:
    pack = marked_pack(HALF, kind)
    said = file_words(pack, tmp_path / f"paper{suffix}", "public")
    assert {canary for canary in HALF.canaries if canary in said} == set()


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".xlsx", ".csv"])
def test_such_a_search_finds_what_the_whole_file_holds(suffix: str, tmp_path: Path) -> None:
    said = file_words(marked_pack(HALF, "briefing"), tmp_path / f"paper{suffix}", "exempt")
    assert word("t", 2) in said
    assert suffix == ".csv" or word("c", 2) in said


def file_words(pack: BoardPack, path: Path, part: str) -> str:
    """Return all that can be read out of the file that an export writes, with its name."""
    export_report(pack, path, part=part)
    content = path.read_bytes()
    read = {".docx": archive_words, ".xlsx": archive_words, ".pdf": pdf_words}.get(path.suffix, bytes.decode)
    return read(content) + suggested_name(pack, part)


def test_the_whole_paper_holds_what_the_public_one_withholds() -> None:
    pack = marked_pack(EVERYTHING, "briefing")
    said = repr(compose(pack, part="exempt"))
    assert all(word(kind, 1) in said for kind in "tcapq")


def numbers(outline: Outline) -> dict[str, str]:
    """Return the number of each heading, paragraph, table and figure that no other is worded like."""
    found: list[tuple[str, str]] = []
    tables = figures = 0
    for block, number in numbered_blocks(block for part in outline.parts for block in part.blocks):
        match block:
            case Heading(text, level) if number:
                found.append((f"heading {level} {text}", number))
            case Paragraph(runs) if number:
                found.append(("".join(run.text for run in runs), number))
            case Table():
                tables = block.number or tables + 1
                found.append((f"table {block.caption}", str(tables)))
            case FigureBlock():
                figures = block.number or figures + 1
                found.append((f"figure {block.caption}", str(figures)))
    names = [name for name, _ in found]
    return {name: number for name, number in found if names.count(name) == 1}
