"""The printed scorecard: a row for each measure, as many columns as its page has room for, and its key."""

from dataclasses import replace
from decimal import Decimal
from functools import cache

import pytest

from cpdesk.domain.edits import PutSection, SetDetail, SetExempt
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.measure import Measure
from cpdesk.domain.narrative import Section
from cpdesk.domain.outline import Outline, Table, TableCell
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RagRating
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.trend import Basis
from cpdesk.report.compose import compose
from cpdesk.report.fitting import LARGE_PAGE, PAGE
from cpdesk.services.checking import before_export
from cpdesk.services.report_list import report_to_add
from outline_text import spoken, spoken_lines
from pack_builders import applied, details, measure, pack_of, scorecard, workbook
from paper_of import sample_pack_of
from sample_packs import bare_pack, dashboard_pack, hostile_pack, large_pack, sample_pack, tables_pack

SHEET = "scorecard"


def printed(pack: BoardPack, size: str = "", part: str = "public") -> Outline:
    paper = applied(pack, SetDetail("page_size", size, SHEET)) if size else pack
    return compose(paper.of(SHEET), part="exempt" if part == "exempt" else "public")


def tables(outline: Outline) -> list[Table]:
    return [block for part in outline.parts for block in part.blocks if isinstance(block, Table)]


def row_of(outline: Outline, ref: str) -> dict[str, TableCell]:
    return next(
        dict(zip(table.header, row, strict=True))
        for table in tables(outline)
        for row in table.rows
        if row[0].text == ref
    )


@cache
def quarter() -> BoardPack:
    return sample_pack_of("cheshire-east-q1-2019-20", "briefing")


class TestARow:
    def test_it_says_all_that_is_asked_of_a_measure(self) -> None:
        row = row_of(printed(quarter(), "A3"), "2.6")
        assert {name: cell.text for name, cell in row.items() if name != "Trend"} == {
            "Ref": "2.6",
            "Measure": "% of secondary pupils with less than 90% attendance",
            "Good is": "Lower",
            "Target": "15%",
            "2017/18": "17%",
            "2018/19": "19%",
            "Q1 19/20": "26%",
            "Rating": "Red",
            "Direction": "▼ worsened",
            "Statistical neighbours": "[x]",
            "England": "[x]",
            "Lead": "Virtual School",
        }
        assert row["Rating"].rag is RagRating.RED
        spark = row["Trend"].spark
        assert spark is not None
        assert row["Trend"].text == spark.alt_text

    def test_an_overridden_rating_has_its_note_below(self) -> None:
        outline = printed(sample_pack())
        assert row_of(outline, "1.4")["Rating"].text == "Amber [note]"
        assert "Measure 1.4: the rule gives amber" in spoken(outline)

    @pytest.mark.parametrize(("ref", "words"), [("1.1", "No target"), ("5.6", "Suppressed"), ("2.10", "No figure")])
    def test_it_says_in_a_word_why_there_is_no_rating(self, ref: str, words: str) -> None:
        assert row_of(printed(sample_pack()), ref)["Rating"].text == words

    def test_what_needs_more_words_than_that_is_in_the_notes(self) -> None:
        items = [measure("1", "In words", [1, 2, 3], "better", row=7), measure("2", "Rated", [1, 2, 3], "4", row=8)]
        outline = printed(pack_of(workbook([scorecard(items)])))
        assert row_of(outline, "1")["Rating"].text == "Not rated"
        assert "Not rated, as target is in words: 1." in spoken(outline)

    def test_measures_with_one_note_are_named_together(self) -> None:
        items = [measure(str(at), "A", [1, 2, 3], None, supplied=RagRating.GREEN, row=at) for at in (7, 8)]
        text = spoken(printed(pack_of(workbook([scorecard(items, rule=None)]))))
        assert "Measures 7 and 8: the rating is the workbook's own: no target." in text

    def test_figures_of_months_go_on_to_the_current_one_without_the_year_to_date(self) -> None:
        (header, *_) = [table.header for table in tables(printed(dashboard_pack()))]
        assert header[4:9] == ("Nov 2019", "Dec 2019", "Jan 2020", "Feb 2020", "Mar 2020")

    def test_figures_stand_there_where_nobody_has_said_which_period_is_the_current_one(self) -> None:
        (table,) = tables(printed(bare_pack()))
        assert table.header == ("Measure", "Good is", "Target", "2017/18", "2018/19", "Q1 19/20", "Trend")
        assert [cell.text for cell in table.rows[0]][3:6] == ["10%", "20%", "30%"]

    def test_both_directions_have_a_column_each(self) -> None:
        pack = sample_pack().with_fields({"direction/both": True})
        assert {"Short term", "Long term"} <= set(tables(printed(pack))[0].header)


class TestThePage:
    def test_a_person_chooses_it(self) -> None:
        small, large = printed(quarter(), "A4"), printed(quarter(), "A3")
        assert [(part.is_landscape, part.is_large) for part in small.parts] == [(True, False)]
        assert [(part.is_landscape, part.is_large) for part in large.parts] == [(True, True)]
        assert len(tables(small)[0].header) < len(tables(large)[0].header)

    def test_what_it_has_no_room_for_is_named(self) -> None:
        text = spoken(printed(quarter(), "A4"))
        assert "Left out for want of room on A4: 2017/18, Statistical neighbours and England." in text
        assert "Left out" not in spoken(printed(quarter(), "A3"))

    def test_it_is_the_larger_one_where_leads_and_figures_have_no_room_on_the_smaller(self) -> None:
        results = [10_000_000, 20_000_000, 30_000_000]
        item = measure("1", "A wording of many words. " * 16, results, "40000000", unit=Unit.CURRENCY)
        item = replace(item, lead="Commissioning, multidisciplinary partnerships")
        assert not printed(sample_pack()).parts[0].is_large
        assert printed(pack_of(workbook([scorecard([item])]))).parts[0].is_large

    @pytest.mark.parametrize("size", ["A4", "A3", "A5"])
    def test_no_column_is_narrower_than_its_words(self, size: str) -> None:
        outline = printed(quarter(), size)
        room = LARGE_PAGE if outline.parts[0].is_large else PAGE
        for table in tables(outline):
            assert sum(table.widths) == pytest.approx(1)
            assert min(table.widths) * room > 25
            assert dict(zip(table.header, table.widths, strict=True))["Measure"] * room >= 165 - 1e-6

    def test_columns_are_the_same_for_every_pledge(self) -> None:
        assert len({(table.header, table.widths) for table in tables(printed(quarter()))}) == 1

    def test_long_wordings_get_more_of_it(self) -> None:
        def width(words: int) -> float:
            items = [measure(str(at), "word " * words, [1, 2, 3], "4", row=at + 7) for at in range(4)]
            table = tables(printed(pack_of(workbook([scorecard(items)])), "A4"))[0]
            return dict(zip(table.header, table.widths, strict=True))["Measure"]

        assert width(40) > width(2)


class TestTheHead:
    def test_it_is_one_line_of_what_is_known(self) -> None:
        outline = printed(applied(sample_pack(), SetDetail("council", "Anytown Council")))
        assert outline.has_short_front
        assert outline.title == "Corporate parenting scorecard for Q1 2019/20"
        assert outline.front == (
            ("Council", "Anytown Council"),
            ("Committee", "Corporate Parenting Committee"),
            ("Date of meeting", "17 September 2019"),
            ("Version", "1"),
        )
        assert printed(bare_pack()).front == ()

    def test_a_version_of_its_own_counts_before_that_of_the_pack(self) -> None:
        outline = printed(applied(sample_pack(), SetDetail("version", "2", SHEET)))
        assert dict(outline.front)["Version"] == "2"

    def test_a_scorecard_that_the_pack_keeps_has_a_version_of_its_own_or_none(self) -> None:
        kept = applied(sample_pack(), report_to_add(sample_pack(), SHEET))
        assert "Version" not in dict(printed(kept).front)
        assert "The version number is not given." in [str(item) for item in before_export(kept.of(SHEET))]


class TestTheKey:
    def test_it_explains_the_rule_the_direction_the_line_and_the_symbols(self) -> None:
        lines = list(spoken_lines(printed(sample_pack())))
        key = lines[lines.index("Key to ratings and symbols") :]
        said = "\n".join(key)
        assert "Green: on or better than target. Amber: within 10% of target." in said
        assert "Direction compares with the previous year's outturn." in said
        assert "▲ improved, ▼ worsened" in said
        assert "Trend: the last figures" in said
        assert "c: suppressed, to protect confidentiality." in said
        assert "[x]: no figure supplied" in said
        assert "[z]: not applicable" in said
        assert "Source: cheshire-east-q1-2019-20.xlsx" in said

    def test_it_explains_no_counts_of_children_as_the_rows_have_none(self) -> None:
        item = measure("2.15", "% of care leavers who are NEET", [40, 43, 47], "38")
        item = replace(item, values=tuple(replace(one, denominator=Decimal(131)) for one in item.values))
        pack = pack_of(workbook([scorecard([item])]))
        assert "(= 5 care leavers)" in spoken(compose(pack))
        assert "= so many children or others" in spoken(compose(pack))
        text = spoken(printed(pack, "A3"))
        assert "= so many children or others" not in text
        assert "(= " not in text

    def test_a_caption_counts_the_ratings_of_its_pledge(self) -> None:
        _, second, *_ = tables(printed(sample_pack()))
        assert second.caption == "Pledge 2 measures, Q1 2019/20: one green, two red and one not rated"


class TestOddPacks:
    def test_a_pack_without_measures_says_so(self) -> None:
        assert list(spoken_lines(printed(BoardPack()))) == [
            "Corporate parenting scorecard",
            "There are no measures to print: the pack has no scorecard yet.",
        ]

    def test_several_scorecards_have_each_a_heading_and_columns_of_their_own(self) -> None:
        first, second = tables(printed(tables_pack()))
        assert first.header != second.header
        assert "LAC at 31 March by placement location" in spoken(printed(tables_pack()))

    def test_no_two_lines_share_their_words_though_two_sheets_have_one_measure(self) -> None:
        cards = [scorecard([measure("1", "Alike", [1, 2, 3], "4")], sheet=sheet) for sheet in ("One", "Two")]
        outline = printed(pack_of(workbook(cards)))
        words = [row[-1].spark.alt_text for table in tables(outline) for row in table.rows if row[-1].spark]
        assert len(words) == len(set(words)) == 2

    def test_hostile_texts_stay_in_their_cells(self) -> None:
        outline = printed(hostile_pack(), "A4")
        assert {len(row) for table in tables(outline) for row in table.rows} == {len(tables(outline)[0].header)}

    def test_a_note_of_the_officers_stands_above_the_measures_and_stays_out_of_the_public_paper_if_exempt(self) -> None:
        note = Section("scorecard|note", "note", text=RichText.of("Look at 2.6 first."))
        pack = applied(sample_pack(), SetDetail("kind", SHEET, SHEET))
        pack = pack.with_fields({"reports": [SHEET]})
        public = spoken(printed(applied(pack, PutSection(note))))
        hidden = applied(pack, PutSection(replace(note, exempt="2")))
        assert public.index("Look at 2.6 first.") < public.index("Pledge 1")
        assert "Look at 2.6" not in spoken(printed(hidden))
        assert "Look at 2.6" in spoken(printed(hidden, part="exempt"))
        assert printed(hidden, part="exempt").marking.startswith("NOT FOR PUBLICATION")

    def test_a_measure_that_is_exempt_keeps_its_row_and_nothing_else(self) -> None:
        hidden = applied(sample_pack(), SetExempt(("2.6",), Exemption("2", "It would name a child.")))
        public, whole = printed(hidden), printed(hidden, part="exempt")
        assert "attendance" not in spoken(public)
        assert row_of(public, "2.6")["Rating"].text == "Withheld"
        assert row_of(public, "2.6")["Trend"].spark is None
        assert "and is not in this public paper. Public interest: It would name a child." in spoken(public)
        assert "attendance" in spoken(whole)
        assert "Measure 2.6 is exempt under paragraph 2" in spoken(whole)

    def test_every_measure_of_a_large_scorecard_has_its_row(self) -> None:
        assert sum(len(table.rows) for table in tables(printed(large_pack(400)))) == 400


def test_quarters_before_the_current_one_are_no_more_than_four() -> None:
    quarters = tuple(ReportingPeriod.quarter(2017 + at // 4, at % 4 + 1) for at in range(10))
    item: Measure = measure("1", "Reviews", list(range(50, 60)), "55", periods=quarters)
    card = scorecard([item], current=quarters[-1], basis=Basis.PREVIOUS)
    header = tables(printed(pack_of(workbook([card]), edits=details()), "A3"))[0].header
    named = [name for name in header if name.startswith("Q")]
    assert named == ["Q2 18/19", "Q3 18/19", "Q4 18/19", "Q1 19/20", "Q2 19/20"]
