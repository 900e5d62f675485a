"""Every cell of a withheld measure says so, in a table with the columns of the whole paper."""

from cpdesk.domain.edits import SetExempt, SetLead
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.outline import Table
from cpdesk.domain.pack import BoardPack
from cpdesk.report.compose import PaperPart, compose
from cpdesk.services.checking import before_export
from cpdesk.services.exempt_checking import unstated_gaps
from pack_builders import applied, measure, pack_of, scorecard, workbook


def pack(reason: str) -> BoardPack:
    measures = (
        measure("2.6", "Attendance", ["19", "19", "26"], "15", row=21),
        measure("2.7", "Moves", ["1", "2", "3"], "2", row=22),
    )
    begun = applied(pack_of(workbook([scorecard(measures)])), SetLead("2.7", "A Lead"), SetLead("2.6", "B Lead"))
    return applied(begun, SetExempt(("2.7",), Exemption("2", reason)))


def appended(part: PaperPart) -> list[Table]:
    blocks = (block for one in compose(pack("Few."), part=part).parts for block in one.blocks)
    return [block for block in blocks if isinstance(block, Table) and block.header[:2] == ("Ref", "Measure")]


def test_every_cell_but_the_place_says_withheld() -> None:
    rows = [dict(zip(table.header, table.rows[1], strict=True)) for table in appended("public")]
    said = {row[name].text for row in rows for name in row if name not in ("Ref", "Measure", "Cell")}
    assert rows
    assert said == {"Withheld"}


def test_both_parts_have_the_same_columns() -> None:
    assert [table.header for table in appended("public")] == [table.header for table in appended("exempt")]


def test_a_mark_without_a_reason_is_told_before_all_else() -> None:
    assert [gap.code for gap in unstated_gaps(pack(""))] == ["exempt-unstated"]
    assert unstated_gaps(pack("Few.")) == ()
    assert before_export(pack(""))[0].code == "exempt-unstated"
