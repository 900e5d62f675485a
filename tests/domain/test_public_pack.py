"""The public part of a pack has the place of what is exempt, and nothing else of it."""

from dataclasses import replace

import pytest

from cpdesk.domain.chart_title import ChartTitle
from cpdesk.domain.edits import Edit, SetChartTitle, SetExempt, ShareCommentary
from cpdesk.domain.exempt_list import exempt_things, withheld_sentence
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.public_pack import public_pack
from cpdesk.domain.rating import NotRated, RagRating
from cpdesk.domain.review import review_pack
from cpdesk.domain.rich_text import Block, RichText, Run
from cpdesk.domain.rolling import rolled_fields
from cpdesk.domain.table import DataTable
from pack_builders import applied, comment, measure, pack_of, scorecard, sections, workbook

WHY = Exemption("2", "A child could be recognised")


def pack_with(*edits: Edit) -> BoardPack:
    measures = (
        measure("2.5", "Exclusions", ["58", "14", "14"], "15", row=20),
        measure("2.6", "% with less than 90% attendance", ["19", "19", "26"], "15", row=21, england="39"),
        measure("2.7", "Moves", ["1", "2", "3"], "2", row=22),
    )
    return applied(pack_of(workbook([scorecard(measures)])), *edits)


def test_a_pack_with_nothing_exempt_is_itself() -> None:
    pack = pack_with(comment("2.6", text="Public."))
    assert public_pack(pack) is pack


def test_a_withheld_measure_has_its_reference_its_pledge_and_no_more() -> None:
    public = public_pack(pack_with(SetExempt(("2.6",), WHY)))
    card, place = public.measures["2.6"]
    assert (place.ref, place.title) == ("2.6", "Withheld under paragraph 2 of Schedule 12A")
    assert (place.target, place.comparators, place.lead) == (None, (), "")
    assert {value.text for value in place.values} == {"Withheld"}
    assert list(public.measures) == ["2.5", "2.6", "2.7"]
    assert card.current_value(place) is not None


def test_no_count_has_a_withheld_measure() -> None:
    pack = pack_with(SetExempt(("2.6",), WHY))
    whole, public = review_pack(pack).counts, review_pack(public_pack(pack)).counts
    assert (whole.rated, whole.of(RagRating.RED), whole.withheld) == (3, 2, 0)
    assert (public.rated, public.of(RagRating.RED), public.not_rated, public.withheld) == (2, 1, 0, 1)


def test_it_is_not_rated_as_it_is_withheld_whatever_rates_it() -> None:
    review = review_pack(public_pack(pack_with(SetExempt(("2.6",), WHY)))).measures["2.6"]
    assert review.rating.reason is NotRated.WITHHELD
    assert review.rating.words == "Withheld"
    assert review.direction.judgement is None


def test_what_is_written_on_it_is_withheld_with_it() -> None:
    pack = pack_with(comment("2.6", text="It is J."), SetExempt(("2.6",), WHY))
    commentary = public_pack(pack).commentary_by_measure["2.6"]
    assert "J." not in commentary.text.plain
    assert (commentary.exempt, commentary.interest) == ("2", WHY.interest)


def test_a_commentary_on_others_too_stays() -> None:
    pack = pack_with(comment("2.6", text="On both."), ShareCommentary("2.6", ("2.7",)), SetExempt(("2.6",), WHY))
    assert public_pack(pack).commentary_by_measure["2.7"].text.plain == "On both."


def test_each_exempt_paragraph_has_a_place_and_a_statement_once() -> None:
    text = RichText(
        (
            Block((Run("Open."),)),
            Block((Run("One child."),), exempt=WHY),
            Block((Run("[[chart: 2.6]]"),), exempt=WHY),
            Block((Run("Open again."),)),
        )
    )
    pack = pack_with(*sections(Section("background", Part.BACKGROUND, text=text)))
    assert public_pack(pack).sections[0].text.plain.splitlines() == [
        "Open.",
        "Withheld under paragraph 2 of Schedule 12A. Public interest: A child could be recognised.",
        "Chart withheld under paragraph 2 of Schedule 12A, as is what stands before it.",
        "Open again.",
    ]


def test_how_much_is_withheld_is_counted_by_kind() -> None:
    text = RichText((Block((Run("One child."),), exempt=WHY), Block((Run("[[chart: 2.6]]"),), exempt=WHY)))
    pack = pack_with(
        *sections(Section("background", Part.BACKGROUND, text=text), Section("custom:a", Part.CUSTOM, "A", exempt="1")),
        SetExempt(("2.5", "2.6"), WHY),
    )
    things = exempt_things(pack)
    assert withheld_sentence(things) == "2 measures, 1 section, 1 paragraph and 1 chart or table are withheld."
    assert [thing.name for thing in things if not thing.exemption.interest] == ["“A”"]
    assert withheld_sentence(()) == ""


def test_a_measure_stays_exempt_in_the_next_period_until_somebody_says_otherwise() -> None:
    held = rolled_fields(pack_with(SetExempt(("2.6",), WHY)))
    assert held["measure/2.6/exempt"] == WHY.to_json()


def test_a_mark_is_taken_away_again() -> None:
    pack = pack_with(SetExempt(("2.6",), WHY))
    assert applied(pack, SetExempt(("2.6",), None)).fields == pack_with().fields


def test_the_title_of_a_chart_that_may_tell_of_it_is_left_behind() -> None:
    charts = ("trend:2.6", "together:2.5, 2.6", "ratings:")
    titles = [SetChartTitle(chart, ChartTitle("J. again", "", "")) for chart in charts]
    kept = SetChartTitle("trend:2.7", ChartTitle("More moves", "", ""))
    public = public_pack(pack_with(*titles, kept, SetExempt(("2.6",), WHY)))
    assert list(public.showing.titles) == ["trend:2.7"]
    assert len(pack_with(*titles, kept).showing.titles) == 4


def test_where_no_measure_is_withheld_every_chart_keeps_its_title() -> None:
    pack = pack_with(SetChartTitle("ratings:", ChartTitle("Most are green", "", "")))
    assert public_pack(pack) is pack


def table_pack(block: Block) -> BoardPack:
    table = DataTable(
        CellPlace("Tables", "A1"), "Homes", ("Where", "Count"), (("Harrow Lane", "4"), ("Elsewhere", "5"))
    )
    book = replace(workbook([scorecard([measure("2.7", "Moves", ["1", "2", "3"], "2")])]), tables=(table,))
    title = SetChartTitle("table:Tables!A1", ChartTitle("Harrow Lane again", "", ""))
    section = Section("background", Part.BACKGROUND, text=RichText((block,)))
    return applied(pack_of(book), *sections(section), title)


@pytest.mark.parametrize("asked", ["[[table: Homes]]", "[[chart: Homes]]", "[[chart: Tables!A1]]"])
def test_a_table_goes_with_the_exempt_text_that_prints_it_or_a_chart_of_it(asked: str) -> None:
    public = public_pack(table_pack(Block((Run(asked),), exempt=WHY)))
    assert "Harrow Lane" not in repr(public.current)
    assert dict(public.showing.titles) == {}


@pytest.mark.parametrize("asked", ["[[table: Homes]]", "[[chart: Homes]]"])
def test_a_table_that_a_public_text_prints_stays(asked: str) -> None:
    pack = table_pack(Block((Run(asked),)))
    assert public_pack(pack) is pack


def test_an_exempt_chart_of_a_measure_withholds_no_table_of_that_name() -> None:
    pack = table_pack(Block((Run("[[chart: Moves]]"),), exempt=WHY))
    assert "Harrow Lane" in repr(public_pack(pack).current)
