"""Each kind of chart in a Word file says in words what it shows, whatever form it is put in."""

from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from lxml import etree

from cpdesk.branding import load_branding
from cpdesk.domain.chart_form import ChartForm
from cpdesk.domain.figure import Figure
from cpdesk.domain.insert import Insert, InsertKind
from cpdesk.domain.outline import FigureBlock, Outline, OutlinePart, Paragraph, Table
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import review_pack
from cpdesk.domain.rich_text import Run
from cpdesk.domain.word_look import WordLook
from cpdesk.report.inserts import insert_blocks
from cpdesk.report.kind_file import kind_file
from cpdesk.report.paper import Paper
from cpdesk.report.word import write_word
from paper_of import sample_pack_of
from schema import schema_errors

QUARTER, MONTHS, YEAR = "cheshire-east-q1-2019-20", "monthly-dashboard-2019-20", "medway-annual-2019-20"
CHARTS = {
    "trend": (QUARTER, "2.6"),
    "trend with comparators": (QUARTER, "2.15 with comparators"),
    "bars": (QUARTER, "2.15 as bars"),
    "ratings": (QUARTER, "ratings"),
    "small multiples": (QUARTER, "2.6, 2.15 side by side"),
    "run chart": (MONTHS, "1.2 as run chart"),
    "control chart": (MONTHS, "5.1 as control chart"),
    "stacked": (YEAR, "LAC at 31 March by placement location"),
}
SAID = {
    "trend": ("rose from 17% in 2017/18 to 26% in Q1 2019/20", "above the target of 15%"),
    "trend with comparators": (
        "rose from 43% in 2017/18 to 47% in Q1 2019/20",
        "above the target of 38%",
        "Statistical neighbours at 39% and England at 39%",
    ),
    "bars": (
        "is 47% in Q1 2019/20",
        "above the target of 38%",
        "above Statistical neighbours at 39% and England at 39%",
    ),
    "ratings": ("Q1 2019/20", "7 are red, 13 amber and 23 green", "6 not rated"),
    "small multiples": (
        "2017/18 to Q1 2019/20",
        "2.6 up from 17% to 26%, target 15%",
        "2.15 up from 43% to 47%, target 38%",
    ),
    "run chart": ("at 8% in April 2019 and again in March 2020", "the target of at least 11%", "The median is 8%"),
    "control chart": ("from 70% in April 2019 to 75% in March 2020", "below the target of 95%", "chance explains"),
    "stacked": ("the largest part, 44.8%, 31 March 2020", "the largest part, 49.8%, 31 March 2018"),
}
"""Direction, first and last figure, target, period: where a chart has them."""


@cache
def sample(book: str) -> BoardPack:
    return sample_pack_of(book, "annual")


def figure(name: str) -> Figure:
    book, about = CHARTS[name]
    words = kind_file("annual").words
    paper = Paper(sample(book), review_pack(sample(book)), words, shows_exempt=False, appendices={})
    blocks = list(insert_blocks(paper, Insert(InsertKind.CHART, about), 2))
    assert any(isinstance(block, Table) for block in blocks)
    return next(block.figure for block in blocks if isinstance(block, FigureBlock))


@cache
def written(form: ChartForm) -> bytes:
    blocks = [block for name in CHARTS for block in (FigureBlock(figure(name), name), Paragraph((Run("."),)))]
    outline = Outline("Charts", "Briefing", (), (OutlinePart(tuple(blocks)),))
    return write_word(outline, load_branding(), look=WordLook(form))


def alternatives(form: ChartForm) -> list[str]:
    body = Document(BytesIO(written(form))).element.body
    return [found.get("descr") or "" for found in body.iter("{*}docPr")]


@pytest.mark.parametrize("form", list(ChartForm))
def test_a_paper_of_every_kind_of_chart_is_valid(form: ChartForm, tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(written(form))
    assert schema_errors(path) == []


@pytest.mark.parametrize("form", [ChartForm.PICTURE, ChartForm.VECTOR])
@pytest.mark.parametrize(("name", "at"), [(name, at) for at, name in enumerate(CHARTS)])
def test_a_chart_says_direction_figures_target_and_period(name: str, at: int, form: ChartForm) -> None:
    words = alternatives(form)[at]
    assert [said for said in SAID[name] if said not in words] == []
    assert 15 <= len(words) <= 250
    assert words.endswith(".")


def test_words_own_charts_say_the_same_the_small_ones_each_its_part() -> None:
    own, pictures = alternatives(ChartForm.EDITABLE), alternatives(ChartForm.PICTURE)
    small = list(CHARTS).index("small multiples")
    assert [*own[:small], *own[small + 2 :]] == [*pictures[:small], *pictures[small + 1 :]]
    assert "17%" in own[small]
    assert "47%" in own[small + 1]


def test_vectors_have_no_script_and_fetch_nothing() -> None:
    file = Document(BytesIO(written(ChartForm.VECTOR)))
    drawn = [part.blob for part in file.part.package.iter_parts() if str(part.partname).endswith(".svg")]
    assert len(drawn) == len(CHARTS)
    for content in drawn:
        names = {etree.QName(found).localname for found in etree.fromstring(content).iter()}
        assert names <= {"svg", "g", "rect", "path", "circle", "text"}
        assert b"href" not in content
        assert b"url(" not in content
