"""Charts and tables stand where a text asks for them."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from cpdesk.domain.insert import Insert, InsertKind
from cpdesk.domain.markup import parse_markup
from cpdesk.domain.narrative import Section
from cpdesk.domain.outline import FigureBlock, OutlineBlock, Paragraph, Table
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import review_pack
from cpdesk.report.inserts import insert_blocks, printed_inserts
from cpdesk.report.kind_file import kind_file
from cpdesk.report.paper import Paper
from pack_builders import measure, pack_of, scorecard, workbook
from sample_packs import sample_pack, tables_pack, tracker_pack


def paper(pack: BoardPack) -> Paper:
    return Paper(pack, review_pack(pack), kind_file("annual").words, shows_exempt=False, appendices={})


def blocks(pack: BoardPack, kind: InsertKind, about: str) -> list[OutlineBlock]:
    return list(insert_blocks(paper(pack), Insert(kind, about), 2))


def test_a_chart_has_its_figures_below_it() -> None:
    kinds = [type(block) for block in blocks(sample_pack(), InsertKind.CHART, "2.6")]
    assert (kinds[0], Table in kinds) == (FigureBlock, True)


def test_figures_alone_have_no_chart() -> None:
    found = blocks(sample_pack(), InsertKind.FIGURES, "2.6")
    assert [type(block) for block in found if not isinstance(block, Paragraph)] == [Table]


@pytest.mark.parametrize(
    ("pack", "kind", "about", "caption"),
    [
        (tables_pack, InsertKind.SCORECARD, "Stability of placements", "Stability of placements"),
        (tables_pack, InsertKind.TABLE, "Virtual School!A1", "Children by school year group"),
        (tracker_pack, InsertKind.TRACKER, "Progress update", "Progress update"),
    ],
)
def test_a_table_stands_in_the_text(pack: Callable[[], BoardPack], kind: InsertKind, about: str, caption: str) -> None:
    tables = [block.caption for block in blocks(pack(), kind, about) if isinstance(block, Table)]
    assert tables == [caption]


def test_what_the_pack_has_not_is_said_in_its_place() -> None:
    (said,) = blocks(sample_pack(), InsertKind.TABLE, "Finances")
    assert isinstance(said, Paragraph)
    assert said.runs[0].text == "A table of “Finances” is to be put here, which the pack does not have."


def test_a_table_that_a_public_text_prints_is_known() -> None:
    pack = tables_pack()
    (table,) = pack.current[0].tables
    text = parse_markup("[[table: Virtual School!A1]]")
    section = Section("background", "background", text=text)
    review = review_pack(pack)
    assert id(table) in printed_inserts(pack, review, [section])
    assert id(table) not in printed_inserts(pack, review, [replace(section, exempt="3")])


def test_a_single_figure_is_printed_without_a_chart() -> None:
    single = pack_of(workbook([scorecard([measure("1.1", "Visits", [None, None, 90])])]))
    table, source = blocks(single, InsertKind.CHART, "1.1")
    assert isinstance(table, Table)
    assert [cell.text for cell in table.rows[0]][:2] == ["Q1 2019/20", "90%"]
    assert isinstance(source, Paragraph)
    assert source.runs[0].text == "From sheet Scorecard Q1, cell B21."


def test_of_a_measure_without_a_figure_the_paper_says_so() -> None:
    none = pack_of(workbook([scorecard([measure("1.1", "Visits", [None, None, None])])]))
    said = blocks(none, InsertKind.FIGURES, "1.1")[0]
    assert isinstance(said, Paragraph)
    assert said.runs[0].text == "Measure 1.1 has no figures yet."
