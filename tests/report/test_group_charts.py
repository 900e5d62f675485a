"""Charts of ratings, of several measures and of tables stand in a text with their figures below them."""

import pytest

from cpdesk.domain.chart_asked import ChartAsked
from cpdesk.domain.edits import SetChartTitle, SetExempt
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.figure import BarFigure, PanelsFigure, TrendFigure
from cpdesk.domain.insert import Insert, InsertKind
from cpdesk.domain.insert_search import find_insert
from cpdesk.domain.outline import FigureBlock, OutlineBlock, Paragraph, Table
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.public_pack import public_pack
from cpdesk.domain.review import review_pack
from cpdesk.report.group_charts import asked_title, why_not
from cpdesk.report.inserts import insert_blocks
from cpdesk.report.kind_file import kind_file
from cpdesk.report.paper import Paper
from pack_builders import applied, measure, pack_of, scorecard, workbook
from sample_packs import sample_pack, tables_pack


def blocks(pack: BoardPack, about: str) -> list[OutlineBlock]:
    paper = Paper(pack, review_pack(pack), kind_file("annual").words, shows_exempt=False, appendices={})
    return list(insert_blocks(paper, Insert(InsertKind.CHART, about), 2))


def words(found: list[OutlineBlock]) -> list[str]:
    return [block.runs[0].text for block in found if isinstance(block, Paragraph)]


def asked(pack: BoardPack, about: str) -> ChartAsked:
    found = find_insert(pack, review_pack(pack), Insert(InsertKind.CHART, about))
    assert isinstance(found, ChartAsked)
    return found


@pytest.mark.parametrize(
    ("about", "kind"),
    [
        ("ratings", BarFigure),
        ("2.6, 3.1", PanelsFigure),
        ("2.6 as run chart", TrendFigure),
        ("2.6 against target", TrendFigure),
    ],
)
def test_a_chart_is_of_the_kind_asked_for_with_its_figures_below(about: str, kind: type) -> None:
    found = blocks(sample_pack(), about)
    drawn = [block for block in found if isinstance(block, FigureBlock)]
    tables = [block for block in found if isinstance(block, Table)]
    assert [type(block.figure) for block in drawn] == [kind]
    assert tables[0].header == drawn[0].figure.header
    assert [tuple(cell.text for cell in row) for row in tables[0].rows] == list(drawn[0].figure.rows)
    assert drawn[0].caption == drawn[0].figure.title


def test_where_figures_are_from_is_said() -> None:
    items = (measure("1", "% seen", [80, 81, 82]), measure("2", "% heard", [70, 71, 72], row=22))
    pack = pack_of(workbook([scorecard(items)]))
    assert "From sheet Scorecard Q1, cells B21 and B22." in words(blocks(pack, "1, 2"))


def test_a_group_s_title_is_worded_and_gives_way_to_other_figures() -> None:
    pack = sample_pack()
    chart = asked(pack, "ratings")
    title = asked_title(review_pack(pack), chart, pack.showing.titles)
    assert title is not None
    edit = SetChartTitle(chart.chart, title.written("Most measures do well"))
    (drawn,) = [block for block in blocks(applied(pack, edit), "ratings") if isinstance(block, FigureBlock)]
    assert drawn.caption == "Most measures do well"
    (other,) = [block for block in blocks(applied(tables_pack(), edit), "ratings") if isinstance(block, FigureBlock)]
    assert other.caption != "Most measures do well"


def test_what_cannot_be_drawn_says_so_in_its_place_and_before_the_export() -> None:
    items = (measure("1", "% seen", [80, 81, 82]), measure("2", "% heard", [70, 71, 72], row=22))
    pack = pack_of(workbook([scorecard(items)]))
    (said,) = words(blocks(pack, "1, 2 as parts"))
    assert said == "A chart of “1, 2 as parts” is to be put here, which these figures cannot be drawn as."
    assert why_not(review_pack(pack), asked(pack, "1, 2 as parts")).startswith(
        "asks for measures as parts of one whole"
    )
    assert why_not(review_pack(pack), asked(pack, "1 as bars")) == (
        "asks for a chart “as bars”, which the figures of the measure are not fit for"
    )
    assert why_not(review_pack(pack), asked(pack, "1, 2")) == ""


def test_a_withheld_measure_is_in_no_chart_and_no_rest_tells_of_it() -> None:
    parts = [("Foster care", 45), ("Kinship", 34), ("Homes", 21)]
    items = [measure(str(at), name, [None, None, share], row=20 + at) for at, (name, share) in enumerate(parts)]
    pack = applied(pack_of(workbook([scorecard(items)])), SetExempt(("2",), Exemption("2", "Somebody is known")))
    for about in ("0, 1, 2 as parts", "0, 1, 2", "0, 2"):
        found = blocks(public_pack(pack), about)
        said = " ".join((*words(found), *map(str, found)))
        assert "21%" not in said
        assert "Homes" not in said
        assert "Schedule 12A" in said
        drawn_here = [block.figure for block in found if isinstance(block, FigureBlock)]
        assert [isinstance(figure, PanelsFigure) and len(figure.names) for figure in drawn_here] == [
            about.count(",") or 1
        ]
    ratings = blocks(public_pack(pack), "ratings")
    (drawn,) = [block.figure for block in ratings if isinstance(block, FigureBlock)]
    assert drawn.rows[-1] == ("All measures", "2", "1", "3")
    assert drawn.header == ("Pledge", "Not rated", "Withheld", "All")
    assert "21%" in str(blocks(pack, "0, 1, 2"))
