"""A scorecard within a text stands as the workbook has it, every column with its period."""

from dataclasses import replace
from datetime import date

from cpdesk.domain.outline import OutlineBlock, Paragraph, Table
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.review import review_pack
from cpdesk.domain.scorecard import Column, ColumnRole, Scorecard
from cpdesk.report.comparison_table import comparison_blocks
from pack_builders import measure, pack_of, scorecard, workbook
from sample_packs import tables_pack

MARCHES = tuple(ReportingPeriod.snapshot(date(year, 3, 31)) for year in (2019, 2020))


def blocks_of(card: Scorecard) -> list[OutlineBlock]:
    pack = pack_of(workbook([card]))
    (held,) = pack.scorecards
    return list(comparison_blocks(held, [review_pack(pack).measures[item.key] for item in held.measures]))


def card_with(*columns: Column) -> Scorecard:
    item = measure("1.1", "In foster care", ["54.7", "44.8"], None, periods=MARCHES, england="51")
    return replace(scorecard([item], "Placements", rule=None), columns=columns)


def table_of(card: Scorecard) -> Table:
    (table,) = (block for block in blocks_of(card) if isinstance(block, Table))
    return table


def test_columns_stand_as_in_the_workbook_each_with_its_own_precision() -> None:
    table = table_of(
        card_with(
            Column("M", "Eng. Mar '18", ColumnRole.COMPARATOR),
            Column("D", "Medway Mar '19", ColumnRole.VALUE, MARCHES[0]),
            Column("E", "Medway Mar '20", ColumnRole.VALUE, MARCHES[1]),
        )
    )
    assert table.header == ("Ref", "Measure", "Eng. Mar '18", "Medway Mar '19", "Medway Mar '20")
    assert [cell.text for cell in table.rows[0]] == ["1.1", "In foster care", "51%", "54.7%", "44.8%"]


def test_a_heading_without_a_date_gets_the_one_that_was_answered() -> None:
    columns = (
        Column("D", "Last year", ColumnRole.VALUE, MARCHES[0]),
        Column("E", "Latest", ColumnRole.VALUE, MARCHES[1]),
    )
    assert table_of(card_with(*columns)).header[-2:] == ("Last year, Mar 2019", "Latest, Mar 2020")


def test_a_figure_that_nobody_has_dated_says_so() -> None:
    card = card_with(Column("D", "Mar '19", ColumnRole.VALUE, MARCHES[0]), Column("E", "Latest", ColumnRole.VALUE))
    values = card.measures[0].values
    undated = replace(card.measures[0], values=(values[0], replace(values[1], period=None)))
    assert table_of(replace(card, measures=(undated,))).header[-2:] == ("Mar '19", "Latest (undated)")


def test_it_says_where_it_is_from_and_what_its_symbols_mean() -> None:
    pack = tables_pack()
    card = pack.scorecards[0]
    reviews = [review_pack(pack).measures[item.key] for item in card.measures]
    said = [block.runs[0].text for block in comparison_blocks(card, reviews) if isinstance(block, Paragraph)]
    assert said == ["-: nil, or rounds to nil.", "From sheet Placements, cell A4."]


def monthly(count: int) -> Table:
    periods = tuple(ReportingPeriod.month(2019, month) for month in range(1, 13))
    listed = [measure(f"1.{at}", f"Measure {at}", list(range(12)), "15", periods=periods) for at in range(count)]
    return table_of(scorecard(listed, "Monthly", current=periods[-1]))


def test_one_that_is_too_wide_for_the_page_is_turned_sideways() -> None:
    table = monthly(4)
    assert (len(table.header), table.is_wide, table.is_large) == (16, True, False)


def test_many_figures_of_few_measures_stand_below_one_another() -> None:
    table = monthly(2)
    assert (table.header, table.is_wide) == (("Figure", "1.0 Measure 0", "1.1 Measure 1"), False)
    assert [cell.text for cell in table.rows[11]] == ["Dec 2019", "11%", "11%"]
    assert [row[0].text for row in table.rows[12:]] == ["Target", "Rating"]
