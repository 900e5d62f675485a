"""The appendix of the scorecard: all that the workbook holds, in tables that can be read."""

from dataclasses import replace
from decimal import Decimal

from cpdesk.charts.letters import longest_word
from cpdesk.domain.edits import SetPerson
from cpdesk.domain.measure import OtherCell
from cpdesk.domain.measure_words import figure_text
from cpdesk.domain.outline import Table
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import Unit
from cpdesk.domain.scorecard import Column, ColumnRole
from cpdesk.domain.trend import Basis
from cpdesk.domain.value import Comparator
from cpdesk.report.compose import compose
from cpdesk.report.fitting import PAGE
from outline_text import spoken_lines
from pack_builders import SHEET, YEARS, measure, pack_of, scorecard, value, workbook
from sample_packs import MONTHS, dashboard_pack, sample_pack, tables_pack


def appendix_tables(pack: BoardPack) -> dict[str, Table]:
    blocks = compose(pack).parts[1].blocks
    return {block.caption: block for block in blocks if isinstance(block, Table)}


def test_nothing_of_the_scorecard_is_missing_from_the_paper() -> None:
    tables = appendix_tables(sample_pack())
    assert tables["Pledge 2 measures, earlier results"].header == ("Ref", "Measure", "Good to be", "2017/18")
    assert [cell.text for cell in tables["Pledge 2 measures, earlier results"].rows[0]][2:] == ["Lower", "17%"]
    for make in (sample_pack, dashboard_pack, tables_pack):
        pack = make()
        printed = {c.text.partition(" (")[0] for t in appendix_tables(pack).values() for row in t.rows for c in row}
        for _, item in pack.measures.values():
            figures = [*item.values, *(other.value for other in item.comparators)]
            assert {figure_text(value, item.unit) for value in figures} <= printed


def test_an_undated_column_keeps_its_own_heading() -> None:
    item = measure("1.1", "% of children", [1, 2, 3], "15")
    latest = replace(value("67", None, "G21"), place=CellPlace(SHEET, "G21"))
    led = replace(item, values=(*item.values, latest), lead="Virtual School")
    counted = replace(led.values[2], numerator=Decimal(62), denominator=Decimal(131))
    led = replace(led, values=(*led.values[:2], counted, latest), other=(OtherCell("Wards", "All", latest.place),))
    card = replace(scorecard([led]), columns=(Column("G", "Latest", ColumnRole.VALUE),))
    table = appendix_tables(pack_of(workbook([card])))["Pledge 2 measures, earlier results and leads"]
    assert table.header == ("Ref", "Measure", "Good to be", "Lead", "2017/18", "Latest", "Counts Q1 19/20", "Wards")
    assert [cell.text for cell in table.rows[0]][2:] == ["Lower", "Virtual School", "1%", "67%", "62 of 131", "All"]


def test_the_lead_column_names_the_person_before_the_service() -> None:
    led = replace(measure("1.1", "% of children", [1, 2, 3], "15"), lead="Virtual School")
    pack = pack_of(workbook([scorecard([led])]), edits=[SetPerson("Virtual School", "Jane Smith")])
    table = appendix_tables(pack)["Pledge 2 measures, earlier results and leads"]
    assert [row[table.header.index("Lead")].text for row in table.rows] == ["Jane Smith (Virtual School)"]


def test_comparators_after_the_third_and_earlier_ones_are_in_the_second_table() -> None:
    item = measure("1.1", "% of children", [1, 2, 3], "15")
    named = [("England", 1), ("South East", 2), ("Kent", 3), ("Medway", 4)]
    comparators = [Comparator(name, value(at, YEARS[1], "M21")) for name, at in named]
    comparators.append(Comparator("England", value(9, YEARS[0], "N21")))
    table = appendix_tables(pack_of(workbook([scorecard([replace(item, comparators=tuple(comparators))])])))
    assert table["Pledge 2 measures, earlier results"].header[4:] == ("Medway 2018/19", "England 2017/18")


def test_a_table_too_wide_for_a_page_goes_on_in_another() -> None:
    item = measure("1.1", "Cost of placements", [1234567] * 12, unit=Unit.CURRENCY, periods=MONTHS)
    tables = appendix_tables(pack_of(workbook([scorecard([item], current=MONTHS[-1], basis=Basis.PREVIOUS)])))
    parts = [table for caption, table in tables.items() if ", part " in caption]
    assert [part.caption for part in parts] == [
        "Pledge 2 measures, earlier results, part 1 of 2",
        "Pledge 2 measures, earlier results, part 2 of 2",
    ]
    assert all(part.header[:2] == ("Ref", "Measure") for part in parts)
    months = [heading for part in parts for heading in part.header if "20" in heading]
    assert months == [month.short_label for month in MONTHS[:-2]]


def test_no_column_is_narrower_than_its_longest_word() -> None:
    for make in (sample_pack, dashboard_pack, tables_pack):
        for table in (block for block in compose(make()).parts[1].blocks if isinstance(block, Table)):
            for at, share in enumerate(table.widths):
                room = share * PAGE - 8.5
                assert longest_word(table.header[at], bold=True) <= room
                assert all(longest_word(row[at].text, bold=at == 0) <= room for row in table.rows)


def test_the_workbooks_own_notes_are_said_to_be_its_own() -> None:
    lines = list(spoken_lines(compose(sample_pack())))
    at = lines.index("Notes in the workbook")
    assert lines[at + 1] == "Direction of travel compares with the previous year's outturn. c = suppressed."


def test_a_table_in_which_nobody_else_has_a_figure_has_no_column_for_others() -> None:
    measures = [
        replace(measure("1.1", "% alone", [1, 2, 3], "15"), pledge="Pledge 1"),
        replace(measure("2.1", "% compared", [1, 2, 3], "15", neighbours="3", row=30), pledge="Pledge 2"),
    ]
    tables = appendix_tables(pack_of(workbook([scorecard(measures)])))
    headers = {caption: table.header for caption, table in tables.items() if "earlier" not in caption}
    alone, compared = headers.values()
    assert [name for name in compared if name not in alone] == [
        name for name in compared if name.startswith("Statistical neighbours")
    ]
    widths = [sum(table.widths) for caption, table in tables.items() if "earlier" not in caption]
    assert abs(widths[0] - widths[1]) < 0.001
