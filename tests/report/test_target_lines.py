"""What the key says of targets that were set in the pack."""

from datetime import date
from decimal import Decimal

from cpdesk.domain.dated import Dated
from cpdesk.domain.edits import Edit, SetTarget
from cpdesk.domain.measure_facts import measure_facts
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_target import MeasureTarget
from cpdesk.domain.review import review_pack
from cpdesk.report.target_lines import target_lines
from pack_builders import measure, pack_of, scorecard, workbook

PROFILE = MeasureTarget(Decimal(20), None, {"2019-20 Q1": Decimal(5), "2019-20 Q2": Decimal(10)})


def reviewed(*edits: Edit, count: int = 1, target: str | None = "20") -> tuple[MeasureReview, ...]:
    items = [measure(f"2.{at}", "% of pupils", [17, 19, 26], target, row=20 + at) for at in range(1, count + 1)]
    return tuple(review_pack(pack_of(workbook([scorecard(items)]), edits=edits)).measures.values())


def test_the_part_of_a_profile_is_told_with_the_target_of_the_whole_year() -> None:
    found = reviewed(SetTarget("2.1", Dated(PROFILE)))
    (line,) = target_lines(found)
    assert line == "Measure 2.1: the target of 5% is that for Q1 2019/20, of 20% for the whole year."
    facts = {fact.label: fact.text for fact in measure_facts(found[0], "")}
    assert facts["Target"] == "5% (lower is better; 20% for the whole year)"


def test_a_target_in_place_of_the_workbooks_is_told_with_that() -> None:
    assert list(target_lines(reviewed(SetTarget("2.1", Dated(MeasureTarget(Decimal(15))))))) == [
        "Measure 2.1: the target of 15% was set by the council after the workbook; the workbook has 20%."
    ]
    (line,) = target_lines(reviewed(SetTarget("2.1", Dated(PROFILE)), target="30"))
    assert line.endswith("of 20% for the whole year; the workbook has 30%.")
    (line,) = target_lines(reviewed(SetTarget("2.1", Dated(MeasureTarget(Decimal(15)))), target=None))
    assert line.endswith("; the workbook has none.")


def test_targets_of_the_workbook_and_those_to_come_need_no_word() -> None:
    assert list(target_lines(reviewed())) == []
    assert list(target_lines(reviewed(SetTarget("2.1", Dated(PROFILE, date(2019, 7, 1)))))) == []


def test_of_many_targets_the_first_are_told_and_the_rest_counted() -> None:
    edits = [SetTarget(f"2.{at}", Dated(MeasureTarget(Decimal(15)))) for at in range(1, 16)]
    *_, last = target_lines(reviewed(*edits, count=15))
    assert last == "The targets of 3 more measures were set in place of the workbook's."
