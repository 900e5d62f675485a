"""A measure's target as a form asks for it."""

from datetime import date
from decimal import Decimal

from cpdesk.domain.dated import Dated
from cpdesk.domain.edits import SetTarget
from cpdesk.domain.measure_target import MeasureTarget
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.target_draft import profile_periods, read_target, target_texts
from pack_builders import PLEDGES, QUARTER, applied, measure, pack_of, scorecard, workbook

PACK = pack_of(workbook([scorecard([measure("1.1", "One", [1, 2, 3], "15")])]))
BLANK = {f"2019-20 Q{number}": "" for number in range(1, 5)}


def test_the_form_begins_with_the_target_in_force() -> None:
    assert target_texts(PACK, "1.1", PLEDGES[1]) == {"target": "15", "floor": "", **BLANK}
    target = MeasureTarget(Decimal(20), Decimal(5), {"2019-20 Q1": Decimal("7.5")})
    held = applied(PACK, SetTarget("1.1", Dated(target)))
    texts = target_texts(held, "1.1", PLEDGES[1])
    assert texts == {"target": "20", "floor": "5", **BLANK, "2019-20 Q1": "7.5"}
    assert read_target(texts).target == target


def test_a_target_from_a_later_day_is_not_shown_as_todays() -> None:
    later = Dated(MeasureTarget(Decimal(30), None, {"2019-20 Q3": Decimal(25)}), date(2019, 10, 1))
    held = applied(PACK, SetTarget("1.1", Dated(MeasureTarget(Decimal(20)))), SetTarget("1.1", later))
    assert target_texts(held, "1.1", PLEDGES[1]) == {"target": "20", "floor": "", **BLANK}


def test_the_profile_of_another_year_is_not_lost_with_what_is_typed() -> None:
    target = MeasureTarget(Decimal(20), None, {"2018-19 Q4": Decimal(18)})
    texts = target_texts(applied(PACK, SetTarget("1.1", Dated(target))), "1.1", PLEDGES[1])
    assert read_target({**texts, "2019-20 Q2": "10"}).target == MeasureTarget(
        Decimal(20), None, {"2018-19 Q4": Decimal(18), "2019-20 Q2": Decimal(10)}
    )


def test_a_profile_is_typed_for_the_parts_of_the_year_that_are_reported() -> None:
    assert [period.code for period in profile_periods(QUARTER)] == list(BLANK)
    months = [period.code for period in profile_periods(ReportingPeriod.month(2020, 2))]
    assert (len(months), months[0], months[8], months[9], months[-1]) == (
        12,
        "2019-04",
        "2019-12",
        "2020-01",
        "2020-03",
    )
    assert [period.code for period in profile_periods(ReportingPeriod.term(2019, "spring"))] == [
        "AY 2019-20 autumn",
        "AY 2019-20 spring",
        "AY 2019-20 summer",
    ]
    assert profile_periods(ReportingPeriod.financial_year(2019)) == ()
    assert profile_periods(None) == ()


def test_what_cannot_be_read_is_said_at_its_part() -> None:
    assert [fault.part for fault in read_target({"target": "20", "floor": "low"}).faults] == ["floor"]
    assert [fault.part for fault in read_target({"target": "", "floor": "5"}).faults] == ["target"]
    assert read_target({"target": " ", "floor": ""}).target is None


def test_the_profile_of_a_calendar_year_begins_in_january() -> None:
    item = measure("1", "Homes approved since 1 January", [1, 2, 3])
    assert [period.code for period in profile_periods(QUARTER, item)] == [
        "2018-19 Q4", "2019-20 Q1", "2019-20 Q2", "2019-20 Q3",
    ]  # fmt: skip
    months = [period.code for period in profile_periods(ReportingPeriod.month(2020, 2), item)]
    assert (months[0], months[-1], len(months)) == ("2020-01", "2020-12", 12)
