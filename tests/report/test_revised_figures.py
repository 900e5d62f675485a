"""A paper tells of every figure that is not the one published before."""

from dataclasses import replace

from builders import new_session
from cpdesk.charts.figures import trend_figure
from cpdesk.domain.outline import Heading, Table
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import review_pack
from cpdesk.domain.value import ValueStatus
from cpdesk.report.compose import compose
from cpdesk.report.revised_figures import revision_notes
from history_builders import first_quarter, imported, second_quarter, third_quarter
from outline_text import spoken_lines
from pack_builders import measure, pack_of, scorecard, workbook


def tables(pack: BoardPack) -> dict[str, Table]:
    return {block.caption: block for part in compose(pack).parts for block in part.blocks if isinstance(block, Table)}


def rows(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def lines(pack: BoardPack) -> list[str]:
    return list(spoken_lines(compose(pack)))


def test_a_revised_figure_is_marked_and_the_key_says_what_the_mark_means() -> None:
    pack = imported(new_session(), first_quarter(), second_quarter())
    table = tables(pack)["Pledge 2 measures, earlier results"]
    column = table.header.index("Q1 19/20")
    assert [row[column] for row in rows(table)] == ["24% [r]", "31%", "32%", "3%"]
    assert any("[r]: revised" in line for line in lines(pack))


def test_the_figure_that_was_published_before_stands_in_a_table_with_both_cells() -> None:
    pack = imported(new_session(), first_quarter(), second_quarter())
    assert rows(tables(pack)["Revised figures"]) == [
        [
            "2.6 % of secondary pupils with less than 90% attendance",
            "Q1 2019/20",
            "26%",
            "24%",
            "Scorecard Q1!E20 in Q1.xlsx",
            "Scorecard Q2!E20",
        ]
    ]


def test_the_measures_entry_says_so_in_a_sentence() -> None:
    pack = imported(new_session(), first_quarter(), second_quarter())
    assert any("The figure for Q1 2019/20 is revised: it was 26% and is now 24%." in line for line in lines(pack))


def test_figures_carried_on_name_their_workbook() -> None:
    pack = imported(new_session(), first_quarter(), second_quarter(), third_quarter())
    said = " ".join(lines(pack))
    assert "The figures for 2018/19 and Q1 2019/20 are carried on from Q2.xlsx" in said
    figure = trend_figure(review_pack(pack).measures["2.6"])
    assert figure.rows[0] == ("2018/19", "19%", "Scorecard Q2!D20 in Q2.xlsx")
    assert figure.rows[1][1] == "24% [r]"
    assert figure.rows[-3][2] == "E20"


def test_a_paper_with_nothing_revised_has_neither_mark_nor_table() -> None:
    parts = compose(pack_of(second_quarter())).parts
    assert "Revised figures" not in [
        block.text for part in parts for block in part.blocks if isinstance(block, Heading)
    ]
    assert "[r]" not in " ".join(lines(pack_of(second_quarter())))


def test_a_cell_that_held_no_figure_before_was_none_that_was_published() -> None:
    pack = imported(new_session(), first_quarter(), second_quarter())
    review = review_pack(pack).measures["2.6"]
    (value,) = [value for value in review.measure.values if value.superseded is not None]
    assert value.superseded is not None
    unread = replace(value.superseded, text="14/Mar", number=None, shown=None, symbol=None)
    measure = replace(review.measure, values=(replace(value, superseded=unread),))

    assert revision_notes(replace(review, measure=measure)) == (
        "The figure for Q1 2019/20 is revised: it was no figure (the cell shows 14/Mar) and is now 24%.",
    )


def test_a_figure_that_may_still_change_or_is_reckoned_has_its_mark_and_the_key_says_so() -> None:
    item = measure("1.1", "% of care leavers in touch", [90, 91, 92], "95")
    statuses = (ValueStatus.ESTIMATED, ValueStatus.REVISED, ValueStatus.PROVISIONAL)
    values = tuple(replace(value, status=status) for value, status in zip(item.values, statuses, strict=True))
    pack = pack_of(workbook([scorecard([replace(item, values=values)])]))
    printed = [text for table in tables(pack).values() for row in rows(table) for text in row]
    assert {"90% [e]", "91% [r]", "92% [p]"} <= set(printed)
    said = lines(pack)
    assert any("[p]: provisional, so the figure may still change." in line for line in said)
    assert any("[e]: estimated." in line for line in said)
    assert any("[r]: revised; the workbook does not say what was published before." in line for line in said)
