"""Charts go into Word as pictures, as vectors over them, or as Word's own with no figure more than they show."""

import zipfile
from functools import cache
from io import BytesIO

import pytest
from lxml import etree
from openpyxl import load_workbook
from PIL import Image

from cpdesk.branding import load_branding
from cpdesk.domain.chart_form import ChartForm
from cpdesk.domain.figure import Figure
from cpdesk.domain.house_template import HouseTemplate
from cpdesk.domain.insert import Insert, InsertKind
from cpdesk.domain.outline import FigureBlock, Outline, OutlinePart, Paragraph
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import review_pack
from cpdesk.domain.rich_text import Run
from cpdesk.domain.word_look import WordLook
from cpdesk.report.accessibility.rules.chart_workbook import shows_all_it_holds
from cpdesk.report.compose import compose
from cpdesk.report.inserts import insert_blocks
from cpdesk.report.kind_file import kind_file
from cpdesk.report.paper import Paper
from cpdesk.report.template import write_in_house
from cpdesk.report.word import write_word
from cpdesk.report.word_file import open_document
from house_papers import FIELDS
from house_templates import TEMPLATES
from pack_builders import SUPPRESSED, measure, pack_of, scorecard, workbook
from sample_packs import ALL_PACKS, sample_pack

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def figures(pack: BoardPack, *abouts: str) -> list[Figure]:
    paper = Paper(pack, review_pack(pack), kind_file("annual").words, shows_exempt=False, appendices={})
    blocks = [block for about in abouts for block in insert_blocks(paper, Insert(InsertKind.CHART, about), 2)]
    return [block.figure for block in blocks if isinstance(block, FigureBlock)]


def small_pack() -> BoardPack:
    items = (
        measure("1", "% seen alone", [40, SUPPRESSED, 48], "50", england="47", neighbours="41"),
        measure("2", "% heard", [30, 31, 52], "50", row=22),
        measure("3", "Average score", ["-1.5", "-1.2", "-1.25"], "-1", row=23, england="-0.4"),
    )
    return pack_of(workbook([scorecard(items)]))


@cache
def written(form: ChartForm) -> bytes:
    every = figures(small_pack(), "1", "3 as bars", "1, 2 as parts", "1, 2 side by side", "ratings", "2 as run chart")
    assert len(every) == 6
    blocks = tuple(block for figure in every for block in (FigureBlock(figure, figure.title), Paragraph((Run("."),))))
    return write_word(Outline("Charts", "Briefing", (), (OutlinePart(blocks),)), load_branding(), look=WordLook(form))


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def charts(content: bytes) -> list[etree._Element]:
    return [etree.fromstring(data) for name, data in parts(content).items() if name.startswith("word/charts/chart")]


@pytest.mark.parametrize("form", list(ChartForm))
def test_the_same_paper_is_the_same_bytes(form: ChartForm) -> None:
    once = written(form)
    written.cache_clear()
    assert written(form) == once


def test_pictures_are_the_usual_and_have_220_dots_an_inch() -> None:
    found = parts(written(ChartForm.PICTURE))
    assert not [name for name in found if "chart" in name or name.endswith((".svg", ".xlsx"))]
    with Image.open(BytesIO(found["word/media/image1.png"])) as picture:
        assert picture.width >= 160 / 25.4 * 220


def test_vectors_stand_over_pictures_that_older_readers_show() -> None:
    found = parts(written(ChartForm.VECTOR))
    document = found["word/document.xml"].decode()
    assert document.count("asvg:svgBlip") == document.count("<pic:pic>") == 6
    svg = etree.fromstring(found["word/media/vectors1.svg"])
    assert {text.get("font-family") for text in svg.iter("{*}text")} == {"Arial"}
    assert "image/svg+xml" in found["[Content_Types].xml"].decode()


def test_each_small_chart_is_one_of_word_s_own() -> None:
    names = [name for name in parts(written(ChartForm.EDITABLE)) if name.startswith("word/charts/chart")]
    assert len(names) == 7
    assert not [name for name in parts(written(ChartForm.EDITABLE)) if name.startswith("word/media")]


def test_every_drawing_has_a_number_and_words_of_its_own() -> None:
    document = etree.fromstring(parts(written(ChartForm.EDITABLE))["word/document.xml"])
    drawings = list(document.iter("{*}docPr"))
    assert len({drawing.get("id") for drawing in drawings}) == len({drawing.get("descr") for drawing in drawings}) == 7
    assert all(15 <= len(drawing.get("descr") or "") <= 250 for drawing in drawings)


def test_a_workbook_holds_what_its_chart_shows_and_no_more() -> None:
    file = open_document(written(ChartForm.EDITABLE))
    books = [name for name in parts(written(ChartForm.EDITABLE)) if name.endswith(".xlsx")]
    assert len(books) == 7
    assert all(shows_all_it_holds(file, book) for book in books)


def test_a_figure_that_is_kept_back_is_in_neither_chart_nor_workbook() -> None:
    found = parts(written(ChartForm.EDITABLE))
    book = load_workbook(BytesIO(found["word/embeddings/figures1.xlsx"]))
    (sheet,) = book.worksheets
    header, *rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    own = [at for at, name in enumerate(header) if str(name).startswith("Measure 1")]
    assert [row[0] for row in rows] == ["2017/18", "2018/19", "Q1 19/20"]
    assert [[row[at] for at in own if row[at] is not None] for row in rows] == [[40], [], [48]]
    assert "c" not in [value for row in rows for value in row]
    cached = [value.text for value in charts(written(ChartForm.EDITABLE))[0].iter(f"{C}v")]
    assert "48" in cached
    assert SUPPRESSED.marker not in cached


def test_lines_differ_in_dash_and_mark_and_are_named_at_their_ends() -> None:
    chart = charts(written(ChartForm.EDITABLE))[0]
    looks = set()
    for series in chart.iter(f"{C}ser"):
        dash = series.find(".//{*}prstDash")
        symbol = series.find(f"{C}marker/{C}symbol")
        assert dash is not None
        assert symbol is not None
        name = series.findtext(f"{C}tx//{C}v")
        looks.add((name if not str(name).startswith("Measure") else "Measure", dash.get("val"), symbol.get("val")))
        if "," not in str(name):
            assert series.find(f"{C}dLbls/{C}dLbl/{C}showSerName[@val='1']") is not None
    assert len({look[1:] for look in looks}) == len(looks) == 5


def test_no_line_joins_another_kind_of_period() -> None:
    chart = charts(written(ChartForm.EDITABLE))[0]
    runs = [[point.get("idx") for point in cache_.iter(f"{C}pt")] for cache_ in chart.iter(f"{C}numCache")]
    own = [run for run in runs if run in (["0"], ["2"])]
    assert len(own) == 2


def test_a_house_template_takes_charts_with_their_workbooks() -> None:
    outline = compose(sample_pack())
    name = next(iter(TEMPLATES))
    made = write_in_house(
        outline, load_branding(), HouseTemplate(TEMPLATES[name]()), FIELDS, look=WordLook(ChartForm.EDITABLE)
    )
    file = open_document(made.document)
    charts_there = [item.target for item in file.relations(file.main).values() if item.kind == "chart"]
    assert len(charts_there) == len(set(charts_there)) == 6
    for chart in charts_there:
        (below,) = file.relations(chart).values()
        assert file.has(below.target)
        assert shows_all_it_holds(file, below.target)


@pytest.mark.parametrize("name", [name for name in ALL_PACKS if name != "many"])
def test_every_pack_can_have_charts_to_edit(name: str) -> None:
    outline = compose(ALL_PACKS[name](), part="exempt")
    file = open_document(write_word(outline, load_branding(), look=WordLook(ChartForm.EDITABLE)))
    held = [item.target for item in file.relations(file.main).values() if item.kind == "chart"]
    assert all(shows_all_it_holds(file, below.target) for chart in held for below in file.relations(chart).values())


def changed(content: bytes, part: str, old: str, new: str) -> bytes:
    found = parts(content)
    assert old in found[part].decode()
    found[part] = found[part].decode().replace(old, new).encode()
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in found.items():
            archive.writestr(name, data)
    return made.getvalue()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<v>48</v>", "<v>47.5</v>"),
        ("</sheetData>", '<row r="9"><c r="A9" t="inlineStr"><is><t>A name</t></is></c></row></sheetData>'),
        ("<v>48</v>", "<f>40+8</f><v>48</v>"),
    ],
)
def test_a_workbook_that_holds_more_is_found(old: str, new: str) -> None:
    content = written(ChartForm.EDITABLE)
    book = "word/embeddings/figures1.xlsx"
    within = changed(parts(content)[book], "xl/worksheets/sheet1.xml", old, new)
    found = {**parts(content), book: within}
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in found.items():
            archive.writestr(name, data)
    assert not shows_all_it_holds(open_document(made.getvalue()), book)
