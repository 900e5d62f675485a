"""The entries of measures that a paper reports on."""

from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import SetCommentaryState, SetRating
from cpdesk.domain.outline import FigureBlock, Heading, Outline, Paragraph, Table
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.rich_text import Run
from cpdesk.domain.trend import Basis
from cpdesk.report.compose import compose
from outline_text import spoken
from pack_builders import applied, comment, measure, pack_of, scorecard, workbook
from sample_packs import no_reds_pack, sample_pack


def headings(outline: Outline) -> list[str]:
    return [block.text for part in outline.parts for block in part.blocks if isinstance(block, Heading)]


def test_ready_commentary_on_a_measure_that_is_not_red_is_reported_after_the_red_ones() -> None:
    begun = applied(sample_pack(), comment("1.1", text="More children came."), comment("2.7", text="A draft."))
    pack = applied(begun, SetCommentaryState("1.1", CommentaryState.READY))
    text = spoken(compose(pack))
    assert "reported below. After them come other measures on which there is commentary." in text
    entries = [heading for heading in headings(compose(pack)) if heading.startswith("Measure")]
    assert entries[-1] == "Measure 1.1: Number of children"
    assert "It is not rated: no target." in text
    assert "More children came." in text
    assert "A draft." not in text


def test_a_red_measure_that_is_overridden_keeps_its_ready_commentary() -> None:
    amber = SetRating("2.6", RatingOverride(RagRating.AMBER, "study leave", "A Writer"))
    begun = pack_of(workbook([scorecard([measure("2.6", "% of pupils", [17, 19, 26], "15")])]))
    pack = applied(
        begun, comment("2.6", text="Study leave counts."), SetCommentaryState("2.6", CommentaryState.READY), amber
    )
    text = spoken(compose(pack))
    assert "No measure is rated red. Other measures on which there is commentary are reported below." in text
    assert "It is rated amber." in text
    assert "Study leave counts." in text


def test_an_exempt_commentary_on_a_measure_that_is_not_red_is_named_in_the_marking() -> None:
    begun = applied(no_reds_pack(), comment("1.1", text="One child.", exempt="3"))
    pack = applied(begun, SetCommentaryState("1.1", CommentaryState.READY))
    assert "paragraph 3 of Part 1" in compose(pack, part="exempt").marking
    assert "One child." not in spoken(compose(pack))


def test_a_draft_commentary_says_that_it_is_one() -> None:
    draft = "Draft: this commentary has not been confirmed."
    begun = sample_pack()
    assert spoken(compose(begun)).count(draft) == 2
    assert spoken(compose(begun, part="exempt")).count(draft) == 3
    ready = applied(begun, *(SetCommentaryState(key, CommentaryState.READY) for key in ("2.6", "2.15", "3.1")))
    assert draft not in spoken(compose(ready, part="exempt"))


def test_a_chart_needs_two_points() -> None:
    def figures(*results: int | None) -> int:
        card = scorecard([measure("2.6", "% of pupils", results, "15")])
        blocks = compose(pack_of(workbook([card]))).parts[0].blocks
        return sum(isinstance(block, FigureBlock) for block in blocks)

    assert figures(None, None, 26) == 0
    assert figures(None, 19, 26) == 1


def test_a_charts_table_is_described_as_a_table() -> None:
    (table,) = [t for t in compose(sample_pack()).parts[0].blocks if isinstance(t, Table) and "2.6" in t.caption]
    assert table.header[0] == "Period or comparator"
    assert table.summary.startswith("Measure 2.6: a row for each period")


def test_a_mark_in_a_charts_table_is_explained_below_it() -> None:
    months = [ReportingPeriod.month(2019, number) for number in (4, 5, 6)]
    item = measure("2.6", "% of pupils", [17, None, 26], "15", periods=months)
    card = scorecard([item], current=months[-1], basis=Basis.PREVIOUS)
    blocks = compose(pack_of(workbook([card]))).parts[0].blocks
    at = next(at for at, block in enumerate(blocks) if isinstance(block, Table))
    assert blocks[at + 1] == Paragraph((Run("[x]: no figure supplied."),))
    whole = compose(pack_of(workbook([scorecard([measure("2.6", "% of pupils", [17, 19, 26], "15")])])))
    assert "[x]: no figure supplied." not in [
        run.text for block in whole.parts[0].blocks if isinstance(block, Paragraph) for run in block.runs
    ]


def test_a_paper_of_many_reds_has_charts_of_the_first_and_tables_of_all() -> None:
    listed = [measure(f"1.{at}", f"% of pupils in way {at}", [17, 19, 26], "15", row=5 + at) for at in range(103)]
    outline = compose(pack_of(workbook([scorecard(listed)])))
    blocks = outline.parts[0].blocks
    assert sum(isinstance(block, FigureBlock) for block in blocks) == 100
    assert sum(isinstance(block, Table) and "igures" in block.caption for block in blocks) == 103
    assert "charts are drawn for the first 100 measures below" in spoken(outline)
    fewer = compose(pack_of(workbook([scorecard(listed[:9])])))
    assert "charts are drawn" not in spoken(fewer)
